import { describe, expect, test } from 'vitest';
import { planVerification, verify } from '../../src/domain/verification.ts';
import { checkCommune } from '../../src/station/log/check.ts';
import { readSubject } from '../../src/sync/reading.ts';
import type { TestDevice } from './support/test-device.ts';
import { checkedCommune } from './support/test-police.ts';
import { COMMUNE, fileRows, people, withStation, type TestStation } from './support/test-station.ts';

const NEXT = {
  listing: `${COMMUNE}/2022-09-10/1`,
  listedOn: '2022-09-10',
  purpose: 'verification',
} as const;
const LATER = { ...NEXT, listing: `${COMMUNE}/2022-09-20/1`, listedOn: '2022-09-20' };

const stages = (desk: TestDevice, numbers: readonly number[]) =>
  numbers.map((number) => readSubject(desk.get(`${COMMUNE}.${number}`)).stage);

/** Six people, signed; the first five typed into the Platform. */
async function updatedCommune(station: TestStation) {
  const made = await checkedCommune(station, 6);
  await made.police.handOver(made.police.draft(made.numbers));
  await made.desk.sync();
  const typed = made.numbers.slice(0, 5);
  await made.desk.sync(
    typed.map((number) => made.desk.say('update', `${COMMUNE}.${number}`, { by: 'hand' })),
  );
  return made;
}

describe('the Platform’s next list', () => {
  test('[ST31] each subject becomes fixed, still wrong, absent or new, as it was previewed', async () => {
    await withStation(async (station) => {
      const { desk } = await updatedCommune(station);
      const all = people(6, 'Thôn 1');
      // Still there: 2 as confirmed, 3 typed otherwise. Gone: 1, 4, 5 (updated) and 6 (not). Somebody new.
      const rows = [all[1] ?? {}, { ...all[2], name: 'Người Thử Hai' }, ...people(1, 'Thôn 1', 40)];
      const readings = [...desk.held.values()].map(readSubject);
      const preview = verify(readings, planVerification(readings, fileRows(rows)), NEXT.listedOn);
      const { status, body } = await station.list(desk, rows, NEXT);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        listed: preview.counts.new,
        unclear: 0,
        verified: { right: preview.counts.fixed, stillWrong: 1, absent: preview.counts.absent, refused: 1 },
      });
      expect(preview.counts).toMatchObject({ fixed: 3, 'still-wrong': 2, absent: 1, new: 1 });
      await desk.sync();
      expect(stages(desk, [1, 2, 3, 4, 5, 6, 7])).toEqual([
        'right',
        'assigned',
        'signed',
        'right',
        'right',
        'signed',
        'assigned',
      ]);
      const refusal = readSubject(desk.get(`${COMMUNE}.3`)).subject.entries.find(
        ({ kind }) => kind === 'refuse',
      );
      expect(refusal).toMatchObject({ body: { reason: expect.stringContaining('“Người Thử Hai”') } });
      expect((await station.store.read((tx) => checkCommune(tx, COMMUNE))).ok).toBe(true);
    });
  });

  test('[ST31] who was right and is listed again came back to the hands it was in; the same list twice is one', async () => {
    await withStation(async (station) => {
      const { desk } = await updatedCommune(station);
      const all = people(6, 'Thôn 1');
      await station.list(desk, [all[5] ?? {}], NEXT);
      await desk.sync();
      expect(stages(desk, [1, 2])).toEqual(['right', 'right']);
      const back = [all[0] ?? {}, all[5] ?? {}];
      const once = await station.list(desk, back, LATER);
      expect(once.body).toMatchObject({ relisted: 1, same: 1, verified: { stillWrong: 1, right: 0 } });
      expect(await station.list(desk, back, LATER)).toEqual(once);
      await desk.sync();
      expect(stages(desk, [1, 2])).toEqual(['assigned', 'right']);
      expect(readSubject(desk.get(`${COMMUNE}.1`)).hamlet).toBe(`${COMMUNE}-01`);
    });
  });

  test('[ST31] gone without our doing is news once, and a list older than an update does not call it still wrong', async () => {
    await withStation(async (station) => {
      const { desk } = await updatedCommune(station);
      const all = people(6, 'Thôn 1');
      const old = { ...NEXT, listing: `${COMMUNE}/2022-08-30/1`, listedOn: '2022-08-30' };
      expect((await station.list(desk, all.slice(1, 2), old)).body).toMatchObject({
        verified: { right: 4, stillWrong: 0, absent: 1, refused: 0 },
      });
      const first = await station.list(desk, all.slice(0, 1), NEXT);
      expect(first.body).toMatchObject({ verified: { absent: 0 } });
      const again = await station.list(desk, all.slice(0, 1), LATER);
      expect(again.body).toMatchObject({ verified: { absent: 0, right: 0 } });
    });
  });

  test('[ST31] what was done between plan and writing counts: nobody is judged by what has changed since', async () => {
    await withStation(async (station) => {
      const { desk } = await updatedCommune(station);
      const rows = fileRows(people(1, 'Thôn 1', 40));
      await station.stage(desk, rows, NEXT);
      await station.post('/api/listings/plan', { listing: NEXT.listing, rows: 1 }, desk.token);
      // The sixth was typed in the meantime: now gone means fixed.
      await desk.sync([desk.say('update', `${COMMUNE}.6`, { by: 'hand' })]);
      expect((await station.writeList(desk, NEXT.listing, 1)).body).toMatchObject({
        verified: { right: 6, absent: 0 },
      });
    });
  });
});
