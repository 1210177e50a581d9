import { dayInVietnam } from '../../domain/calendar.ts';

/** Today in Vietnam, `yyyy-mm-dd`, whatever zone the device is set to. */
export const todayInVietnam = (): string => dayInVietnam(new Date().toISOString());
