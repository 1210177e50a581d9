import type { ReactNode } from 'react';

import type { IconName } from '../shared/icon.tsx';
import { useWords } from '../shared/language.tsx';
import { useNavigation } from '../shared/navigation.tsx';
import { SectionFrame } from '../shared/section-frame.tsx';
import { stationWords } from './messages/words.ts';
import type { StationSection } from './station-app.tsx';

const SECTIONS: readonly { readonly section: StationSection | 'list'; readonly icon: IconName }[] = [
  { section: 'home', icon: 'home' },
  { section: 'importList', icon: 'download' },
  { section: 'assign', icon: 'people' },
  { section: 'list', icon: 'list' },
  { section: 'contested', icon: 'clash' },
  { section: 'handovers', icon: 'lock' },
  { section: 'rekeying', icon: 'edit' },
  { section: 'importFile', icon: 'upload' },
  { section: 'verification', icon: 'sync' },
  { section: 'passports', icon: 'check' },
  { section: 'log', icon: 'note' },
  { section: 'invitations', icon: 'person' },
  { section: 'devices', icon: 'phone' },
  { section: 'carry', icon: 'share' },
];

interface Props {
  readonly section: StationSection;
  readonly children: ReactNode;
}

/** The station's sections around its screens. */
export function StationFrame({ section, children }: Props) {
  const words = useWords(stationWords);
  const { paths } = useNavigation();
  const sections = SECTIONS.map(({ section: key, icon }) => ({
    key,
    icon,
    text: words.sections[key],
    href: key === 'list' ? paths.records : paths.station[key],
  }));
  return (
    <SectionFrame label={words.sectionsLabel} sections={sections} current={section}>
      {children}
    </SectionFrame>
  );
}
