import { lazy, Suspense, useState } from 'react';

import { Button } from '../shared/button.tsx';
import { useWords } from '../shared/language.tsx';
import { tableWords } from '../shared/messages/table.ts';
import { useWide } from '../shared/use-wide.ts';
import type { RecordQuery } from './use-record-query.ts';

const ListWays = lazy(() => import('./list-ways.tsx').then((each) => ({ default: each.ListWays })));

/** The list's ways out. On a phone they are behind one button, for the list needs the room. */
export function ListLeaves({ query }: { readonly query: RecordQuery }) {
  const words = useWords(tableWords);
  const wide = useWide();
  const [open, setOpen] = useState(false);
  const ways = (
    <Suspense fallback={null}>
      <ListWays query={query} />
    </Suspense>
  );
  if (wide) return ways;
  return (
    <>
      <Button look="quiet" icon="print" expanded={open} onPress={() => setOpen(!open)}>
        {words.ways}
      </Button>
      {open ? ways : null}
    </>
  );
}
