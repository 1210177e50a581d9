import { useDeferredValue, useMemo } from 'react';

import { passportOf, type PassportState } from '../../../domain/passport.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';

export interface PassportPerson {
  readonly reading: SubjectReading;
  readonly state: PassportState;
}

export type PassportPile = PassportState['kind'];

/** Everybody the words find, by how their passport stands, in the book's order. */
export function usePassports(text: string): Readonly<Record<PassportPile, readonly PassportPerson[]>> {
  const { book } = useSession();
  const version = useObservable(book.version);
  const asked = useDeferredValue(text);
  return useMemo(() => {
    const piles: Record<PassportPile, PassportPerson[]> = { ready: [], blocked: [], signed: [] };
    if (version < 0) return piles;
    for (const reading of book.find({ text: asked, filter: { kind: 'all' } })) {
      const state = passportOf(reading);
      piles[state.kind].push({ reading, state });
    }
    return piles;
  }, [book, version, asked]);
}
