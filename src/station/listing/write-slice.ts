import { err, ok, type Result } from '../../domain/result.ts';
import type { Listing, ListingStep } from '../store/listing-store.ts';
import type { StoreWriter } from '../store/store.ts';
import type { World } from '../world.ts';
import { hamletCodes } from './hamlet-codes.ts';
import type { Importer } from './importer.ts';
import { ListingWriting } from './listing-writing.ts';
import { cleanRow, type CleanRow } from './part.ts';

/** Steps in one request: the other phones of the commune wait no longer than this takes. */
const SLICE_STEPS = 500;

/** What became of the steps of one slice, whenever they were written. */
export interface SliceReport {
  readonly listed: number;
  readonly relisted: number;
  readonly same: number;
  readonly unclear: number;
  readonly assigned: number;
  readonly verified: {
    readonly right: number;
    readonly stillWrong: number;
    readonly absent: number;
    readonly refused: number;
  };
  /** Where the next slice begins; the number of steps when this was the last. */
  readonly next: number;
  readonly of: number;
}

export type SliceProblem =
  | { readonly kind: 'not-found' }
  /** Not planned, or planned and taken back because another list was planned meanwhile. */
  | { readonly kind: 'not-planned' }
  /** What lies before `from` is not written yet. */
  | { readonly kind: 'out-of-order' };

interface Asked {
  readonly importer: Importer;
  readonly listing: string;
  readonly from: number;
}

/**
 * [ST14] Writes the next steps of a planned list: `list` for who is new, `relist` for who reads differently or came
 * back, `assign` by the hamlet column for whoever is nobody's work yet, and the news of a verification list. A step is
 * written once, however often it is asked for; asking again tells what became of it.
 */
export async function writeSlice(
  tx: StoreWriter,
  world: World,
  { importer, listing: id, from }: Asked,
): Promise<Result<SliceReport, SliceProblem>> {
  const { commune } = importer;
  const listing = await tx.listings.get(commune, id);
  if (listing === undefined) return err({ kind: 'not-found' });
  if (listing.state === 'open') return err({ kind: 'not-planned' });
  const of = await tx.listings.countSteps(commune, id);
  const [before] = from === 0 ? [] : await tx.listings.steps(commune, id, { from: from - 1, limit: 1 });
  if (from >= of || before?.outcome === '') return err({ kind: 'out-of-order' });
  const steps = await tx.listings.steps(commune, id, { from, limit: SLICE_STEPS });
  const waiting = steps.filter((step) => step.outcome === '');
  const written = waiting.length === 0 ? [] : await write(tx, world, { importer, listing, steps: waiting });
  const next = from + steps.length;
  if (written.length > 0 && next === of) {
    await tx.listings.setState(commune, id, 'written');
    await tx.listings.dropDrafts(commune, id);
  }
  return ok({ ...reportOf([...steps.filter((step) => step.outcome !== ''), ...written]), next, of });
}

interface Waiting {
  readonly importer: Importer;
  readonly listing: Listing;
  readonly steps: readonly ListingStep[];
}

async function write(
  tx: StoreWriter,
  world: World,
  { importer, listing, steps }: Waiting,
): Promise<readonly ListingStep[]> {
  const { commune, actor, device } = importer;
  const at = world.now().toISOString();
  const rows = await codedRows(tx, listing, steps);
  const writing = await ListingWriting.begin(tx, world, { importer, listing, at, steps });
  const written = steps.map((step) => writing.take(step, rows.get(step.row)));
  await writing.finish();
  await tx.listings.putSteps(commune, listing.id, written);
  const said = { at, actor, device, count: steps.length, detail: listing.id };
  await tx.notes.addAudit(commune, world.newId(), { ...said, act: 'import' });
  return written;
}

/** The rows of these steps, their hamlets as codes. */
async function codedRows(
  tx: StoreWriter,
  { commune, id }: Listing,
  steps: readonly ListingStep[],
): Promise<ReadonlyMap<number, CleanRow>> {
  const numbers = steps.flatMap((step) => (step.row === 0 ? [] : [step.row]));
  const drafts = await tx.listings.draftsOf(commune, id, numbers);
  const { codeOf } = hamletCodes(commune, await tx.directory.hamlets(commune), []);
  return new Map(
    drafts.map(cleanRow).map((row) => {
      const hamlet = codeOf(row.values.hamlet);
      return [row.row, { ...row, values: { ...row.values, hamlet } }];
    }),
  );
}

function reportOf(steps: readonly ListingStep[]): Omit<SliceReport, 'next' | 'of'> {
  const outcome = (wanted: ListingStep['outcome']): number =>
    steps.filter((step) => step.outcome === wanted).length;
  const news = (wanted: ListingStep['news']): number => steps.filter((step) => step.news === wanted).length;
  return {
    listed: outcome('listed'),
    relisted: outcome('relisted'),
    same: outcome('same'),
    unclear: outcome('unclear'),
    assigned: steps.filter((step) => step.assigned).length,
    verified: {
      right: news('right'),
      stillWrong: news('still-wrong'),
      absent: news('absent'),
      refused: news('refused'),
    },
  };
}
