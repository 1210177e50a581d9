import type { ListingPlan } from '../../domain/listing.ts';
import { planListing } from '../../domain/listing.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { planVerification } from '../../domain/verification.ts';
import { readSubject } from '../../sync/reading.ts';
import type { DraftRow, Listing, ListingStep } from '../store/listing-store.ts';
import type { StoreReader, StoreWriter } from '../store/store.ts';
import { hamletCodes } from './hamlet-codes.ts';

export interface Planned {
  /** What is to be written, row by row and then subject by subject. */
  readonly steps: number;
}

export type PlanProblem =
  | { readonly kind: 'not-found' }
  /** Not all rows of the file are here yet, or others too. */
  | { readonly kind: 'listing-incomplete' };

interface Asked {
  readonly commune: string;
  readonly listing: string;
  /** Rows of the whole file. */
  readonly rows: number;
}

/**
 * [ST20] Plans a whole list against the whole book, by the domain's one function, as the preview did; in whatever
 * parts its rows came, the plan is the same. What was written of it before stays, and the rest is planned around it.
 * One list of a commune is under way at a time: another's unwritten plan is taken back, for its ground has changed.
 */
export async function planList(
  tx: StoreWriter,
  { commune, listing: id, rows }: Asked,
): Promise<Result<Planned, PlanProblem>> {
  const listing = await tx.listings.get(commune, id);
  if (listing === undefined) return err({ kind: 'not-found' });
  if (listing.state !== 'open') return ok({ steps: await tx.listings.countSteps(commune, id) });
  const drafts = await tx.listings.drafts(commune, id);
  if (drafts.length === 0 || drafts.length !== rows) return err({ kind: 'listing-incomplete' });
  await tx.listings.unplan(commune);
  const written = await tx.listings.steps(commune, id, { from: 0, limit: 1e9 });
  const isWritten = new Set(written.map((step) => step.row));
  const taken = new Set(written.map((step) => step.subject));
  const left = drafts.filter((row) => !isWritten.has(row.row));
  const book = (await wholeBook(tx, commune)).filter((reading) => !taken.has(reading.subject.id));
  await nameHamlets(tx, commune, drafts);
  const steps = stepsOf(listing, book, left).map((step, at) => ({ ...step, at: written.length + at }));
  await tx.listings.putSteps(commune, id, steps);
  await tx.listings.setState(commune, id, 'planned');
  return ok({ steps: written.length + steps.length });
}

function stepsOf(
  { purpose }: Listing,
  book: readonly SubjectReading[],
  rows: readonly DraftRow[],
): readonly Omit<ListingStep, 'at'>[] {
  const plan =
    purpose === 'verification'
      ? planVerification(book, rows)
      : planListing(
          book.map((reading) => ({ subject: reading.subject.id, values: listedNow(reading) })),
          rows,
        );
  const byRow = stepsByRow(plan);
  const absent = purpose === 'verification' ? plan.absent : [];
  return [
    ...rows.flatMap((row) => byRow.get(row) ?? []),
    ...absent.map((subject) => ({ ...NOT_WRITTEN, kind: 'absent' as const, row: 0, subject })),
  ];
}

const NOT_WRITTEN = { outcome: '', news: '', assigned: false } as const;

function stepsByRow(plan: ListingPlan<DraftRow>): ReadonlyMap<DraftRow, Omit<ListingStep, 'at'>> {
  const step = (kind: ListingStep['kind'], { row }: DraftRow, subject = '') => ({
    ...NOT_WRITTEN,
    kind,
    row,
    subject,
  });
  return new Map([
    ...plan.fresh.map((row) => [row, step('list', row)] as const),
    ...plan.same.map(({ row, subject }) => [row, step('same', row, subject)] as const),
    ...plan.changed.map(({ row, subject }) => [row, step('changed', row, subject)] as const),
    ...plan.unclear.map(({ row }) => [row, step('unclear', row)] as const),
  ]);
}

/** Everybody of the commune, in the order of their numbers. */
async function wholeBook(tx: StoreReader, commune: string): Promise<readonly SubjectReading[]> {
  const subjects = await tx.subjects.page(commune, { kind: 'all' }, { after: 0, limit: 1e9 });
  return subjects.map(readSubject);
}

/** Hamlets get their codes in the order of the file, whichever rows are written first. */
async function nameHamlets(tx: StoreWriter, commune: string, rows: readonly DraftRow[]): Promise<void> {
  const known = await tx.directory.hamlets(commune);
  const texts = rows.map((row) => row.values.hamlet);
  await tx.directory.addHamlets(commune, hamletCodes(commune, known, texts).fresh);
}

/** What the newest list said of a subject, not what people propose. */
const listedNow = ({ fields }: SubjectReading) => ({
  name: fields.name.listed,
  birthDate: fields.birthDate.listed,
  sex: fields.sex.listed,
  idNumber: fields.idNumber.listed,
  hamlet: fields.hamlet.listed,
  phone: fields.phone.listed,
  address: fields.address.listed,
});
