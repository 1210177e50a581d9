import { BAO_LAM_UNITS } from '../../domain/bao-lam.ts';
import { unitsAbove } from '../../domain/unit.ts';
import type { StoreReader, User } from '../store/store.ts';

/** Whoever may have said something in this commune: its own people, and those of the facilities above it. */
export async function speakersIn(tx: StoreReader, commune: string): Promise<readonly User[]> {
  const own = await tx.people.users(commune);
  const above: User[] = [];
  for (const unit of unitsAbove(BAO_LAM_UNITS, commune)) {
    const users = await tx.people.users(unit);
    above.push(...users.filter(({ grants }) => grants.some(({ role }) => role === 'facility')));
  }
  return [...own, ...above];
}
