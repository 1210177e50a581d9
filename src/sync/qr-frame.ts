import { blocksOf } from './fountain.ts';

/**
 * One code of an animated transfer, as bytes [QR1]:
 *
 * | bytes | |
 * |---|---|
 * | 2 | `SQ` |
 * | 1 | version of this layout, 1 |
 * | 8 | transfer: the first 8 bytes of the whole's SHA-256 |
 * | 3 | length of the whole in bytes |
 * | 2 | number of the frame; after 65,535 comes 0 |
 * | n | a block, or several XORed; the last block is filled up with zeros |
 * | 4 | CRC-32 of everything before |
 */
export interface QrFrame {
  /** In hexadecimal. */
  readonly transfer: string;
  /** Of the whole, in bytes. */
  readonly length: number;
  readonly number: number;
  readonly block: Uint8Array;
}

export const FRAME_NUMBERS = 65_536;

/** A whole larger than this has no business in pictures: half an hour of them is a file. */
export const LARGEST_IN_CODES = 256 * 1024;

/** Most bytes of a block: with its frame it fits a QR code of version 10, level M (FIGURES.md). */
const LARGEST_BLOCK = 193;

const MAGIC = [0x53, 0x51, 1] as const;
const TRANSFER_BYTES = 8;
const BLOCK_AT = MAGIC.length + TRANSFER_BYTES + 5;
const CHECK_BYTES = 4;

export const blockCount = (length: number): number => Math.ceil(length / LARGEST_BLOCK);

/** All blocks of a transfer are of one size, as even as can be. */
export const blockSize = (length: number): number => Math.ceil(length / blockCount(length));

export function writeFrame({ transfer, length, number, block }: QrFrame): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(BLOCK_AT + block.length + CHECK_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  bytes.set(bytesOfHex(transfer), MAGIC.length);
  view.setUint8(BLOCK_AT - 5, length >>> 16);
  view.setUint16(BLOCK_AT - 4, length & 0xffff);
  view.setUint16(BLOCK_AT - 2, number);
  bytes.set(block, BLOCK_AT);
  view.setUint32(BLOCK_AT + block.length, crc32(bytes.subarray(0, -CHECK_BYTES)));
  return bytes;
}

/** Undefined for any code that isn't a whole frame of ours, however it came to be. */
export function readFrame(bytes: Uint8Array): QrFrame | undefined {
  if (bytes.length <= BLOCK_AT + CHECK_BYTES || MAGIC.some((byte, at) => bytes[at] !== byte))
    return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - CHECK_BYTES;
  if (view.getUint32(end) !== crc32(bytes.subarray(0, end))) return undefined;
  const length = view.getUint8(BLOCK_AT - 5) * 0x10000 + view.getUint16(BLOCK_AT - 4);
  if (length === 0 || length > LARGEST_IN_CODES || end - BLOCK_AT !== blockSize(length)) return undefined;
  return {
    transfer: hexOf(bytes.subarray(MAGIC.length, MAGIC.length + TRANSFER_BYTES)),
    length,
    number: view.getUint16(BLOCK_AT - 2),
    block: bytes.slice(BLOCK_AT, end),
  };
}

/** The name of a transfer from the SHA-256 of the whole, in hexadecimal. */
export const transferOf = (sha256: string): string => sha256.slice(0, 2 * TRANSFER_BYTES);

export const maskOf = ({ number, length }: Pick<QrFrame, 'number' | 'length'>): Uint32Array =>
  blocksOf(number, blockCount(length));

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOfHex = (hex: string): readonly number[] =>
  Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ 0xffffffff) >>> 0;
}
