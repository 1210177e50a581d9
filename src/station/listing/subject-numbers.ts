import type { Store, StoreReader } from '../store/store.ts';

const SETTING = 'subject-numbers-after';

/** The last number that is taken in a commune; new subjects get the next ones. */
export async function lastNumber(tx: StoreReader, commune: string): Promise<number> {
  const skipped = Number((await tx.notes.setting(SETTING)) ?? 0);
  return Math.max(await tx.subjects.largestNumber(commune), skipped);
}

/**
 * [ST34] A restored station doesn't know which numbers it had given since the backup, and phones still have words about
 * whoever had them. So it goes on from the time of the restore, in milliseconds since 1970: further than it ever was.
 */
export async function skipNumbers(store: Store, now: Date): Promise<void> {
  await store.write('', (tx) => tx.notes.putSetting(SETTING, String(now.getTime())));
}
