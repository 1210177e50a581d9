import type { Installer, InstallState } from '../ui/shared/install-context.tsx';

/** Chromium's event, which no standard types yet. */
interface InstallPromptEvent extends Event {
  readonly prompt: () => Promise<unknown>;
}

/** Catches the browser's offer to install, which comes once and early, and keeps it until somebody wants it. */
export function watchInstall(page: Window): Installer {
  const listeners = new Set<() => void>();
  let offer: InstallPromptEvent | undefined;
  let state: InstallState = stateAtStart(page);
  const become = (next: InstallState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  page.addEventListener('beforeinstallprompt', (event) => {
    if (!isInstallPrompt(event)) return;
    event.preventDefault();
    offer = event;
    become('offered');
  });
  page.addEventListener('appinstalled', () => become('installed'));
  return {
    state: {
      current: () => state,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    install: async () => {
      await offer?.prompt();
      offer = undefined;
      if (state === 'offered') become('not-offered');
    },
  };
}

const isInstallPrompt = (event: Event): event is InstallPromptEvent => 'prompt' in event;

function stateAtStart(page: Window): InstallState {
  if (page.matchMedia('(display-mode: standalone)').matches) return 'installed';
  return /iPhone|iPad/.test(page.navigator.userAgent) ? 'by-hand' : 'not-offered';
}
