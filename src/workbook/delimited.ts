import { err, ok, type Result } from '../domain/result.ts';
import type { FileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { plainRow, type Sheet, type SheetRow } from './sheet.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;

type Separator = (typeof SEPARATORS)[number];

/** A text of separated values as a sheet; the separator is found by which one makes rows of equal length. */
export function readDelimited(text: string): Result<Sheet, FileProblem> {
  const announced = /^sep=(.)\r?\n/i.exec(text);
  const body = announced === null ? text : text.slice(announced[0].length);
  const separator = SEPARATORS.find((each) => each === announced?.[1]) ?? guessSeparator(body);
  const first = announced === null ? 1 : 2;
  const rows: SheetRow[] = [];
  for (const record of records(body, separator)) {
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    if (record.cells.length > LIMITS.columns || rows.length >= LIMITS.rows) return err({ kind: 'too-large' });
    rows.push(plainRow(record.index + first, record.cells.map(withoutFormula)));
  }
  return ok({ name: 'csv', hidden: false, rows, merges: [] });
}

/** `="068190001234"` is how people make Excel keep the zeros of a .csv. */
const withoutFormula = (cell: string): string =>
  cell.startsWith('=') ? (/^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell) : cell.slice(0, LIMITS.text);

function guessSeparator(text: string): Separator {
  const head = text.slice(0, 20_000);
  let best: { readonly separator: Separator; readonly score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const score = evenness(head, separator);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** How many rows have the commonest number of cells, times that number (less one). */
function evenness(head: string, separator: Separator): number {
  const rowsByLength = new Map<number, number>();
  let seen = 0;
  for (const { cells } of records(head, separator)) {
    if (cells.length > 1) rowsByLength.set(cells.length, (rowsByLength.get(cells.length) ?? 0) + 1);
    seen += 1;
    if (seen === 60) break;
  }
  return Math.max(0, ...[...rowsByLength].map(([length, rows]) => rows * Math.min(length - 1, 12)));
}

interface Record {
  /** 0-based record of the text: line breaks within quotes do not count, as in Excel. */
  readonly index: number;
  readonly cells: readonly string[];
}

/** RFC 4180, and what real files do to it: lone quotes inside a cell, any line end, a last quote missing. */
function* records(text: string, separator: Separator): Generator<Record> {
  let at = 0;
  let index = 0;
  while (at < text.length) {
    const cells: string[] = [];
    let open = true;
    while (open) {
      const cell = text[at] === '"' ? quotedCell(text, at, separator) : bareCell(text, at, separator);
      cells.push(cell.value);
      at = cell.end;
      open = text[at] === separator && cells.length <= LIMITS.columns;
      if (open) at += 1;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    yield { index, cells };
    index += 1;
  }
}

interface CellEnd {
  readonly value: string;
  readonly end: number;
}

function bareCell(text: string, start: number, separator: Separator): CellEnd {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, separator: Separator): CellEnd {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return bareCell(text, start, separator);
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = bareCell(text, quote + 1, separator);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = quote + 2;
  }
}
