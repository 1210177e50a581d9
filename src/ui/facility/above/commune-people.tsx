import { useCallback, useDeferredValue, useMemo, useState } from 'react';

import type { PassportPerson } from '../../../client/facility-desk.ts';
import { foldName } from '../../../domain/name.ts';
import { Button } from '../../shared/button.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { Empty } from '../../shared/empty.tsx';
import { useWords } from '../../shared/language.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { searchRows } from '../../shared/table/arrange.ts';
import { useObservable } from '../../shared/use-observable.ts';
import { facilityWords } from '../messages/words.ts';
import { PassportPiles } from '../passports/passport-piles.tsx';
import { pilesOf, type PassportPerson as ShownPerson } from '../passports/passport-person.ts';
import styles from '../passports/passports.module.css';
import { SignDialog } from './sign-dialog.tsx';
import { useSigning } from './use-signing.ts';

interface Props {
  readonly commune: { readonly code: string; readonly name: string };
  readonly onClose: () => void;
}

/** One commune's people as the station answers; nothing of it stays on this device. */
export function CommunePeople({ commune, onClose }: Props) {
  const words = useWords(facilityWords);
  const { desks } = useSession();
  const asked = useAsked(useCallback(() => desks.facility.above.people(commune.code), [desks, commune.code]));
  return (
    <>
      <div className={styles.chosen}>
        <h2>{commune.name}</h2>
        <Button icon="back" onPress={onClose}>
          {words.above.communes}
        </Button>
      </div>
      <DeskProblemBanner problem={asked.problem} onRetry={asked.again} />
      {asked.answer === undefined ? (
        <p role="status">{asked.busy ? words.above.asking : ''}</p>
      ) : asked.answer.length === 0 ? (
        <Empty icon="passport" title={words.above.nobody} />
      ) : (
        <People people={asked.answer} commune={commune} onRefused={asked.again} />
      )}
      <p className={styles.soft}>{words.above.notShown}</p>
    </>
  );
}

interface PeopleProps {
  readonly people: readonly PassportPerson[];
  readonly commune: Props['commune'];
  readonly onRefused: () => void;
}

function People({ people, commune, onRefused }: PeopleProps) {
  const { desks } = useSession();
  const unanswered = useObservable(desks.facility.above.unanswered);
  const unsure = useMemo(() => new Set(unanswered.map(({ subject }) => subject)), [unanswered]);
  const [text, setText] = useState('');
  const [signing, setSigning] = useState<ShownPerson>();
  const { shown, say, busy } = useSigning(people, onRefused);
  const asked = useDeferredValue(text);
  const folded = useMemo(() => shown.map(({ name, idNumber }) => foldName(`${name} ${idNumber}`)), [shown]);
  const everybody = useMemo(() => pilesOf(shown), [shown]);
  const found = useMemo(() => pilesOf(searchRows(shown, folded, asked)), [shown, folded, asked]);
  return (
    <>
      <PassportPiles
        everybody={everybody}
        found={found}
        text={text}
        onText={setText}
        commune={commune}
        unsure={unsure}
        onSay={async (person, signed, reason) => {
          if (signed) setSigning(person);
          else await say(person.id, { signed, reason });
        }}
      />
      {signing === undefined ? null : (
        <SignDialog
          person={signing}
          busy={busy}
          onClose={() => setSigning(undefined)}
          onSign={() => {
            void say(signing.id, { signed: true, reason: '' }).then(() => setSigning(undefined));
          }}
        />
      )}
    </>
  );
}
