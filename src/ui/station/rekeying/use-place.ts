import { useState } from 'react';

import type { RekeyingItem } from '../../../domain/platform-work.ts';
import type { SubjectId } from '../../../domain/operation.ts';

/** Where in the queue somebody is. */
export interface Place {
  readonly item: RekeyingItem | undefined;
  /** From 0; -1 when the queue is empty. */
  readonly at: number;
  /** The subject that was on the desk is no longer in the queue: somebody else has done it, or sent it back. */
  readonly isGone: boolean;
  readonly goTo: (subject: SubjectId) => void;
  /** The one after (or before) the current; round at the ends. */
  readonly neighbour: (by: 1 | -1) => SubjectId | undefined;
}

/** The place in the queue, kept in `memory` (the subject's id, nothing of the person) over leaving and reloading. */
export function usePlace(queue: readonly RekeyingItem[], memory: Storage, name: string): Place {
  const key = `so-thon.rekeying.${name}`;
  const [kept, setKept] = useState(() => ({ subject: memory.getItem(key) ?? undefined, at: 0 }));
  const found = queue.findIndex((item) => item.subject === kept.subject);
  const at = found >= 0 ? found : Math.min(kept.at, queue.length - 1);
  const item = queue[at];
  return {
    item,
    at,
    isGone: kept.at > 0 && found < 0 && kept.subject !== undefined,
    goTo: (subject) => {
      memory.setItem(key, subject);
      const index = queue.findIndex((each) => each.subject === subject);
      setKept({ subject, at: Math.max(0, index) });
    },
    neighbour: (by) => queue[(at + by + queue.length) % queue.length]?.subject,
  };
}
