import { Inflate, zipSync, type Zippable } from 'fflate';

import { err, ok, type Result } from '../domain/result.ts';
import type { FileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';

interface Part {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** The parts of a zip that matter, unpacked within bounds. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** Pictures, macros, printer settings, embedded files: never part of a list, often most of the bytes. */
const UNNEEDED =
  /(?:^|\/)(?:media|embeddings|drawings|charts|printerSettings|externalLinks|queryTables|pivotCache|pivotTables|theme|comments|threadedComments|Pictures|Thumbnails|Configurations2|ctrlProps|activeX|customXml)(?:\/|\d*\.)|vbaProject|calcChain|\.(?:png|jpe?g|gif|emf|wmf|vml)$/i;

/**
 * Opens a zip without trusting it: sizes are read from its directory first, then everything is unpacked by
 * counting, so that a directory that lies is stopped as well as one that is honest about being a bomb.
 */
export function openArchive(bytes: Uint8Array): Result<Parts, FileProblem> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const wanted = directory.value.filter((part) => !part.name.endsWith('/') && !UNNEEDED.test(part.name));
  if (wanted.some((part) => part.encrypted)) return err({ kind: 'protected' });
  const said = wanted.reduce((sum, part) => sum + part.unpacked, 0);
  if (said > LIMITS.unpacked) return err({ kind: 'too-large' });
  const parts = new Map<string, Uint8Array>();
  let left: number = LIMITS.unpacked;
  for (const part of wanted) {
    const unpacked = unpack(bytes, part, left);
    if (!unpacked.ok) return unpacked;
    left -= unpacked.value.length;
    parts.set(part.name, unpacked.value);
  }
  return ok(parts);
}

/** The same parts as a zip again, uncompressed: what the reading library is given instead of the stranger's file. */
export function storeArchive(parts: Parts): Uint8Array {
  const files: Zippable = Object.fromEntries(parts);
  return zipSync(files, { level: 0 });
}

function readDirectory(bytes: Uint8Array): Result<readonly Part[], FileProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return err({ kind: 'damaged' });
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.parts) return err({ kind: 'too-large' });
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      return err({ kind: 'damaged' });
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    parts.push({
      name: name.replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(parts);
}

/** The end record is the last 22 bytes, or earlier by the length of a comment. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function unpack(bytes: Uint8Array, part: Part, left: number): Result<Uint8Array, FileProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = part;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    return err({ kind: 'damaged' });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + part.packed > bytes.length) return err({ kind: 'damaged' });
  const packed = bytes.subarray(start, start + part.packed);
  if (part.method === 0) return packed.length > left ? err({ kind: 'too-large' }) : ok(packed);
  if (part.method !== 8) return err({ kind: 'damaged' });
  return inflate(packed, Math.min(left, part.unpacked));
}

const STEP = 65_536;

/** Stops as soon as more comes out than may: what a zip says of its sizes is not believed. */
function inflate(packed: Uint8Array, left: number): Result<Uint8Array, FileProblem> {
  const found = { chunks: new Array<Uint8Array>(), total: 0, finished: false };
  const stream = new Inflate((chunk, final) => {
    found.total += chunk.length;
    found.finished = final;
    if (found.total <= left) found.chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length && found.total <= left; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return err({ kind: 'damaged' });
  }
  if (found.total > left) return err({ kind: 'too-large' });
  return found.finished ? ok(join(found.chunks, found.total)) : err({ kind: 'damaged' });
}

function join(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
