import type { Entry } from './subject.ts';

/**
 * [RD2] The operations that count, in the station's order and then, for what the station has not answered yet, in
 * the device's: refused ones don't, and neither does one that was taken back, nor the taking back.
 */
export function effectiveEntries(entries: readonly Entry[]): readonly Entry[] {
  // Most subjects have one or none, and a whole book is read when it is opened.
  if (entries.length === 0) return entries;
  const [only] = entries;
  if (entries.length === 1 && only?.verdict !== 'refused' && only?.kind !== 'undo') return entries;
  const counted = entries.filter((entry) => entry.verdict !== 'refused');
  const undone = new Set(counted.flatMap((entry) => (entry.kind === 'undo' ? [entry.body.of] : [])));
  return counted.filter((entry) => entry.kind !== 'undo' && !undone.has(entry.id)).sort(inOrder);
}

function inOrder(left: Entry, right: Entry): number {
  const leftSeq = left.seq === 0 ? Number.MAX_SAFE_INTEGER : left.seq;
  const rightSeq = right.seq === 0 ? Number.MAX_SAFE_INTEGER : right.seq;
  return leftSeq - rightSeq || left.deviceSeq - right.deviceSeq;
}
