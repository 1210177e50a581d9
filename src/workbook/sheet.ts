/** What is remarkable about one cell, beside its text. */
export type CellMark = 'date' | 'year-as-date' | 'error' | 'no-value' | 'digits-lost';

/** One row that has something in it. */
export interface SheetRow {
  /** 1-based row of the file. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly string[];
  /** Column index → what is remarkable there; most rows have none. */
  readonly marks: ReadonlyMap<number, CellMark>;
}

/** A block of joined cells: 1-based rows, 0-based columns, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet of any format as plain text; empty rows are left out. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

/** What was found in a file: its sheets, and the old encoding its font names speak of. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly fontHint: 'tcvn3' | 'vni' | undefined;
}

const NO_MARKS: ReadonlyMap<number, CellMark> = new Map();

/** A row without marks, from texts. */
export const plainRow = (row: number, cells: readonly string[]): SheetRow => ({
  row,
  hidden: false,
  cells,
  marks: NO_MARKS,
});
