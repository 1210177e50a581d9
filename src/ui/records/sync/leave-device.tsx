import { useState } from 'react';

import type { LeaveProblem, Unanswered } from '../../../client/session.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useWords } from '../../shared/language.tsx';
import { leavingWords } from '../../shared/messages/leaving.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useNotice } from '../../shared/notice.tsx';
import { useDoorway, useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import styles from './sync-screen.module.css';

/** Taking the book off this device, which is not locking it: refused while something would be lost. */
export function LeaveDevice() {
  const words = useWords(leavingWords);
  const doorway = useDoorway();
  const { drafts, profile } = useSession();
  const [left, setLeft] = useState<Unanswered>();
  const [failed, setFailed] = useState(false);
  const ask = async (): Promise<void> => {
    // Counted on the disk.
    await drafts.keep();
    const unanswered = await doorway.unanswered(profile.id);
    setFailed(!unanswered.ok);
    if (unanswered.ok) setLeft(unanswered.value);
  };
  return (
    <>
      <Button look="quiet" onPress={() => void ask()}>
        {words.open}
      </Button>
      {failed ? <p>{words.failed}</p> : null}
      {left === undefined ? null : (
        <LeaveDialog left={left} onCount={setLeft} onClose={() => setLeft(undefined)} />
      )}
    </>
  );
}

interface Props {
  readonly left: Unanswered;
  readonly onCount: (left: Unanswered) => void;
  readonly onClose: () => void;
}

function LeaveDialog({ left, onCount, onClose }: Props) {
  const words = useWords(leavingWords);
  const shared = useWords(sharedWords);
  const { sync, profile, lock } = useSession();
  const doorway = useDoorway();
  const notify = useNotice();
  const { go, paths } = useNavigation();
  const [agreed, setAgreed] = useState(false);
  const [dropped, setDropped] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<LeaveProblem['kind']>();
  const { refused } = useObservable(sync.status);
  const { unsent, carried, drafts } = left;

  const send = async (): Promise<void> => {
    setBusy(true);
    await sync.syncNow();
    const now = await doorway.unanswered(profile.id);
    setBusy(false);
    if (now.ok) onCount(now.value);
  };
  const remove = async (): Promise<void> => {
    setBusy(true);
    const removed = await doorway.leave(profile.id, (agreed ? carried : 0) + (dropped ? drafts : 0));
    setBusy(false);
    if (removed.ok) {
      notify({ text: words.removed });
      go(paths.home, 'replace');
      lock();
      return;
    }
    setProblem(removed.error.kind);
    if (removed.error.kind === 'unanswered') onCount(removed.error);
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          {unsent > 0 ? (
            <Button look="main" busy={busy} onPress={() => void send()}>
              {words.send}
            </Button>
          ) : (
            <Button
              look="danger"
              busy={busy}
              disabled={(carried > 0 && !agreed) || (drafts > 0 && !dropped)}
              onPress={() => void remove()}
            >
              {busy ? words.removing : words.remove}
            </Button>
          )}
          <Button onPress={onClose}>{shared.cancel}</Button>
        </>
      }
    >
      <p>{words.notLock}</p>
      {unsent > 0 ? (
        <Banner tone="bad" announce>
          <p>{words.unsent(unsent)}</p>
        </Banner>
      ) : (
        <p>{words.what}</p>
      )}
      {unsent === 0 && carried > 0 ? (
        <Banner tone="wait" announce>
          <p>{words.carried(carried)}</p>
          <label className={styles.agree}>
            <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
            {words.agree(carried)}
          </label>
        </Banner>
      ) : null}
      {unsent === 0 && refused.length > 0 ? (
        <Banner tone="wait">
          <p>{words.refused(refused.length)}</p>
        </Banner>
      ) : null}
      {unsent === 0 && drafts > 0 ? (
        <Banner tone="wait" icon="edit" announce>
          <p>{words.drafts(drafts)}</p>
          <label className={styles.agree}>
            <input type="checkbox" checked={dropped} onChange={(event) => setDropped(event.target.checked)} />
            {words.agreeDrafts(drafts)}
          </label>
        </Banner>
      ) : null}
      {problem === undefined || problem === 'unanswered' ? null : (
        <Banner tone="bad" announce>
          <p>{problem === 'storage-held' ? words.held : words.failed}</p>
        </Banner>
      )}
    </Dialog>
  );
}
