import { useState } from 'react';

import { Button } from '../ui/shared/button.tsx';
import { useFormGuard } from '../ui/shared/form-guard.tsx';
import { useWords } from '../ui/shared/language.tsx';
import { sharedWords } from '../ui/shared/messages/shared.ts';
import { useObservable } from '../ui/shared/use-observable.ts';
import type { AppUpdate } from './app-update.ts';
import styles from './update-banner.module.css';

/** Says that there is a newer version. Never shown under an open form: it waits until everything is saved. */
export function UpdateBanner({ update }: { readonly update: AppUpdate }) {
  const words = useWords(sharedWords);
  const ready = useObservable(update.ready);
  const unsaved = useObservable(useFormGuard().open) > 0;
  const [waits, setWaits] = useState(false);
  if (!ready || unsaved) return null;
  const apply = async (): Promise<void> => setWaits((await update.apply()) === 'unsaved-elsewhere');
  return (
    <div className={styles.banner} role="status">
      <span>{waits ? words.update.later : words.update.ready}</span>
      <Button look="main" onPress={() => void apply()}>
        {words.update.apply}
      </Button>
    </div>
  );
}
