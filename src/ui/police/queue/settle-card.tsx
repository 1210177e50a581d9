import { useState } from 'react';

import type { SubjectReading } from '../../../domain/reading.ts';
import { Banner } from '../../shared/banner.tsx';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { policeWords } from '../messages/words.ts';
import { policeMemory } from '../police-memory.ts';
import styles from './verdict.module.css';
import { choicesOf, type Choice } from './verdict-keys.ts';
import { KeyButton } from './verdict-bar.tsx';
import { useSourceText } from './source-text.ts';

interface Props {
  readonly reading: SubjectReading;
  readonly onChoose: (letter: string) => void;
}

/** Facts on which people differ: each value with who says it, and the key that chooses it. */
export function SettleCard({ reading, onChoose }: Props) {
  const words = useWords(policeWords);
  const { fields } = useWords(sharedWords);
  const session = useSession();
  const memory = policeMemory(session);
  const [reason, setReason] = useState(memory.reason === '' ? words.contested.standard : memory.reason);
  const choices = choicesOf(reading);
  if (choices.length === 0 || !session.commands.mayDo(reading.subject.id, 'settle')) return null;
  const contested = [...new Set(choices.map((choice) => choice.field))];
  return (
    <Banner tone="clash" title={contested.map((field) => words.contested.title(fields[field])).join(' · ')}>
      <p>{words.contested.help}</p>
      {contested.map((field) => (
        <div key={field} className={styles.choices} role="group" aria-label={fields[field]}>
          {choices
            .filter((choice) => choice.field === field)
            .map((choice) => (
              <ChoiceOfValue
                key={choice.value}
                reading={reading}
                choice={choice}
                onPress={() => onChoose(choice.letter)}
              />
            ))}
        </div>
      ))}
      <TextField
        label={words.contested.reason}
        value={reason}
        maxLength={1000}
        onChange={(next) => {
          memory.reason = next.trim();
          setReason(next);
        }}
      />
    </Banner>
  );
}

interface ChoiceProps {
  readonly reading: SubjectReading;
  readonly choice: Choice;
  readonly onPress: () => void;
}

function ChoiceOfValue({ reading, choice, onPress }: ChoiceProps) {
  const records = useWords(recordsWords);
  const { none } = useWords(sharedWords);
  const sourceText = useSourceText();
  const claims = reading.fields[choice.field].claims.filter((claim) => claim.value === choice.value);
  return (
    <div className={styles.choice}>
      <KeyButton
        keys={choice.letter === '' ? [] : [choice.letter]}
        text={choice.value === '' ? none : choice.value}
        look="choice"
        onPress={onPress}
      />
      {claims.map((claim) => (
        <span key={claim.id} className={styles.small}>
          {claim.by.kind === 'person' ? `${records.evidence[claim.by.evidence]} · ` : ''}
          {sourceText(claim)}
        </span>
      ))}
    </div>
  );
}
