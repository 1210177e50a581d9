import type { VerifiedSubject } from '../../../domain/verification.ts';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { importWords, verifyingWords } from '../messages/words.ts';
import { ValueChange } from '../parts/value-change.tsx';

interface Props {
  readonly label: string;
  readonly subjects: readonly VerifiedSubject[];
}

/** Subjects of one outcome: who, what the Platform has instead of what was confirmed, and whose turn it is. */
export function OutcomeTable({ label, subjects }: Props) {
  const { book } = useSession();
  const words = useWords(importWords);
  const columns = useColumns();
  const textOf = ({ subject }: VerifiedSubject): string => {
    const fields = book.get(subject)?.fields;
    return fields === undefined ? subject : `${fields.name.value} ${fields.idNumber.value}`;
  };
  return (
    <DataTable
      label={label}
      rows={subjects}
      columns={columns}
      keyOf={(each) => each.subject}
      textOf={textOf}
      empty={words.noneHere}
      holds="persons"
    />
  );
}

function useColumns(): readonly Column<VerifiedSubject>[] {
  const words = useWords(verifyingWords);
  const { fields } = useWords(sharedWords);
  const { book } = useSession();
  const { paths } = useNavigation();
  const hamlets = book.hamlets.current();
  const value =
    (field: 'name' | 'birthDate') =>
    ({ subject }: VerifiedSubject): string =>
      book.get(subject)?.fields[field].value ?? '';
  const hamletOf = ({ subject }: VerifiedSubject): string => {
    const code = book.get(subject)?.hamlet ?? '';
    return hamlets.find((hamlet) => hamlet.code === code)?.name ?? code;
  };
  const nextOf = ({ next }: VerifiedSubject): string =>
    next === undefined ? words.nobody : words.nexts[next];
  const whyOf = (each: VerifiedSubject): string => {
    if (each.outcome !== 'still-wrong' && each.outcome !== 'came-back') return '';
    return each.next === 'hamlet' ? words.notFromList : words.asConfirmed;
  };
  return [
    {
      key: 'name',
      title: fields.name,
      cell: (each) => <a href={paths.subject(each.subject)}>{value('name')(each)}</a>,
      text: value('name'),
      sortBy: value('name'),
    },
    { key: 'birthDate', title: fields.birthDate, cell: value('birthDate') },
    { key: 'hamlet', title: fields.hamlet, cell: hamletOf, sortBy: hamletOf },
    {
      key: 'difference',
      title: words.difference,
      text: (each) =>
        each.fields.length === 0
          ? whyOf(each)
          : each.fields.map((one) => `${fields[one.field]}: ${one.confirmed} → ${one.listed}`).join('\n'),
      cell: (each) =>
        each.fields.length === 0 ? (
          whyOf(each)
        ) : (
          <ul>
            {each.fields.map(({ field, confirmed, listed }) => (
              <li key={field}>
                {fields[field]}: <ValueChange from={confirmed} to={listed} />
              </li>
            ))}
          </ul>
        ),
    },
    { key: 'next', title: words.next, cell: nextOf, sortBy: nextOf },
  ];
}
