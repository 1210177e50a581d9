import { useState, type ReactNode } from 'react';

import type { ReadCode } from '../../../client/camera/camera.ts';
import { CodeGathering, type Gathered } from '../../../client/codes/code-gathering.ts';
import { CameraView } from '../camera/camera-view.tsx';
import { useWords } from '../language.tsx';
import { codesWords } from '../messages/codes.ts';
import { Progress } from '../progress.tsx';

interface Props {
  /** What is being looked for, for who can't see the picture. */
  readonly label: string;
  /** All of it was read, and is what was sent. */
  readonly onWhole: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** What to do without a camera. */
  readonly instead?: ReactNode;
}

/** Reads codes that are shown one after the other, and says how many are still missing. */
export function CodeScanner({ label, onWhole, instead }: Props) {
  const words = useWords(codesWords);
  const [gathering] = useState(() => new CodeGathering());
  const [now, setNow] = useState<Gathered>({ kind: 'gathering', progress: undefined });
  const onCodes = async (codes: readonly ReadCode[]): Promise<void> => {
    if (codes.length === 0) return;
    const gathered = await gathering.take(codes);
    setNow(gathered);
    if (gathered.kind === 'whole') onWhole(gathered.bytes);
  };
  const progress = now.kind === 'gathering' ? now.progress : undefined;
  return (
    <CameraView label={label} onCodes={(codes) => void onCodes(codes)} instead={instead}>
      {progress === undefined ? (
        <p role="status">{now.kind === 'spoilt' ? words.spoilt : words.looking}</p>
      ) : (
        <Progress text={words.read(progress.got, progress.of)} value={progress.got} of={progress.of} />
      )}
    </CameraView>
  );
}
