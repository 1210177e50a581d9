import { useId, useRef, useState, type DragEvent } from 'react';

import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { importWords } from '../messages/words.ts';
import styles from './import.module.css';
import { dateInFileName } from './list-date.ts';
import type { ListFile } from './use-list-file.ts';

interface ListDate {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** `yyyy-mm-dd`; undefined while what is typed is no date. */
  readonly iso: string | undefined;
  readonly today: string;
}

interface Props {
  readonly file: ListFile;
  readonly date: ListDate;
  readonly onChoose: (file: File) => void;
  readonly onNext: () => void;
}

/** Step 1: the file, and the date of the list. */
export function ChooseStep({ file, date, onChoose, onNext }: Props) {
  const words = useWords(importWords);
  const ready = file.draft !== undefined && !file.reading;
  const fromName = file.file !== undefined && dateInFileName(file.file.name, date.today) !== undefined;
  return (
    <>
      <DropPlace file={file} onChoose={onChoose} />
      {file.problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{words.problem[file.problem.kind]}</p>
        </Banner>
      )}
      {ready ? (
        <>
          <div className={styles.date}>
            <TextField
              kind="day"
              label={words.listedOn}
              value={date.typed}
              onChange={date.onType}
              hint={`${words.listedOnHint}. ${fromName ? words.dateFromName : words.dateToday}`}
              problem={date.iso === undefined ? words.dateWrong : undefined}
            />
          </div>
          <div className={styles.actions}>
            <Button look="main" onPress={onNext} disabled={date.iso === undefined}>
              {words.next}
            </Button>
          </div>
        </>
      ) : null}
    </>
  );
}

function DropPlace({ file, onChoose }: Pick<Props, 'file' | 'onChoose'>) {
  const words = useWords(importWords);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped !== undefined) onChoose(dropped);
  };
  return (
    <div
      className={styles.drop}
      data-over={over ? 'true' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p id={id}>{file.file === undefined ? words.drop : words.chosen(file.file.name)}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.pick}
        accept=".xlsx,.xls,.xlsm,.csv,.txt"
        data-testid="list-file"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // Emptied, so that the same file, corrected meanwhile, can be chosen again.
          event.target.value = '';
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
      <Button
        look={file.file === undefined ? 'main' : 'plain'}
        icon="upload"
        busy={file.reading}
        onPress={() => input.current?.click()}
      >
        {file.reading ? words.reading : file.file === undefined ? words.pick : words.otherFile}
      </Button>
      <p className={styles.hint}>{words.kinds}</p>
    </div>
  );
}
