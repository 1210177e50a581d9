import type { ReactNode } from 'react';

import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { rekeyingWords } from '../messages/words.ts';
import type { CopyStep } from './copy-order.ts';
import styles from './rekeying.module.css';
import type { DeskKeys } from './use-desk-keys.ts';

interface Props {
  readonly acts: DeskKeys;
  readonly next: CopyStep | undefined;
  readonly undoable: string | undefined;
  readonly busy: boolean;
}

/** Everything the keys do, as buttons that say their key. */
export function DeskButtons({ acts, next, undoable, busy }: Props) {
  const words = useWords(rekeyingWords);
  const { fields } = useWords(sharedWords);
  const copyText =
    next === undefined
      ? words.copyAgain
      : words.copyNext(next.key === 'find' ? words.findName : fields[next.key]);
  return (
    <div className={styles.buttons}>
      <Button look={next === undefined ? 'plain' : 'main'} icon="copy" onPress={acts.copy}>
        {copyText} <Key>{words.keys.copy}</Key>
      </Button>
      <Button look={next === undefined ? 'good' : 'plain'} icon="check" busy={busy} onPress={acts.done}>
        {words.done} <Key>{words.keys.done}</Key>
      </Button>
      <Button icon="alert" onPress={acts.refuse}>
        {words.refuse} <Key>{words.keys.refuse}</Key>
      </Button>
      <span className={styles.steps}>
        <Button onPress={acts.back}>
          {words.back} <Key>{words.keys.back}</Key>
        </Button>
        <Button onPress={acts.skip}>
          {words.skip} <Key>{words.keys.skip}</Key>
        </Button>
        <Button icon="undo" disabled={undoable === undefined || busy} onPress={acts.undo}>
          {undoable === undefined ? words.undo : words.undoOf(undoable)} <Key>{words.keys.undo}</Key>
        </Button>
      </span>
      <p className={styles.hint}>{words.keysHint}</p>
    </div>
  );
}

/** The key's name on the button, for the eye; screen readers have their own keys. */
const Key = ({ children }: { readonly children: ReactNode }) => (
  <kbd aria-hidden="true" className={styles.key}>
    {children}
  </kbd>
);
