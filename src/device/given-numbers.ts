import type { GivenNumbers, ProfileDatabase } from './profile-database.ts';
import { DamagedError } from './storage.ts';

export async function givenNumbers({ meta }: Pick<ProfileDatabase, 'meta'>): Promise<GivenNumbers> {
  const counter = await meta.get('deviceSeq');
  return counter !== undefined && 'next' in counter ? counter : { next: 1, takenBack: 0 };
}

/**
 * Gives `count` device sequences from `first` on, within the caller's transaction; false when another tab was faster.
 * [BR6] Of a profile that is emptied to be removed none is given: nothing is said to be saved that goes a moment later.
 */
export async function giveNumbers(
  { meta }: Pick<ProfileDatabase, 'meta'>,
  first: number,
  count: number,
): Promise<boolean> {
  if ((await meta.get('door')) === undefined) throw new DamagedError('the profile is being removed');
  const given = await givenNumbers({ meta });
  if (given.next !== first) return false;
  await meta.put({ ...given, key: 'deviceSeq', next: first + count });
  return true;
}
