/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'zip' | 'compound' | 'old-excel' | 'text' | 'foreign';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const FOREIGN: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0xff, 0xd8, 0xff], // JPEG
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x49, 0x46, 0x46], // RIFF
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x4d, 0x5a, 0x90], // Windows program
  [0x7f, 0x45, 0x4c, 0x46], // Unix program
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
];

/** BIFF2 to BIFF5 streams without a container begin with a BOF record. */
const isOldExcel = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
  (bytes[2] ?? 0xff) <= 0x10 &&
  bytes[3] === 0;

/** The format by signature. `text` still has to prove that it is one. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'compound';
  if (isOldExcel(bytes)) return 'old-excel';
  if (FOREIGN.some((signature) => startsWith(bytes, ...signature))) return 'foreign';
  return 'text';
}
