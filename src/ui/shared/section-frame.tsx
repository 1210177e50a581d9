import { useEffect, useRef, type ReactNode } from 'react';

import { Icon, type IconName } from './icon.tsx';
import { useWords } from './language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { sharedWords } from './messages/shared.ts';
import { useNavigation } from './navigation.tsx';
import styles from './section-frame.module.css';
import { useSectionKeys } from './use-section-keys.ts';

export interface SectionLink {
  readonly key: string;
  readonly text: string;
  readonly icon: IconName;
  readonly href: string;
}

interface Props {
  /** Of which role the sections are, for screen readers. */
  readonly label: string;
  readonly sections: readonly SectionLink[];
  readonly current: string;
  readonly children: ReactNode;
}

/** A role's sections beside (or above, where it is narrow) the screen. Alt+1 … Alt+9 go there. */
export function SectionFrame({ label, sections, current, children }: Props) {
  const words = useWords(sharedWords);
  const { go } = useNavigation();
  useSectionKeys(sections.length, (index) => {
    const target = sections[index];
    if (target !== undefined) go(target.href);
  });
  const link = useRef<HTMLAnchorElement>(null);
  const first = sections[0]?.key;
  useEffect(() => {
    // Where the sections are one scrolling row, the one on the screen must be in sight.
    if (current !== first) link.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current, first]);
  return (
    <div className={styles.frame}>
      <nav className={styles.nav} aria-label={label}>
        {sections.map(({ key, text, icon, href }, index) => (
          <a
            key={key}
            ref={key === current ? link : undefined}
            href={href}
            aria-current={key === current ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${index + 1}`}
            title={words.shortcut(`Alt+${index + 1}`)}
          >
            <Icon name={icon} size={20} />
            <span>{text}</span>
          </a>
        ))}
        <div className={styles.foot}>
          <LanguageSwitch />
        </div>
      </nav>
      <div className={styles.place}>{children}</div>
    </div>
  );
}
