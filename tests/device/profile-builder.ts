import { createProfile, openProfile, type OpenedProfile } from '../../src/device/profile-door.ts';
import { TestPhone } from '../client/support/test-world.ts';

export interface TestProfile {
  readonly name: string;
}

/** A station's key pair; tests that open envelopes need the private half. */
const stationKeys = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
  'deriveBits',
]);
const stationKey = await crypto.subtle.exportKey('jwk', stationKeys.publicKey);

const PIN = '135790';
const TOKEN = 'token-of-this-device';

/** A phone with one profile on it, opened. */
export async function openedPhone(): Promise<{ phone: TestPhone; opened: OpenedProfile<TestProfile> }> {
  const phone = new TestPhone();
  const secrets = { profile: { name: 'Người Thử' }, token: TOKEN, stationKey };
  return {
    phone,
    opened: await createProfile(phone.tab(), { id: 'p1', device: 'device-1', pin: PIN, secrets }),
  };
}

/** The same profile in another tab, or after the browser was killed: only the disk is shared. */
export async function reopened(phone: TestPhone): Promise<OpenedProfile<TestProfile>> {
  const opened = await openProfile<TestProfile>(phone.tab(), 'p1', PIN);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}
