import { useEffect, useRef, type ReactNode } from 'react';

import { Icon } from './icon.tsx';
import { useWords } from './language.tsx';
import { sharedWords } from './messages/shared.ts';
import styles from './screen.module.css';

interface Props {
  readonly title: string;
  /** A second line: whose, where. */
  readonly under?: string;
  /** Where the arrow leads; without it there is no arrow. */
  readonly backHref?: string;
  /** At the right of the head. */
  readonly tools?: ReactNode;
  /** Sticks to the bottom, under the thumb: the main actions. */
  readonly foot?: ReactNode;
  /** `yes` for tables, `edge` for lists that use the whole width. */
  readonly wide?: 'no' | 'yes' | 'edge';
  /** `pane` when it stands beside a list and scrolls by itself. */
  readonly fill?: 'page' | 'pane';
  readonly children: ReactNode;
}

/** Head, content, actions at the bottom: the frame of every screen. The heading takes the focus when it appears. */
export function Screen({ title, under, backHref, tools, foot, wide = 'no', fill = 'page', children }: Props) {
  const words = useWords(sharedWords);
  const heading = useHeadingFocus(title, fill);
  return (
    <div className={styles.screen} data-fill={fill}>
      <header className={styles.head}>
        {backHref === undefined ? null : (
          <a className={styles.back} href={backHref} aria-label={words.back} title={words.back}>
            <Icon name="back" />
          </a>
        )}
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {under === undefined ? null : <p className={styles.under}>{under}</p>}
        </div>
        {tools}
      </header>
      <main className={styles.main} data-wide={wide === 'no' ? undefined : wide === 'yes' ? 'true' : 'edge'}>
        {children}
      </main>
      {foot === undefined ? null : <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}

function useHeadingFocus(title: string, fill: 'page' | 'pane') {
  const words = useWords(sharedWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${words.appName}`;
  }, [title, words]);
  useEffect(() => {
    // A pane that opens beside a list must not take the focus from the search box above the list.
    if (fill === 'page' && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [fill]);
  return heading;
}
