import { useEffect, useRef, type ReactNode } from 'react';

import { Icon, type IconName } from '../shared/icon.tsx';
import { useWords } from '../shared/language.tsx';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { useNavigation } from '../shared/navigation.tsx';
import { stationWords } from './messages/words.ts';
import styles from './station-frame.module.css';
import type { StationSection } from './station-app.tsx';
import { useSectionKeys } from './use-section-keys.ts';

const SECTIONS: readonly { readonly section: StationSection | 'list'; readonly icon: IconName }[] = [
  { section: 'home', icon: 'home' },
  { section: 'importList', icon: 'download' },
  { section: 'assign', icon: 'people' },
  { section: 'list', icon: 'list' },
  { section: 'contested', icon: 'clash' },
  { section: 'log', icon: 'note' },
  { section: 'invitations', icon: 'person' },
  { section: 'devices', icon: 'phone' },
];

interface Props {
  readonly section: StationSection;
  readonly children: ReactNode;
}

/** The station's sections beside (or above, where it is narrow) the screen. Alt+1 … Alt+8 go there. */
export function StationFrame({ section, children }: Props) {
  const words = useWords(stationWords);
  const { paths, go } = useNavigation();
  const hrefOf = (name: StationSection | 'list'): string =>
    name === 'list' ? paths.records : paths.station[name];
  useSectionKeys(SECTIONS.length, (index) => {
    const target = SECTIONS[index];
    if (target !== undefined) go(hrefOf(target.section));
  });
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // Where the sections are one scrolling row, the one on the screen must be in sight.
    if (section !== 'home') current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [section]);
  return (
    <div className={styles.frame}>
      <nav className={styles.nav} aria-label={words.sectionsLabel}>
        {SECTIONS.map(({ section: name, icon }, index) => (
          <a
            key={name}
            ref={name === section ? current : undefined}
            href={hrefOf(name)}
            aria-current={name === section ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${index + 1}`}
            title={words.shortcut(`Alt+${index + 1}`)}
          >
            <Icon name={icon} size={20} />
            <span>{words.sections[name]}</span>
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
