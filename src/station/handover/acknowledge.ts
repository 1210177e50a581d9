import { lastSignature } from '../../domain/handover.ts';
import { takesStep } from '../../domain/workflow.ts';
import { parseHandover } from '../../sync/handover-text.ts';
import { readSubject } from '../../sync/reading.ts';
import { SubjectsWriting } from '../log/subjects-writing.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import type { Handover } from '../store/handover-store.ts';
import type { StoreWriter } from '../store/store.ts';
import type { World } from '../world.ts';

/**
 * [ST22] The station's word that it has a list: once, and a `receive` into the history of every subject that still
 * carries this signature and has not gone on since. Undefined when there is no such list.
 */
export async function acknowledge(
  tx: StoreWriter,
  world: World,
  asked: { readonly known: KnownDevice; readonly handover: string; readonly version: number },
): Promise<Handover | undefined> {
  const { device, user } = asked.known;
  const { commune } = device;
  const found = await tx.handovers.get(commune, asked.handover, asked.version);
  if (found === undefined || found.acknowledgedAt !== undefined) return found;
  const text = (await tx.handovers.text(commune, found.handover, found.version)) ?? '';
  const document = parseHandover(text);
  if (!document.ok) throw new Error('a list in the archive that was never one');
  const at = world.now().toISOString();
  const by = { commune, actor: user.id, role: 'station', device: device.id } as const;
  const subjects = document.value.rows.map((row) => row.subject);
  const writing = await SubjectsWriting.begin(tx, world, { by, at, subjects });
  const word = { kind: 'receive', body: { handover: found.handover } } as const;
  for (const id of subjects) {
    const subject = writing.subject(id);
    const reading = subject && readSubject(subject);
    const isThis = reading !== undefined && lastSignature(reading)?.digest === found.digest;
    if (isThis && takesStep(reading.stage, 'receive')) writing.say(word, id);
  }
  await writing.finish();
  await tx.handovers.acknowledge(found, at, user.name);
  const detail = `${found.handover}/${found.version}`;
  const said = { at, actor: user.id, device: device.id, count: subjects.length, detail };
  await tx.notes.addAudit(commune, world.newId(), { ...said, act: 'receive' });
  return { ...found, acknowledgedAt: at, acknowledgedByName: user.name };
}
