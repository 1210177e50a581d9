import { err, ok, type Result } from '../domain/result.ts';
import type { Parts } from './archive.ts';
import type { FileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { tidySheet } from './sheet-xml.ts';

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
    const kept = SHEET.test(name) ? tidySheet(part) : ok(part);
    if (!kept.ok) return kept;
    total += kept.value.length;
    tidy.set(name, kept.value);
  }
  return total > LIMITS.parsed ? err({ kind: 'too-large' }) : ok(tidy);
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

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
