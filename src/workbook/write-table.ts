import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/universal';

/** A workbook to be written: text in, text out; nothing in it is a formula. */
export interface Table {
  readonly sheets: readonly TableSheet[];
}

export interface TableSheet {
  readonly name: string;
  /** Lines above the header, each over the whole width. */
  readonly title?: readonly string[];
  /** Lines of joined headers above the columns' own, when a form has them. */
  readonly groups?: readonly (readonly TableGroup[])[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The line of sums below, as it shall stand there. */
  readonly totals?: readonly string[];
}

export interface TableGroup {
  readonly text: string;
  readonly columns: number;
}

export interface TableColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** `date`: text dd/mm/yyyy becomes a real date, anything else stays text. `number`: likewise. */
  readonly kind: 'text' | 'date' | 'number';
}

const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;
const HEADER = {
  ...BORDER,
  type: String,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#E8EEF4',
} as const;

/** An .xlsx with bold frozen headers, borders and widths. Numbers of persons are text cells and keep their zeros. */
export async function writeTable(table: Table): Promise<Uint8Array> {
  const sheets = table.sheets.map((sheet, index) => ({
    data: dataOf(sheet),
    sheet: sheetName(sheet.name, index, table.sheets),
    columns: sheet.columns.map(({ width }) => ({ width })),
    ...(widthOf(sheet) > WIDEST_UPRIGHT ? { orientation: 'landscape' as const } : {}),
    stickyRowsCount: (sheet.title?.length ?? 0) + (sheet.groups?.length ?? 0) + 1,
  }));
  const blob = await writeXlsxFile(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** In characters of this font: what an upright A4 page has room for. A wider sheet is printed across. */
const WIDEST_UPRIGHT = 70;

const widthOf = ({ columns }: TableSheet): number => columns.reduce((sum, { width }) => sum + width, 0);

function dataOf(sheet: TableSheet): Row[] {
  const width = sheet.columns.length;
  const titles = (sheet.title ?? []).map((text): Row => [
    { ...written(text), type: String, fontWeight: 'bold', align: 'center', columnSpan: width },
  ]);
  const groups = (sheet.groups ?? []).map((line): Row =>
    line.flatMap(({ text, columns }) => [
      { ...HEADER, ...written(text), columnSpan: columns },
      ...Array.from({ length: columns - 1 }, () => null),
    ]),
  );
  const height = LINE_POINTS * Math.max(1, ...sheet.columns.map(linesOf));
  const header: Row = sheet.columns.map((column) => ({ ...HEADER, height, ...written(column.header) }));
  const rows = sheet.rows.map((row): Row =>
    sheet.columns.map((column, index) => cellOf(column, row[index] ?? '')),
  );
  const totals = sheet.totals?.map((text, index) => {
    const column = sheet.columns[index];
    return column === undefined ? null : { ...cellOf(column, text), fontWeight: 'bold' as const };
  });
  return [...titles, ...groups, header, ...rows, ...(totals === undefined ? [] : [totals])];
}

/** Not every program gives a wrapped header its room by itself. */
const LINE_POINTS = 17;

/** How many lines of its column a bold header takes, word by word. */
function linesOf({ header, width }: TableColumn): number {
  let lines = 1;
  let left = width;
  for (const word of header.split(/\s+/)) {
    if (word.length > left && left < width) {
      lines += 1;
      left = width;
    }
    left -= word.length + 1;
  }
  return lines;
}

const DATE = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;

function cellOf(column: TableColumn, text: string): CellObject {
  const plain = { ...BORDER, type: String, format: '@', ...written(text), wrap: true } as const;
  if (column.kind === 'number' && NUMBER.test(text)) return { ...BORDER, type: Number, value: Number(text) };
  if (column.kind !== 'date') return plain;
  const [, day = '', month = '', year = ''] = DATE.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal =
    date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(year) >= 1901;
  return isReal ? { ...BORDER, type: Date, format: 'dd/mm/yyyy', value: date } : plain;
}

/** A cell without a value still has its borders; characters XML can't hold are left out. */
const written = (text: string): { readonly value?: string } => {
  const legal = text.replaceAll(ILLEGAL, '').slice(0, 32_767);
  return legal === '' ? {} : { value: legal };
};

const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Excel takes 31 characters without `[]:*?/\` and no name twice. */
function sheetName(name: string, index: number, all: readonly TableSheet[]): string {
  const plain =
    name
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31) || `Sheet${index + 1}`;
  const isTaken = all
    .slice(0, index)
    .some((other) => other.name.slice(0, 31).toLowerCase() === plain.toLowerCase());
  return isTaken ? `${plain.slice(0, 27)} (${index + 1})` : plain;
}
