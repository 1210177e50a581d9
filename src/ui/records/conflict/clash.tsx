import { useState } from 'react';

import { maySettle } from '../../../client/contested-work.ts';
import type { Field } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { Icon } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import styles from './conflict.module.css';
import { SettleDialog } from './settle-dialog.tsx';
import { ValueCards } from './value-cards.tsx';
import { valuesOn } from './values-on.ts';
import { WhoDecides } from './who-decides.tsx';

/** Fields on which people differ: every value that stands side by side, who decides, and deciding. */
export function Clashes({ reading }: { readonly reading: SubjectReading }) {
  return reading.contested.map((field) => <Clash key={field} reading={reading} field={field} />);
}

function Clash({ reading, field }: { readonly reading: SubjectReading; readonly field: Field }) {
  const words = useWords(conflictWords);
  const { fields } = useWords(sharedWords);
  const { profile, commands } = useSession();
  const [chosen, setChosen] = useState<string>();
  const title = words.fieldTitle(fields[field], valuesOn(reading, field).length);
  return (
    <section className={styles.clash} aria-label={title}>
      <h2 className={styles.title}>
        <Icon name="clash" />
        {title}
      </h2>
      <WhoDecides reading={reading} field={field} />
      <ValueCards
        reading={reading}
        field={field}
        onChoose={maySettle(profile.grants, reading, field) ? setChosen : undefined}
      />
      <p className={styles.small}>{words.kept}</p>
      {commands.mayDo(reading.subject.id, 'correct') ? (
        <p className={styles.small}>{words.typeOther}</p>
      ) : null}
      {chosen === undefined ? null : (
        <SettleDialog reading={reading} field={field} value={chosen} onClose={() => setChosen(undefined)} />
      )}
    </section>
  );
}
