import { useEffect, useState } from 'react';

import { Button } from '../shared/button.tsx';
import { Card } from '../shared/card.tsx';
import { useInstaller } from '../shared/install-context.tsx';
import { useWords } from '../shared/language.tsx';
import { joinWords } from '../shared/messages/join.ts';
import { useDoorway } from '../shared/session-context.tsx';
import { useObservable } from '../shared/use-observable.ts';

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

/** How to put the app on the home screen, where that is possible. */
export function InstallCard() {
  const words = useWords(joinWords);
  const installer = useInstaller();
  const state = useObservable(installer.state);
  if (state === 'not-offered') return null;
  return (
    <Card title={words.install.title}>
      <p>{state === 'installed' ? words.install.installed : words.install.why}</p>
      {state === 'by-hand' ? <p>{words.install.iphone}</p> : null}
      {state === 'offered' ? (
        <Button icon="download" onPress={() => void installer.install()}>
          {words.install.install}
        </Button>
      ) : null}
    </Card>
  );
}
