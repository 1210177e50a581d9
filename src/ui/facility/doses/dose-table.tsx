import type { DoseRow } from '../../../client/facility-desk.ts';
import type { DoseTiming } from '../../../domain/dose.ts';
import type { Tone } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import type { IconName } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { Tag } from '../../shared/tag.tsx';
import { facilityWords } from '../messages/words.ts';
import styles from './doses.module.css';

interface Props {
  readonly rows: readonly DoseRow[];
  readonly onEdit: (row: DoseRow) => void;
}

/** The day's doses; whoever is not complete can be completed from here. */
export function DoseTable({ rows, onEdit }: Props) {
  const words = useWords(facilityWords);
  return (
    <DataTable
      label={words.doses}
      rows={rows}
      columns={useColumns(onEdit)}
      keyOf={({ id }) => id}
      textOf={({ person, lot, vaccine }) => [...Object.values(person), lot, vaccine].join(' ')}
      empty={words.noDoses}
      holds="persons"
    />
  );
}

const LOOKS: Readonly<Record<DoseTiming, { readonly tone: Tone; readonly icon: IconName }>> = {
  'on-time': { tone: 'good', icon: 'check' },
  late: { tone: 'wait', icon: 'check' },
  'due-today': { tone: 'bad', icon: 'clock' },
  overdue: { tone: 'bad', icon: 'alert' },
};

function useColumns(onEdit: Props['onEdit']): readonly Column<DoseRow>[] {
  const words = useWords(facilityWords);
  const { fields } = useWords(sharedWords);
  const person = (key: 'name' | 'birthDate' | 'sex' | 'idNumber'): Column<DoseRow> => ({
    key,
    title: fields[key],
    cell: (row) => row.person[key],
    sortBy: (row) => row.person[key],
    ...(key === 'idNumber' ? { look: 'code' } : {}),
  });
  const given = (key: 'number' | 'vaccine' | 'lot'): Column<DoseRow> => ({
    key,
    title: words[key],
    where: 'file',
    cell: (row) => row[key],
  });
  return [
    person('name'),
    person('birthDate'),
    person('sex'),
    person('idNumber'),
    {
      key: 'dose',
      title: words.dose,
      where: 'screen',
      cell: ({ number, vaccine, lot }) => [number, vaccine, lot].filter((part) => part !== '').join(' · '),
      sortBy: ({ number, vaccine, lot }) => `${number} ${vaccine} ${lot}`,
    },
    given('number'),
    given('vaccine'),
    given('lot'),
    ...useStateColumns(),
    {
      key: 'edit',
      title: words.edit,
      where: 'screen',
      cell: (row) => (
        <Button icon="edit" label={words.editOf(row.person.name)} onPress={() => onEdit(row)}>
          {words.edit}
        </Button>
      ),
    },
  ];
}

/** How the record stands, with what is missing below it on the screen and beside it in a file. */
function useStateColumns(): readonly Column<DoseRow>[] {
  const words = useWords(facilityWords);
  const faultText = ({ faults }: DoseRow): string => faults.map((fault) => words.faults[fault]).join(' · ');
  return [
    {
      key: 'state',
      title: words.state,
      cell: (row) => (
        <span className={styles.state}>
          <Tag {...LOOKS[row.timing]} text={words.timings[row.timing]} />
          <span className={styles.red}>{faultText(row)}</span>
        </span>
      ),
      text: ({ timing }) => words.timings[timing],
      sortBy: ({ timing }) => timing,
    },
    { key: 'faults', title: words.faultsColumn, where: 'file', cell: faultText },
    { key: 'saved', title: words.savedAt, where: 'file', cell: ({ savedAt }) => formatTime(savedAt) },
  ];
}
