import { useMemo, useState } from 'react';

import { tableFile } from '../../../client/table-file.ts';
import { formatTable, IMPORT_FORMAT } from '../../../domain/platform-format.ts';
import { importRows, type ImportRow } from '../../../domain/platform-work.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { useLeaving } from '../../shared/use-leaving.ts';
import { useObservable } from '../../shared/use-observable.ts';
import { platformFileWords } from '../messages/words.ts';
import { keepBatch, recallBatch, type Batch } from './batch-memory.ts';
import { BatchResults } from './batch-results.tsx';
import styles from './platform-file.module.css';

interface Props {
  readonly memory?: Storage;
  readonly now?: () => Date;
}

/** Letter 2262 step 4, "import đối tượng": the 5 % that may go up in a file, and what the Platform made of it. */
export function PlatformFileScreen({ memory = localStorage, now = () => new Date() }: Props) {
  const words = useWords(platformFileWords);
  const { paths } = useNavigation();
  const { book, profile } = useSession();
  const version = useObservable(book.version);
  const rows = useMemo(
    () =>
      version < 0 ? [] : importRows(book.find({ text: '', filter: { kind: 'stage', stage: 'signed' } })),
    [book, version],
  );
  const [batch, setBatch] = useState(() => recallBatch(memory, profile.id));
  const keep = (made: Batch | undefined): void => {
    keepBatch(memory, profile.id, made);
    setBatch(made);
  };
  const inBatch = new Set(batch?.subjects);
  // Recorded ones leave by themselves, and come back when that is taken back.
  const pending = rows.filter((row) => inBatch.has(row.subject));
  return (
    <Screen title={words.title} wide="yes">
      <p>
        {words.intro} <a href={paths.station.rekeying}>{words.toRekeying}</a>
      </p>
      <section className={styles.part}>
        <h2>{words.exportTitle}</h2>
        <FormatDoubt />
        {pending.length === 0 ? null : (
          <Banner tone="wait">
            <p>{words.laterBatch}</p>
          </Banner>
        )}
        <ExportRows
          rows={rows}
          onExported={() => keep({ at: now().getTime(), subjects: rows.map((row) => row.subject) })}
        />
      </section>
      <section className={styles.part}>
        <h2>{words.resultTitle}</h2>
        <BatchResults batch={batch} pending={pending} onForget={() => keep(undefined)} />
      </section>
    </Screen>
  );
}

function FormatDoubt() {
  const words = useWords(platformFileWords);
  if (IMPORT_FORMAT.isConfirmed) return null;
  return (
    <Banner tone="wait">
      <p>{words.formatUnsure}</p>
      <p>
        <strong>{IMPORT_FORMAT.columns.map((column) => column.header).join(' | ')}</strong>
      </p>
    </Banner>
  );
}

interface ExportProps {
  readonly rows: readonly ImportRow[];
  readonly onExported: () => void;
}

function ExportRows({ rows, onExported }: ExportProps) {
  const words = useWords(platformFileWords);
  const columns = useColumns();
  const { busy, save } = useLeaving();
  const press = (): void =>
    void save({ name: words.fileName, persons: rows.length }, async () => {
      const bytes = await tableFile(platformTable(rows));
      onExported();
      return bytes;
    });
  return (
    <>
      <DataTable
        label={words.rows}
        rows={rows}
        columns={columns}
        keyOf={(row) => row.subject}
        textOf={textOf}
        empty={words.none}
      />
      {rows.some((row) => row.alsoChanged.length > 0) ? (
        <p className={styles.hint}>{words.alsoHint}</p>
      ) : null}
      <div className={styles.actions}>
        <Button look="main" icon="download" busy={busy} disabled={rows.length === 0} onPress={press}>
          {busy ? words.exporting : words.export(rows.length)}
        </Button>
      </div>
    </>
  );
}

/** Exactly the format's headers, nothing above them: the Platform reads it, not a person. */
function platformTable(rows: readonly ImportRow[]) {
  const [headers = [], ...cells] = formatTable(
    IMPORT_FORMAT,
    rows.map((row) => row.values),
  );
  return {
    name: IMPORT_FORMAT.sheet,
    title: [],
    columns: headers.map((header) => ({ header, kind: 'text' }) as const),
    rows: cells,
  };
}

const textOf = ({ row, values }: ImportRow): string => [row, ...Object.values(values)].join(' ');

function useColumns(): readonly Column<ImportRow>[] {
  const words = useWords(platformFileWords);
  const { fields } = useWords(sharedWords);
  const { book } = useSession();
  const field = (key: 'name' | 'birthDate' | 'sex' | 'phone'): Column<ImportRow> => ({
    key,
    title: fields[key],
    cell: (row) => row.values[key],
    sortBy: (row) => row.values[key],
  });
  return [
    { key: 'row', title: words.row, look: 'number', cell: (row) => row.row, sortBy: (row) => row.row },
    field('name'),
    field('birthDate'),
    field('sex'),
    field('phone'),
    {
      key: 'listed',
      title: words.listedNumber,
      look: 'code',
      cell: (row) => book.get(row.subject)?.fields.idNumber.listed ?? '',
    },
    { key: 'idNumber', title: words.newNumber, look: 'code', cell: (row) => row.values.idNumber },
    {
      key: 'also',
      title: words.alsoChanged,
      cell: (row) => row.alsoChanged.map((each) => fields[each]).join(', '),
    },
  ];
}
