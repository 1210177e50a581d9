import type { OperationId, SubjectId } from '../domain/operation.ts';

/** The text whose SHA-256 says which version of which subject a device holds. Same on both sides, in any order. */
export const holdingText = (versions: Iterable<readonly [SubjectId, number]>): string =>
  [...versions]
    .map(([id, version]) => `${id}:${version}`)
    .sort()
    .join('\n');

/** The text whose SHA-256 says which operations one exchange delivered. */
export const receiptText = (ids: readonly OperationId[]): string => [...ids].sort().join('\n');

/** The four characters people compare aloud: "37 gửi / 37 nhận · 7F3A". `hex` is a SHA-256 in hexadecimal. */
export const shortCode = (hex: string): string => hex.slice(0, 4).toUpperCase();
