import type { Step } from './step.ts';

/** A history that once went wrong, as short as it got. */
export interface NamedSeed {
  readonly name: string;
  readonly steps: readonly Step[];
}

const sync = (phone: number): Step => ({ do: 'sync', phone, link: [] });
const note = (phone: number): Step => ({ do: 'say', phone, subject: 0, intent: 'note', pick: 5 });
/** One of the lists, by this pick. */
const imported = (pick: number): Step => ({ do: 'desk', phone: 3, act: 'import', pick, link: [] });

/** Kept for ever. A new one comes from standard error of `npm run simulate`. */
export const SEEDS: readonly NamedSeed[] = [
  {
    // Same subject, same version, same digest: only the log's hash tells the two histories apart.
    name: 'a restored station that has grown to the very same versions again',
    steps: [sync(0), sync(1), { do: 'backup' }, note(0), sync(0), { do: 'restore' }, note(1), sync(1)],
  },
  {
    // Rows written at once fail under a name of Dexie's own, which was taken for a bug and thrown.
    name: 'a disk that fills up while a list comes down, or at the door',
    steps: [
      { do: 'full', phone: 4, after: 1, at: 'request' },
      sync(4),
      { do: 'full', phone: 0, after: 6, at: 'request' },
      sync(0),
      note(0),
      { do: 'restart', phone: 0 },
    ],
  },
  {
    // The restored station had given the number of somebody it no longer knew to somebody else.
    name: 'a word on somebody whom a restored station lost, before another is listed',
    steps: [
      sync(3),
      { do: 'backup' },
      imported(3),
      sync(0),
      { do: 'say', phone: 0, subject: 3, intent: 'note', pick: 5 },
      sync(0),
      { do: 'restore' },
      sync(3),
      imported(2),
      sync(3),
      sync(0),
    ],
  },
];
