/** What is remembered of earlier exchanges, sealed with the rest. */
export interface SyncHistory {
  /** The device's clock; 0 when never. */
  readonly lastSyncAt: number;
  readonly clockAheadMinutes: number;
  /** Newest first. */
  readonly receipts: readonly Receipt[];
  /** The device's clock when a difference from the station was last repaired; 0 when never. */
  readonly repairedAt: number;
}

/** "37 gửi / 37 nhận · 7F3A": the station shows the same code for the same exchange. */
export interface Receipt {
  readonly sent: number;
  readonly taken: number;
  readonly code: string;
  /** The station's clock, ISO 8601. */
  readonly at: string;
  readonly contested: number;
  readonly refused: number;
}

export const NO_HISTORY: SyncHistory = { lastSyncAt: 0, clockAheadMinutes: 0, receipts: [], repairedAt: 0 };
