import { useMemo, useState } from 'react';

import type { PassportPerson as AskedPerson, PassportWord } from '../../../client/facility-desk.ts';
import type { SubjectId } from '../../../domain/operation.ts';
import type { PassportState } from '../../../domain/passport.ts';
import { useWords } from '../../shared/language.tsx';
import { useNotice } from '../../shared/notice.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { facilityWords } from '../messages/words.ts';
import type { PassportPerson } from '../passports/passport-person.ts';
import { useAnswerText } from './use-answer-text.ts';

interface Signing {
  readonly shown: readonly PassportPerson[];
  readonly busy: boolean;
  readonly say: (id: SubjectId, word: PassportWord) => Promise<void>;
}

/** Says words about these people at the station; what it has taken is shown at once, what it refused is asked anew. */
export function useSigning(people: readonly AskedPerson[], onRefused: () => void): Signing {
  const words = useWords(facilityWords);
  const textOf = useAnswerText();
  const { desks } = useSession();
  const notify = useNotice();
  const [busy, setBusy] = useState(false);
  const [since, setSince] = useState<ReadonlyMap<SubjectId, PassportState>>(new Map());
  const shown = useMemo(
    () =>
      people.map((asked): PassportPerson => {
        const { id, name, birthDate, sex, idNumber, hamlet } = asked;
        const state = since.get(id) ?? asked.state;
        return { id, name, birthDate, sex, idNumber, place: hamlet, state };
      }),
    [people, since],
  );
  const say = async (id: SubjectId, word: PassportWord): Promise<void> => {
    const person = people.find((each) => each.id === id);
    if (person === undefined) return;
    const { name } = person;
    setBusy(true);
    const said = await desks.facility.above.say(person, word);
    setBusy(false);
    if (said.ok && said.value.kind === 'taken') {
      setSince(new Map([...since, [id, stateAfter(word)]]));
      notify({ text: word.signed ? words.signedNow(name) : words.heldNow(name) });
      return;
    }
    notify({ text: textOf(name, said) });
    if (said.ok) onRefused();
  };
  return { shown, busy, say };
}

const stateAfter = ({ signed, reason }: PassportWord): PassportState =>
  signed
    ? { kind: 'signed', on: todayInVietnam() }
    : { kind: 'blocked', why: [{ kind: 'held-back', reason }] };
