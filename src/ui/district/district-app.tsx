import { lazy, Suspense } from 'react';

import { unreachable } from '../../domain/unreachable.ts';
import type { IconName } from '../shared/icon.tsx';
import { useWords } from '../shared/language.tsx';
import { useNavigation } from '../shared/navigation.tsx';
import { SectionFrame } from '../shared/section-frame.tsx';
import { districtWords } from './messages/words.ts';
import { TableScreen } from './table/table-screen.tsx';

/** Which part of the district's screens is shown; the app's routes name it. */
export type DistrictSection = 'home' | 'trend' | 'handovers';

const TrendScreen = lazy(() =>
  import('./trend/trend-screen.tsx').then((each) => ({ default: each.TrendScreen })),
);
const HandoversScreen = lazy(() =>
  import('./handovers/handovers-screen.tsx').then((each) => ({ default: each.HandoversScreen })),
);

const SECTIONS: readonly { readonly key: DistrictSection; readonly icon: IconName }[] = [
  { key: 'home', icon: 'list' },
  { key: 'trend', icon: 'chart' },
  { key: 'handovers', icon: 'clock' },
];

/** The district's screens: counts of persons, never a name. */
export function DistrictApp({ section }: { readonly section: DistrictSection }) {
  const words = useWords(districtWords);
  const { paths } = useNavigation();
  const sections = SECTIONS.map(({ key, icon }) => ({
    key,
    icon,
    text: words.sections[key],
    href: paths.district[key],
  }));
  return (
    <SectionFrame label={words.sectionsLabel} sections={sections} current={section}>
      <Suspense fallback={<p role="status">{words.loading}</p>}>
        <Section section={section} />
      </Suspense>
    </SectionFrame>
  );
}

function Section({ section }: { readonly section: DistrictSection }) {
  switch (section) {
    case 'trend':
      return <TrendScreen />;
    case 'handovers':
      return <HandoversScreen />;
    case 'home':
      return <TableScreen />;
    default:
      return unreachable(section);
  }
}
