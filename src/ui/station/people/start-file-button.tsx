import { useState } from 'react';

import type { StartFileProblem } from '../../../client/carry-desk.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { saveCarried } from '../../shared/carry/carried-file.ts';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { useSession } from '../../shared/session-context.tsx';
import { carryingProblemText } from '../carry/carrying-problem.ts';
import { carryingWords } from '../messages/words.ts';
import styles from './people.module.css';

interface Props {
  readonly url: string;
  /** The invitation counts as used from now on. */
  readonly onMade: () => void;
}

/** The list as a file, for a device that never had network; its link or QR code is the key to it. */
export function StartFileButton({ url, onMade }: Props) {
  const words = useWords(carryingWords);
  const { desks } = useSession();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<'saved' | StartFileProblem>();
  const make = async (): Promise<void> => {
    setBusy(true);
    const made = await desks.carry.startFile(url.slice(url.lastIndexOf('/') + 1));
    setBusy(false);
    if (made.ok) {
      saveCarried(words.startName(formatTime(Date.now())), made.value);
      onMade();
    }
    setSaid(made.ok ? 'saved' : made.error);
  };
  return (
    <div className={styles.noPrint}>
      <p className={styles.hint}>{words.startHelp}</p>
      <Button icon="download" busy={busy} onPress={() => void make()}>
        {busy ? words.startMaking : words.startFile}
      </Button>
      {said === undefined ? null : (
        <Banner tone={said === 'saved' ? 'good' : 'bad'} announce>
          <p>{said === 'saved' ? words.startSaved : carryingProblemText(said, words)}</p>
        </Banner>
      )}
    </div>
  );
}
