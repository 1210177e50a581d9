import { useState } from 'react';

import type { CodeShow } from '../../../client/codes/code-show.ts';
import { Button } from '../button.tsx';
import { useWords } from '../language.tsx';
import { codesWords } from '../messages/codes.ts';
import styles from './code-player.module.css';
import { useAwake } from './use-awake.ts';
import { useCodeCanvas } from './use-code-canvas.ts';

interface Props {
  readonly show: CodeShow;
  /** What the codes hold and who reads them, for who can't see them. */
  readonly label: string;
}

/** Codes one after the other, without end: as large as the screen allows, black on white also in the dark. */
export function CodePlayer({ show, label }: Props) {
  const words = useWords(codesWords);
  const [paused, setPaused] = useState(false);
  const canvas = useCodeCanvas(show, paused);
  useAwake();
  return (
    <div className={styles.player}>
      <div className={styles.white}>
        <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />
      </div>
      <div className={styles.under}>
        <p className={styles.small}>{words.frames(show.frames)}</p>
        <Button look="quiet" onPress={() => setPaused((before) => !before)}>
          {paused ? words.resume : words.pause}
        </Button>
      </div>
    </div>
  );
}
