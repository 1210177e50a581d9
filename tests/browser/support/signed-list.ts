import { join } from 'node:path';
import { openSqlite } from '../../../src/station/store/sqlite.ts';
import { checkedCommune } from '../../station/support/test-police.ts';
import { TestStation } from '../../station/support/test-station.ts';
import type { StationProcess } from './station-process.ts';

/** Somebody whom the police know otherwise than the list, and a name as long as they come. */
const OTHERWISE = { name: 'Nguyễn Phúc Thị Bích Ngọc Trâm Anh', birthDate: '29/02/1992' };

/**
 * A signed list of so many people in the archive of a station, as if it had worked for a while; the station is stopped
 * meanwhile. The number of the list.
 */
export async function signList(station: StationProcess, people: number): Promise<string> {
  await station.stop();
  const opened = await openSqlite(join(station.data, 'station.sqlite'));
  if (!opened.ok) throw new Error(opened.error.kind);
  const { police, numbers } = await checkedCommune(new TestStation(opened.value), people);
  await police.check([2], OTHERWISE);
  const document = police.draft(numbers);
  const { status } = await police.handOver(document);
  await opened.value.close();
  if (status !== 200) throw new Error(`the list was not taken: ${status}`);
  await station.start();
  return document.handover;
}
