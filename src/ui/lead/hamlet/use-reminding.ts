import { useState } from 'react';

import type { DeskProblem } from '../../../client/station-desk.ts';
import { useWords } from '../../shared/language.tsx';
import { useNotice } from '../../shared/notice.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { leadWords } from '../messages/words.ts';

export interface Reminding {
  readonly busy: boolean;
  /** The browser would not copy: the person does it by hand. */
  readonly copyFailed: boolean;
  /** The text is out, but the station has not noted it. */
  readonly problem: DeskProblem | undefined;
  readonly copy: (text: string) => Promise<void>;
  /** Undefined where the device has no share sheet. */
  readonly share: ((text: string) => Promise<void>) | undefined;
  readonly remember: (text: string) => Promise<boolean>;
}

/** Gets a reminder out of the app, and remembered by the station as sent. */
export function useReminding(hamlet: string): Reminding {
  const words = useWords(leadWords);
  const { desks } = useSession();
  const notify = useNotice();
  const [state, setState] = useState<Pick<Reminding, 'busy' | 'copyFailed' | 'problem'>>(QUIET);

  const remember = async (text: string): Promise<boolean> => {
    setState({ ...QUIET, busy: true });
    const said = await desks.lead.remind(hamlet, text);
    setState(said.ok ? QUIET : { ...QUIET, problem: said.error });
    return said.ok;
  };
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setState({ ...QUIET, copyFailed: true });
      return;
    }
    if (await remember(text)) notify({ text: words.reminded });
  };
  const share = async (text: string): Promise<void> => {
    try {
      await navigator.share({ text });
    } catch {
      // Closed without sending: nothing was said to anybody.
      return;
    }
    if (await remember(text)) notify({ text: words.sharedNow });
  };
  return { ...state, copy, share: 'share' in navigator ? share : undefined, remember };
}

const QUIET = { busy: false, copyFailed: false, problem: undefined };
