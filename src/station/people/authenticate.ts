import type { Device } from '../store/device-store.ts';
import type { Store, User } from '../store/store.ts';
import { sha256Hex } from '../world.ts';

/** A device that showed its token, and the person it belongs to. */
export interface KnownDevice {
  readonly device: Device;
  readonly user: User;
}

/** Whoever holds this token, also when the device was revoked; nobody when it was never given out. */
export async function holderOf(store: Store, token: string): Promise<KnownDevice | undefined> {
  return store.read(async (tx) => {
    const device = await tx.people.deviceByToken(sha256Hex(token));
    const user = device && (await tx.people.user(device.commune, device.user));
    return device && user && { device, user };
  });
}

/** [ST9] The device behind a Bearer token; a revoked one is nobody. */
export async function authenticate(
  store: Store,
  authorization: string | undefined,
): Promise<KnownDevice | undefined> {
  const token = /^Bearer ([\w.~+/=-]{16,200})$/.exec(authorization ?? '')?.[1];
  const known = token === undefined ? undefined : await holderOf(store, token);
  return known?.device.revokedAt === undefined ? known : undefined;
}
