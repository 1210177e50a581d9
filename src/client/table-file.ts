/** A list as somebody has it on the screen: its words, its columns, its order; all text. */
export interface SeenTable {
  /** What the list is, for the sheet, the file and the audit; never a person's name. */
  readonly name: string;
  /** Lines above the table: what it is, what it was narrowed to, when it was made. */
  readonly title: readonly string[];
  readonly columns: readonly SeenColumn[];
  readonly rows: readonly (readonly string[])[];
  /** A last line of sums, as long as the columns. */
  readonly totals?: readonly string[];
}

export interface SeenColumn {
  readonly header: string;
  /**
   * `number` becomes a number of the sheet when it is written plainly (`1234`), `date` a date when it is dd/mm/yyyy;
   * `text` stays text whatever it looks like: identity numbers keep their zeros, `=` begins no formula.
   */
  readonly kind: 'text' | 'number' | 'date';
}

/** The .xlsx of a list as seen. What writes it is loaded when it is first wanted. */
export async function tableFile(table: SeenTable): Promise<Uint8Array<ArrayBuffer>> {
  const { writeTable } = await import('../workbook/write-table.ts');
  const columns = table.columns.map((column, index) => ({ ...column, width: widthOf(table, index) }));
  const { name, title, rows, totals } = table;
  const sheet = { name, title, columns, rows, ...(totals === undefined ? {} : { totals }) };
  return new Uint8Array(await writeTable({ sheets: [sheet] }));
}

const NARROWEST = 6;
const WIDEST = 48;

/** In characters: the longest line of the column, within what a page can bear. */
function widthOf({ columns, rows }: SeenTable, index: number): number {
  const header = columns[index]?.header ?? '';
  const longest = rows.reduce((width, row) => Math.max(width, longestLine(row[index] ?? '')), NARROWEST);
  return Math.min(WIDEST, Math.max(longest, Math.ceil(header.length / 2), longestWord(header))) + 2;
}

const longestLine = (text: string): number => Math.max(0, ...text.split('\n').map((line) => line.length));
const longestWord = (text: string): number => Math.max(0, ...text.split(' ').map((word) => word.length));
