import { doubtsAbout, type HandoverDocument, type HandoverDoubt } from '../../domain/handover.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { readSubject } from '../../sync/reading.ts';
import type { SignedHandover } from '../../workbook/handover-workbook.ts';
import { SubjectsWriting } from '../log/subjects-writing.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import type { Handover } from '../store/handover-store.ts';
import type { StoreReader, StoreWriter } from '../store/store.ts';
import type { World } from '../world.ts';
import { keyText } from './prove.ts';

/** What the station says of a list it has, first and every time after. */
export interface Receipt {
  readonly handover: string;
  readonly version: number;
  readonly digest: string;
  readonly receivedAt: string;
  readonly signed: number;
}

export type HandoverRefusal =
  | { readonly kind: 'not-signed-here' }
  | { readonly kind: 'version-taken' }
  | { readonly kind: 'handover-refused'; readonly doubts: readonly HandoverDoubt[] };

/** A list whose text, digest and signature have been proved to belong together (`prove`). */
export interface Proved {
  readonly document: HandoverDocument;
  readonly text: string;
  readonly signed: SignedHandover;
}

/**
 * [ST21] Takes a signed list: made by this person, signed with the key this device registered, the next version of its
 * series, and each row just what the station reads now and the police may sign. Then the document goes into the archive
 * and a `sign` into every subject's history, in one transaction; otherwise nothing is written, and it says which rows.
 */
export async function takeHandover(
  tx: StoreWriter,
  world: World,
  { known, proved }: { readonly known: KnownDevice; readonly proved: Proved },
): Promise<Result<Receipt, HandoverRefusal>> {
  const { document, text, signed } = proved;
  const { user } = known;
  const { commune } = known.device;
  // Read again under the commune's lock: the key may have been registered a moment ago.
  const device = await tx.people.device(commune, known.device.id);
  const isHere = document.commune === commune && document.signedBy.actor === user.id;
  if (!isHere || device?.signingKey === undefined || device.signingKey !== (await keyText(signed.key))) {
    return err({ kind: 'not-signed-here' });
  }
  const { handover, version } = document;
  const before = await tx.handovers.get(commune, handover, version);
  if (before?.digest === signed.digest) return ok(receiptOf(before));
  if (before !== undefined || !(await followsOn(tx, document))) return err({ kind: 'version-taken' });
  const rows = await tx.subjects.get(
    commune,
    document.rows.map((row) => row.subject),
  );
  const readings = new Map(rows.map(({ subject }) => [subject.id, readSubject(subject)]));
  const doubts = doubtsAbout(document, readings, signed.digest);
  if (doubts.length > 0) return err({ kind: 'handover-refused', doubts });
  const at = world.now().toISOString();
  const kept = archived(document, { signed, known, at });
  await tx.handovers.add(kept, text);
  await writeSignatures(tx, world, { known, document, digest: signed.digest, at });
  const said = { at, actor: user.id, device: device.id, count: document.rows.length };
  await tx.notes.addAudit(commune, world.newId(), { ...said, act: 'sign', detail: `${handover}/${version}` });
  return ok(receiptOf(kept));
}

/** A first version adds to nothing; any other to the version before it, as it was signed. */
async function followsOn(
  tx: StoreReader,
  { commune, handover, version, addendumTo }: HandoverDocument,
): Promise<boolean> {
  const newest = await tx.handovers.newestVersion(commune, handover);
  if (version !== newest + 1 || !/^[\w.-]{1,64}$/.test(handover)) return false;
  if (newest === 0) return addendumTo === undefined;
  const earlier = await tx.handovers.get(commune, handover, newest);
  return (
    addendumTo?.handover === handover &&
    addendumTo.version === newest &&
    addendumTo.digest === earlier?.digest
  );
}

interface Signing {
  readonly known: KnownDevice;
  readonly document: HandoverDocument;
  readonly digest: string;
  readonly at: string;
}

async function writeSignatures(
  tx: StoreWriter,
  world: World,
  { known, document, digest, at }: Signing,
): Promise<void> {
  const { device, user } = known;
  const by = { commune: device.commune, actor: user.id, role: 'police', device: device.id } as const;
  const subjects = document.rows.map((row) => row.subject);
  const writing = await SubjectsWriting.begin(tx, world, { by, at, subjects });
  const { handover, version } = document;
  for (const subject of subjects) writing.say({ kind: 'sign', body: { handover, version, digest } }, subject);
  await writing.finish();
}

const archived = (
  document: HandoverDocument,
  from: { readonly signed: SignedHandover; readonly known: KnownDevice; readonly at: string },
): Handover => ({
  commune: document.commune,
  handover: document.handover,
  version: document.version,
  digest: from.signed.digest,
  signature: from.signed.signature,
  key: from.signed.key,
  actor: from.known.user.id,
  device: from.known.device.id,
  receivedAt: from.at,
  head: {
    madeOn: document.madeOn,
    counts: document.counts,
    signedByName: document.signedBy.name ?? from.known.user.name,
    ...(document.addendumTo === undefined ? {} : { addendumTo: document.addendumTo }),
  },
  acknowledgedAt: undefined,
  acknowledgedByName: undefined,
});

const receiptOf = ({ handover, version, digest, receivedAt, head }: Handover): Receipt => ({
  handover,
  version,
  digest,
  receivedAt,
  signed: head.counts.total,
});
