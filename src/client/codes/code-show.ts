import { encodeQR } from 'qr';
import { LARGEST_IN_CODES } from '../../sync/qr-frame.ts';
import { QrSender } from '../../sync/qr-sender.ts';
import { sha256OfBytes } from '../hash.ts';

/** Bytes as codes to show one after the other, for as long as it takes. */
export interface CodeShow {
  /** Codes a reader needs at the very least. */
  readonly frames: number;
  /** The code of this number: rows of modules with a quiet zone, true is dark. All codes are of one size. */
  readonly code: (number: number) => readonly (readonly boolean[])[];
}

/** Modules of white around a code (ISO/IEC 18004 §5.3.8). */
const QUIET = 4;

/** Undefined for bytes that are too many for codes: they go as a file. */
export async function codeShow(bytes: Uint8Array<ArrayBuffer>): Promise<CodeShow | undefined> {
  if (bytes.length === 0 || bytes.length > LARGEST_IN_CODES) return undefined;
  const sender = new QrSender(bytes, await sha256OfBytes(bytes));
  return { frames: sender.frames, code: (number) => codeOf(sender.frame(number)) };
}

/** Bytes as one code. */
export const codeOf = (bytes: Uint8Array): readonly (readonly boolean[])[] =>
  encodeQR(String.fromCharCode(...bytes), 'raw', {
    ecc: 'medium',
    border: QUIET,
    encoding: 'byte',
    // One letter a byte, where the library would make UTF-8 of it.
    textEncoder: (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
  });
