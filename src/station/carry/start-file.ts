import { err, ok, type Result } from '../../domain/result.ts';
import { packStart } from '../../sync/carry-start.ts';
import { hmacHex, type Bytes } from '../../sync/ciphers.ts';
import { joinSecrets } from '../../sync/join-secrets.ts';
import { PROTOCOL_VERSION, type Cursor } from '../../sync/parcel.ts';
import { exchange } from '../exchange/exchange.ts';
import { holderOf } from '../people/authenticate.ts';
import { enrol, type EnrolProblem } from '../people/enrol.ts';
import { sha256Hex } from '../world.ts';
import type { Station } from './carry-taken.ts';
import { NODE_CARRY, ownBytes } from './tools.ts';
import { frameOf } from './frame-of.ts';

const SETTING = 'start-key';

/** Who asks for it. */
interface By {
  readonly commune: string;
  readonly actor: string;
  readonly device: string;
}

/**
 * [CY6] Joins in the name of a phone that never had network, and packs what joining and the first download would have
 * brought. Made again for the same invitation it is the same device: its secrets come from the code and a key that
 * this station keeps.
 */
export async function makeStartFile(
  station: Station,
  code: string,
  by: By,
): Promise<Result<Bytes, EnrolProblem | { readonly kind: 'not-allowed' }>> {
  const invitation = await station.store.read((tx) => tx.people.invitationByCode(sha256Hex(code)));
  if (invitation === undefined) return err({ kind: 'invitation-unknown' });
  // A station gives out its own commune's lists only.
  if (invitation.commune !== by.commune) return err({ kind: 'not-allowed' });
  const { subtle } = NODE_CARRY;
  const seed = await hmacHex(subtle, ownBytes(Buffer.from(await startKey(station))), `so-thon start ${code}`);
  const { device, token } = await joinSecrets(subtle, ownBytes(Buffer.from(seed, 'hex')), code);
  const enrolled = await enrol(station, { code, device, tokenHash: sha256Hex(token) });
  if (!enrolled.ok) return enrolled;
  const frames: Bytes[] = [];
  for (let cursor: Cursor | undefined = { seq: 0 }; cursor !== undefined;) {
    const known = await holderOf(station.store, token);
    if (known === undefined) return err({ kind: 'invitation-used' });
    const parcel = {
      protocol: PROTOCOL_VERSION,
      device,
      deviceTime: '',
      operations: [],
      remaining: 0,
      cursor,
    };
    const exchanged = await exchange(station, known, parcel, { carried: 'everything' });
    if (!exchanged.ok) throw new Error('a device of our own making is not taken');
    frames.push(await frameOf(station.store, known, exchanged.value));
    cursor = exchanged.value.pull.more ? exchanged.value.pull.cursor : undefined;
  }
  const { actor } = by;
  const said = { at: station.world.now().toISOString(), actor, device: by.device, count: 1 };
  const auditId = station.world.newId();
  await station.store.write(by.commune, (tx) =>
    tx.notes.addAudit(by.commune, auditId, { ...said, act: 'start-file', detail: invitation.id }),
  );
  const { stationKey } = enrolled.value;
  return ok(await packStart(NODE_CARRY, { stationKey, code }, { seed, enrolled: enrolled.value, frames }));
}

/** Made at first use and kept in the database, so that a backup has it and every process shares it. */
const startKey = ({ store, world }: Station): Promise<string> =>
  store.write('', (tx) => tx.notes.keepSetting(SETTING, world.newCode() + world.newCode()));
