import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { IDENTITY_FIELDS, type IdentityField } from '../domain/field.ts';
import { foldName } from '../domain/name.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { SEXES } from '../domain/sex.ts';
import { openBook } from './book.ts';
import type { FileProblem } from './file-problem.ts';
import { VERDICT_WORDS } from './police-verdict.ts';
import type { Sheet } from './sheet.ts';
import { writeTable, type TableColumn } from './write-table.ts';

type Identity = Readonly<Record<IdentityField, string>>;

/** One subject on its way to a computer without network. */
export interface PoliceQueueRow {
  /** The subject's id, and its version at this moment: what comes back says what was seen. */
  readonly id: string;
  readonly version: string;
  readonly hamlet: string;
  readonly category: string;
  readonly listed: Identity;
  readonly proposed: Identity;
  /** Who proposed what, on what evidence; what is odd: in words. */
  readonly evidence: string;
  readonly concerns: string;
}

/** What came back on one row; every cell as text. */
export interface PoliceAnswerRow {
  /** 1-based row of the file. */
  readonly row: number;
  readonly id: string;
  readonly version: string;
  readonly listed: Identity;
  readonly proposed: Identity;
  readonly verdict: string;
  readonly corrected: Identity;
  readonly reason: string;
}

export interface PoliceFileWords {
  readonly sheet: string;
  readonly title: readonly string[];
  readonly help: { readonly sheet: string; readonly lines: readonly string[] };
}

type Side = 'listed' | 'proposed' | 'corrected';
type ColumnKey = 'id' | 'version' | 'hamlet' | 'category' | 'evidence' | 'concerns' | 'verdict' | 'reason';

interface FileColumn {
  readonly key: ColumnKey | `${Side}.${IdentityField}`;
  /** Unlike any other, so that a moved column is still known. */
  readonly header: string;
  readonly width: number;
}

const FIELD_HEADERS: Readonly<Record<IdentityField, readonly [string, number]>> = {
  name: ['Họ và tên', 24],
  birthDate: ['Ngày sinh', 12],
  sex: ['Giới tính', 8],
  idNumber: ['Số CCCD', 16],
};

const sideColumns = (side: Side, word: string): readonly FileColumn[] =>
  IDENTITY_FIELDS.map((field) => ({
    key: `${side}.${field}`,
    header: `${FIELD_HEADERS[field][0]} – ${word}`,
    width: FIELD_HEADERS[field][1],
  }));

const COLUMNS: readonly FileColumn[] = [
  { key: 'id', header: 'Mã hồ sơ (không sửa)', width: 14 },
  { key: 'version', header: 'Phiên bản (không sửa)', width: 11 },
  { key: 'hamlet', header: 'Thôn, tổ dân phố', width: 14 },
  { key: 'category', header: 'Loại sai sót', width: 16 },
  ...sideColumns('listed', 'danh sách Nền tảng'),
  ...sideColumns('proposed', 'đề xuất'),
  { key: 'evidence', header: 'Căn cứ, người đề xuất', width: 30 },
  { key: 'concerns', header: 'Điều cần xem lại', width: 30 },
  { key: 'verdict', header: 'KẾT QUẢ', width: 20 },
  ...sideColumns('corrected', 'sửa thành'),
  { key: 'reason', header: 'Lý do trả lại', width: 30 },
];

/** The queue as .xlsx: the verdict and the sex are chosen from lists, the columns to be filled are empty. */
export async function writePoliceWorkbook(
  rows: readonly PoliceQueueRow[],
  words: PoliceFileWords,
): Promise<Uint8Array> {
  const columns = COLUMNS.map(({ header, width }): TableColumn => ({ header, width, kind: 'text' }));
  const bytes = await writeTable({
    sheets: [
      {
        name: words.sheet,
        title: words.title,
        columns,
        rows: rows.map((row) => COLUMNS.map(({ key }) => cellOf(row, key))),
      },
      {
        name: words.help.sheet,
        columns: [{ header: words.help.sheet, width: 110, kind: 'text' }],
        rows: words.help.lines.map((line) => [line]),
      },
    ],
  });
  const first = words.title.length + 2;
  return rows.length === 0 ? bytes : withLists(bytes, first, first + rows.length - 1);
}

function cellOf(row: PoliceQueueRow, key: FileColumn['key']): string {
  switch (key) {
    case 'verdict':
    case 'reason':
    case 'corrected.name':
    case 'corrected.birthDate':
    case 'corrected.sex':
    case 'corrected.idNumber':
      return '';
    case 'id':
    case 'version':
    case 'hamlet':
    case 'category':
    case 'evidence':
    case 'concerns':
      return row[key];
    default:
      return (key.startsWith('listed.') ? row.listed : row.proposed)[fieldOf(key)];
  }
}

function fieldOf(key: `${Side}.${IdentityField}`): IdentityField {
  const found = IDENTITY_FIELDS.find((field) => key.endsWith(`.${field}`));
  if (found === undefined) throw new Error('a side column is of one of the four facts');
  return found;
}

/** What comes after the cells of a sheet, in the order the format wants. */
const AFTER_LISTS =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;

/** The writer knows no data validation, so it is put into its sheet; a warning, not a stop: people may write a key. */
function withLists(bytes: Uint8Array, first: number, last: number): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = parts[name];
  if (sheet === undefined) return bytes;
  const list = (key: FileColumn['key'], choices: readonly string[]): string => {
    const column = letterOf(COLUMNS.findIndex((each) => each.key === key));
    return (
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ` +
      `sqref="${column}${first}:${column}${last}"><formula1>"${choices.join(',')}"</formula1></dataValidation>`
    );
  };
  const lists =
    `<dataValidations count="2">${list('verdict', Object.values(VERDICT_WORDS))}` +
    `${list('corrected.sex', SEXES)}</dataValidations>`;
  const text = strFromU8(sheet).replace(AFTER_LISTS, (after) => `${lists}${after}`);
  return zipSync({ ...parts, [name]: strToU8(text) });
}

/** 0 → A, 26 → AA. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

export type PoliceFileProblem = FileProblem | { readonly kind: 'not-the-police-file' };

/** The rows of a file that came back, in its order, wherever its columns were moved to; empty rows are left out. */
export function readPoliceWorkbook(bytes: Uint8Array): Result<readonly PoliceAnswerRow[], PoliceFileProblem> {
  const book = openBook(bytes);
  if (!book.ok) return book;
  for (const sheet of book.value.sheets) {
    const header = headerOf(sheet);
    if (header !== undefined) return ok(rowsUnder(sheet, header));
  }
  return err({ kind: 'not-the-police-file' });
}

interface Header {
  /** 1-based row. */
  readonly row: number;
  readonly places: ReadonlyMap<FileColumn['key'], number>;
}

/** Headers stand near the top, whatever was written above them. */
const HEADER_WITHIN = 30;
const NEEDED: readonly FileColumn['key'][] = ['id', 'version', 'verdict'];

function headerOf(sheet: Sheet): Header | undefined {
  const known = new Map(COLUMNS.map(({ header, key }) => [foldName(header), key]));
  for (const { row, cells } of sheet.rows.slice(0, HEADER_WITHIN)) {
    const places = new Map<FileColumn['key'], number>();
    cells.forEach((cell, at) => {
      const key = known.get(foldName(cell));
      if (key !== undefined && !places.has(key)) places.set(key, at);
    });
    if (NEEDED.every((key) => places.has(key))) return { row, places };
  }
  return undefined;
}

function rowsUnder(sheet: Sheet, { row: headerRow, places }: Header): readonly PoliceAnswerRow[] {
  return sheet.rows
    .filter(({ row }) => row > headerRow)
    .map(({ row, cells }): PoliceAnswerRow => {
      const text = (key: FileColumn['key']): string => {
        const at = places.get(key);
        return at === undefined ? '' : (cells[at] ?? '').normalize('NFC').trim();
      };
      const side = (name: Side): Identity => ({
        name: text(`${name}.name`),
        birthDate: text(`${name}.birthDate`),
        sex: text(`${name}.sex`),
        idNumber: text(`${name}.idNumber`),
      });
      return {
        row,
        id: text('id'),
        version: text('version'),
        listed: side('listed'),
        proposed: side('proposed'),
        verdict: text('verdict'),
        corrected: side('corrected'),
        reason: text('reason'),
      };
    });
}
