import { useState } from 'react';

import type { DatedReport } from '../../../client/district-desk.ts';
import { DayField } from '../../records/day-field.tsx';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { districtWords } from '../messages/words.ts';
import { AppendixPaper } from './appendix-paper.tsx';
import { keepLetter, recallLetter, type Letter } from './letter.ts';
import styles from './table.module.css';

const ONE_LINE = ['number', 'agencyShort', 'parent', 'agency', 'place', 'post', 'signer'] as const;

interface Props {
  readonly report: DatedReport;
  /** Where the office's own words are kept on this computer. */
  readonly memory?: Storage;
}

/** The letter the appendix goes with, and the paper of both. */
export function LetterCard({ report, memory = window.localStorage }: Props) {
  const words = useWords(districtWords);
  const [letter, setLetter] = useState(() => recallLetter(memory));
  const [paper, setPaper] = useState<'appendix' | 'both'>();
  const set = (some: Partial<Letter>): void => setLetter((before) => ({ ...before, ...some }));
  const show = (which: 'appendix' | 'both') => (): void => {
    keepLetter(memory, letter);
    setPaper(which);
  };
  return (
    <Card title={words.letter}>
      <p className={styles.soft}>{words.letterHint}</p>
      <LetterFields letter={letter} onChange={set} />
      <div className={styles.steps}>
        <Button look="main" icon="print" onPress={show('appendix')}>
          {words.print}
        </Button>
        <Button icon="print" onPress={show('both')}>
          {words.printBoth}
        </Button>
      </div>
      {paper === undefined ? null : (
        <AppendixPaper
          report={report}
          letter={letter}
          withLetter={paper === 'both'}
          onClose={() => setPaper(undefined)}
        />
      )}
    </Card>
  );
}

interface FieldsProps {
  readonly letter: Letter;
  readonly onChange: (some: Partial<Letter>) => void;
}

function LetterFields({ letter, onChange }: FieldsProps) {
  const words = useWords(districtWords);
  return (
    <div className={styles.letter}>
      {ONE_LINE.map((key) => (
        <TextField
          key={key}
          label={words.fields[key]}
          value={letter[key]}
          onChange={(value) => onChange({ [key]: value })}
        />
      ))}
      <DayField label={words.signedOn} day={letter.signedOn} onDay={(signedOn) => onChange({ signedOn })} />
      <TextField
        label={words.appendixName}
        value={letter.appendixName}
        onChange={(appendixName) => onChange({ appendixName })}
      />
      <TextField kind="area" label={words.fields.to} value={letter.to} onChange={(to) => onChange({ to })} />
      <TextField
        kind="area"
        label={words.fields.copies}
        value={letter.copies}
        onChange={(copies) => onChange({ copies })}
      />
    </div>
  );
}
