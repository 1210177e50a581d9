import { err, ok, type Result } from '../domain/result.ts';
import type { FileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const SPACE = 0x20;
const encoder = new TextEncoder();
const SHEET_DATA = encoder.encode('sheetData');
/** Stands for a formula that has no result: the reading library is never given a formula of the file. */
const FORMULA_WITHOUT_VALUE = encoder.encode('<f>0</f>');

/**
 * A sheet of an .xlsx without what costs time and says nothing: empty cells and rows (formatting a column makes a
 * million of them), and formulas that have a result. Elements without a reference count by their place, so those
 * stay. What is not well formed is left to the reading library.
 */
export function tidySheet(xml: Uint8Array): Result<Uint8Array, FileProblem> {
  const start = indexOf(xml, SHEET_DATA);
  if (start === -1) return ok(xml);
  const scan = new SheetScan(xml);
  let at = xml.indexOf(GREATER, start);
  while (at !== -1) {
    const open = xml.indexOf(LESS, at);
    const close = open === -1 ? -1 : xml.indexOf(GREATER, open);
    if (close === -1) break;
    const name = tagName(xml, open, close);
    if (name === '/sheetData') break;
    scan.take({ name, open, end: close + 1, empty: xml[close - 1] === SLASH });
    if (scan.isTooLarge) return err({ kind: 'too-large' });
    at = close;
  }
  return ok(scan.finish());
}

interface Tag {
  readonly name: string;
  /** Where its `<` is, and where it ends. */
  readonly open: number;
  readonly end: number;
  /** `<c/>`: opens and closes at once. */
  readonly empty: boolean;
}

/** Copies what is kept into one buffer that is never longer than the source; owns its position in both. */
class SheetScan {
  isTooLarge = false;
  private readonly xml: Uint8Array;
  private readonly kept: Uint8Array;
  private length = 0;
  /** From here on the source is not copied yet. */
  private from = 0;
  private cells = 0;
  private row = { keptBefore: 0, hasReference: false, cells: 0, hasContent: false };
  private cell = { open: 0, hasReference: false, hasValue: false, formula: -1, formulaEnd: -1 };

  constructor(xml: Uint8Array) {
    this.xml = xml;
    // A formula's stand-in may be longer than `<f/>`, so a little more than the source.
    this.kept = new Uint8Array(
      xml.length + Math.min(xml.length, LIMITS.cells * FORMULA_WITHOUT_VALUE.length),
    );
  }

  take(tag: Tag): void {
    switch (tag.name) {
      case 'row':
        this.copyTo(tag.open);
        this.row = { keptBefore: this.length, hasReference: this.refers(tag), cells: 0, hasContent: false };
        if (tag.empty) this.endRow(tag.end);
        break;
      case '/row':
        this.endRow(tag.end);
        break;
      case 'c':
        this.cell = {
          open: tag.open,
          hasReference: this.refers(tag),
          hasValue: false,
          formula: -1,
          formulaEnd: -1,
        };
        if (tag.empty) this.endCell(tag.end);
        break;
      case '/c':
        this.endCell(tag.end);
        break;
      case 'v':
        this.cell.hasValue ||= !tag.empty && this.xml[tag.end] !== LESS;
        break;
      case 'is':
        this.cell.hasValue ||= !tag.empty;
        break;
      case 'f':
        this.cell.formula = tag.open;
        this.cell.formulaEnd = tag.end;
        break;
      case '/f':
        this.cell.formulaEnd = tag.end;
        break;
      default:
    }
  }

  finish(): Uint8Array {
    this.copyTo(this.xml.length);
    return this.kept.subarray(0, this.length);
  }

  private endRow(end: number): void {
    if (!this.row.hasContent && this.row.hasReference) {
      this.length = this.row.keptBefore;
      this.from = end;
    }
  }

  private endCell(end: number): void {
    const { open, hasReference, hasValue, formula, formulaEnd } = this.cell;
    if (!hasValue && formula === -1 && hasReference) {
      this.copyTo(open);
      this.from = end;
      return;
    }
    if (formula !== -1) {
      this.copyTo(formula);
      if (!hasValue) this.append(FORMULA_WITHOUT_VALUE);
      this.from = formulaEnd;
    }
    this.row.hasContent ||= hasValue || formula !== -1;
    this.row.cells += 1;
    this.cells += 1;
    this.isTooLarge ||= this.row.cells > LIMITS.columnsInFile || this.cells > LIMITS.cells;
  }

  private refers({ open, end }: Tag): boolean {
    for (let at = open; at < end - 2; at += 1) {
      if (this.xml[at] === SPACE && this.xml[at + 1] === 0x72 && this.xml[at + 2] === 0x3d) return true;
    }
    return false;
  }

  private copyTo(end: number): void {
    if (end <= this.from) return;
    this.append(this.xml.subarray(this.from, end));
    this.from = end;
  }

  private append(bytes: Uint8Array): void {
    this.kept.set(bytes, this.length);
    this.length += bytes.length;
  }
}

const LONGEST_NAME = 24;

/** Name of a tag without its prefix; the closing ones begin with a slash. */
function tagName(xml: Uint8Array, open: number, close: number): string {
  let name = '';
  const end = Math.min(close, open + LONGEST_NAME);
  for (let at = open + 1; at < end; at += 1) {
    const byte = xml[at] ?? 0;
    if (byte === COLON) name = name.startsWith('/') ? '/' : '';
    else if (byte <= SPACE || (byte === SLASH && at > open + 1)) break;
    else name += String.fromCharCode(byte);
  }
  return name;
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
