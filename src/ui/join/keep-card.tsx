import { useEffect, useState } from 'react';

import { Button } from '../shared/button.tsx';
import { Card } from '../shared/card.tsx';
import { useWords } from '../shared/language.tsx';
import { joinWords } from '../shared/messages/join.ts';
import { useDoorway } from '../shared/session-context.tsx';

/** Asks the browser not to throw the data away, and says why. */
export function KeepCard() {
  const words = useWords(joinWords);
  const doorway = useDoorway();
  const [kept, setKept] = useState<boolean>();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    let gone = false;
    void doorway.storage().then(({ persistent }) => {
      if (!gone) setKept(persistent);
    });
    return () => {
      gone = true;
    };
  }, [doorway]);
  const ask = (): void => {
    void navigator.storage.persist().then((granted) => {
      setKept(granted);
      setAsked(true);
    });
  };
  if (kept === undefined) return null;
  return (
    <Card title={words.keep.title}>
      <p>{kept ? words.keep.kept : asked ? words.keep.refused : words.keep.why}</p>
      {kept || asked ? null : <Button onPress={ask}>{words.keep.allow}</Button>}
    </Card>
  );
}
