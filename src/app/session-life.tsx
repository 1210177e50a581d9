import { useEffect, useState } from 'react';

import type { LifeState } from '../client/session-life.ts';
import { Banner } from '../ui/shared/banner.tsx';
import { Button } from '../ui/shared/button.tsx';
import { useFormGuard } from '../ui/shared/form-guard.tsx';
import { useWords } from '../ui/shared/language.tsx';
import { lifeWords } from '../ui/shared/messages/life.ts';
import { useSession } from '../ui/shared/session-context.tsx';
import { useObservable } from '../ui/shared/use-observable.ts';
import styles from './session-life.module.css';

/**
 * What happens to the book from outside of this window: the browser takes its database away, another window locks it,
 * removes it, or comes with a newer version. Nothing of it takes away what is typed here.
 */
export function SessionLife() {
  const { life, drafts, lock } = useSession();
  const guard = useFormGuard();
  const state = useObservable(life.state);
  const unsaved = useObservable(guard.open) > 0;
  const unkept = useObservable(guard.unkept) > 0;
  useEffect(() => life.holdWhile(() => guard.open.current() > 0), [life, guard]);
  useEffect(() => {
    if (state === 'newer-waits' && !unsaved) life.letGo();
  }, [unsaved, state, life]);
  useEffect(() => {
    if (state !== 'locked-elsewhere' || unkept) return;
    // Asked again when what could not be kept is saved or dropped.
    void drafts.keep().then((isKept) => (isKept ? lock() : undefined));
  }, [unsaved, unkept, state, drafts, lock]);
  return state === 'open' ? null : <LifeBanner state={state} />;
}

function LifeBanner({ state }: { readonly state: Exclude<LifeState, 'open'> }) {
  const words = useWords(lifeWords);
  const { life, lock } = useSession();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const reopen = async (): Promise<void> => {
    setBusy(true);
    const opened = await life.reopen();
    setBusy(false);
    setFailed(!opened);
  };
  return (
    <div className={styles.place}>
      <Banner tone={state === 'lost' ? 'bad' : 'wait'} title={words[state].title} announce>
        <p>{state === 'lost' && failed ? words.stillLost : words[state].text}</p>
        {state === 'lost' ? (
          <Button look="main" wide busy={busy} onPress={() => void reopen()}>
            {words.touch}
          </Button>
        ) : null}
        {state === 'newer-has-it' ? (
          <Button look="main" wide onPress={() => location.reload()}>
            {words.load}
          </Button>
        ) : null}
        {state === 'removed' ? (
          <Button look="main" wide onPress={lock}>
            {words.toDoor}
          </Button>
        ) : null}
      </Banner>
    </div>
  );
}
