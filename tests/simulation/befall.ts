import type { SimPhone } from './sim-phone.ts';
import type { Step } from './step.ts';

/** What changes around a phone's browser while it runs. */
export type Befalling = Extract<Step, { readonly do: 'tab' | 'close-tab' | 'full' | 'room' | 'clock' }>;

export async function befall(phone: SimPhone, step: Befalling): Promise<void> {
  switch (step.do) {
    case 'tab':
      phone.neighbours.hasLocks = step.hasLocks;
      await phone.tab(0);
      await phone.tab(1);
      return;
    case 'close-tab':
      return phone.closeTab(1);
    case 'full':
      return phone.room.fill(step.after, step.at);
    case 'room':
      return phone.room.free();
    case 'clock':
      phone.offsetMs = step.offsetMs;
  }
}
