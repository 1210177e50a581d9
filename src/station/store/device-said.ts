/** What a device last said of itself, and what the station made of it. */
export interface DeviceSaid {
  /** The version of the words it speaks; 0 before it was heard. */
  readonly protocol: number;
  /** The device's clock when the oldest of what it still held was said. */
  readonly waitingSince: string | undefined;
  /** Minutes its clock was ahead of the station's; negative when behind. */
  readonly clockAhead: number;
  /** What the station last told it: at this sequence it holds what has this digest. */
  readonly told: { readonly seq: number; readonly digest: string } | undefined;
  readonly holding: Holding;
  /** The last device sequence it has given, and how many it took back unsent; 0 where it didn't say. */
  readonly numbers: { readonly last: number; readonly takenBack: number };
}

export const HOLDING_STATES = ['unknown', 'agrees', 'differs', 'repairing'] as const;

/** Whether it holds what the station believes it holds. */
export interface Holding {
  readonly state: (typeof HOLDING_STATES)[number];
  /** The station's clock when that was found. */
  readonly at: string | undefined;
  /** The station's clock when it last began to fetch everything anew because of a difference. */
  readonly repairedAt: string | undefined;
}
