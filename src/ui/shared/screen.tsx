import { useEffect, useRef, type ReactNode } from 'react';

import { Icon } from './icon.tsx';
import { useWords } from './language.tsx';
import { sharedWords } from './messages/shared.ts';
import styles from './screen.module.css';
import { useFootHeight } from './use-foot-height.ts';

interface Props {
  readonly title: string;
  /**
   * The window's title where the heading names a person: browsers write titles into their history, in clear, where
   * a found phone would show them.
   */
  readonly windowTitle?: string;
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
  /** `app` is exactly as high as the window, `pane` stands beside a list inside of one and scrolls by itself. */
  readonly fill?: 'page' | 'app' | 'pane';
  readonly children: ReactNode;
}

/** Head, content, actions at the bottom: the frame of every screen. The heading takes the focus when it appears. */
export function Screen({ title, under, backHref, tools, foot, wide = 'no', fill = 'page', ...rest }: Props) {
  const words = useWords(sharedWords);
  const heading = useHeadingFocus(rest.windowTitle ?? title, fill === 'pane');
  // A page has one main part and one main heading; a pane is a part of the page beside it.
  const Main = fill === 'pane' ? 'div' : 'main';
  const Heading = fill === 'pane' ? 'h2' : 'h1';
  return (
    <div className={styles.screen} data-fill={fill}>
      <header className={styles.head}>
        {backHref === undefined ? null : (
          <a className={styles.back} href={backHref} aria-label={words.back} title={words.back}>
            <Icon name="back" />
          </a>
        )}
        <div className={styles.titles}>
          <Heading ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </Heading>
          {under === undefined ? null : <p className={styles.under}>{under}</p>}
        </div>
        {tools}
      </header>
      <Main className={styles.main} data-wide={wide}>
        {rest.children}
      </Main>
      {foot === undefined ? null : <Foot>{foot}</Foot>}
    </div>
  );
}

/** Tells the notices how high it is, so that they stay above the buttons. */
function Foot({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  useFootHeight(ref);
  return (
    <footer ref={ref} className={styles.foot}>
      {children}
    </footer>
  );
}

function useHeadingFocus(title: string, isPane: boolean) {
  const words = useWords(sharedWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isPane) document.title = `${title} · ${words.appName}`;
  }, [title, words, isPane]);
  useEffect(() => {
    // A pane that opens beside a list must not take the focus from the search box above the list.
    if (isPane) return;
    window.scrollTo(0, 0);
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [isPane]);
  return heading;
}
