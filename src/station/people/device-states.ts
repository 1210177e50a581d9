import { PROTOCOL_VERSION } from '../../sync/parcel.ts';
import type { Device } from '../store/device-store.ts';
import type { StoreReader, User } from '../store/store.ts';
import { formerDevices } from './same-person.ts';
import { scopeSizes } from './scope-size.ts';
import { whereaboutsOf } from './whereabouts.ts';

/** [DV3] Every device of a commune with all that is known of it, for who looks after them. */
export async function deviceStates(tx: StoreReader, commune: string) {
  const devices = await tx.people.devices(commune);
  const users = new Map((await tx.people.users(commune)).map((user) => [user.id, user]));
  const replaced = replacements(devices, users);
  const sizeOf = scopeSizes(tx, commune);
  const states = devices.map(async (device) => {
    const user = users.get(device.user);
    const { protocol, clockAhead, holding } = device.said;
    return {
      device: device.id,
      personName: user?.name ?? '',
      grants: user?.grants ?? [],
      lastReceipt: device.lastReceipt,
      revokedAt: device.revokedAt,
      ...whereaboutsOf(device),
      clockAhead,
      isAppBehind: protocol > 0 && protocol < PROTOCOL_VERSION,
      holding,
      replacedAt: replaced.get(device.id),
      persons: await sizeOf(user?.grants ?? []),
    };
  });
  return Promise.all(states);
}

/** When the same person joined with another device since; only one that was not revoked takes its place. */
function replacements(
  devices: readonly Device[],
  users: ReadonlyMap<string, User>,
): ReadonlyMap<string, string> {
  const replaced = new Map<string, string>();
  for (const device of devices) {
    const user = users.get(device.user);
    if (user === undefined || device.revokedAt !== undefined) continue;
    for (const former of formerDevices(device, user, { devices, users })) {
      replaced.set(former.id, device.enrolledAt);
    }
  }
  return replaced;
}
