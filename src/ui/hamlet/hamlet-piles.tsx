import { useMemo } from 'react';

import type { Book, Counts } from '../../client/book.ts';
import { CATEGORIES } from '../../domain/category.ts';
import { IDENTITY_FIELDS } from '../../domain/field.ts';
import { useWords } from '../shared/language.tsx';
import { hamletWords } from '../shared/messages/hamlet.ts';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { useSession } from '../shared/session-context.tsx';
import { useObservable } from '../shared/use-observable.ts';
import { Piles, type Pile } from '../records/home/piles.tsx';

/** What to look at first, then everybody by what is odd and by the Platform's class. */
export function HamletPiles({ counts }: { readonly counts: Counts }) {
  const words = useWords(hamletWords);
  const records = useWords(recordsWords);
  const { book } = useSession();
  // What needs the checks of everybody comes when they are made: the first screen does not wait for it.
  const settled = useObservable(book.settled);
  // `counts` is made anew with every change of the book.
  const toDecide = useMemo(() => countToDecide(book, counts), [book, counts]);
  const first: readonly Pile[] = [
    {
      filter: { kind: 'returned' },
      text: records.filters.returned,
      count: counts.returned,
      tone: 'bad',
      icon: 'returned',
    },
    {
      filter: { kind: 'contested', by: 'hamlet' },
      text: records.filters.toDecide,
      count: toDecide,
      tone: 'clash',
      icon: 'clash',
    },
    {
      filter: { kind: 'contested' },
      text: records.filters.contested,
      count: counts.contested,
      tone: 'clash',
      icon: 'clash',
    },
    {
      filter: { kind: 'duplicate' },
      text: records.filters.duplicate,
      count: settled ? counts.duplicate : 0,
      tone: 'wait',
      icon: 'twins',
    },
  ];
  return (
    <>
      <Piles title={words.piles} piles={first} />
      {settled ? <WaysIn counts={counts} /> : null}
    </>
  );
}

/** Everybody by what is odd and by class: together and last, so that what comes late pushes nothing down. */
function WaysIn({ counts }: { readonly counts: Counts }) {
  const words = useWords(hamletWords);
  const records = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const { book } = useSession();
  // `counts` is made anew with every change of the book.
  const odd = useMemo(() => oddCounts(book, counts), [book, counts]);
  return (
    <>
      <Piles
        title={words.byFault}
        piles={IDENTITY_FIELDS.map((field) => ({
          filter: { kind: 'odd', field },
          text: shared.fields[field],
          count: odd[field],
        }))}
      />
      <Piles
        title={words.byCategory}
        piles={CATEGORIES.map((category) => ({
          filter: { kind: 'category', category },
          text: records.categories[category],
          count: counts.byCategory[category],
        }))}
      />
    </>
  );
}

const countToDecide = (book: Book, _counts: Counts): number =>
  book.find({ text: '', filter: { kind: 'contested', by: 'hamlet' } }).length;

function oddCounts(book: Book, _counts: Counts) {
  const odd = (field: (typeof IDENTITY_FIELDS)[number]): number =>
    book.find({ text: '', filter: { kind: 'odd', field } }).length;
  return { name: odd('name'), birthDate: odd('birthDate'), sex: odd('sex'), idNumber: odd('idNumber') };
}
