import { useState } from 'react';

import type { Session, StartFace } from '../../client/session.ts';
import { err, type Result } from '../../domain/result.ts';
import { carryProblemText } from '../shared/carry/carry-problem.ts';
import { useWords } from '../shared/language.tsx';
import { carryWords } from '../shared/messages/carry.ts';
import { useDoorway } from '../shared/session-context.tsx';

export interface StartFile {
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly opened: OpenedStart | undefined;
  readonly open: (file: File | undefined) => void;
}

interface OpenedStart {
  readonly face: StartFace;
  readonly join: (pin: string) => Promise<Result<Session, string>>;
}

/** Joining without any network: the file that the station made for this invitation. */
export function useStartFile(code: string): StartFile {
  const words = useWords(carryWords);
  const doorway = useDoorway();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [opened, setOpened] = useState<OpenedStart>();
  const open = async (chosen: File): Promise<void> => {
    setBusy(true);
    const file = new Uint8Array(await chosen.arrayBuffer());
    const face = await doorway.lookAtStart(code, file);
    setBusy(false);
    if (!face.ok) {
      setProblem(carryProblemText(face.error, words));
      return;
    }
    const join = async (pin: string): Promise<Result<Session, string>> => {
      const joined = await doorway.joinFromStart({ code, file, pin });
      return joined.ok ? joined : err(carryProblemText(joined.error, words));
    };
    setOpened({ face: face.value, join });
  };
  return {
    busy,
    problem,
    opened,
    open: (file) => {
      if (file !== undefined) void open(file);
    },
  };
}
