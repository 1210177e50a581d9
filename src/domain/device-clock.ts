import { dayInVietnam, dayNumber } from './calendar.ts';

/** How a device's clock is known to be wrong; undefined when nothing speaks against it. */
export type ClockFault = 'ahead' | 'behind' | undefined;

/** Clocks that differ by less are called right. */
const TOLERANCE_MINUTES = 10;

/**
 * [CL1] What can be known of the clock an operation carries: ahead, if it was written after the station had it; behind, if
 * it was written before the day its list was made, or at no time at all. It is said beside the time, and decides nothing.
 * Times are ISO 8601 UTC, `receivedAt` empty while unanswered; `listedOn` is `yyyy-mm-dd`.
 */
export function clockFault(deviceTime: string, receivedAt: string, listedOn: string): ClockFault {
  const written = minuteOf(deviceTime);
  if (written === undefined || dayInVietnam(deviceTime) < listedOn) return 'behind';
  const received = minuteOf(receivedAt);
  return received !== undefined && written - received > TOLERANCE_MINUTES ? 'ahead' : undefined;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2}).*Z$/;

/** Minutes counted from the first of all days; undefined for what is no instant in UTC. */
function minuteOf(instant: string): number | undefined {
  const match = INSTANT.exec(instant);
  return match === null ? undefined : (dayNumber(instant) * 24 + Number(match[1])) * 60 + Number(match[2]);
}
