import { useState } from 'react';

import type { CarriedIn, TakeProblem } from '../../../client/carry-desk.ts';
import { codeShow, type CodeShow } from '../../../client/codes/code-show.ts';
import { useSession } from '../../shared/session-context.tsx';

/** Where the clerk is who receives by codes. What was taken is durable; the same phone may be scanned again. */
export type CodeDeskStep =
  | { readonly kind: 'closed' }
  | { readonly kind: 'scanning' }
  | { readonly kind: 'taking' }
  /** The answer is absent when it is too large for codes. */
  | { readonly kind: 'taken'; readonly taken: CarriedIn; readonly answer: CodeShow | undefined }
  | { readonly kind: 'refused'; readonly problem: TakeProblem; readonly again: () => void };

/** A phone's codes into the station, step by step. */
export function useCodeDesk() {
  const { carry } = useSession().desks;
  const [step, setStep] = useState<CodeDeskStep>({ kind: 'closed' });
  const take = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    setStep({ kind: 'taking' });
    const taken = await carry.take(bytes);
    if (taken.ok) {
      setStep({ kind: 'taken', taken: taken.value, answer: await codeShow(taken.value.answer) });
      return;
    }
    // What was read is still here: without a network nobody needs to scan again.
    setStep({ kind: 'refused', problem: taken.error, again: () => void take(bytes) });
  };
  return {
    step,
    scan: () => setStep({ kind: 'scanning' }),
    close: () => setStep({ kind: 'closed' }),
    take: (bytes: Uint8Array<ArrayBuffer>) => void take(bytes),
  };
}
