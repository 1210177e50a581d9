import { useMemo, type ReactNode } from 'react';
import { Router } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';

import { CameraContext } from '../ui/shared/camera/camera-context.ts';
import { FormGuardContext } from '../ui/shared/form-guard.tsx';
import { InstallContext } from '../ui/shared/install-context.tsx';
import { LanguageProvider } from '../ui/shared/language.tsx';
import { NavigationContext, type Navigation } from '../ui/shared/navigation.tsx';
import { NoticeProvider } from '../ui/shared/notice.tsx';
import { DoorwayContext } from '../ui/shared/session-context.tsx';
import type { Parts } from './compose.ts';
import { Door } from './door.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { PATHS } from './paths.ts';
import { UpdateBanner } from './update-banner.tsx';

/** The whole app on its parts. */
export function App({ parts }: { readonly parts: Parts }) {
  return (
    <LanguageProvider storage={parts.storage}>
      <Given parts={parts}>
        <NoticeProvider>
          <Place />
          <UpdateBanner update={parts.update} />
        </NoticeProvider>
      </Given>
    </LanguageProvider>
  );
}

function Given({ parts, children }: { readonly parts: Parts; readonly children: ReactNode }) {
  const navigation = useMemo<Navigation>(
    () => ({
      paths: PATHS,
      go: (href, how) => navigate(href.replace(/^#/, ''), { replace: how === 'replace' }),
    }),
    [],
  );
  return (
    <NavigationContext value={navigation}>
      <DoorwayContext value={parts.doorway}>
        <FormGuardContext value={parts.formGuard}>
          <InstallContext value={parts.installer}>
            <CameraContext value={parts.camera}>
              <Router hook={useHashLocation}>{children}</Router>
            </CameraContext>
          </InstallContext>
        </FormGuardContext>
      </DoorwayContext>
    </NavigationContext>
  );
}

function Place() {
  const [place] = useHashLocation();
  return (
    <ErrorBoundary place={place}>
      <Door />
    </ErrorBoundary>
  );
}
