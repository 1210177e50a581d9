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

/** The list's ways out, for those whose station notes them; a volunteer's phone has none. */
export function ListLeaves({ query }: { readonly query: RecordQuery }) {
  const { profile, book } = useSession();
  const words = useWords(recordsWords);
  const table = useWords(tableWords);
  const seen = useSeenRecords();
  if (profile.grants.every(({ role }) => role === 'hamlet')) return null;
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
      <PrintSheet make={make} />
    </div>
  );
}
