import { cleanName } from '../../domain/name.ts';
import type { Device } from '../store/device-store.ts';
import type { User } from '../store/store.ts';

/**
 * [DV4] Whether two users are the same person as far as the station can tell: each invitation makes a user, so a person
 * invited again has two. The same name with the same work; who reads it knows them and decides.
 */
const isSamePerson = (left: User, right: User): boolean =>
  left.id === right.id ||
  (cleanName(left.name) === cleanName(right.name) &&
    JSON.stringify(left.grants) === JSON.stringify(right.grants));

/** Devices of this person that joined before this one, newest first. */
export function formerDevices(
  device: Pick<Device, 'id' | 'enrolledAt'>,
  user: User,
  { devices, users }: { readonly devices: readonly Device[]; readonly users: ReadonlyMap<string, User> },
): readonly Device[] {
  return devices
    .filter((each) => {
      const other = users.get(each.user);
      const isEarlier = each.id !== device.id && each.enrolledAt < device.enrolledAt;
      return isEarlier && other !== undefined && isSamePerson(other, user);
    })
    .toSorted((left, right) => (left.enrolledAt < right.enrolledAt ? 1 : -1));
}
