import { Cell } from '../client/cell.ts';
import type { Installer, InstallState } from '../ui/shared/install-context.tsx';

/** Chromium's event, which no standard types yet. */
interface InstallPromptEvent extends Event {
  readonly prompt: () => Promise<unknown>;
}

/** Catches the browser's offer to install, which comes once and early, and keeps it until somebody wants it. */
export function watchInstall(page: Window): Installer {
  const state = new Cell<InstallState>(stateAtStart(page));
  let offer: InstallPromptEvent | undefined;
  page.addEventListener('beforeinstallprompt', (event) => {
    if (!isInstallPrompt(event)) return;
    event.preventDefault();
    offer = event;
    state.set('offered');
  });
  page.addEventListener('appinstalled', () => state.set('installed'));
  return {
    state,
    offline: watchOffline(page.navigator),
    install: async () => {
      await offer?.prompt();
      offer = undefined;
      if (state.current() === 'offered') state.set('not-offered');
    },
  };
}

/** True once the service worker has everything: it becomes active only after the last file of the app is stored. */
function watchOffline(navigator: Navigator): Cell<boolean> {
  const offline = new Cell(false);
  if ('serviceWorker' in navigator) void navigator.serviceWorker.ready.then(() => offline.set(true));
  return offline;
}

const isInstallPrompt = (event: Event): event is InstallPromptEvent => 'prompt' in event;

function stateAtStart(page: Window): InstallState {
  if (page.matchMedia('(display-mode: standalone)').matches) return 'installed';
  return /iPhone|iPad/.test(page.navigator.userAgent) ? 'by-hand' : 'not-offered';
}
