import { ok, type Result } from '../../domain/result.ts';
import { appendixNow } from '../appendix.ts';
import { communeName } from '../people/place.ts';
import type { Store } from '../store/store.ts';
import { failed, misused, withData, type Failure, type Surroundings } from './place.ts';

export interface ReportOptions {
  readonly json: boolean;
  readonly sample: boolean;
  readonly xlsx: boolean;
}

const SAMPLE = 'sample';

/** `report --json`: the appendix table of letter 287/TTYT from what the station holds. */
export async function report(
  options: ReportOptions,
  surroundings: Surroundings,
): Promise<Result<null, Failure>> {
  if (options.xlsx) return misused('report --xlsx comes with a later release.');
  if (!options.json) return misused('usage: station report --json [--sample]');
  return withData(surroundings, async (store) => {
    const sampled = options.sample ? await sampleIfEmpty(store) : ok(null);
    if (!sampled.ok) return sampled;
    surroundings.print(JSON.stringify(await store.read((tx) => appendixNow(tx, new Date()))));
    return ok(null);
  });
}

/** The sample is never mixed with real lists; a station that has it already is left as it is. */
async function sampleIfEmpty(store: Store): Promise<Result<null, Failure>> {
  const { hasSample, persons } = await store.read(async (tx) => ({
    hasSample: (await tx.notes.setting(SAMPLE)) !== undefined,
    persons: (await appendixNow(tx, new Date())).total.total,
  }));
  if (hasSample) return ok(null);
  if (persons > 0) return failed('The station holds lists already: --sample needs an empty station.');
  const { loadSample } = await import('./load-sample.ts');
  await loadSample(store);
  await store.write('', (tx) => tx.notes.keepSetting(SAMPLE, 'loaded'));
  return ok(null);
}

/** `devices`: one line per device, for whoever sits at the station's machine. */
export const devices = (surroundings: Surroundings): Promise<Result<null, Failure>> =>
  withData(surroundings, async (store) => {
    const lines = await store.read(async (tx) => {
      const found: string[] = [];
      for (const commune of await tx.log.communes()) {
        const users = new Map((await tx.people.users(commune)).map((user) => [user.id, user]));
        for (const device of await tx.people.devices(commune)) {
          const user = users.get(device.user);
          const roles = [...new Set(user?.grants.map((grant) => grant.role))].join(',');
          const state = device.revokedAt === undefined ? 'active' : `revoked ${device.revokedAt}`;
          const heard = device.lastHeardAt ?? 'never';
          found.push(
            [
              device.id,
              communeName(commune),
              roles,
              user?.name ?? '',
              heard,
              String(device.lastWaiting),
              device.lastReceipt,
              state,
            ].join('\t'),
          );
        }
      }
      return found;
    });
    surroundings.print('device\tunit\troles\tperson\tlast heard\twaiting there\treceipt\tstate');
    for (const line of lines) surroundings.print(line);
    return ok(null);
  });
