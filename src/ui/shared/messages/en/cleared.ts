import type { Shape } from '../dictionary.ts';
import { countEn } from '../format.ts';
import type { cleared as vi } from '../vi/cleared.ts';

export const cleared: Shape<typeof vi> = {
  title: 'This book is no longer on this device',
  gone: 'The browser has cleared the data of this book. The old PIN opens nothing any more. What was sent is still at the station.',
  notKnown:
    'The station could not be asked, or does not know this device. Ask the health station how much of it was sent.',
  known: 'The station knows this device',
  cleared: 'There was a book of the station on this device, but its data was cleared from the browser.',
  heard: (time) => `It last spoke to the station: ${time}.`,
  neverHeard: 'The device joined but never spoke to the station.',
  taken: (count) => `The station holds ${countEn(count)} operations that were sent: these are not lost.`,
  nothingWaited: 'At that time nothing was waiting on it.',
  waited: (count, since) =>
    since === ''
      ? `At that time it said ${countEn(count)} changes were not sent.`
      : `At that time it said ${countEn(count)} changes were not sent, the oldest written ${since}.`,
  missing: (count, numbers) =>
    `The station still lacks ${countEn(count)} operations (among numbers ${numbers}); some may have been taken back by yourself before sending.`,
  after: 'What was written after that time the station can’t know.',
  whatNow: 'Ask the health station for a new invitation to go on. The whole list will be fetched again.',
  former: 'Your earlier device',
  ask: 'If you still have the earlier device, open the book there and send the rest. If its data is gone, look again at the people you did last, and ask the health station if needed.',
  join: 'Use a new invitation',
  forget: 'Take this book off the list',
};
