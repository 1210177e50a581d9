import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { Button } from '../button.tsx';
import { useWords } from '../language.tsx';
import { sharedWords } from '../messages/shared.ts';
import styles from './paper.module.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Beside the close button: print, what the head says, …. Never on paper. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

/**
 * A paper as it will be printed, in the app's place: what is seen here is what comes out of the printer, and nothing
 * of the app around it. Escape goes back.
 */
export function PaperView({ title, onClose, tools, children }: Props) {
  const words = useWords(sharedWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    // The app behind is covered: neither the Tab key nor a screen reader shall wander into it.
    const app = window.document.getElementById('root');
    app?.toggleAttribute('inert', true);
    return () => void app?.toggleAttribute('inert', false);
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      // A dialog above the paper has the first word on Escape.
      if (event.key === 'Escape' && window.document.querySelector('dialog[open]') === null) onClose();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onClose]);
  return createPortal(
    <div className={styles.view} data-paper="true">
      <header className={styles.tools}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {tools}
        <Button icon="cross" onPress={onClose}>
          {words.close}
        </Button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reachable by key */}
      <main className={styles.desk} tabIndex={0} aria-label={title}>
        <div className={styles.paper} lang="vi">
          {children}
        </div>
      </main>
    </div>,
    window.document.body,
  );
}
