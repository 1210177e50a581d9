import { err, ok, type Result } from '../../domain/result.ts';
import type { ListingRow, StoreWriter } from '../store/store.ts';
import type { World } from '../world.ts';
import { hamletCodes } from './hamlet-codes.ts';
import { ListingWriting, type Importer, type Opening } from './listing-writing.ts';
import { cleanRow, type ListingPart } from './part.ts';

export interface PartReport {
  readonly listed: number;
  readonly relisted: number;
  readonly same: number;
  readonly unclear: number;
  readonly assigned: number;
}

export type ImportProblem = { readonly kind: 'listing-changed' } | { readonly kind: 'not-allowed' };

/**
 * [ST14] Writes one part of the Platform's list: `list` for who is new, `relist` for who reads differently or had
 * been right, `assign` by the hamlet column for whoever is nobody's work yet. A row is taken once, however often it
 * is sent; sending again tells what became of it the first time.
 */
export async function importPart(
  tx: StoreWriter,
  world: World,
  { importer, part }: { readonly importer: Importer; readonly part: ListingPart },
): Promise<Result<PartReport, ImportProblem>> {
  const { commune } = importer;
  if (!part.listing.startsWith(`${commune}/${part.listedOn}/`)) return err({ kind: 'not-allowed' });
  const at = world.now().toISOString();
  const opened = await openListing(tx, { importer, part, at });
  if (!opened.ok) return opened;
  const done = await tx.listings.rows(
    commune,
    part.listing,
    part.rows.map((row) => row.row),
  );
  const isDone = new Set(done.map((row) => row.row));
  const firstOfRow = new Map(part.rows.map((row) => [row.row, row]));
  const fresh = [...firstOfRow.values()].filter((row) => !isDone.has(row.row)).map(cleanRow);
  if (fresh.length === 0) return ok(reportOf(done));

  const hamlets = hamletCodes(
    commune,
    await tx.directory.hamlets(commune),
    fresh.map((row) => row.values.hamlet),
  );
  await tx.directory.addHamlets(commune, hamlets.fresh);
  const coded = fresh.map((row) => ({
    ...row,
    values: { ...row.values, hamlet: hamlets.codeOf(row.values.hamlet) },
  }));
  const writing = await ListingWriting.begin(tx, world, { importer, part, at });
  await writing.take(coded);
  const outcomes = await writing.finish();
  await tx.listings.addRows(commune, part.listing, outcomes);
  const count = fresh.length;
  const said = { at, actor: importer.actor, device: importer.device, count, detail: part.listing };
  await tx.notes.addAudit(commune, world.newId(), { ...said, act: 'import' });
  return ok(reportOf([...done, ...outcomes]));
}

async function openListing(tx: StoreWriter, opening: Opening): Promise<Result<null, ImportProblem>> {
  const { importer, part, at } = opening;
  const { commune, actor } = importer;
  const { listing: id, listedOn, fileName, headers } = part;
  const known = await tx.listings.get(commune, id);
  if (known === undefined) await tx.listings.add({ commune, id, listedOn, fileName, headers, actor, at });
  // One name for two files would make rows of the second look as if they were written already.
  const isOther = known !== undefined && JSON.stringify(known.headers) !== JSON.stringify(headers);
  return isOther || (known !== undefined && known.fileName !== fileName)
    ? err({ kind: 'listing-changed' })
    : ok(null);
}

const reportOf = (rows: readonly ListingRow[]): PartReport => ({
  listed: rows.filter((row) => row.outcome === 'listed').length,
  relisted: rows.filter((row) => row.outcome === 'relisted').length,
  same: rows.filter((row) => row.outcome === 'same').length,
  unclear: rows.filter((row) => row.outcome === 'unclear').length,
  assigned: rows.filter((row) => row.assigned).length,
});
