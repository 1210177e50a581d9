import { lazy, Suspense } from 'react';

import type { IconName } from '../shared/icon.tsx';
import { useWords } from '../shared/language.tsx';
import { sharedWords } from '../shared/messages/shared.ts';
import { useNavigation } from '../shared/navigation.tsx';
import { SectionFrame } from '../shared/section-frame.tsx';
import { policeWords } from './messages/words.ts';
import { QueueScreen } from './queue/queue-screen.tsx';

const SignScreen = lazy(() =>
  import('./sign/sign-screen.tsx').then((each) => ({ default: each.SignScreen })),
);
const ArchiveScreen = lazy(() =>
  import('./sign/archive-screen.tsx').then((each) => ({ default: each.ArchiveScreen })),
);
const HandoverScreen = lazy(() =>
  import('./sign/handover-screen.tsx').then((each) => ({ default: each.HandoverScreen })),
);
const ContestedDesk = lazy(() =>
  import('../records/conflict/contested-desk.tsx').then((each) => ({ default: each.ContestedDesk })),
);
const FileScreen = lazy(() =>
  import('./file/file-screen.tsx').then((each) => ({ default: each.FileScreen })),
);

/** The address behind `#/police`, in its parts. */
export interface PolicePlace {
  readonly section: string | undefined;
  /** A subject, or the number of a list. */
  readonly id: string | undefined;
  readonly version: string | undefined;
}

type Section = 'queue' | 'contested' | 'sign' | 'archive' | 'file' | 'list' | 'sync';

const SECTIONS: readonly { readonly key: Section; readonly icon: IconName }[] = [
  { key: 'queue', icon: 'check' },
  { key: 'contested', icon: 'clash' },
  { key: 'sign', icon: 'edit' },
  { key: 'archive', icon: 'lock' },
  { key: 'file', icon: 'download' },
  { key: 'list', icon: 'list' },
  { key: 'sync', icon: 'sync' },
];

/** The police's screens: the queue first; the rest comes when it is asked for. */
export function PoliceApp(place: PolicePlace) {
  const words = useWords(policeWords);
  const shared = useWords(sharedWords);
  const { paths } = useNavigation();
  const hrefs: Readonly<Record<Section, string>> = {
    ...paths.police,
    list: paths.records,
    sync: paths.sync,
  };
  const current = SECTIONS.find(({ key }) => key === place.section)?.key ?? 'queue';
  return (
    <SectionFrame
      label={words.sectionsLabel}
      sections={SECTIONS.map(({ key, icon }) => ({
        key,
        icon,
        text: words.sections[key],
        href: hrefs[key],
      }))}
      current={current}
    >
      <Suspense fallback={<p role="status">{shared.loading}</p>}>
        <Shown {...place} />
      </Suspense>
    </SectionFrame>
  );
}

function Shown({ section, id, version }: PolicePlace) {
  switch (section) {
    case 'sign':
      return <SignScreen key={id} handover={id} />;
    case 'archive':
      return id === undefined ? (
        <ArchiveScreen />
      ) : (
        <HandoverScreen key={`${id}/${version}`} handover={id} version={Number(version)} />
      );
    case 'contested':
      return <ContestedDesk />;
    case 'file':
      return <FileScreen />;
    default:
      return <QueueScreen id={id} />;
  }
}
