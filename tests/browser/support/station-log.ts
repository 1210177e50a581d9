import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Operation } from '../../../src/domain/operation.ts';
import type { StationProcess } from './station-process.ts';

/** A line of the station's log about one person of the list, as a person said it. */
export type Said = Pick<Operation, 'id' | 'kind' | 'device' | 'deviceSeq'> & { readonly verdict: string };

/** What this kind of operations says in the station's log, read from its database while it runs, in its order. */
export function saidAtStation(station: StationProcess, kind: Operation['kind']): readonly Said[] {
  const database = new DatabaseSync(join(station.data, 'station.sqlite'), { readOnly: true });
  try {
    const rows = database.prepare('select body from operations where kind = ? order by seq').all(kind);
    return rows.map(({ body }) => {
      const { operation, verdict } = JSON.parse(String(body));
      return { ...operation, verdict };
    });
  } finally {
    database.close();
  }
}
