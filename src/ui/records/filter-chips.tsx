import { useMemo } from 'react';

import type { Book, Counts, Filter } from '../../client/book.ts';
import { CATEGORIES } from '../../domain/category.ts';
import { IDENTITY_FIELDS } from '../../domain/field.ts';
import { Chip, ChipRow } from '../shared/chip.tsx';
import { useWords } from '../shared/language.tsx';
import type { Shape } from '../shared/messages/dictionary.ts';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import type { records } from '../shared/messages/vi/records.ts';
import { useSession } from '../shared/session-context.tsx';
import { useObservable } from '../shared/use-observable.ts';

interface Props {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** The ways a list can be narrowed, each with how many it leaves. Ways that leave nobody are left out. */
export function FilterChips({ filter, onChange }: Props) {
  const { book } = useSession();
  const version = useObservable(book.version);
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const choices = useMemo(() => (version >= 0 ? choicesOf(book) : []), [book, version]);
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

function choicesOf(book: Book): readonly ChoiceOfFilter[] {
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
    simple('contested'),
    simple('returned'),
    { filter: { kind: 'answered' }, count: counts.answered, always: true },
    found({ kind: 'waiting' }),
    ...IDENTITY_FIELDS.map((field) => found({ kind: 'odd', field })),
    simple('duplicate'),
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

function filterText(filter: Filter, words: Shape<typeof records>): string {
  switch (filter.kind) {
    case 'category':
      return words.categories[filter.category];
    case 'odd':
      return isIdentity(filter.field) ? words.filters.odd[filter.field] : filter.field;
    case 'stage':
      return words.stages[filter.stage];
    default:
      return words.filters[filter.kind];
  }
}

const isIdentity = (field: string): field is (typeof IDENTITY_FIELDS)[number] =>
  IDENTITY_FIELDS.some((each) => each === field);
