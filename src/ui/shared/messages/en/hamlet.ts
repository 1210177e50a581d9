import type { Shape } from '../dictionary.ts';
import { countEn } from '../format.ts';
import type { hamlet as vi } from '../vi/hamlet.ts';

export const hamlet: Shape<typeof vi> = {
  left: 'left',
  done: 'All reviewed',
  progress: (answered, total) => `${countEn(answered)} of ${countEn(total)} people reviewed`,
  today: (count) => `You have done ${countEn(count)} today`,
  start: 'Start to review',
  goOn: 'Go on reviewing',
  search: 'Find a name or number',
  piles: 'Look at these first',
  byFault: 'By what is odd',
  byCategory: 'By kind of fault',
  wholeList: 'See the whole list',
  lock: 'Lock',
  lockTitle: 'Lock the book?',
  lockDraft:
    'This device could not keep what you are typing. If you lock now, that part is lost. What you saved is kept.',
  lockAnyway: 'Lock anyway',
  empty: 'No list on this device yet',
  emptyHelp: 'The list downloads by itself with a network. If it stays empty, ask the health station.',
};
