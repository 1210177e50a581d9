import * as v from 'valibot';
import { placeAtEnd, placeForSnapshot, type Place } from '../device/place.ts';
import type { SyncHistory } from '../device/sync-history.ts';
import type { NewPage, Vault } from '../device/vault.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { FrameReader } from '../sync/frame.ts';
import { parcelDownSchema, type ParcelDown } from '../sync/parcel.ts';
import { gunzipText } from './gzip.ts';
import { historyAfter, type Way } from './history-after.ts';
import { lostByStation } from './lost-by-station.ts';
import { goneBlock } from './page-block.ts';
import { SnapshotWriter } from './snapshot-writer.ts';
import type { World } from './world.ts';

export interface LandingContext {
  readonly world: Pick<World, 'now'>;
  readonly vault: Vault;
  readonly device: string;
  readonly history: SyncHistory;
  /** A page of a snapshot has become durable. */
  readonly onPlace: (place: Place) => void;
}

/** An answer of the station on its way in: the link brings it, or somebody's hand. */
export interface Incoming {
  /** Where the device was when it asked. */
  readonly place: Place;
  /** Operations the answer is to. */
  readonly sent: number;
  readonly chunks: AsyncIterableIterator<Uint8Array>;
  readonly by: Way;
}

/** What one answer changed here, all of it durable. */
export interface Landed {
  readonly place: Place;
  readonly history: SyncHistory;
  readonly answered: number;
  /** The cursor is elsewhere than before. */
  readonly advanced: boolean;
  readonly more: boolean;
  readonly digest: string | undefined;
}

export type LandingProblem =
  { readonly kind: 'cut-short' } | { readonly kind: 'unreadable' } | { readonly kind: 'moved' };

/** Takes one answer, from its first byte to the last transaction. Storage that fails throws. */
export async function receive(
  context: LandingContext,
  incoming: Incoming,
): Promise<Result<Landed, LandingProblem>> {
  const { place, chunks } = incoming;
  const reader = new FrameReader(chunks);
  try {
    const header = await takeHeader(reader);
    if (!header.ok) return header;
    const begun =
      header.value.snapshot === undefined ? place : placeForSnapshot(place, header.value.snapshot);
    const writer = new SnapshotWriter(context.vault, begun, context.onPlace);
    const deltas = await takeBlocks(reader, header.value, writer);
    if ((await writer.finish()) === 'moved') return err({ kind: 'moved' });
    return deltas === undefined
      ? err({ kind: 'cut-short' })
      : await land(context, incoming, { header: header.value, deltas, at: writer.place });
  } finally {
    await chunks.return?.();
  }
}

/** The header of an answer. */
export async function takeHeader(reader: FrameReader): Promise<Result<ParcelDown, LandingProblem>> {
  const bytes = await reader.takeHeader();
  if (!bytes.ok) return err({ kind: 'cut-short' });
  const text = await gunzipText(bytes.value).catch(() => undefined);
  if (text === undefined) return err({ kind: 'unreadable' });
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), parcelDownSchema), text);
  return parsed.success ? ok(parsed.output) : err({ kind: 'unreadable' });
}

/** The delta blocks; those of a snapshot have gone to the writer. Undefined when the answer was cut short. */
async function takeBlocks(
  reader: FrameReader,
  header: ParcelDown,
  writer: SnapshotWriter,
): Promise<readonly Omit<NewPage, 'generation'>[] | undefined> {
  const deltas: Omit<NewPage, 'generation'>[] = [];
  for (const { kind, index, rows, bytes: length } of header.blocks) {
    const bytes = await reader.take(length);
    if (!bytes.ok) return undefined;
    if (kind === 'other') continue;
    if (kind === 'delta') {
      deltas.push({ kind, index: header.cursor.seq, rows, bytes: bytes.value });
      continue;
    }
    const { coming, cursor } = writer.place;
    // A page sent twice is here already; one that leaves a gap is not the one that was asked for.
    if (coming === undefined || index > (cursor.held ?? 0)) return undefined;
    const page = { generation: coming.generation, kind, index, rows, bytes: bytes.value };
    if (index === cursor.held && !writer.add(page)) return undefined;
  }
  return deltas;
}

interface Received {
  readonly header: ParcelDown;
  readonly deltas: readonly Omit<NewPage, 'generation'>[];
  /** Where the device is with every page of a snapshot that came. */
  readonly at: Place;
}

async function land(
  { world, vault, device, history }: LandingContext,
  { place: before, sent, by }: Incoming,
  { header, deltas, at }: Received,
): Promise<Result<Landed, LandingProblem>> {
  const place = placeAtEnd(at, header.cursor);
  const generation = place.coming?.generation ?? place.generation;
  const after = historyAfter(history, { header, sent, now: world.now(), by });
  const answered = new Map(header.answers.map((answer) => [answer.id, answer]));
  const lost = await lostByStation(vault, device, { before, after: place, deltas });
  const moved = await vault.land({
    place,
    // Forgetting comes first: a subject that left and came back in the same answer is here.
    pages: [...(await goneBlocks(header)), ...deltas].map((page) => ({ ...page, generation })),
    answers: answered,
    // What was answered a moment ago is at the station, wherever it will be found.
    lost: lost.filter(({ id }) => !answered.has(id)),
    records: { history: after, ...(header.directory === undefined ? {} : { directory: header.directory }) },
  });
  if (moved !== undefined) return err({ kind: 'moved' });
  const advanced = JSON.stringify(place.cursor) !== JSON.stringify(before.cursor);
  return ok({
    place,
    history: after,
    answered: header.answers.length,
    advanced,
    more: header.more || place.coming !== undefined,
    digest: header.digest,
  });
}

async function goneBlocks({ gone, cursor }: ParcelDown): Promise<readonly Omit<NewPage, 'generation'>[]> {
  if (gone.length === 0) return [];
  return [{ kind: 'gone', index: cursor.seq, rows: gone.length, bytes: await goneBlock(gone) }];
}
