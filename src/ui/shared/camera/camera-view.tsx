import type { ReactNode } from 'react';

import type { ReadCode } from '../../../client/camera/camera.ts';
import { Banner } from '../banner.tsx';
import { Button } from '../button.tsx';
import { useWords } from '../language.tsx';
import { cameraWords } from '../messages/camera.ts';
import styles from './camera-view.module.css';
import { useCodes } from './use-codes.ts';

interface Props {
  /** What is being looked for, for who can't see the picture. */
  readonly label: string;
  /** Called for every picture with what was read in it. */
  readonly onCodes: (codes: readonly ReadCode[]) => void;
  /** What to do without a camera, below the reason why there is none. */
  readonly instead?: ReactNode;
  /** How far the reading is, below the picture; not said while there is no picture. */
  readonly children?: ReactNode;
}

/** What the camera sees, reading QR codes for as long as it is on the screen; every reason why it can't, in words. */
export function CameraView({ label, onCodes, instead, children }: Props) {
  const words = useWords(cameraWords);
  const { video, state, again } = useCodes(onCodes);
  return (
    <div className={styles.place}>
      <div className={styles.window} hidden={state.kind === 'problem'}>
        <video ref={video} className={styles.video} muted playsInline aria-label={label} />
        <div className={styles.frame} aria-hidden="true" />
        {state.kind === 'starting' ? (
          <p className={styles.starting} role="status">
            {words.starting}
          </p>
        ) : null}
      </div>
      {state.kind === 'problem' ? (
        <Banner tone="bad" title={words.problems[state.problem]} announce>
          <p>{words.safe}</p>
          <p>{words.whatToDo[state.problem]}</p>
          {state.problem === 'not-secure' ? null : (
            <Button icon="sync" onPress={again}>
              {words.again}
            </Button>
          )}
          {instead}
        </Banner>
      ) : (
        children
      )}
    </div>
  );
}
