import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { joinFrames } from '../../sync/frame.ts';
import { inWordsOf } from '../../sync/older-phones.ts';
import { PROTOCOL_VERSION, type Block, type ParcelDown } from '../../sync/parcel.ts';
import type { Snapshot, Store } from '../store/store.ts';
import type { Exchanged } from './exchange.ts';
import { packBlock } from './snapshot.ts';

const compress = promisify(gzip);

/** Level for what is packed for one device only; snapshots, packed once for many, take the best. */
const ONCE = 5;

/** The bytes of one answer: the header, then blocks, read from the store one by one as the link takes them. */
export interface AnswerBytes {
  readonly length: number;
  readonly chunks: () => AsyncGenerator<Uint8Array>;
}

export async function answerBytes(store: Store, commune: string, exchanged: Exchanged): Promise<AnswerBytes> {
  const { pull } = exchanged;
  const deltas = await Promise.all(pull.changed.map((subjects) => packBlock(commune, subjects, ONCE)));
  const blocks: readonly Block[] = [
    ...snapshotBlocks(exchanged),
    ...deltas.map(({ rows, content }) => ({ kind: 'delta' as const, index: 0, rows, bytes: content.length })),
  ];
  const header = inWordsOf(exchanged.protocol, headerOf(exchanged, blocks));
  const front = joinFrames(await compress(JSON.stringify(header)), []);
  return {
    length: blocks.reduce((sum, block) => sum + block.bytes, front.length),
    chunks: async function* () {
      yield front;
      if (pull.snapshot !== undefined) yield* snapshotPages(store, commune, pull.snapshot);
      for (const { content } of deltas) yield content;
    },
  };
}

function headerOf({ pull, ...said }: Exchanged, blocks: readonly Block[]): ParcelDown {
  const snapshot = pull.snapshot?.from;
  return {
    protocol: PROTOCOL_VERSION,
    stationTime: said.stationTime,
    answers: [...said.answers],
    receipt: said.receipt,
    cursor: pull.cursor,
    blocks: [...blocks],
    gone: [...pull.gone],
    more: pull.more,
    ...(snapshot && { snapshot: { id: snapshot.id, pages: snapshot.pages.length, rows: snapshot.rows } }),
    ...(pull.digest !== undefined && { digest: pull.digest }),
    ...(pull.directory && { directory: pull.directory }),
  };
}

const snapshotBlocks = ({ pull: { snapshot } }: Exchanged): readonly Block[] =>
  (snapshot?.from.pages ?? [])
    .map((page, index) => ({ kind: 'snapshot' as const, index, ...page }))
    .slice(snapshot?.held ?? 0);

async function* snapshotPages(
  store: Store,
  commune: string,
  { from, held }: { readonly from: Snapshot; readonly held: number },
): AsyncGenerator<Uint8Array> {
  for (let index = held; index < from.pages.length; index += 1) {
    const page = await store.read((tx) => tx.snapshots.page(commune, from.id, index));
    // Two newer ones replaced it while this device downloaded: the link is cut, and the device starts anew.
    if (page === undefined) throw new Error('the snapshot is no longer kept');
    yield page;
  }
}
