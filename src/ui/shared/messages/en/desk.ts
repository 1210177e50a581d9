import type { Shape } from '../dictionary.ts';
import type { desk as vi } from '../vi/desk.ts';

export const desk: Shape<typeof vi> = {
  'no-network':
    'No network to the station. Everything on this computer is kept. Check the network and try again.',
  'not-allowed': 'This device may not do this. Nothing is lost. Ask whoever is in charge of the station.',
  stationError: (status) =>
    `The station had an error (${status}). What was written is kept. Try again in a few minutes.`,
};
