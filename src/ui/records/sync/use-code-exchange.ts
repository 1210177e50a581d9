import { useCallback, useEffect, useState } from 'react';

import type { OpenedAnswer, OpenProblem, PackProblem } from '../../../client/carry.ts';
import { codeShow, type CodeShow } from '../../../client/codes/code-show.ts';
import { useSession } from '../../shared/session-context.tsx';

/** Where somebody is who sends by codes. Nothing is lost in any of them: what waits, waits until an answer lands. */
export type ExchangeStep =
  | { readonly kind: 'packing' }
  | { readonly kind: 'showing'; readonly packed: PackedShow }
  | { readonly kind: 'scanning'; readonly packed: PackedShow; readonly problem?: OpenProblem }
  | { readonly kind: 'done'; readonly answer: OpenedAnswer }
  | { readonly kind: 'stuck'; readonly problem: PackProblem }
  /** More than codes can carry. */
  | { readonly kind: 'too-large' };

export interface PackedShow {
  readonly show: CodeShow;
  readonly count: number;
  readonly remaining: number;
}

/** The exchange by codes, step by step. */
export function useCodeExchange() {
  const { carry } = useSession();
  const [step, setStep] = useState<ExchangeStep>({ kind: 'packing' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    void (async () => {
      const packed = await carry.pack('receipt', 'pictures');
      const show = packed.ok ? await codeShow(packed.value.bytes) : undefined;
      if (gone) return;
      if (!packed.ok) setStep({ kind: 'stuck', problem: packed.error });
      else if (show === undefined) setStep({ kind: 'too-large' });
      else setStep({ kind: 'showing', packed: { ...packed.value, show } });
    })();
    return () => {
      gone = true;
    };
  }, [carry, round]);

  const again = useCallback(() => {
    setStep({ kind: 'packing' });
    setRound((before) => before + 1);
  }, []);
  /** From one's own codes to the camera, and back. */
  const turn = useCallback(
    () =>
      setStep((now) => {
        if (now.kind === 'showing') return { kind: 'scanning', packed: now.packed };
        return now.kind === 'scanning' ? { kind: 'showing', packed: now.packed } : now;
      }),
    [],
  );
  const open = useCallback(
    async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      const opened = await carry.open(bytes);
      setStep((now) => {
        if (opened.ok) return { kind: 'done', answer: opened.value };
        return now.kind === 'scanning' ? { ...now, problem: opened.error } : now;
      });
    },
    [carry],
  );
  return { step, again, turn, open };
}
