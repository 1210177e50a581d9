import { useMemo, useState } from 'react';

import type { AnswerDoubt, AnswerLine } from '../../../client/police-answers.ts';
import { Chip, ChipRow } from '../../shared/chip.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { policeFileWords, policeWords } from '../messages/words.ts';

const GROUPS = ['write', 'beside', 'doubt', 'said', 'empty'] as const;
type Group = (typeof GROUPS)[number];

const groupOf = (line: AnswerLine): Group =>
  line.kind === 'write' && line.beside.length > 0 ? 'beside' : line.kind;

/** Every row of the file with what it would do; what needs a person first. */
export function AnswerTable({ lines }: { readonly lines: readonly AnswerLine[] }) {
  const words = useWords(policeFileWords);
  const shared = useWords(sharedWords);
  const columns = useColumns();
  const [group, setGroup] = useState<Group>();
  const counts = useMemo(
    () => new Map(GROUPS.map((each) => [each, lines.filter((line) => groupOf(line) === each).length])),
    [lines],
  );
  const shown = useMemo(
    () =>
      lines
        .filter((line) => (group === undefined ? line.kind !== 'empty' : groupOf(line) === group))
        .toSorted((left, right) => Number(right.kind === 'doubt') - Number(left.kind === 'doubt')),
    [lines, group],
  );
  return (
    <>
      <ChipRow label={words.table.show}>
        <Chip
          text={words.table.all}
          count={shared.count(lines.length)}
          on={group === undefined}
          onPress={() => setGroup(undefined)}
        />
        {GROUPS.map((each) => (
          <Chip
            key={each}
            text={words.counts[each]}
            count={shared.count(counts.get(each) ?? 0)}
            on={group === each}
            onPress={() => setGroup(each)}
          />
        ))}
      </ChipRow>
      <DataTable
        label={words.table.title}
        rows={shown}
        columns={columns}
        keyOf={(line) => String(line.row)}
        empty={words.table.none}
        holds="persons"
      />
    </>
  );
}

function useColumns(): readonly Column<AnswerLine>[] {
  const words = useWords(policeFileWords);
  const { book } = useSession();
  const { paths } = useNavigation();
  const detailsOf = useDetails();
  return useMemo(
    () => [
      {
        key: 'row',
        title: words.table.row,
        cell: ({ row }) => row,
        look: 'number',
        sortBy: ({ row }) => row,
      },
      {
        key: 'name',
        title: words.table.name,
        cell: ({ id }) => {
          const reading = book.get(id);
          return reading === undefined ? (
            id
          ) : (
            <a href={paths.police.subject(id)}>{reading.fields.name.value}</a>
          );
        },
        text: ({ id }) => book.get(id)?.fields.name.value ?? id,
      },
      {
        key: 'does',
        title: words.table.does,
        cell: (line) => words.counts[groupOf(line)],
        sortBy: (line) => words.counts[groupOf(line)],
      },
      { key: 'details', title: words.table.details, cell: detailsOf },
    ],
    [words, book, paths, detailsOf],
  );
}

/** What a row says, or why it is not understood, in words. */
function useDetails(): (line: AnswerLine) => string {
  const words = useWords(policeFileWords);
  const { verdicts } = useWords(policeWords);
  const { fields } = useWords(sharedWords);
  return useMemo(() => {
    const names = (some: readonly (keyof typeof fields)[]): string =>
      some.map((field) => fields[field]).join(', ');
    const doubtText = (doubt: AnswerDoubt): string => {
      if (doubt.kind === 'twice') return words.doubts.twice(String(doubt.first));
      return words.doubts[doubt.kind]('fields' in doubt ? names(doubt.fields) : '');
    };
    return (line) => {
      if (line.kind === 'doubt') return doubtText(line.doubt);
      if (line.kind !== 'write') return '';
      const text = (value: string): string => (value === '' ? words.empty : value);
      return [
        verdicts[line.verdict],
        line.word.kind === 'return' ? line.word.reason : '',
        ...line.changes.map(({ field, from, to }) => words.change(fields[field], text(from), text(to))),
        line.beside.length === 0 ? '' : words.beside(names(line.beside)),
      ]
        .filter((part) => part !== '')
        .join(' · ');
    };
  }, [words, verdicts, fields]);
}
