import { useEffect, useState, type ReactNode } from 'react';

import type { Whereabouts } from '../../client/whereabouts.ts';
import { Card } from '../shared/card.tsx';
import { useWords } from '../shared/language.tsx';
import { clearedWords } from '../shared/messages/cleared.ts';
import { useDoorway } from '../shared/session-context.tsx';
import { WhereaboutsText } from './whereabouts-text.tsx';

/** This browser had a book of this station before: told by the station, quietly, and without any name. */
export function KnownBefore({ otherwise = null }: { readonly otherwise?: ReactNode }) {
  const words = useWords(clearedWords);
  const known = useKnownBefore();
  if (known === undefined) return null;
  if (known.length === 0) return otherwise;
  return (
    <Card title={words.known}>
      <p>{words.cleared}</p>
      {known.map((each) => (
        <WhereaboutsText key={`${each.lastHeardAt} ${each.taken?.last}`} device={each} />
      ))}
      <p>{words.whatNow}</p>
    </Card>
  );
}

function useKnownBefore(): readonly Whereabouts[] | undefined {
  const doorway = useDoorway();
  const [known, setKnown] = useState<readonly Whereabouts[]>();
  useEffect(() => {
    let gone = false;
    void doorway.knownBefore().then((next) => {
      if (!gone) setKnown(next);
    });
    return () => {
      gone = true;
    };
  }, [doorway]);
  return known;
}
