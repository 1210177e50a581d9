import { useDeferredValue, useMemo, useState } from 'react';

import type { Filter } from '../../client/book.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import { useSession } from '../shared/session-context.tsx';
import { useObservable } from '../shared/use-observable.ts';
import { useListMemory } from './list-memory.tsx';

export interface RecordQuery {
  readonly text: string;
  readonly filter: Filter;
  /** Code; undefined for all hamlets. */
  readonly hamlet: string | undefined;
  readonly found: readonly SubjectReading[];
  readonly setText: (text: string) => void;
  readonly setFilter: (filter: Filter) => void;
  readonly setHamlet: (hamlet: string | undefined) => void;
}

/** What the list shows, kept in the list's memory; the answer follows the typing without holding it up. */
export function useRecordQuery(): RecordQuery {
  const { book } = useSession();
  const memory = useListMemory();
  const version = useObservable(book.version);
  const [text, setText] = useState(memory.text);
  const [filter, setFilter] = useState(memory.filter);
  const [hamlet, setHamlet] = useState(memory.hamlet);
  const asked = useDeferredValue(text);
  const found = useMemo(
    () =>
      version >= 0 ? book.find({ text: asked, filter, ...(hamlet === undefined ? {} : { hamlet }) }) : [],
    [book, version, asked, filter, hamlet],
  );
  return {
    text,
    filter,
    hamlet,
    found,
    setText: (next) => {
      memory.text = next;
      memory.offset = 0;
      setText(next);
    },
    setFilter: (next) => {
      memory.filter = next;
      memory.offset = 0;
      setFilter(next);
    },
    setHamlet: (next) => {
      memory.hamlet = next;
      memory.offset = 0;
      setHamlet(next);
    },
  };
}
