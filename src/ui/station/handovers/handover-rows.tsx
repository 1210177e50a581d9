import { IDENTITY_FIELDS } from '../../../domain/field.ts';
import type { HandoverDocument, HandoverRow } from '../../../domain/handover.ts';
import type { Identity } from '../../../domain/police-word.ts';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { handoversWords } from '../messages/words.ts';
import { ValueChange } from '../parts/value-change.tsx';

/** The rows as they were signed, and where each person stands today. */
export function HandoverRows({ document }: { readonly document: HandoverDocument }) {
  const words = useWords(handoversWords);
  const columns = useColumns();
  return (
    <DataTable
      label={words.rows}
      rows={document.rows}
      columns={columns}
      keyOf={(row) => row.subject}
      textOf={textOf}
      empty=""
    />
  );
}

const textOf = ({ row, listed, confirmed }: HandoverRow): string =>
  [row, listed.name, confirmed.name, listed.idNumber, confirmed.idNumber].join(' ');

function useColumns(): readonly Column<HandoverRow>[] {
  const words = useWords(handoversWords);
  const records = useWords(recordsWords);
  const { fields } = useWords(sharedWords);
  const { book } = useSession();
  const stageOf = ({ subject }: HandoverRow): string => {
    const stage = book.get(subject)?.stage;
    return stage === undefined ? words.notInBook : records.stages[stage];
  };
  return [
    { key: 'row', title: words.row, look: 'number', cell: (row) => row.row, sortBy: (row) => row.row },
    { key: 'name', title: fields.name, cell: (row) => row.listed.name, sortBy: (row) => row.listed.name },
    { key: 'listed', title: words.listed, cell: (row) => restOf(row.listed) },
    {
      key: 'confirmed',
      title: words.confirmed,
      cell: (row) => (isEmpty(row.confirmed) ? '' : <Confirmed row={row} />),
    },
    {
      key: 'result',
      title: words.result,
      cell: (row) => words.results[row.result],
      sortBy: (row) => words.results[row.result],
    },
    { key: 'category', title: words.category, cell: (row) => records.categories[row.category] },
    { key: 'now', title: words.now, cell: stageOf, sortBy: stageOf },
  ];
}

const restOf = ({ birthDate, sex, idNumber }: Identity): string =>
  [birthDate, sex, idNumber].filter((value) => value !== '').join(' · ');

const isEmpty = (identity: Identity): boolean => IDENTITY_FIELDS.every((field) => identity[field] === '');

/** Only what differs from the list, old → new. */
function Confirmed({ row }: { readonly row: HandoverRow }) {
  const words = useWords(handoversWords);
  const { fields } = useWords(sharedWords);
  const changed = IDENTITY_FIELDS.filter((field) => row.listed[field] !== row.confirmed[field]);
  if (changed.length === 0) return words.same;
  return (
    <ul>
      {changed.map((field) => (
        <li key={field}>
          {fields[field]}: <ValueChange from={row.listed[field]} to={row.confirmed[field]} />
        </li>
      ))}
    </ul>
  );
}
