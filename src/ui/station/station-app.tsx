import { lazy, Suspense, type ComponentType } from 'react';

import { useWords } from '../shared/language.tsx';
import { sharedWords } from '../shared/messages/shared.ts';
import type { StationPaths } from '../shared/navigation.tsx';
import { HomeScreen } from './home/home-screen.tsx';
import { StationFrame } from './station-frame.tsx';

/** Which part of the station is on the screen: the app's routes name it by the same keys as `paths.station`. */
export type StationSection = keyof StationPaths;

/** What is not needed to see how things stand comes when it is asked for. */
const SCREENS: Readonly<Record<StationSection, ComponentType>> = {
  home: HomeScreen,
  importList: lazy(() =>
    import('./import/import-screen.tsx').then((each) => ({ default: each.ImportScreen })),
  ),
  assign: lazy(() =>
    import('../records/assign/assign-screen.tsx').then((each) => ({ default: each.AssignScreen })),
  ),
  contested: lazy(() =>
    import('../records/conflict/contested-desk.tsx').then((each) => ({ default: each.ContestedDesk })),
  ),
  handovers: lazy(() =>
    import('./handovers/handovers-screen.tsx').then((each) => ({ default: each.HandoversScreen })),
  ),
  rekeying: lazy(() =>
    import('./rekeying/rekeying-screen.tsx').then((each) => ({ default: each.RekeyingScreen })),
  ),
  importFile: lazy(() =>
    import('./platform-file/platform-file-screen.tsx').then((each) => ({ default: each.PlatformFileScreen })),
  ),
  verification: lazy(() =>
    import('./import/verification-screen.tsx').then((each) => ({ default: each.VerificationScreen })),
  ),
  carry: lazy(() => import('./carry/carry-screen.tsx').then((each) => ({ default: each.CarryScreen }))),
  passports: lazy(() =>
    import('./passports/passports-screen.tsx').then((each) => ({ default: each.PassportsScreen })),
  ),
  log: lazy(() => import('./log/log-screen.tsx').then((each) => ({ default: each.LogScreen }))),
  invitations: lazy(() =>
    import('./people/invitations-screen.tsx').then((each) => ({ default: each.InvitationsScreen })),
  ),
  devices: lazy(() =>
    import('./people/devices-screen.tsx').then((each) => ({ default: each.DevicesScreen })),
  ),
};

/** The station's screens. Loaded when a station profile is unlocked; `section` comes from the route. */
export function StationApp({ section }: { readonly section: StationSection }) {
  const shared = useWords(sharedWords);
  const Shown = SCREENS[section];
  return (
    <StationFrame section={section}>
      <Suspense fallback={<p role="status">{shared.loading}</p>}>
        <Shown />
      </Suspense>
    </StationFrame>
  );
}
