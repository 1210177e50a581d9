import * as v from 'valibot';
import { isRepairing, placeAtEnd, placeForSnapshot, type Place } from '../device/place.ts';
import type { NewPage, Vault } from '../device/vault.ts';
import type { Receipt, SyncHistory } from '../device/sync-history.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Operation } from '../domain/operation.ts';
import { FrameReader } from '../sync/frame.ts';
import type { OutboxRow } from '../sync/outbox.ts';
import { parcelDownSchema, PROTOCOL_VERSION, type ParcelDown, type ParcelUp } from '../sync/parcel.ts';
import { gunzipText, gzipText } from './gzip.ts';
import { lostByStation } from './lost-by-station.ts';
import { goneBlock } from './page-block.ts';
import { SnapshotWriter } from './snapshot-writer.ts';
import { ask, type LinkProblem, type Reply } from './station-link.ts';
import type { World } from './world.ts';

export interface ExchangeContext {
  readonly world: World;
  readonly vault: Vault;
  readonly token: string;
  readonly device: string;
  /** Most operations in this request. */
  readonly limit: number;
  readonly history: SyncHistory;
  /** Digest of what this device holds at a place; undefined while that is nothing whole. */
  readonly holds: (place: Place) => Promise<string | undefined>;
  /** A page of a snapshot has become durable. */
  readonly onPlace: (place: Place) => void;
}

/** What one exchange did, all of it durable. */
export interface Exchanged {
  readonly place: Place;
  readonly history: SyncHistory;
  readonly sent: number;
  readonly answered: number;
  /** The cursor is elsewhere than before. */
  readonly advanced: boolean;
  readonly more: boolean;
  readonly digest: string | undefined;
}

export type ExchangeProblem =
  | LinkProblem
  | { readonly kind: 'station-error'; readonly status: number }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'app-too-old' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'cut-short' }
  | { readonly kind: 'moved' };

/** One request and its answer. Storage that fails throws; whatever happens, nothing stays "sending". */
export async function exchange(context: ExchangeContext): Promise<Result<Exchanged, ExchangeProblem>> {
  const { vault, world, limit } = context;
  let problem = 'interrupted';
  try {
    const place = await vault.claimPlace();
    const taken = await vault.outbox.take(limit, world.now());
    context.onPlace(place);
    const reply = await send(context, place, taken);
    const exchanged = reply.ok ? await receive(context, { place, taken, reply: reply.value }) : reply;
    problem = exchanged.ok ? 'unanswered' : exchanged.error.kind;
    return exchanged;
  } finally {
    await vault.outbox.putBackAll(problem);
  }
}

type Parcel = Omit<ParcelUp, 'operations'> & { readonly operations: readonly Operation[] };

async function parcelOf(
  { world, vault, device, holds }: ExchangeContext,
  place: Place,
  taken: readonly OutboxRow[],
): Promise<Parcel> {
  const sent = new Set(taken.map((row) => row.operation.id));
  const rest = vault.outbox
    .rows()
    .filter(({ operation, state }) => state.kind !== 'answered' && !sent.has(operation.id));
  const oldest = rest[0]?.operation.deviceTime;
  const digest = await holds(place);
  const numbers = await vault.outbox.numbers();
  return {
    protocol: PROTOCOL_VERSION,
    device,
    deviceTime: new Date(world.now()).toISOString(),
    operations: taken.map((row) => row.operation),
    remaining: rest.length,
    cursor: place.cursor,
    ...(oldest === undefined ? {} : { waitingSince: oldest }),
    ...(numbers === undefined ? {} : { numbers }),
    ...(digest === undefined ? {} : { holds: digest }),
    ...(isRepairing(place) ? { repairing: true } : {}),
  };
}

async function send(
  context: ExchangeContext,
  place: Place,
  taken: readonly OutboxRow[],
): Promise<Result<Reply, ExchangeProblem>> {
  const { world, token } = context;
  const parcel = await parcelOf(context, place, taken);
  const reply = await ask(world, '/api/sync', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    },
    body: await gzipText(JSON.stringify(parcel)),
  });
  return reply.ok && reply.value.status !== 200 ? err(problemOf(reply.value.status)) : reply;
}

function problemOf(status: number): ExchangeProblem {
  switch (status) {
    case 401:
      return { kind: 'revoked' };
    case 413:
      return { kind: 'too-large' };
    case 426:
      return { kind: 'app-too-old' };
    default:
      return { kind: 'station-error', status };
  }
}

interface Sent {
  readonly place: Place;
  readonly taken: readonly OutboxRow[];
  readonly reply: Reply;
}

async function receive(context: ExchangeContext, sent: Sent): Promise<Result<Exchanged, ExchangeProblem>> {
  const { place, reply } = sent;
  const reader = new FrameReader(reply.chunks);
  const cut = (): Result<never, ExchangeProblem> =>
    err({ kind: reply.fellSilent() ? 'station-silent' : 'cut-short' });
  try {
    const header = await takeHeader(reader);
    if (!header.ok) return header.error === 'cut-short' ? cut() : err({ kind: 'station-error', status: 200 });
    const begun =
      header.value.snapshot === undefined ? place : placeForSnapshot(place, header.value.snapshot);
    const writer = new SnapshotWriter(context.vault, begun, context.onPlace);
    const deltas = await takeBlocks(reader, header.value, writer);
    if ((await writer.finish()) === 'moved') return err({ kind: 'moved' });
    return deltas === undefined
      ? cut()
      : await land(context, sent, { header: header.value, deltas, at: writer.place });
  } finally {
    await reply.chunks.return?.();
  }
}

async function takeHeader(reader: FrameReader): Promise<Result<ParcelDown, 'cut-short' | 'unreadable'>> {
  const bytes = await reader.takeHeader();
  if (!bytes.ok) return err('cut-short');
  const text = await gunzipText(bytes.value).catch(() => undefined);
  if (text === undefined) return err('unreadable');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), parcelDownSchema), text);
  return parsed.success ? ok(parsed.output) : err('unreadable');
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
  { world, vault, device, history }: ExchangeContext,
  { place: before, taken }: Sent,
  { header, deltas, at }: Received,
): Promise<Result<Exchanged, ExchangeProblem>> {
  const place = placeAtEnd(at, header.cursor);
  const generation = place.coming?.generation ?? place.generation;
  const after = historyAfter(history, { header, sent: taken.length, now: world.now() });
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
    sent: taken.length,
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

const MOST_RECEIPTS = 50;

function historyAfter(
  history: SyncHistory,
  { header, sent, now }: { readonly header: ParcelDown; readonly sent: number; readonly now: number },
): SyncHistory {
  const verdicts = header.answers.map((answer) => answer.verdict);
  const receipt: Receipt = {
    sent,
    taken: header.receipt.taken,
    code: header.receipt.code,
    at: header.stationTime,
    contested: verdicts.filter((verdict) => verdict === 'contested').length,
    refused: verdicts.filter((verdict) => verdict === 'refused').length,
  };
  const ahead = (now - Date.parse(header.stationTime)) / 60_000;
  return {
    ...history,
    lastSyncAt: now,
    clockAheadMinutes: Number.isFinite(ahead) ? Math.round(ahead) : 0,
    receipts: sent === 0 ? history.receipts : [receipt, ...history.receipts].slice(0, MOST_RECEIPTS),
  };
}
