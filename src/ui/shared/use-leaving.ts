import { useState } from 'react';

import type { SeenTable } from '../../client/table-file.ts';
import { useWords } from './language.tsx';
import { tableWords } from './messages/table.ts';
import { useNotice } from './notice.tsx';
import { saveWorkbook } from './save-file.ts';
import { useSession } from './session-context.tsx';
import { todayInVietnam } from './today.ts';

/** A list that leaves the app: what it is, and of how many persons. */
export interface Leaving {
  /** A word for the list, never a name. */
  readonly name: string;
  /** 0 for counts: then nobody has to be told. */
  readonly persons: number;
  /** The day it is of, `yyyy-mm-dd`, for the file's name; today without. */
  readonly day?: string;
  /** Code of the commune whose people they are, where it is not this device's own. */
  readonly commune?: string;
}

export interface LeavingWays {
  readonly busy: boolean;
  /** Makes the file and offers it. `make` runs only once the station has noted it. */
  readonly save: (leaving: Leaving, make: () => Promise<Uint8Array<ArrayBuffer>>) => Promise<void>;
  readonly print: (leaving: Leaving) => Promise<void>;
}

/** [Promise 4] Lists of persons leave only after the station has written down who took how many of which list. */
export function useLeaving(): LeavingWays {
  const words = useWords(tableWords);
  const { desks } = useSession();
  const show = useNotice();
  const [busy, setBusy] = useState(false);

  const mayLeave = async (act: 'export' | 'print', { name, persons, commune }: Leaving): Promise<boolean> => {
    if (persons === 0) return true;
    const noted = await desks.audit.note(act, persons, name, commune);
    if (!noted.ok) show({ text: noted.error.kind === 'not-allowed' ? words.forbidden : words.noted });
    return noted.ok;
  };
  return {
    busy,
    save: async (leaving, make) => {
      setBusy(true);
      try {
        if (await mayLeave('export', leaving))
          saveWorkbook(`${leaving.name} ${leaving.day ?? todayInVietnam()}`, await make());
      } catch {
        show({ text: words.fileFailed });
      } finally {
        setBusy(false);
      }
    },
    print: async (leaving) => {
      if (await mayLeave('print', leaving)) window.print();
    },
  };
}

/** The lines above a list that leaves: what it is, what it was narrowed to, when and by whom. */
export function useTitleLines(): (name: string, narrowedTo: readonly string[]) => SeenTable['title'] {
  const words = useWords(tableWords);
  const { profile } = useSession();
  return (name, narrowedTo) => [
    `${name} · ${profile.communeName}`,
    ...narrowedTo,
    words.madeOn(new Date().toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }), profile.personName),
  ];
}
