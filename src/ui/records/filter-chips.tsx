import { useMemo } from 'react';

import type { Book, Counts, Filter } from '../../client/book.ts';
import { decidingRoles } from '../../client/contested-work.ts';
import { CATEGORIES } from '../../domain/category.ts';
import { IDENTITY_FIELDS } from '../../domain/field.ts';
import type { Role } from '../../domain/operation.ts';
import { Chip, ChipRow } from '../shared/chip.tsx';
import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { useSession } from '../shared/session-context.tsx';
import { useObservable } from '../shared/use-observable.ts';
import { filterText } from './filter-text.ts';

interface Props {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** The ways a list can be narrowed, each with how many it leaves. Ways that leave nobody are left out. */
export function FilterChips({ filter, onChange }: Props) {
  const { book, profile } = useSession();
  const version = useObservable(book.version);
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const settled = useObservable(book.settled);
  const choices = useMemo(
    () => (version >= 0 ? choicesOf(book, settled, decidingRoles(profile.grants)) : []),
    [book, version, settled, profile],
  );
  return (
    <ChipRow label={words.list.filters}>
      {choices
        .filter((choice) => choice.count > 0 || choice.always || isSame(choice.filter, filter))
        .map((choice) => (
          <Chip
            key={keyOf(choice.filter)}
            text={filterText(choice.filter, words)}
            count={shared.count(choice.count)}
            on={isSame(choice.filter, filter)}
            onPress={() => onChange(choice.filter)}
          />
        ))}
    </ChipRow>
  );
}

interface ChoiceOfFilter {
  readonly filter: Filter;
  readonly count: number;
  readonly always: boolean;
}

/** What needs the checks of everybody comes when they are made: the list does not wait for it. */
function choicesOf(book: Book, settled: boolean, roles: readonly Role[]): readonly ChoiceOfFilter[] {
  const counts: Counts = book.counts();
  const simple = (kind: 'contested' | 'returned' | 'duplicate' | 'closed'): ChoiceOfFilter => ({
    filter: { kind },
    count: counts[kind],
    always: false,
  });
  const found = (filter: Filter): ChoiceOfFilter => ({
    filter,
    count: book.find({ text: '', filter }).length,
    always: false,
  });
  return [
    { filter: { kind: 'todo' }, count: counts.todo, always: true },
    ...roles.map((by) => found({ kind: 'contested', by })),
    simple('contested'),
    simple('returned'),
    { filter: { kind: 'answered' }, count: counts.answered, always: true },
    found({ kind: 'waiting' }),
    ...(settled
      ? [...IDENTITY_FIELDS.map((field) => found({ kind: 'odd', field })), simple('duplicate')]
      : []),
    simple('closed'),
    ...CATEGORIES.map((category): ChoiceOfFilter => ({
      filter: { kind: 'category', category },
      count: counts.byCategory[category],
      always: false,
    })),
    { filter: { kind: 'all' }, count: counts.total, always: true },
  ];
}

const keyOf = (filter: Filter): string => JSON.stringify(filter);

const isSame = (left: Filter, right: Filter): boolean => keyOf(left) === keyOf(right);
