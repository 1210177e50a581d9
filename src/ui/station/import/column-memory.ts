import type { Mapping } from '../../../client/station-desk.ts';
import { FIELDS } from '../../../domain/field.ts';

const PREFIX = 'so-thon.columns.';

/**
 * Names a kind of file by its headers. A digest, not the headers: when the header row was missed, they could be
 * somebody's name.
 */
export async function headerSignature(headers: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(headers.map((header) => header.trim())));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest).slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** What a person said last time about the columns of this kind of file; undefined when nothing, or nothing readable. */
export function recallMapping(memory: Storage, signature: string): Mapping | undefined {
  try {
    return parseMapping(JSON.parse(memory.getItem(PREFIX + signature) ?? 'null'));
  } catch {
    // Blocked or damaged storage only costs the convenience: the recognised columns are shown instead.
    return undefined;
  }
}

/** Keeps column numbers and field names only. */
export function keepMapping(memory: Storage, signature: string, mapping: Mapping | undefined): void {
  try {
    if (mapping === undefined) memory.removeItem(PREFIX + signature);
    else memory.setItem(PREFIX + signature, JSON.stringify(mapping));
  } catch {
    // Full or blocked storage: the choice holds for this import and is asked again next time.
  }
}

const MEANINGS: ReadonlySet<unknown> = new Set([...FIELDS, 'ignore']);

function parseMapping(stored: unknown): Mapping | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const isSound = Object.entries(stored).every(
    ([index, meaning]) => /^\d+$/.test(index) && MEANINGS.has(meaning),
  );
  return isSound ? (stored as Mapping) : undefined;
}
