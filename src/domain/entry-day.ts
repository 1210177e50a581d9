import { dayInVietnam } from './calendar.ts';
import type { ListingId } from './operation.ts';
import type { Entry } from './subject.ts';

/** The day in Vietnam (`yyyy-mm-dd`) the station received it, or, while it has not, the day the device wrote. */
export const dayOfEntry = (entry: Entry): string =>
  dayInVietnam(entry.receivedAt === '' ? entry.deviceTime : entry.receivedAt);

const LISTING_DAY = /\/(\d{4}-\d{2}-\d{2})\//;

/** The day the Platform made a list, out of the list's name; undefined when the name tells none. */
export const dayOfListing = (listing: ListingId): string | undefined => LISTING_DAY.exec(listing)?.[1];

/** [CA3] The day news is of: a verification's is its list's, however late it was imported; all else is the receipt's. */
export const dayOfNews = (entry: Entry): string =>
  (entry.kind === 'verify' ? dayOfListing(entry.body.listing) : undefined) ?? dayOfEntry(entry);
