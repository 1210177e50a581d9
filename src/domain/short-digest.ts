/**
 * [HO10] The form of a SHA-256 (hexadecimal) that is printed and read aloud: its first sixteen digits in fours,
 * "7F3A 09C2 5B11 D0E4". Four digits, enough for a receipt, could be met by trying; sixteen can't. The QR has all.
 */
export const shortDigest = (hex: string): string =>
  (
    hex
      .slice(0, 16)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ');

/** Whether what somebody read from a paper, in whatever case and spacing, is the short form of this digest. */
export const isShortDigestOf = (typed: string, hex: string): boolean =>
  typed.replaceAll(/[\s.-]/g, '').toUpperCase() === hex.slice(0, 16).toUpperCase();
