import type { Book } from '../../src/client/book.ts';
import { KeptDrafts } from '../../src/client/kept-drafts.ts';
import type { DraftRow, DraftStore, KeptDraft } from '../../src/device/draft-store.ts';

/** The real drafts of a session on a disk that is an array. */
export function fakeDrafts(book: Book, before: readonly KeptDraft[]) {
  const { kept, fill, ...store } = fakeDraftStore(before);
  const drafts = new KeptDrafts({
    world: {
      now: () => Date.now(),
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    store,
    book,
    onKept: () => undefined,
  });
  void drafts.load();
  return { drafts, kept, fill };
}

/** A disk for drafts of one tab only. */
function fakeDraftStore(before: readonly KeptDraft[]) {
  let rows: readonly DraftRow[] = before.map((kept, at) => ({
    key: `draft/${at}`,
    iv: new Uint8Array([at]),
    kept,
  }));
  let full = false;
  const put = async (kept: KeptDraft, key: DraftRow['key']): Promise<DraftRow> => {
    if (full) throw new DOMException('full', 'QuotaExceededError');
    const row = { key, kept, iv: crypto.getRandomValues(new Uint8Array(12)) };
    rows = [row, ...rows.filter((each) => each.key !== key)];
    return row;
  };
  const store: Pick<DraftStore, 'all' | 'add' | 'replace' | 'drop'> = {
    all: async () => rows,
    add: put,
    replace: (seen, kept) => put(kept, seen.key),
    drop: async (seen) => {
      rows = rows.filter((each) => each.key !== seen.key);
    },
  };
  return {
    ...store,
    kept: () => rows.map((row) => row.kept),
    fill: () => {
      full = true;
    },
  };
}
