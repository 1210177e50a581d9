import type { SeenColumn, SeenTable } from '../../client/table-file.ts';
import type { Field } from '../../domain/field.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { tableWords } from '../shared/messages/table.ts';
import { useSession } from '../shared/session-context.tsx';
import { useObservable } from '../shared/use-observable.ts';
import { useTitleLines } from '../shared/use-leaving.ts';
import { faultsOf } from './faults.ts';
import { stateOf } from './state.ts';

const FIELDS_SHOWN: readonly Field[] = ['name', 'birthDate', 'sex', 'idNumber', 'hamlet', 'address', 'phone'];

/** Makes the file's and the paper's table of these people, in the order they are shown, with whole numbers. */
export function useSeenRecords(): (
  name: string,
  found: readonly SubjectReading[],
  narrowedTo: readonly string[],
) => SeenTable {
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const { number } = useWords(tableWords);
  const hamlets = useObservable(useSession().book.hamlets);
  const titleLines = useTitleLines();
  const nameOf = (code: string): string => hamlets.find((each) => each.code === code)?.name ?? code;
  const faultText = (reading: SubjectReading): string =>
    faultsOf(reading, {}, new Date().getFullYear())
      .map((fault) => words.faults[fault.code])
      .join('; ');
  const text = (header: string): SeenColumn => ({ header, kind: 'text' });
  const columns: readonly SeenColumn[] = [
    { header: number, kind: 'number' },
    ...FIELDS_SHOWN.map((field) => text(shared.fields[field])),
    text(words.list.columns.category),
    text(words.list.columns.faults),
    text(words.list.columns.state),
  ];
  const rowOf = (reading: SubjectReading, at: number): readonly string[] => [
    String(at + 1),
    ...FIELDS_SHOWN.map((field) =>
      field === 'hamlet' ? nameOf(reading.hamlet) : reading.fields[field].value,
    ),
    words.categories[reading.subject.category],
    faultText(reading),
    stateOf(reading, words).text,
  ];
  return (name, found, narrowedTo) => ({
    name,
    title: titleLines(name, narrowedTo),
    columns,
    rows: found.map(rowOf),
  });
}
