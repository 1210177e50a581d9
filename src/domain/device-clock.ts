import { dayInVietnam } from './calendar.ts';

/** How a device's clock is known to be wrong; undefined when nothing speaks against it. */
export type ClockFault = 'ahead' | 'behind' | undefined;

/** Clocks that differ by less are called right. */
const TOLERANCE_MS = 10 * 60_000;

/**
 * [CL1] What can be known of the clock an operation carries: ahead, if it was written after the station had it; behind, if
 * it was written before the day its list was made, or at no time at all. It is said beside the time, and decides nothing.
 * Times are ISO 8601 UTC, `receivedAt` empty while unanswered; `listedOn` is `yyyy-mm-dd`.
 */
export function clockFault(deviceTime: string, receivedAt: string, listedOn: string): ClockFault {
  const written = Date.parse(deviceTime);
  if (Number.isNaN(written) || dayInVietnam(new Date(written).toISOString()) < listedOn) return 'behind';
  const received = Date.parse(receivedAt);
  return written - received > TOLERANCE_MS ? 'ahead' : undefined;
}
