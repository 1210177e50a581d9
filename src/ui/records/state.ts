import { isTodo } from '../../client/count.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import type { Shape } from '../shared/messages/dictionary.ts';
import type { records } from '../shared/messages/vi/records.ts';
import type { Tone } from '../shared/banner.tsx';
import type { IconName } from '../shared/icon.tsx';

type Words = Shape<typeof records>;

/** How a subject's state looks: what matters most to the person who reviews comes first. */
export interface StateLook {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly text: string;
}

/** The one state to show of a subject. */
export function stateOf(reading: SubjectReading, words: Words): StateLook {
  if (reading.contested.length > 0) return { tone: 'clash', icon: 'clash', text: words.states.contested };
  if (reading.returned !== undefined) return { tone: 'bad', icon: 'returned', text: words.states.returned };
  if (reading.closed !== undefined) {
    return { tone: 'calm', icon: 'closed', text: words.closeReasons[reading.closed.reason] };
  }
  if (isTodo(reading)) return { tone: 'wait', icon: 'list', text: words.stages[reading.stage] };
  return { tone: 'good', icon: 'check', text: words.stages[reading.stage] };
}
