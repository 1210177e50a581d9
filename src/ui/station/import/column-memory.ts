import type { Mapping } from '../../../client/station-desk.ts';
import { FIELDS, type Field } from '../../../domain/field.ts';

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

function parseMapping(stored: unknown): Mapping | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const mapping: Record<number, Field | 'ignore'> = {};
  const entries: readonly (readonly [string, unknown])[] = Object.entries(stored);
  for (const [index, meaning] of entries) {
    const known = meaning === 'ignore' ? 'ignore' : FIELDS.find((field) => field === meaning);
    if (known === undefined || !/^\d+$/.test(index)) return undefined;
    mapping[Number(index)] = known;
  }
  return mapping;
}
