const DAY_MS = 24 * 60 * 60 * 1000;

/** Silent for longer than this, somebody should call (design.md §8, lead). */
const SILENT_DAYS = 2;

/** Whole days since a device was last heard, when they are more than two; undefined when it need not worry anyone. */
export function silentDays(lastHeardAt: string | undefined, now: number): number | undefined {
  if (lastHeardAt === undefined) return undefined;
  const silent = now - Date.parse(lastHeardAt);
  return silent > SILENT_DAYS * DAY_MS ? Math.floor(silent / DAY_MS) : undefined;
}
