import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { Icon } from './icon.tsx';
import { useWords } from './language.tsx';
import { sharedWords } from './messages/shared.ts';
import { useFootHeight } from './use-foot-height.ts';
import styles from './notice.module.css';

export interface Notice {
  readonly text: string;
  /** One thing to do about it, such as taking it back. */
  readonly action?: { readonly text: string; readonly run: () => void };
}

const NoticeContext = createContext<((notice: Notice) => void) | undefined>(undefined);

/** Long enough to read two lines and to reach for the button. */
const SHOWN_MS = 10_000;

/** Shows one short notice at a time above the bottom of the screen; a newer one takes its place. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>();
  const [held, setHeld] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useFootHeight(place, '--notice');
  const close = useCallback(() => setNotice(undefined), []);
  useEffect(() => {
    if (notice === undefined || held) return undefined;
    const timer = setTimeout(close, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, held, close]);
  return (
    <NoticeContext value={setNotice}>
      {children}
      {/* Beside the app, not in it: a paper covers the app, and what goes wrong there must be read too. */}
      {createPortal(
        <div ref={place} className={styles.place} role="status">
          {notice === undefined ? null : (
            <div
              className={styles.notice}
              onPointerEnter={() => setHeld(true)}
              onPointerLeave={() => setHeld(false)}
              onFocus={() => setHeld(true)}
              onBlur={() => setHeld(false)}
            >
              <NoticeLine notice={notice} onClose={close} />
            </div>
          )}
        </div>,
        document.body,
      )}
    </NoticeContext>
  );
}

function NoticeLine({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const words = useWords(sharedWords);
  const { action } = notice;
  const act = (): void => {
    onClose();
    action?.run();
  };
  return (
    <>
      <span className={styles.text}>{notice.text}</span>
      {action === undefined ? null : (
        <button type="button" className={styles.action} onClick={act}>
          {action.text}
        </button>
      )}
      <button type="button" className={styles.close} aria-label={words.close} onClick={onClose}>
        <Icon name="cross" size={20} />
      </button>
    </>
  );
}

/** Tells the person something that needs no answer. */
export function useNotice(): (notice: Notice) => void {
  const show = use(NoticeContext);
  if (show === undefined) throw new Error('notices were not given a place by the app');
  return show;
}
