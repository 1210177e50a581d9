import { createContext, use } from 'react';

import type { Filter } from '../../client/book.ts';
import type { SubjectId } from '../../domain/operation.ts';

/** What a list was showing when it was left, so that coming back finds it unchanged. Lives as long as the session. */
export interface ListMemory {
  text: string;
  filter: Filter;
  /** Only this hamlet; undefined for all of them. */
  hamlet: string | undefined;
  /** Scrolled to, in pixels. */
  offset: number;
  /** The people as they stood in the list when one of them was opened: "next" goes on from there. */
  order: readonly SubjectId[];
}

export const makeListMemory = (): ListMemory => ({
  text: '',
  filter: { kind: 'todo' },
  hamlet: undefined,
  offset: 0,
  order: [],
});

export const ListMemoryContext = createContext<ListMemory | undefined>(undefined);

export function useListMemory(): ListMemory {
  const memory = use(ListMemoryContext);
  if (memory === undefined) throw new Error('the list was not given a memory by the app');
  return memory;
}
