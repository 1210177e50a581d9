import { writeFileSync } from 'node:fs';
import { dayInVietnam } from '../../domain/calendar.ts';
import { ok, type Result } from '../../domain/result.ts';
import { isDay } from '../day.ts';
import { Figures } from '../figures/figures.ts';
import { appendixOn, type DatedReport } from '../figures/reports.ts';
import { communeName } from '../people/place.ts';
import type { Store, StoreReader } from '../store/store.ts';
import { failed, misused, withData, type Failure, type Surroundings } from './place.ts';

export interface ReportOptions {
  readonly json: boolean;
  readonly sample: boolean;
  /** `yyyy-mm-dd`; today without. */
  readonly asOf: string | undefined;
  /** File to write the table to. */
  readonly xlsx: string | undefined;
}

const SAMPLE = 'sample';

/** `report`: the appendix table of letter 287/TTYT from what the station holds, as JSON, as .xlsx, or both. */
export async function report(
  options: ReportOptions,
  surroundings: Surroundings,
): Promise<Result<null, Failure>> {
  const { xlsx } = options;
  if (!options.json && xlsx === undefined) {
    return misused('usage: station report --json [--xlsx FILE] [--as-of yyyy-mm-dd] [--sample]');
  }
  const today = dayInVietnam(new Date().toISOString());
  const asOf = options.asOf ?? today;
  if (!isDay(asOf) || asOf > today) return misused('--as-of must be a day until today, as yyyy-mm-dd.');
  return withData(surroundings, async (store) => {
    const sampled = options.sample ? await sampleIfEmpty(store) : ok(null);
    if (!sampled.ok) return sampled;
    const table = await appendixOn(new Figures(store), asOf);
    if (xlsx !== undefined) {
      const written = await writeTable(table, xlsx);
      if (!written.ok) return written;
    }
    if (options.json) surroundings.print(JSON.stringify(table));
    return ok(null);
  });
}

async function writeTable(table: DatedReport, file: string): Promise<Result<null, Failure>> {
  // Loaded when asked for: the count needs no workbook.
  const { writeAppendix } = await import('../../workbook/appendix-workbook.ts');
  try {
    writeFileSync(file, await writeAppendix(table, table.asOf));
    return ok(null);
  } catch {
    return failed('The table cannot be written there: check the folder and the free space.');
  }
}

/** The sample is never mixed with real lists; a station that has it already is left as it is. */
async function sampleIfEmpty(store: Store): Promise<Result<null, Failure>> {
  const { hasSample, persons } = await store.read(async (tx) => ({
    hasSample: (await tx.notes.setting(SAMPLE)) !== undefined,
    persons: await personsIn(tx),
  }));
  if (hasSample) return ok(null);
  if (persons > 0) return failed('The station holds lists already: --sample needs an empty station.');
  const { loadSample } = await import('./load-sample.ts');
  await loadSample(store);
  await store.write('', (tx) => tx.notes.keepSetting(SAMPLE, 'loaded'));
  return ok(null);
}

async function personsIn(tx: StoreReader): Promise<number> {
  let persons = 0;
  for (const commune of await tx.log.communes()) persons += await tx.subjects.count(commune);
  return persons;
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
