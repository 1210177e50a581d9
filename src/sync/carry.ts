import { err, ok, type Result } from '../domain/result.ts';
import {
  ascii,
  joined,
  sha256,
  type Bytes,
  type PublicKey,
  type Random,
  type Sealing,
  type Subtle,
} from './ciphers.ts';

/**
 * What is carried by hand, as a file or as pictures: a clear header of 23 bytes, then sealed bytes that are bound to
 * it (additional data), so that nothing of either can be changed or moved.
 * The header: `SoThn`, one byte of version, one of kind (1 = `up` …), 8 bytes of whose station, 8 of whom it is for.
 */
const CARRY_VERSION = 1;

/** Of the name of a carried file; whatever it is called, the header says what it is. */
export const CARRY_EXTENSION = '.sothon';

/**
 * `up`: a parcel, phone to station. `down`: the answer. `start`: a list for a phone that never had network.
 * `locked`: what a phone whose PIN is forgotten hands over.
 */
export const CARRY_KINDS = ['up', 'down', 'start', 'locked'] as const;
export type CarryKind = (typeof CARRY_KINDS)[number];

export interface CarryHeader {
  readonly kind: CarryKind;
  /** Of the station's public key (`stationMark`); zero for `locked`, where nobody can know it. */
  readonly station: Bytes;
  /** Whom it is for: a device (`deviceMark`) or an invitation (`startMark`), by a number that names nobody; else zero. */
  readonly addressee: Bytes;
}

/** Why a carried thing is of no use here. Whoever reads it must be told which. */
export type CarryProblem =
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer-app' }
  | { readonly kind: 'wrong-kind'; readonly found: CarryKind }
  | { readonly kind: 'other-station' }
  | { readonly kind: 'other-device' }
  | { readonly kind: 'other-invitation' };

/** The world, as far as sealing needs it. `gunzip` rejects what is no gzip, and what grows beyond all measure. */
export interface CarryTools {
  readonly subtle: Subtle;
  readonly random: Random;
  readonly gzip: (text: string) => Promise<Bytes>;
  readonly gunzip: (bytes: Bytes) => Promise<string>;
}

const MAGIC = ascii('SoThn');
const MARK_BYTES = 8;
const STATION_AT = MAGIC.length + 2;
export const CARRY_HEADER_BYTES = STATION_AT + 2 * MARK_BYTES;

const NOBODY: Bytes = new Uint8Array(MARK_BYTES);

export const carryHeader = (
  kind: CarryKind,
  { station = NOBODY, addressee = NOBODY }: Partial<Omit<CarryHeader, 'kind'>>,
): Bytes => joined(MAGIC, Uint8Array.of(CARRY_VERSION, CARRY_KINDS.indexOf(kind) + 1), station, addressee);

/** [CY1] What it is, before anything is opened. */
export function readCarryHeader(bytes: Uint8Array): Result<CarryHeader, CarryProblem> {
  const isOurs = MAGIC.every((byte, at) => bytes[at] === byte);
  if (!isOurs || bytes.length < STATION_AT) return err({ kind: 'not-ours' });
  if ((bytes[MAGIC.length] ?? 0) > CARRY_VERSION) return err({ kind: 'newer-app' });
  const kind = CARRY_KINDS[(bytes[MAGIC.length + 1] ?? 0) - 1];
  if (kind === undefined || bytes.length <= CARRY_HEADER_BYTES) return err({ kind: 'damaged' });
  return ok({
    kind,
    station: Uint8Array.from(bytes.subarray(STATION_AT, STATION_AT + MARK_BYTES)),
    addressee: Uint8Array.from(bytes.subarray(STATION_AT + MARK_BYTES, CARRY_HEADER_BYTES)),
  });
}

/** What a carried thing of this kind says in the clear, or why it is not one. */
export function readHeaderOf(kind: CarryKind, bytes: Uint8Array): Result<CarryHeader, CarryProblem> {
  const header = readCarryHeader(bytes);
  if (!header.ok) return header;
  return header.value.kind === kind ? header : err({ kind: 'wrong-kind', found: header.value.kind });
}

/** The sealed part, with the header it was sealed with. */
export const sealedPart = (bytes: Bytes): Sealing => ({
  bytes: bytes.slice(CARRY_HEADER_BYTES),
  clear: bytes.slice(0, CARRY_HEADER_BYTES),
});

/** The first bytes of the key's RFC 7638 thumbprint. */
export async function stationMark(subtle: Subtle, { crv, kty, x, y }: PublicKey): Promise<Bytes> {
  return markOf(subtle, JSON.stringify({ crv, kty, x, y }));
}

/** From the token, so that it tells nothing to anybody else. */
export const deviceMark = (subtle: Subtle, token: string): Promise<Bytes> =>
  markOf(subtle, `so-thon carry to ${token}`);

export const startMark = (subtle: Subtle, code: string): Promise<Bytes> =>
  markOf(subtle, `so-thon carry start ${code}`);

const markOf = async (subtle: Subtle, text: string): Promise<Bytes> =>
  (await sha256(subtle, text)).slice(0, MARK_BYTES);

/** Whether this is the mark of nobody in particular. */
export const isNobody = (mark: Uint8Array): boolean => mark.every((byte) => byte === 0);

export const sameMark = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, at) => byte === right[at]);
