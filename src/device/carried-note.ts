/** Operations that left this device by hand; until an answer comes, nobody here knows whether they arrived. */
export interface CarriedNote {
  /** The device's clock. */
  readonly at: number;
  readonly way: 'file' | 'pictures';
  /** The device's own sequences. */
  readonly seqs: readonly number[];
}
