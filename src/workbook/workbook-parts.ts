import { err, ok, type Result } from '../domain/result.ts';
import type { Parts } from './archive.ts';
import type { FileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';

const SHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/i;
const OPEN_DOCUMENT_CONTENT = /(?:^|\/)content\.xml$/i;
const ENCRYPTED_PART = /manifest:encryption-data|encryption-data/;

/** Makes the parts of a zipped workbook fit to be parsed: no empty ends, no repeated cells that explode. */
export function tidyParts(parts: Parts): Result<Parts, FileProblem> {
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest !== undefined && ENCRYPTED_PART.test(latin(manifest))) return err({ kind: 'protected' });
  if (parts.has('EncryptedPackage')) return err({ kind: 'protected' });
  if (![...parts.keys()].some((name) => /(?:^|\/)(?:workbook\.(?:xml|bin)|content\.xml)$/i.test(name))) {
    return err({ kind: 'not-a-workbook' });
  }
  const tidy = new Map<string, Uint8Array>();
  let total = 0;
  for (const [name, part] of parts) {
    if (OPEN_DOCUMENT_CONTENT.test(name) && repeatsTooMuch(latin(part))) return err({ kind: 'too-large' });
    const kept = SHEET.test(name) ? withoutEmptyEnd(part) : part;
    total += kept.length;
    tidy.set(name, kept);
  }
  return total > LIMITS.parsed ? err({ kind: 'too-large' }) : ok(tidy);
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const ROW_END = bytesOf('</row>');
const DATA_END = bytesOf('</sheetData>');
const CONTENT_ENDS = [bytesOf('</v>'), bytesOf('</t>'), bytesOf('</f>'), bytesOf('<f ')] as const;

/**
 * Cuts the rows behind the last one that holds anything: formatting a whole column gives a sheet a million empty
 * rows. Sheets written with a prefix (`<x:row>`) are left as they are.
 */
function withoutEmptyEnd(sheet: Uint8Array): Uint8Array {
  const dataEnd = lastIndexOf(sheet, DATA_END, sheet.length);
  if (dataEnd === -1) return sheet;
  const lastContent = Math.max(...CONTENT_ENDS.map((end) => lastIndexOf(sheet, end, dataEnd)));
  if (lastContent === -1) return sheet;
  const rowEnd = indexOf(sheet, ROW_END, lastContent);
  if (rowEnd === -1 || rowEnd + ROW_END.length >= dataEnd) return sheet;
  const kept = new Uint8Array(rowEnd + ROW_END.length + sheet.length - dataEnd);
  kept.set(sheet.subarray(0, rowEnd + ROW_END.length));
  kept.set(sheet.subarray(dataEnd), rowEnd + ROW_END.length);
  return kept;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function matchesAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}

function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array, before: number): number {
  for (let at = before - wanted.length; at >= 0; at -= 1) if (matchesAt(bytes, wanted, at)) return at;
  return -1;
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = from; at <= bytes.length - wanted.length; at += 1)
    if (matchesAt(bytes, wanted, at)) return at;
  return -1;
}

const REPEATED = /<table:table-(row|cell)\b([^>]*)>/g;
const MOST_CELLS = 3_000_000;

/** OpenDocument writes "this cell, a million times" in one tag; only filled cells count, empty ones cost nothing. */
function repeatsTooMuch(content: string): boolean {
  let cells = 0;
  let rows = 1;
  for (const [, kind, attributes = ''] of content.matchAll(REPEATED)) {
    if (kind === 'row') rows = repetitions(attributes, 'rows');
    else if (!attributes.endsWith('/')) cells += rows * repetitions(attributes, 'columns');
    if (cells > MOST_CELLS) return true;
  }
  return false;
}

const repetitions = (attributes: string, what: 'rows' | 'columns'): number =>
  Number(new RegExp(`number-${what}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? 1);
