/**
 * How much a file may be before it is refused. A province's whole list (31,863 rows) is 3 MB zipped and 30 MB
 * unpacked, so these leave room for ten times that and still end within seconds on a cheap computer.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 50_000_000,
  /** Bytes all parts of a zip unpack to, said or found. */
  unpacked: 300_000_000,
  /** Bytes of what remains to be parsed, after pictures and empty ends are cut off. */
  parsed: 120_000_000,
  /** Parts in a zip. */
  parts: 5_000,
  /** Cells in one row: a list has some dozens of columns. */
  columns: 1_024,
  /** Rows with something in them. */
  rows: 300_000,
} as const;
