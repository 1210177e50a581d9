import type { Place } from '../device/place.ts';
import type { NewPage, Vault } from '../device/vault.ts';
import type { Operation } from '../domain/operation.ts';
import type { Subject } from '../domain/subject.ts';
import { lostOperations, saidBy } from '../sync/outbox.ts';
import { openBlock } from './page-block.ts';

type Block = Pick<NewPage, 'kind' | 'bytes'>;

/** A snapshot that is whole now, and takes the place of what was shown. */
export interface Replacement {
  readonly before: Place;
  readonly after: Place;
  /** What came after the snapshot's own pages and is not on the disk yet. */
  readonly deltas: readonly Block[];
}

/**
 * [OB5] What this device said, was answered, and is not in the snapshot that replaces its pages. Reads both from the
 * disk: it is rare. Nothing to look for, nothing read: a first download costs nothing by it.
 */
export async function lostByStation(
  vault: Vault,
  device: string,
  { before, after, deltas }: Replacement,
): Promise<readonly Operation[]> {
  if (after.generation === before.generation) return [];
  const answered = vault.outbox.rows().flatMap((row) => (row.state.kind === 'answered' ? row.operation : []));
  const known = [...answered, ...saidBy(device, await subjectsIn(await pagesOf(vault, before)))];
  if (known.length === 0) return [];
  const fresh = await subjectsIn([...(await pagesOf(vault, after)), ...deltas]);
  const there = new Set(fresh.flatMap(({ entries }) => entries.map((entry) => entry.id)));
  const own = new Map(vault.outbox.rows().map(({ operation }) => [operation.deviceSeq, operation.id]));
  // Two phones may be one device (a start file opened twice): the other's word never takes the place of one that waits.
  return lostOperations(known, (id) => there.has(id)).filter(
    ({ id, deviceSeq }) => (own.get(deviceSeq) ?? id) === id,
  );
}

const pagesOf = async (vault: Vault, { generation }: Place): Promise<readonly Block[]> =>
  vault.readPages(await vault.pageIds(generation));

async function subjectsIn(blocks: readonly Block[]): Promise<readonly Subject[]> {
  const contents = await Promise.all(blocks.map((block) => openBlock(block)));
  return contents.flatMap((content) => (content.kind === 'subjects' ? content.subjects : []));
}
