import type { ParcelUp } from '../../sync/parcel.ts';
import type { DeviceSaid, Holding } from '../store/device-said.ts';

/** One exchange as far as it tells how the device is. */
export interface Heard {
  /** The station's clock, ISO 8601. */
  readonly at: string;
  readonly parcel: ParcelUp;
  /** The station does not know the place the device says it is at. */
  readonly isElsewhere: boolean;
  /** What it is told with the answer; undefined while more is to come. */
  readonly told: DeviceSaid['told'];
}

/** [DV1] What is remembered of a device after one exchange. Pure. */
export function saidAfter(before: DeviceSaid, { at, parcel, isElsewhere, told }: Heard): DeviceSaid {
  const { protocol, waitingSince, deviceTime, numbers = { last: 0, takenBack: 0 } } = parcel;
  const ahead = (Date.parse(deviceTime) - Date.parse(at)) / 60_000;
  return {
    protocol,
    waitingSince,
    clockAhead: Number.isFinite(ahead) ? Math.round(ahead) : 0,
    told,
    holding: holdingAfter(before, parcel, { at, isElsewhere }),
    numbers,
  };
}

/**
 * [DV1] What it says it holds against what it was told at that very place: nothing has to be reckoned. Of another
 * place than the last it was told of (its answer was lost) nothing new is known.
 */
function holdingAfter(
  { holding, told }: DeviceSaid,
  { protocol, cursor, holds, repairing }: ParcelUp,
  { at, isElsewhere }: Pick<Heard, 'at' | 'isElsewhere'>,
): Holding {
  const { repairedAt } = holding;
  if (repairing === true) {
    return holding.state === 'repairing' ? holding : { state: 'repairing', at, repairedAt: at };
  }
  if (protocol === 1) return { state: 'unknown', at: undefined, repairedAt };
  if (holds === undefined || isElsewhere || told?.seq !== cursor.seq) return holding;
  return { state: holds === told.digest ? 'agrees' : 'differs', at, repairedAt };
}
