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
  const faultText = ({ faults }: DoseRow): string => faults.map((fault) => words.faults[fault]).join(' · ');
  const person = (key: 'name' | 'birthDate' | 'sex' | 'idNumber'): Column<DoseRow> => ({
    key,
    title: fields[key],
    cell: (row) => row.person[key],
    sortBy: (row) => row.person[key],
    ...(key === 'idNumber' ? { look: 'code' } : {}),
  });
  return [
    person('name'),
    person('birthDate'),
    person('sex'),
    person('idNumber'),
    { key: 'number', title: words.number, cell: ({ number }) => number, sortBy: ({ number }) => number },
    {
      key: 'vaccine',
      title: words.vaccine,
      cell: ({ vaccine }) => vaccine,
      sortBy: ({ vaccine }) => vaccine,
    },
    { key: 'lot', title: words.lot, look: 'code', cell: ({ lot }) => lot, sortBy: ({ lot }) => lot },
    {
      key: 'state',
      title: words.state,
      cell: ({ timing }) => <Tag {...LOOKS[timing]} text={words.timings[timing]} />,
      text: ({ timing }) => words.timings[timing],
      sortBy: ({ timing }) => timing,
    },
    {
      key: 'faults',
      title: words.faultsColumn,
      cell: (row) => <span className={styles.red}>{faultText(row)}</span>,
      text: faultText,
      sortBy: ({ faults }) => faults.length,
    },
    {
      key: 'saved',
      title: words.savedAt,
      cell: ({ savedAt }) => formatTime(savedAt),
      sortBy: ({ savedAt }) => savedAt,
    },
    {
      key: 'edit',
      title: words.edit,
      look: 'action',
      cell: (row) => (
        <Button icon="edit" label={words.editOf(row.person.name)} onPress={() => onEdit(row)}>
          {words.edit}
        </Button>
      ),
    },
  ];
}
