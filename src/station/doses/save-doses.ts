import { dayInVietnam } from '../../domain/calendar.ts';
import { doseDay, doseFaults, type DoseDraft } from '../../domain/dose.ts';
import { cleanNumber } from '../../domain/identity-number.ts';
import type { Role } from '../../domain/operation.ts';
import { SubjectsWriting } from '../log/subjects-writing.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import type { DoseRecord } from '../store/dose-store.ts';
import type { StoreWriter } from '../store/store.ts';
import type { World } from '../world.ts';

/** A record as somebody typed it. */
export interface DoseInput extends DoseDraft {
  readonly id: string;
  readonly subject?: string | undefined;
}

export interface Saving {
  readonly known: KnownDevice;
  readonly role: Role;
  readonly rows: readonly DoseInput[];
  /** Subjects by the twelve digits that only one of them has. */
  readonly byNumber: ReadonlyMap<string, string>;
}

/**
 * [ST30] Keeps records of doses, each version of each; the same again is no new version. What concerns a subject of the
 * book is said in its history too, and taken back there when the record turns out to be of another day or person.
 */
export async function saveDoses(
  tx: StoreWriter,
  world: World,
  { known, role, rows, byNumber }: Saving,
): Promise<readonly DoseRecord[]> {
  const { commune, id: device } = known.device;
  const at = world.now().toISOString();
  const inputs = [...new Map(rows.map((row) => [row.id, row])).values()];
  const ids = inputs.map((row) => row.id);
  const before = new Map((await tx.doses.versions(commune, ids)).map((record) => [record.id, record]));
  const subjects = inputs.flatMap((row) => [
    row.subject ?? byNumber.get(cleanNumber(row.person.idNumber)) ?? '',
    before.get(row.id)?.subject ?? '',
  ]);
  const by = { commune, actor: known.user.id, role, device };
  const writing = await SubjectsWriting.begin(tx, world, { by, at, subjects });
  const fresh: DoseRecord[] = [];
  for (const input of inputs) {
    const earlier = before.get(input.id);
    const asked = input.subject ?? byNumber.get(cleanNumber(input.person.idNumber)) ?? '';
    const subject = writing.subject(asked) === undefined ? '' : asked;
    const record = recordOf(input, { subject, at, actor: known.user.id, earlier });
    if (earlier === undefined || !isSame(record, earlier)) {
      fresh.push({ ...record, operation: tell(writing, record, earlier) });
    }
  }
  await writing.finish();
  await tx.doses.add(commune, fresh);
  const said = { at, actor: known.user.id, device, count: fresh.length, detail: '' };
  if (fresh.length > 0) await tx.notes.addAudit(commune, world.newId(), { ...said, act: 'doses' });
  return tx.doses.versions(commune, ids);
}

interface Circumstances {
  readonly subject: string;
  readonly at: string;
  readonly actor: string;
  readonly earlier: DoseRecord | undefined;
}

function recordOf(input: DoseInput, { subject, at, actor, earlier }: Circumstances): DoseRecord {
  const { id, subject: _, ...draft } = input;
  const savedOn = dayInVietnam(at);
  return {
    id,
    revision: (earlier?.revision ?? 0) + 1,
    givenOn: doseDay(draft.on) ?? earlier?.savedOn ?? savedOn,
    subject,
    complete: doseFaults(draft, savedOn).length === 0,
    savedOn,
    savedAt: at,
    actor,
    operation: '',
    draft,
  };
}

/** Says it in the subject's history; returns the operation's id. */
function tell(writing: SubjectsWriting, record: DoseRecord, earlier: DoseRecord | undefined): string {
  const { subject, givenOn, complete, draft } = record;
  const isMoved = earlier !== undefined && (earlier.subject !== subject || earlier.givenOn !== givenOn);
  if (isMoved && earlier.operation !== '') {
    writing.say({ kind: 'undo', body: { of: earlier.operation } }, earlier.subject);
  }
  if (subject === '') return '';
  const { vaccine, lot, number } = draft;
  return writing.say({ kind: 'dose', body: { on: givenOn, complete, vaccine, lot, number } }, subject);
}

const isSame = (left: DoseRecord, right: DoseRecord): boolean =>
  left.subject === right.subject &&
  left.complete === right.complete &&
  JSON.stringify(left.draft) === JSON.stringify(right.draft);
