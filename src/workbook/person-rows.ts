import { foldHeader } from './header-text.ts';
import { isNumbering, type HeaderFound } from './header-row.ts';
import { FIELD_OF, type Columns } from './columns.ts';
import type { Sheet, SheetRow } from './sheet.ts';

const TOTAL = /^(?:\s*[-–*]?\s*)(?:tổng(?:\s+cộng|\s+số)?|cộng|total)(?=$|[\s:.,(\d])/iu;
const TOTAL_FOLDED =
  /^(?:tong cong|tong so|cong|total|grand total)(?: \d[\d ]*)?(?: (?:nguoi|doi tuong|truong hop))?$/;
/** What stands under the last person: who made the list, who checked it, when and where, who signs. */
const CLOSING =
  /^(?:nguoi (?:lap|tong hop|kiem tra|ban giao|nhan|nhap|giao)|thu truong|tram truong|truong (?:tram|cong an|thon|ban|khoa|phong)|truong cong an|chu tich|pho chu tich|tm |kt |giam doc|pho giam doc|xac nhan|ky ghi|ky va|ky ten|noi nhan|dai dien|can bo|danh sach (?:nay )?(?:co|gom)|an dinh danh sach|ghi chu|luu y|ngay \d+ thang|ngay thang nam$|.* ngay \d* ?thang \d* ?nam|(?:.* )?ngay \d{1,2} \d{1,2} \d{4}$)/;
/** "(chữ in hoa)", "dd/mm/yyyy": how to fill the form in, under its headers. */
const LEGEND = /^\s*(?:\(.*\)|d{1,2}[/.-]m{1,2}[/.-]y{2,4}|x|\*)\s*$/is;
const DIGITS_OF_ID = /\d{8,}/;

/** The rows of a sheet that are persons, in the file's order. */
export function personRows(
  sheet: Sheet,
  header: HeaderFound | undefined,
  columns: Columns,
): readonly SheetRow[] {
  const persons: SheetRow[] = [];
  const repeated = header === undefined ? '' : headerKey(header.headers, columns);
  let closed = false;
  for (const row of sheet.rows) {
    if (header !== undefined && row.row <= header.row) continue;
    const kind = kindOf(row, columns);
    if (kind === 'end') closed = true;
    if (kind === 'person' && isRepeated(row, { repeated, header, columns })) closed = false;
    else if (kind === 'person' && (!closed || isWhole(row, columns))) persons.push(row);
  }
  return persons;
}

type RowKind = 'person' | 'end' | 'other';

function kindOf(row: SheetRow, columns: Columns): RowKind {
  const texts = row.cells.filter((cell) => cell.trim() !== '');
  const facts = factsOf(row, columns);
  // A row that continues the list's own numbering and has a name is a person, whatever the name reminds of.
  const hasNumber = DIGITS_OF_ID.test(facts.idNumber) || (facts.name !== '' && isNumbered(row, columns));
  if (!hasNumber && texts.some(isTotal) && !isWholeName(facts)) return 'end';
  if (!hasNumber && facts.birthDate === '' && texts.some((text) => CLOSING.test(foldHeader(text))))
    return 'end';
  if (isNumbering(row.cells)) return 'other';
  if (facts.name === '' && !/\d{3}/.test(facts.idNumber) && !/\d/.test(facts.birthDate)) return 'other';
  if (texts.every((text) => LEGEND.test(text))) return 'other';
  return isSection(row, facts, columns) ? 'other' : 'person';
}

function isNumbered(row: SheetRow, columns: Columns): boolean {
  const order = [...columns].find(([, role]) => role === 'order')?.[0];
  return order !== undefined && /^\d+[.)]?$/.test((row.cells[order] ?? '').trim());
}

interface Facts {
  readonly name: string;
  readonly idNumber: string;
  readonly birthDate: string;
}

function factsOf(row: SheetRow, columns: Columns): Facts {
  const facts = { name: '', idNumber: '', birthDate: '' };
  for (const [column, role] of columns) {
    const field = FIELD_OF[role];
    if (field === 'name' || field === 'idNumber' || field === 'birthDate') {
      facts[field] = `${facts[field]} ${row.cells[column] ?? ''}`.trim();
    }
  }
  return facts;
}

const isTotal = (text: string): boolean =>
  TOTAL.test(text.normalize('NFC')) || TOTAL_FOLDED.test(foldHeader(text));

/** Somebody may be called Tống Công Minh: a name with a birth date beside it is a person, not a sum. */
const isWholeName = (facts: Facts): boolean =>
  !TOTAL.test(facts.name.normalize('NFC')) &&
  !TOTAL_FOLDED.test(foldHeader(facts.name)) &&
  /\d{4}/.test(facts.birthDate);

const SECTION =
  /^(?:[ivx]+ )?(?:\d+ )?(?:thon|to dan pho|tdp|to|ap|khu pho|buon|ban|xom|khom|khu|xa|phuong|thi tran|truong|lop|don vi|nhom|trang|page|bieu|mau|phu luc)\b/;

/** A line inside the list that names the hamlet, the class, the page: one cell in the whole row (or two with a number). */
function isSection(row: SheetRow, facts: Facts, columns: Columns): boolean {
  if (facts.idNumber !== '' || facts.birthDate !== '') return false;
  if (isNumbered(row, columns) && !/\d/.test(facts.name)) return false;
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  return filled.length <= 2 && SECTION.test(foldHeader(facts.name));
}

/** Under a total or a signature only a row that is a person beyond doubt counts: somebody added to the end. */
function isWhole(row: SheetRow, columns: Columns): boolean {
  const facts = factsOf(row, columns);
  return facts.name !== '' && (DIGITS_OF_ID.test(facts.idNumber) || /\d{4}/.test(facts.birthDate));
}

const headerKey = (cells: readonly string[], columns: Columns): string =>
  [...columns.keys()].map((column) => foldHeader(cells[column] ?? '')).join('|');

interface Repetition {
  readonly repeated: string;
  readonly header: HeaderFound | undefined;
  readonly columns: Columns;
}

/** The header again, as printed lists have it on each page: the same words in at least half of the columns. */
function isRepeated(row: SheetRow, { repeated, header, columns }: Repetition): boolean {
  if (header === undefined || DIGITS_OF_ID.test(factsOf(row, columns).idNumber)) return false;
  if (headerKey(row.cells, columns) === repeated) return true;
  let same = 0;
  for (const column of columns.keys()) {
    const here = foldHeader(row.cells[column] ?? '');
    const there = foldHeader(header.headers[column] ?? '');
    if (here !== '' && here.length > 1 && ` ${there} `.includes(` ${here} `)) same += 1;
  }
  return same >= 2 && same * 2 >= columns.size;
}
