import { IDENTITY_FIELDS, type IdentityField } from './field.ts';
import type { HandoverDocument } from './handover.ts';
import { lastSignature } from './handover.ts';
import type { SubjectId } from './operation.ts';
import type { SubjectReading } from './reading.ts';
import { signable, type HandoverResult } from './signable.ts';

/** A row of an earlier list that is to be signed again. */
export interface AddendumRow {
  readonly reading: SubjectReading;
  /** Confirmed values that differ from the earlier list's; may be none: returned, and checked the same. */
  readonly fields: readonly IdentityField[];
  readonly before: HandoverResult;
  readonly after: HandoverResult;
}

export interface Addendum {
  /** In the order of the earlier list. */
  readonly rows: readonly AddendumRow[];
  /** Signed there, returned since, and not yet ready again: the earlier list still speaks of them. */
  readonly withdrawn: readonly SubjectId[];
}

/**
 * [HO7] What has changed since a list was signed: its subjects that came back and are ready again, and those that
 * came back and are not. What still carries the signature, or is past it, is no part of an addendum.
 */
export function addendumTo(
  earlier: HandoverDocument,
  readings: ReadonlyMap<SubjectId, SubjectReading>,
): Addendum {
  const rows: AddendumRow[] = [];
  const withdrawn: SubjectId[] = [];
  for (const row of earlier.rows) {
    const reading = readings.get(row.subject);
    if (reading === undefined || lastSignature(reading)?.handover !== earlier.handover) continue;
    const now = signable(reading);
    if (now.ok) {
      const fields = IDENTITY_FIELDS.filter((field) => now.value.confirmed[field] !== row.confirmed[field]);
      rows.push({ reading, fields, before: row.result, after: now.value.result });
    } else if (now.error.kind !== 'already-signed' && now.error.kind !== 'already-right') {
      withdrawn.push(row.subject);
    }
  }
  return { rows, withdrawn };
}
