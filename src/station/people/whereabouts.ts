import type { Device } from '../store/device-store.ts';
import { gapsUpTo, sizeOf } from './number-ranges.ts';

/** How things stand with one device's operations, without saying whose it is. */
export interface Whereabouts {
  readonly lastHeardAt: string | undefined;
  /** Operations it last said it still held, after what it then sent. */
  readonly lastWaiting: number;
  /** The device's clock when the oldest of these was said. */
  readonly waitingSince: string | undefined;
  /** Its operations at the station; `last` is the largest of its numbers. Undefined where nobody counted. */
  readonly taken: { readonly count: number; readonly last: number } | undefined;
  readonly missing: Missing | undefined;
}

/**
 * [DV2] What it had said by its last word and is not here, less what it had taken back by then. Some of it may have
 * been taken back later, and what it said after its last word nobody can know.
 */
export interface Missing {
  readonly count: number;
  /** Its numbers, such as `38-40`: those taken back unsent are among them. */
  readonly numbers: string;
}

export const whereaboutsOf = (device: Device): Whereabouts => ({
  lastHeardAt: device.lastHeardAt,
  lastWaiting: device.lastWaiting,
  waitingSince: device.said.waitingSince,
  taken: device.takenNumbers === undefined ? undefined : sizeOf(device.takenNumbers),
  missing: missingOf(device),
});

function missingOf({ takenNumbers, said: { numbers } }: Device): Missing | undefined {
  if (takenNumbers === undefined) return undefined;
  const gaps = gapsUpTo(takenNumbers, numbers.last);
  const count = gaps.count - numbers.takenBack;
  return count > 0 ? { count, numbers: gaps.ranges } : undefined;
}
