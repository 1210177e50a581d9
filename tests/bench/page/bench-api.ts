/** What one first sync took, in milliseconds, and how many subjects could be counted afterwards. */
export interface FirstSync {
  readonly ms: number;
  readonly rows: number;
}

/** The baselines a page of `baseline.html` offers: the same subjects, stored as others would. */
export interface BaselineApi {
  readonly floor: (path: string) => Promise<FirstSync>;
  readonly rows: (path: string) => Promise<FirstSync>;
}

export interface OursApi {
  /** Joins with an invitation and downloads; from opening the profile's database to durable and countable. */
  readonly firstSync: (code: string, pin: string) => Promise<FirstSync>;
  readonly settled: () => Promise<void>;
  /** Types a text letter by letter; milliseconds of each key, for each time it was typed. */
  readonly type: (text: string, times: number) => readonly (readonly number[])[];
}

declare global {
  var baseline: BaselineApi;
  var ours: OursApi;
}
