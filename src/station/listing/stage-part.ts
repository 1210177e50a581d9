import { err, ok, type Result } from '../../domain/result.ts';
import type { Listing } from '../store/listing-store.ts';
import type { StoreWriter } from '../store/store.ts';
import type { Importer } from './importer.ts';
import { cleanRow, type ListingPart } from './part.ts';

export type StageProblem = { readonly kind: 'listing-changed' } | { readonly kind: 'not-allowed' };

/**
 * [ST14] Keeps one part of a list until the whole is there: nothing is decided of a row before all rows are known.
 * A row is kept once, however often and in whatever parts it is sent. Returns how many rows are here by now.
 */
export async function stagePart(
  tx: StoreWriter,
  { importer, part, at }: { readonly importer: Importer; readonly part: ListingPart; readonly at: string },
): Promise<Result<{ readonly staged: number }, StageProblem>> {
  const { commune, actor } = importer;
  const { listing: id, purpose, listedOn, fileName, headers, assignByColumn } = part;
  if (!id.startsWith(`${commune}/${listedOn}/`)) return err({ kind: 'not-allowed' });
  const said = { commune, id, purpose, listedOn, fileName, headers, assignByColumn };
  const opened: Listing = { ...said, actor, at, state: 'open' };
  const known = await tx.listings.get(commune, id);
  if (known === undefined) await tx.listings.add(opened);
  // One name for two files would make rows of the second look as if they were written already.
  else if (!isSameList(known, opened)) return err({ kind: 'listing-changed' });
  if (known?.state === 'written') return ok({ staged: await tx.listings.countSteps(commune, id) });
  const rows = [...new Map(part.rows.map((row) => [row.row, plainRow(row)])).values()];
  const kept = await tx.listings.draftsOf(
    commune,
    id,
    rows.map((row) => row.row),
  );
  const byRow = new Map(kept.map((row) => [row.row, JSON.stringify(row)]));
  const fresh = rows.filter((row) => !byRow.has(row.row));
  const isOther = rows.some((row) => byRow.has(row.row) && byRow.get(row.row) !== JSON.stringify(row));
  if (isOther || (fresh.length > 0 && known?.state === 'planned')) return err({ kind: 'listing-changed' });
  await tx.listings.addDrafts(commune, id, fresh);
  return ok({ staged: await tx.listings.countDrafts(commune, id) });
}

/** [ST13] Cleaned here, so that what is compared, planned and written is the same. */
function plainRow(row: ListingPart['rows'][number]) {
  const { cells, values } = cleanRow(row);
  return { row: row.row, cells, values };
}

const isSameList = (known: Listing, part: Listing): boolean =>
  known.fileName === part.fileName &&
  known.purpose === part.purpose &&
  JSON.stringify(known.headers) === JSON.stringify(part.headers);
