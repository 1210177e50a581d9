import { useState } from 'react';

import { maySettle } from '../../../client/contested-work.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { useQuickReasons } from '../../records/conflict/use-quick-reasons.ts';
import { ValueCards } from '../../records/conflict/value-cards.tsx';
import { Banner } from '../../shared/banner.tsx';
import { Chip, ChipRow } from '../../shared/chip.tsx';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { policeWords } from '../messages/words.ts';
import { policeMemory } from '../police-memory.ts';
import styles from './verdict.module.css';
import { choicesOf } from './verdict-keys.ts';

interface Props {
  readonly reading: SubjectReading;
  readonly onChoose: (letter: string) => void;
}

/** Facts on which people differ: the values side by side, the key that chooses each, and the reason it is chosen for. */
export function SettleCard({ reading, onChoose }: Props) {
  const words = useWords(policeWords);
  const conflict = useWords(conflictWords);
  const { fields } = useWords(sharedWords);
  const { profile } = useSession();
  const choices = choicesOf(reading).filter(({ field }) => maySettle(profile.grants, reading, field));
  if (choices.length === 0) return null;
  const contested = [...new Set(choices.map((choice) => choice.field))];
  return (
    <Banner tone="clash" title={contested.map((field) => words.contested.title(fields[field])).join(' · ')}>
      <p>{words.contested.help}</p>
      {contested.map((field) => {
        const letterOf = (value: string): string | undefined =>
          choices.find((choice) => choice.field === field && choice.value === value)?.letter;
        return (
          <div key={field} className={styles.choices} role="group" aria-label={fields[field]}>
            <ValueCards
              reading={reading}
              field={field}
              onChoose={(value) => onChoose(letterOf(value) ?? '')}
              keyOf={letterOf}
            />
          </div>
        );
      })}
      <p>{conflict.kept}</p>
      <ReasonField />
    </Banner>
  );
}

/** The reason the next choice is made for; it stays for the ones after it. */
function ReasonField() {
  const words = useWords(policeWords);
  const memory = policeMemory(useSession());
  const reasons = useQuickReasons();
  const [reason, setReason] = useState(memory.reason === '' ? words.contested.standard : memory.reason);
  const set = (next: string): void => {
    memory.reason = next.trim();
    setReason(next);
  };
  return (
    <>
      <ChipRow label={words.contested.reason} layout="wrap">
        {reasons.map(({ key, text, says }) => (
          <Chip key={key} text={text} on={reason === says} onPress={() => set(says)} />
        ))}
      </ChipRow>
      <TextField label={words.contested.reason} value={reason} maxLength={300} onChange={set} />
    </>
  );
}
