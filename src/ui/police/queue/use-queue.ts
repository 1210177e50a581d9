import { useDeferredValue, useMemo, useState } from 'react';

import { neighbourOf, policePiles, type PolicePile, type PolicePiles } from '../../../client/police-piles.ts';
import { dayInVietnam } from '../../../domain/calendar.ts';
import type { SubjectId } from '../../../domain/operation.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { policeMemory } from '../police-memory.ts';

/** The pile on the desk, narrowed by the search, and the subject that is looked at. */
export interface Queue {
  readonly piles: PolicePiles;
  readonly pile: PolicePile;
  readonly text: string;
  readonly found: readonly SubjectReading[];
  readonly setPile: (pile: PolicePile) => void;
  readonly setText: (text: string) => void;
  /** Nobody: back to the pile. */
  readonly open: (id: SubjectId | undefined) => void;
  /** Whom to go on with once something is said of `id`; asked before it is said. */
  readonly after: (id: SubjectId) => SubjectId | undefined;
  readonly before: (id: SubjectId) => SubjectId | undefined;
}

/** The whole book in piles, anew whenever anything in it changes. */
export function usePiles(): PolicePiles {
  const { book } = useSession();
  const version = useObservable(book.version);
  const [today] = useState(() => dayInVietnam(new Date().toISOString()));
  return useMemo(
    () => policePiles(version >= 0 ? book.find({ text: '', filter: { kind: 'all' } }) : [], today),
    [book, version, today],
  );
}

/** The state of the queue, which survives leaving it. */
export function useQueue(): Queue {
  const session = useSession();
  const { go, paths } = useNavigation();
  const memory = policeMemory(session);
  const piles = usePiles();
  const [pile, setPile] = useState(memory.pile);
  const [text, setText] = useState(memory.text);
  const found = useFound(piles[pile], useDeferredValue(text));
  const step = (id: SubjectId, by: 1 | -1): SubjectId | undefined => neighbourOf(found, id, by);
  return {
    piles,
    pile,
    text,
    found,
    setPile: (next) => {
      Object.assign(memory, { pile: next, offset: 0, current: undefined });
      setPile(next);
      go(paths.police.queue, 'replace');
    },
    setText: (next) => {
      Object.assign(memory, { text: next, offset: 0 });
      setText(next);
    },
    open: (id) => {
      memory.current = id;
      go(id === undefined ? paths.police.queue : paths.police.subject(id), 'replace');
    },
    after: (id) => step(id, 1) ?? step(id, -1),
    before: (id) => step(id, -1),
  };
}

function useFound(pile: readonly SubjectReading[], text: string): readonly SubjectReading[] {
  const { book } = useSession();
  return useMemo(() => {
    if (text.trim() === '') return pile;
    const inPile = new Set(pile);
    return book.find({ text, filter: { kind: 'all' } }).filter((reading) => inPile.has(reading));
  }, [book, pile, text]);
}
