import { lazy, Suspense, useState } from 'react';

import { Button } from '../shared/button.tsx';
import { ExportButton, PrintButton } from '../shared/export-button.tsx';
import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { tableWords } from '../shared/messages/table.ts';
import { useSession } from '../shared/session-context.tsx';
import { PrintSheet } from '../shared/table/print-sheet.tsx';
import { filterText } from './filter-text.ts';
import styles from './record-list.module.css';
import type { RecordQuery } from './use-record-query.ts';
import { useSeenRecords } from './use-seen-records.ts';

const HandPaper = lazy(() => import('./paper/hand-paper.tsx').then((each) => ({ default: each.HandPaper })));

/** A file of what is shown, a print of it, and the sheet to write on. The station notes each of them first. */
export function ListWays({ query }: { readonly query: RecordQuery }) {
  const { book } = useSession();
  const words = useWords(recordsWords);
  const table = useWords(tableWords);
  const seen = useSeenRecords();
  const [onPaper, setOnPaper] = useState(false);
  const { found, filter, text, hamlet } = query;
  const place = book.hamlets.current().find(({ code }) => code === hamlet)?.name;
  const make = () =>
    seen(words.list.title, found, [
      ...(hamlet === undefined ? [] : [place ?? words.stages.listed]),
      ...(filter.kind === 'all' ? [] : [table.filterIs(filterText(filter, words))]),
      ...(text.trim() === '' ? [] : [table.searchIs(text.trim())]),
    ]);
  return (
    <div className={styles.leaves}>
      <ExportButton table={make} holds="persons" disabled={found.length === 0} />
      <PrintButton name={words.list.title} persons={found.length} disabled={found.length === 0} />
      <Button icon="edit" disabled={found.length === 0} onPress={() => setOnPaper(true)}>
        {table.byHand}
      </Button>
      {onPaper ? (
        <Suspense fallback={null}>
          <HandPaper people={found} onClose={() => setOnPaper(false)} />
        </Suspense>
      ) : (
        <PrintSheet make={make} />
      )}
    </div>
  );
}
