import type { PassportBlock, PassportState } from '../../../domain/passport.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import { formatDay } from '../../shared/messages/format.ts';
import type { Shape } from '../../shared/messages/dictionary.ts';
import type { records } from '../../shared/messages/vi/records.ts';
import type { facility } from '../messages/vi/facility.ts';

interface Words {
  readonly facility: Shape<typeof facility>;
  readonly records: Shape<typeof records>;
}

/** Everything in the way of a passport, in words; the day of a signature for one that is signed. */
export function stateText(state: PassportState, words: Words): string {
  switch (state.kind) {
    case 'ready':
      return '';
    case 'signed':
      return words.facility.signedOn(formatDay(state.on));
    case 'blocked':
      return state.why.map((block) => blockText(block, words)).join(' · ');
    default:
      return unreachable(state);
  }
}

function blockText(block: PassportBlock, { facility, records }: Words): string {
  const name = facility.blocks[block.kind];
  switch (block.kind) {
    case 'not-verified':
    case 'contested':
      return name;
    case 'closed':
      return facility.blockWith(name, records.closeReasons[block.reason]);
    case 'incomplete-dose':
      return facility.blockWith(name, formatDay(block.on));
    case 'held-back':
      return facility.blockWith(name, block.reason);
    default:
      return unreachable(block);
  }
}
