import { useState } from 'react';

import type { ImportRow } from '../../../domain/platform-work.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { useUnsaved } from '../../shared/form-guard.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNotice } from '../../shared/notice.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { platformFileWords } from '../messages/words.ts';
import type { Batch } from './batch-memory.ts';
import styles from './platform-file.module.css';
import { checkResults, type Results } from './results.ts';
import { useRecording } from './use-recording.ts';

interface Props {
  readonly batch: Batch | undefined;
  /** Of the batch, those that are still without a result. */
  readonly pending: readonly ImportRow[];
  readonly onForget: () => void;
}

/** What the Platform made of the file. Nobody is marked before its own count and ours are the same. */
export function BatchResults({ batch, pending, onForget }: Props) {
  const words = useWords(platformFileWords);
  const recording = useRecording();
  return (
    <>
      {recording.recorded === undefined ? null : (
        <Banner tone="good" announce>
          <p>{words.recorded(recording.recorded.accepted, recording.recorded.refused)}</p>
          <Button icon="undo" busy={recording.busy} onPress={() => void recording.undo()}>
            {words.undo}
          </Button>
        </Banner>
      )}
      {recording.problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{recording.problem}</p>
        </Banner>
      )}
      {batch === undefined || pending.length === 0 ? (
        <p className={styles.hint}>{words.noBatch}</p>
      ) : (
        <ResultsForm batch={batch} pending={pending} onForget={onForget} recording={recording} />
      )}
    </>
  );
}

interface FormProps extends Props {
  readonly batch: Batch;
  readonly recording: ReturnType<typeof useRecording>;
}

function ResultsForm({ batch, pending, onForget, recording }: FormProps) {
  const words = useWords(platformFileWords);
  const notify = useNotice();
  const [results, setResults] = useState<Results>({ refused: new Map(), reason: '', count: '' });
  useUnsaved(results.refused.size > 0);
  const check = checkResults(
    pending.map((row) => row.subject),
    results,
  );
  const columns = useResultColumns(results, setResults);
  const forget = (): void => {
    onForget();
    notify({ text: words.forgotten });
  };
  return (
    <>
      <p>{words.batch(formatTime(batch.at), pending.length)}</p>
      {pending.length === batch.subjects.length ? null : (
        <p className={styles.hint}>{words.left(batch.subjects.length - pending.length)}</p>
      )}
      <p className={styles.hint}>{words.markHint}</p>
      <DataTable
        label={words.refused}
        rows={pending}
        columns={columns}
        keyOf={(row) => row.subject}
        textOf={textOf}
        empty=""
      />
      <ResultsCheck results={results} check={check} onChange={setResults} />
      <div className={styles.actions}>
        <Button onPress={forget}>{words.forget}</Button>
        <Button
          look="main"
          icon="check"
          busy={recording.busy}
          disabled={!check.isRight}
          onPress={() => void recording.record(check)}
        >
          {recording.busy ? words.recording : words.record(check.accepted.length)}
        </Button>
      </div>
    </>
  );
}

const textOf = ({ row, values }: ImportRow): string => [row, ...Object.values(values)].join(' ');

interface CheckProps {
  readonly results: Results;
  readonly check: ReturnType<typeof checkResults>;
  readonly onChange: (results: Results) => void;
}

function ResultsCheck({ results, check, onChange }: CheckProps) {
  const words = useWords(platformFileWords);
  const expected = check.accepted.length;
  const refused = check.refused.length;
  return (
    <div className={styles.check}>
      {refused === 0 ? null : (
        <TextField
          label={words.sameReason}
          value={results.reason}
          onChange={(reason) => onChange({ ...results, reason })}
          problem={check.isReasoned ? undefined : words.reasonMissing}
        />
      )}
      <TextField
        kind="digits"
        label={words.count}
        value={results.count}
        onChange={(count) => onChange({ ...results, count })}
        hint={words.countHint(expected + refused, refused, expected)}
        problem={
          check.count === undefined || check.count === expected
            ? undefined
            : words.countWrong(check.count, expected)
        }
      />
    </div>
  );
}

function useResultColumns(
  results: Results,
  onChange: (results: Results) => void,
): readonly Column<ImportRow>[] {
  const words = useWords(platformFileWords);
  const { fields } = useWords(sharedWords);
  const mark = (row: ImportRow, reason: string | undefined): void => {
    const refused = new Map(results.refused);
    if (reason === undefined) refused.delete(row.subject);
    else refused.set(row.subject, reason);
    onChange({ ...results, refused });
  };
  return [
    { key: 'row', title: words.row, look: 'number', cell: (row) => row.row, sortBy: (row) => row.row },
    { key: 'name', title: fields.name, cell: (row) => row.values.name, sortBy: (row) => row.values.name },
    { key: 'idNumber', title: words.newNumber, look: 'code', cell: (row) => row.values.idNumber },
    {
      key: 'refused',
      title: words.refused,
      cell: (row) => (
        <input
          type="checkbox"
          className={styles.tick}
          aria-label={words.refusedOf(row.values.name)}
          checked={results.refused.has(row.subject)}
          onChange={(event) => mark(row, event.target.checked ? '' : undefined)}
        />
      ),
    },
    {
      key: 'reason',
      title: words.reason,
      cell: (row) =>
        results.refused.has(row.subject) ? (
          <input
            className={styles.reason}
            aria-label={words.reasonOf(row.values.name)}
            value={results.refused.get(row.subject) ?? ''}
            onChange={(event) => mark(row, event.target.value)}
          />
        ) : null,
    },
  ];
}
