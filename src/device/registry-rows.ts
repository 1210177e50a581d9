import type { WrongPins } from './pin-delay.ts';

/** What is known of a profile without its PIN: no person's name. */
export interface RegisteredProfile {
  readonly id: string;
  readonly label: string;
  readonly wrongPins: WrongPins;
}

export const isRegisteredProfile = (row: unknown): row is RegisteredProfile =>
  typeof row === 'object' && row !== null && 'id' in row && 'label' in row && 'wrongPins' in row;
