import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';

import type { CameraProblem, ReadCode } from '../../../client/camera/camera.ts';
import { useCamera } from './camera-context.ts';

export type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'watching' }
  | { readonly kind: 'problem'; readonly problem: CameraProblem['kind'] | 'lost' };

/** The camera, on for as long as the component is there, and off while the page can't be seen. */
export function useCodes(onCodes: (codes: readonly ReadCode[]) => void) {
  const camera = useCamera();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const [attempt, setAttempt] = useState(0);
  const heard = useEffectEvent(onCodes);
  useEffect(() => {
    if (video.current === null) return undefined;
    let gone = false;
    let stop = (): void => undefined;
    const watching = camera.watch(video.current, {
      onCodes: (codes) => {
        if (!gone) heard(codes);
      },
      onLost: () => {
        if (!gone) setState({ kind: 'problem', problem: 'lost' });
        stop();
      },
    });
    void watching.then((watch) => {
      if (!watch.ok) {
        if (!gone) setState({ kind: 'problem', problem: watch.error.kind });
        return;
      }
      stop = watch.value.stop;
      if (gone) stop();
      else setState({ kind: 'watching' });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [camera, attempt]);
  const again = useCallback(() => {
    setState({ kind: 'starting' });
    setAttempt((before) => before + 1);
  }, []);
  return { video, state, again };
}
