import type { DeviceState } from '../../../client/station-desk.ts';
import { silentDays } from './silence.ts';

/** What somebody who looks after the devices should know of one; `none` stands alone. */
export const TROUBLES = [
  'silent',
  'waiting',
  'missing',
  'differs',
  'repairing',
  'clock',
  'old-app',
  'replaced',
] as const;

export type Trouble = (typeof TROUBLES)[number];

/** A few minutes are every phone's. */
const CLOCK_MINUTES = 10;

/** Silent, or owing something: a sentence to its person may bring it here. */
export const needsReminder = (device: DeviceState, now: number): boolean =>
  device.revokedAt === undefined &&
  troublesOf(device, now).some((each) => each === 'silent' || each === 'waiting' || each === 'missing');

export function troublesOf(device: DeviceState, now: number): readonly Trouble[] {
  const { revokedAt, lastWaiting, missing, holding, clockAhead, isAppBehind, replacedAt } = device;
  const here: Readonly<Record<Trouble, boolean>> = {
    silent: silentDays(device.lastHeardAt, now) !== undefined,
    waiting: lastWaiting > 0,
    // What merely waits on a living phone is not missing.
    missing: missing !== undefined && (missing.count > lastWaiting || replacedAt !== undefined),
    differs: holding.state === 'differs',
    repairing: holding.state === 'repairing',
    clock: Math.abs(clockAhead) >= CLOCK_MINUTES,
    'old-app': isAppBehind,
    replaced: replacedAt !== undefined,
  };
  const troubles = TROUBLES.filter((each) => here[each]);
  // Of a revoked device only what it still owes matters.
  return revokedAt === undefined ? troubles : troubles.filter((each) => each === 'missing');
}
