/**
 * How much a file may be before it is refused. A province's whole list (31,863 rows of 15 columns) is 6 MB zipped,
 * 20 MB unpacked and half a million cells, so these leave room for several of them and still end within seconds.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 50_000_000,
  /** Bytes all parts of a zip unpack to, said or found. */
  unpacked: 160_000_000,
  /** Bytes of what remains to be parsed, after pictures and empty cells are left out. */
  parsed: 100_000_000,
  /** Parts in a zip. */
  parts: 5_000,
  /** Cells with something in them, in one sheet. */
  cells: 2_000_000,
  /** Columns a sheet of Excel can have. */
  columnsInFile: 16_384,
  /** Cells of one row that are read: a list has some dozens of columns. */
  columns: 1_024,
  /** Rows with something in them. */
  rows: 200_000,
  /** Characters of one cell: Excel's own limit. */
  text: 32_767,
} as const;
