import { useId, useState } from 'react';

import type { ListDraft } from '../../../client/station-desk.ts';
import { doseFaults, type DoseDraft } from '../../../domain/dose.ts';
import { DayField } from '../../records/day-field.tsx';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { Screen } from '../../shared/screen.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { facilityWords } from '../messages/words.ts';
import { ColumnSelects } from './column-selects.tsx';
import { doseOfRow, type DoseMapping } from './dose-columns.ts';
import styles from './file.module.css';
import { useDoseFile, type DoseFile } from './use-dose-file.ts';

/** Doses out of a file: what was understood, what is missing, and only then saved. */
export function FileScreen() {
  const words = useWords(facilityWords);
  const file = useDoseFile();
  return (
    <Screen title={words.fileTitle} wide="yes">
      <p>{words.fileHint}</p>
      <FileInput busy={file.reading || file.saving} onChoose={(chosen) => void file.choose(chosen)} />
      {file.reading ? <p role="status">{words.reading}</p> : null}
      {file.problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{words.fileProblems[file.problem.kind]}</p>
        </Banner>
      )}
      {file.draft === undefined ? null : <Understood file={file} draft={file.draft} />}
    </Screen>
  );
}

interface InputProps {
  readonly busy: boolean;
  readonly onChoose: (file: File) => void;
}

function FileInput({ busy, onChoose }: InputProps) {
  const words = useWords(facilityWords);
  const id = useId();
  return (
    <div className={styles.file}>
      <label htmlFor={id}>{words.chooseFile}</label>
      <input
        id={id}
        type="file"
        data-testid="dose-file"
        accept=".xlsx,.xls,.xlsb,.ods,.csv"
        disabled={busy}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen !== undefined) onChoose(chosen);
          // The same file, corrected meanwhile, may be chosen again.
          target.value = '';
        }}
      />
    </div>
  );
}

function Understood({ file, draft }: { readonly file: DoseFile; readonly draft: ListDraft }) {
  const words = useWords(facilityWords);
  const today = todayInVietnam();
  const [day, setDay] = useState<string | undefined>(today);
  const fallback = formatDay(day ?? '');
  const rows = rowsOf(draft, file.mapping, fallback);
  const complete = rows.filter(({ faults }) => faults.length === 0).length;
  return (
    <>
      <Card title={words.columns}>
        <p>{words.columnsHint}</p>
        <ColumnSelects headers={draft.headers} mapping={file.mapping} onChange={file.map} />
        {file.mapping.on === undefined ? (
          <DayField label={words.dayForAll} day={day} onDay={setDay} to={today} />
        ) : null}
      </Card>
      <Card title={words.preview}>
        <p>{words.previewCount(rows.length, complete)}</p>
        <PreviewTable rows={rows} />
        <Outcome file={file} />
        <Button
          look="main"
          busy={file.saving}
          disabled={rows.length === 0}
          onPress={() => void file.save(fallback)}
        >
          {file.saving ? words.savingAll : words.saveAll(rows.length)}
        </Button>
      </Card>
    </>
  );
}

function Outcome({ file }: { readonly file: DoseFile }) {
  const words = useWords(facilityWords);
  const { saved, deskProblem } = file;
  return (
    <>
      {saved === undefined ? null : (
        <Banner tone={deskProblem === undefined && saved.incomplete === 0 ? 'good' : 'wait'} announce>
          <p>
            {deskProblem === undefined
              ? words.savedAll(saved.count, saved.incomplete)
              : words.savedSome(saved.count, saved.of)}
          </p>
        </Banner>
      )}
      <DeskProblemBanner problem={deskProblem} />
    </>
  );
}

interface PreviewRow {
  readonly row: number;
  readonly dose: DoseDraft;
  readonly faults: ReturnType<typeof doseFaults>;
}

const rowsOf = (draft: ListDraft, mapping: DoseMapping, fallback: string): readonly PreviewRow[] =>
  draft.rows.map((row) => {
    const dose = doseOfRow(row, mapping, fallback);
    return { row: row.row, dose, faults: doseFaults(dose, todayInVietnam()) };
  });

const PERSON = ['name', 'birthDate', 'sex', 'idNumber'] as const;
const GIVEN = ['on', 'number', 'vaccine', 'lot'] as const;

function usePreviewColumns(): readonly Column<PreviewRow>[] {
  const words = useWords(facilityWords);
  const { fields } = useWords(sharedWords);
  const faultText = ({ faults }: PreviewRow): string =>
    faults.map((fault) => words.faults[fault]).join(' · ');
  return [
    ...PERSON.map((key): Column<PreviewRow> => ({
      key,
      title: fields[key],
      cell: ({ dose }) => dose.person[key],
      sortBy: ({ dose }) => dose.person[key],
    })),
    ...GIVEN.map((key): Column<PreviewRow> => ({
      key,
      title: words[key],
      cell: ({ dose }) => dose[key],
      sortBy: ({ dose }) => dose[key],
    })),
    {
      key: 'faults',
      title: words.faultsColumn,
      cell: (row) => <span className={styles.red}>{faultText(row)}</span>,
      text: faultText,
      sortBy: ({ faults }) => faults.length,
    },
  ];
}

function PreviewTable({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const words = useWords(facilityWords);
  return (
    <DataTable
      label={words.preview}
      rows={rows}
      columns={usePreviewColumns()}
      keyOf={({ row }) => String(row)}
      textOf={({ dose }) => Object.values(dose.person).join(' ')}
      empty={words.noRows}
      holds="persons"
    />
  );
}
