import { lazy, Suspense } from 'react';

import { unreachable } from '../../domain/unreachable.ts';
import { AssignScreen } from '../records/assign/assign-screen.tsx';
import type { IconName } from '../shared/icon.tsx';
import { useWords } from '../shared/language.tsx';
import { useNavigation } from '../shared/navigation.tsx';
import { SectionFrame } from '../shared/section-frame.tsx';
import { ProgressScreen } from './home/progress-screen.tsx';
import { leadWords } from './messages/words.ts';

/** Which part of the task force's screens is shown; the app's routes name it. */
export type LeadSection = 'home' | 'assign' | 'contested' | 'reminders';

const HamletScreen = lazy(() =>
  import('./hamlet/hamlet-screen.tsx').then((each) => ({ default: each.HamletScreen })),
);
const ContestedDesk = lazy(() =>
  import('../records/conflict/contested-desk.tsx').then((each) => ({ default: each.ContestedDesk })),
);
const RemindersScreen = lazy(() =>
  import('./reminders/reminders-screen.tsx').then((each) => ({ default: each.RemindersScreen })),
);

const SECTIONS: readonly { readonly key: LeadSection | 'list'; readonly icon: IconName }[] = [
  { key: 'home', icon: 'home' },
  { key: 'assign', icon: 'people' },
  { key: 'list', icon: 'list' },
  { key: 'contested', icon: 'clash' },
  { key: 'reminders', icon: 'bell' },
];

interface Props {
  readonly section: LeadSection;
  /** The code of one hamlet, when its own screen is asked for. */
  readonly hamlet?: string;
}

/** The screens of the commune's task force. */
export function LeadApp({ section, hamlet }: Props) {
  const words = useWords(leadWords);
  const { paths } = useNavigation();
  const sections = SECTIONS.map(({ key, icon }) => ({
    key,
    icon,
    text: words.sections[key],
    href: key === 'list' ? paths.records : paths.lead[key],
  }));
  return (
    <SectionFrame label={words.sectionsLabel} sections={sections} current={section}>
      <Suspense fallback={<p role="status">{words.loading}</p>}>
        {hamlet === undefined ? <Section section={section} /> : <HamletScreen key={hamlet} code={hamlet} />}
      </Suspense>
    </SectionFrame>
  );
}

function Section({ section }: { readonly section: LeadSection }) {
  switch (section) {
    case 'assign':
      return <AssignScreen />;
    case 'contested':
      return <ContestedDesk />;
    case 'reminders':
      return <RemindersScreen />;
    case 'home':
      return <ProgressScreen />;
    default:
      return unreachable(section);
  }
}
