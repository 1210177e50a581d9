import { lazy, Suspense } from 'react';

import { unreachable } from '../../domain/unreachable.ts';
import { dutiesOf } from '../../domain/passport.ts';
import type { IconName } from '../shared/icon.tsx';
import { useWords } from '../shared/language.tsx';
import { useNavigation } from '../shared/navigation.tsx';
import { SectionFrame } from '../shared/section-frame.tsx';
import { useSession } from '../shared/session-context.tsx';
import { levelOf } from './level.ts';
import { facilityWords } from './messages/words.ts';

/** Which part of the facility's screens is shown; the app's routes name it. */
export type FacilitySection = 'home' | 'file' | 'passports';

const DosesScreen = lazy(() =>
  import('./doses/doses-screen.tsx').then((each) => ({ default: each.DosesScreen })),
);
const FileScreen = lazy(() =>
  import('./file/file-screen.tsx').then((each) => ({ default: each.FileScreen })),
);
const PassportsScreen = lazy(() =>
  import('./passports/passports-screen.tsx').then((each) => ({ default: each.PassportsScreen })),
);

const SigningScreen = lazy(() =>
  import('./above/signing-screen.tsx').then((each) => ({ default: each.SigningScreen })),
);

const SECTIONS: readonly { readonly key: FacilitySection; readonly icon: IconName }[] = [
  { key: 'home', icon: 'syringe' },
  { key: 'file', icon: 'upload' },
  { key: 'passports', icon: 'passport' },
];

/** The screens of a vaccination facility: one above the commune signs, and has nothing to type in or clean. */
export function FacilityApp({ section }: { readonly section: FacilitySection }) {
  const words = useWords(facilityWords);
  const { paths } = useNavigation();
  const { profile } = useSession();
  const { cleans } = dutiesOf(levelOf(profile.commune));
  const current = cleans ? section : 'passports';
  const sections = SECTIONS.filter(({ key }) => cleans || key === 'passports').map(({ key, icon }) => ({
    key,
    icon,
    text: words.sections[key],
    href: paths.facility[key],
  }));
  return (
    <SectionFrame label={words.sectionsLabel} sections={sections} current={current}>
      <Suspense fallback={<p role="status">{words.loading}</p>}>
        {cleans ? <Section section={current} /> : <SigningScreen />}
      </Suspense>
    </SectionFrame>
  );
}

function Section({ section }: { readonly section: FacilitySection }) {
  switch (section) {
    case 'file':
      return <FileScreen />;
    case 'passports':
      return <PassportsScreen />;
    case 'home':
      return <DosesScreen />;
    default:
      return unreachable(section);
  }
}
