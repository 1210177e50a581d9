import { foldHeader, matchHeader, type HeaderMatch } from './header-text.ts';
import type { Merge, Sheet, SheetRow } from './sheet.ts';
import type { ColumnRole } from './synonyms.ts';

/** Where the headers of a sheet are, and what each column is said to be. */
export interface HeaderFound {
  /** Row of the (lowest line of the) headers. */
  readonly row: number;
  /** Row of the highest line of the headers: the same, or one or two above. */
  readonly top: number;
  /** Header of each column, its lines joined. */
  readonly headers: readonly string[];
  readonly roles: readonly (HeaderMatch | undefined)[];
  readonly score: number;
}

/** Rows with something in them that are looked at; a cover page has some dozens. */
const SEARCHED_ROWS = 120;

/** What a column of each kind is worth as a sign that this row is the header. */
const WORTH: Readonly<Record<ColumnRole, number>> = {
  name: 5,
  'family-name': 3,
  'given-name': 3,
  'birth-date': 4,
  'birth-day': 2,
  'birth-month': 2,
  'birth-year': 3,
  'birth-male': 3,
  'birth-female': 3,
  sex: 3,
  male: 2,
  female: 2,
  'id-any': 5,
  'id-12': 5,
  'id-9': 5,
  passport: 1,
  phone: 2,
  address: 2,
  hamlet: 2,
  order: 1,
  ignore: 0.5,
};

/** The header that is most like one; undefined when no row is enough like one. */
export function findHeader(sheet: Sheet): HeaderFound | undefined {
  let best: HeaderFound | undefined;
  const rows = sheet.rows.slice(0, SEARCHED_ROWS);
  for (const [index, row] of rows.entries()) {
    for (const lines of [1, 2, 3]) {
      const block = rows.slice(index, index + lines);
      if (block.length < lines || !isBlock(block)) break;
      const found = readHeader(block, sheet.merges);
      if (isEnough(found.roles) && found.score > (best?.score ?? 0)) best = found;
    }
    if (best !== undefined && index > 40 && best.row < row.row - 30) break;
  }
  return best;
}

/** Lines of one header follow each other, and none below the first holds a person's data. */
const isBlock = (block: readonly SheetRow[]): boolean =>
  block.every(
    (row, index) => index === 0 || (row.row === (block[index - 1]?.row ?? 0) + 1 && !looksLikeData(row)),
  );

const DATA = /^\d{5,}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|^\d{4}$|^0\d{8,}/;

const looksLikeData = (row: SheetRow): boolean =>
  row.marks.size > 0 || row.cells.some((cell) => DATA.test(cell.trim())) || isNumbering(row.cells);

/** The row "(1) (2) (3)" or "A B 1 2" that printed forms have under their headers. */
export function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.replaceAll(/[()[\].\s]/g, '')).filter((cell) => cell !== '');
  if (filled.length < 3 || !filled.every((cell) => /^(?:\d{1,2}|[A-Za-z]|\d+=.*)$/.test(cell))) return false;
  const numbers = filled.filter((cell) => /^\d+$/.test(cell)).map(Number);
  return (
    numbers.length >= 2 &&
    numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1)
  );
}

function readHeader(block: readonly SheetRow[], merges: readonly Merge[]): HeaderFound {
  const width = Math.max(...block.map((row) => row.cells.length));
  const lines = block.map((row, index) => {
    const texts = Array.from({ length: width }, (_, column) => (row.cells[column] ?? '').trim());
    return spread(texts, { row: row.row, below: block[index + 1], merges });
  });
  const headers = Array.from({ length: width }, (_, column) =>
    joinLines(lines.map((line) => line[column] ?? '')),
  );
  const roles = Array.from({ length: width }, (_, column) => roleOf(lines.map((line) => line[column] ?? '')));
  const last = block.at(-1)?.row ?? 0;
  const top = block[0]?.row ?? 0;
  return { row: last, top, headers, roles, score: scoreOf(roles, block) };
}

const joinLines = (lines: readonly string[]): string =>
  lines.filter((line, index) => line !== '' && line !== lines[index - 1]).join(' ');

interface Surroundings {
  readonly row: number;
  readonly below: SheetRow | undefined;
  readonly merges: readonly Merge[];
}

/** A header joined over several columns stands over each of them; without merges, over blanks that have a line below. */
function spread(texts: readonly string[], { row, below, merges }: Surroundings): readonly string[] {
  const spreadTexts = [...texts];
  const here = merges.filter((merge) => merge.top <= row && merge.bottom >= row && merge.right > merge.left);
  for (const merge of here) {
    const text = texts[merge.left] ?? '';
    const right = Math.min(merge.right, texts.length - 1);
    for (let column = merge.left + 1; column <= right; column += 1) {
      if ((spreadTexts[column] ?? '') === '') spreadTexts[column] = text;
    }
  }
  if (here.length > 0 || below === undefined) return spreadTexts;
  for (let column = 1; column < texts.length; column += 1) {
    const hasChild =
      (below.cells[column] ?? '').trim() !== '' && (below.cells[column - 1] ?? '').trim() !== '';
    if (spreadTexts[column] === '' && hasChild) spreadTexts[column] = spreadTexts[column - 1] ?? '';
  }
  return spreadTexts;
}

const BIRTH: ReadonlySet<ColumnRole> = new Set(['birth-date', 'birth-year']);
const PARTS_OF_DATE: ReadonlySet<ColumnRole> = new Set(['birth-day', 'birth-month', 'birth-year']);

/** What a column is by all lines of its header: the lowest line speaks first, in the sense the line above gives it. */
function roleOf(lines: readonly string[]): HeaderMatch | undefined {
  const filled = lines.filter((line, index) => line !== '' && line !== lines[index - 1]);
  const child = filled.at(-1);
  if (child === undefined) return undefined;
  const own = matchHeader(child);
  const parents = filled.slice(0, -1);
  if (parents.length === 0) return own;
  const parent = roleOf(parents);
  if (parent === undefined) return own ?? matchHeader(filled.join(' '));
  if (parent.role === 'ignore' && parent.strength >= 50 && (own === undefined || PARTS_OF_DATE.has(own.role)))
    return parent;
  if (BIRTH.has(parent.role)) return birthPart(own, parent);
  if (own === undefined || /^(?:so|ma)$/.test(foldHeader(child))) return parent;
  return own;
}

function birthPart(own: HeaderMatch | undefined, parent: HeaderMatch): HeaderMatch {
  if (own?.role === 'male') return { role: 'birth-male', strength: 90 };
  if (own?.role === 'female') return { role: 'birth-female', strength: 90 };
  return own ?? parent;
}

function scoreOf(roles: readonly (HeaderMatch | undefined)[], block: readonly SheetRow[]): number {
  const seen = new Set<ColumnRole>();
  let score = 0;
  for (const match of roles) {
    if (match === undefined) continue;
    const again = seen.has(match.role) && match.role !== 'ignore';
    score += again ? 0 : (WORTH[match.role] * match.strength) / 100;
    seen.add(match.role);
  }
  const cells = block.flatMap((row) => row.cells).filter((cell) => cell.trim() !== '');
  const long = cells.filter((cell) => cell.length > 80).length;
  // A second line must bring something, or it is a row of data or of notes.
  return score - long - (block.length - 1) * 0.4 - (block.some(looksLikeData) ? 6 : 0);
}

const NAMES: ReadonlySet<ColumnRole> = new Set(['name', 'given-name']);
const NUMBERS: ReadonlySet<ColumnRole> = new Set(['id-any', 'id-12', 'id-9']);
const OTHERS: ReadonlySet<ColumnRole> = new Set([
  'birth-date',
  'birth-year',
  'birth-male',
  'birth-day',
  'sex',
  'phone',
  'address',
  'hamlet',
  'male',
]);

/** A list of persons has a name or a number, and one thing more. */
function isEnough(roles: readonly (HeaderMatch | undefined)[]): boolean {
  const has = (wanted: ReadonlySet<ColumnRole>): boolean =>
    roles.some((match) => match !== undefined && wanted.has(match.role));
  const kinds = [NAMES, NUMBERS, OTHERS].filter(has).length;
  return (has(NAMES) || has(NUMBERS)) && kinds >= 2;
}
