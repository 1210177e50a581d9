import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planListing } from '../../src/domain/listing.ts';
import { NO_FIELDS, type Fields } from '../../src/domain/field.ts';
import { checkCommune } from '../../src/station/log/check.ts';
import { readSubject } from '../../src/sync/reading.ts';
import type { TestDevice } from './support/test-device.ts';
import { COMMUNE, fileRows, people, withStation, type TestStation } from './support/test-station.ts';

const SECOND = { listing: `${COMMUNE}/2022-09-05/1`, listedOn: '2022-09-05' };
const THIRD = { listing: `${COMMUNE}/2022-09-06/1`, listedOn: '2022-09-06' };

/** Few names, dates and numbers, so that weak signs meet: what one part would take is another part's row. */
const person = fc.record({
  name: fc.constantFrom('Nguyễn Thị Thử', 'Nguyen Thi Thu', 'K’ Thử', 'Trần Văn Thử'),
  birthDate: fc.constantFrom('01/02/1990', '1990', '02/01/1990'),
  sex: fc.constantFrom('Nam', 'Nữ'),
  idNumber: fc.constantFrom('', '068190000001', '068190000002', '250000001', '06819'),
  hamlet: fc.constantFrom('', 'Thôn 1', 'Thôn 2'),
});
const list = fc.array(person, { minLength: 1, maxLength: 12 });

/** What became of every row: its outcome, and the subject by number. */
const outcomes = async ({ store }: TestStation, listing: string) =>
  (await store.read((tx) => tx.listings.steps(COMMUNE, listing, { from: 0, limit: 1e9 }))).map(
    ({ row, kind, subject, assigned }) => ({ row, kind, subject, assigned }),
  );

/** The rows of a file in parts of these sizes, in this order. */
function partsOf<T>(rows: readonly T[], sizes: readonly number[]): (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0, turn = 0; at < rows.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    parts.push(rows.slice(at, at + size));
    at += size;
  }
  return parts;
}

async function stationWith(station: TestStation, before: readonly Partial<Fields>[]): Promise<TestDevice> {
  const desk = await station.join('station');
  await station.list(desk, before);
  await desk.sync();
  return desk;
}

test('[ST20] in whatever parts a list comes, and in whatever order, the plan is that of the whole, and the preview’s', async () => {
  await fc.assert(
    fc.asyncProperty(
      list,
      list,
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (before, after, sizes, backwards) => {
        const whole: unknown[] = [];
        const rows = fileRows(after);
        await withStation(async (station) => {
          const desk = await stationWith(station, before);
          const listed = [...desk.held.values()].map((subject) => {
            const { fields } = readSubject(subject);
            const values = Object.fromEntries(
              Object.entries(fields).map(([field, reading]) => [field, reading.listed]),
            );
            return { subject: subject.id, values: { ...NO_FIELDS, ...values } };
          });
          const preview = planListing(listed, rows);
          await station.list(desk, after, SECOND);
          whole.push(...(await outcomes(station, SECOND.listing)));
          const named = (kind: string) =>
            (whole as { kind: string; row: number; subject: string }[])
              .filter((step) => step.kind === kind)
              .map((step) => [step.row, step.subject]);
          expect(named('list').map(([row]) => row)).toEqual(preview.fresh.map(({ row }) => row));
          expect(named('same')).toEqual(preview.same.map(({ row, subject }) => [row.row, subject]));
          expect(named('changed')).toEqual(preview.changed.map(({ row, subject }) => [row.row, subject]));
          expect(named('unclear').map(([row]) => row)).toEqual(preview.unclear.map(({ row }) => row.row));
        });
        await withStation(async (station) => {
          const desk = await stationWith(station, before);
          const parts = partsOf(rows, sizes);
          for (const part of backwards ? parts.reverse() : parts) {
            await station.stage(desk, [...part], SECOND);
          }
          await station.writeList(desk, SECOND.listing, rows.length);
          expect(await outcomes(station, SECOND.listing)).toEqual(whole);
          expect((await station.store.read((tx) => tx.log.head(COMMUNE))).seq).toBeGreaterThan(0);
          expect((await station.store.read((tx) => checkCommune(tx, COMMUNE))).ok).toBe(true);
        });
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test('[ST20] a weak sign in an early part does not take the subject whose own row comes later', async () => {
  await withStation(async (station) => {
    const lan = { name: 'Nguyễn Thị Lan', birthDate: '01/02/1990', sex: 'Nữ', idNumber: '068190000001' };
    const namesake = { ...lan, idNumber: '068190000009' };
    const desk = await stationWith(station, [lan]);
    const rows = fileRows([namesake, lan]);
    await station.stage(desk, rows.slice(0, 1), SECOND);
    await station.stage(desk, rows.slice(1), SECOND);
    const { body } = await station.writeList(desk, SECOND.listing, 2);
    expect(body).toMatchObject({ listed: 1, relisted: 0, same: 1 });
  });
});

test('[ST20] nothing is planned before every row is there, and nothing is added to a plan', async () => {
  await withStation(async (station) => {
    const desk = await station.join('station');
    const rows = fileRows(people(3, ''));
    await station.stage(desk, rows.slice(0, 2));
    const listing = `${COMMUNE}/2022-08-29/1`;
    expect((await station.writeList(desk, listing, 3)).status).toBe(409);
    const early = await station.post('/api/listings/write', { listing, from: 0 }, desk.token);
    expect([early.status, await early.json()]).toEqual([409, { error: { kind: 'not-planned' } }]);
    expect((await station.stage(desk, rows)).body).toEqual({ staged: 3 });
    await station.post('/api/listings/plan', { listing, rows: 3 }, desk.token);
    expect((await station.stage(desk, fileRows(people(4, '')))).status).toBe(409);
    const changed = rows.map((row) => ({ ...row, cells: ['khác'] }));
    expect((await station.stage(desk, changed)).status).toBe(409);
  });
});

test('[ST14] a list stopped in the middle goes on where it was, also when another came between', async () => {
  await withStation(async (station) => {
    const desk = await station.join('station');
    const rows = people(700, 'Thôn 1');
    await station.stage(desk, fileRows(rows), SECOND);
    const plan = { listing: SECOND.listing, rows: 700 };
    await station.post('/api/listings/plan', plan, desk.token);
    const write = (from: number) =>
      station.post('/api/listings/write', { listing: SECOND.listing, from }, desk.token);
    expect((await write(500)).status).toBe(409);
    const slice = (await (await write(0)).json()) as object;
    expect(slice).toMatchObject({ listed: 500, assigned: 500, next: 500, of: 700 });
    expect(await (await write(0)).json()).toEqual(slice);
    // Another list that has some of the same people, in the middle of this one.
    expect((await station.list(desk, people(550, 'Thôn 1'), THIRD)).body).toMatchObject({
      same: 500,
      listed: 50,
    });
    expect((await write(500)).status).toBe(409);
    expect((await station.writeList(desk, SECOND.listing, 700)).body).toMatchObject({
      listed: 500 + 150,
      same: 50,
    });
    expect(await station.store.read((tx) => tx.subjects.count(COMMUNE))).toBe(700);
    expect((await station.store.read((tx) => checkCommune(tx, COMMUNE))).ok).toBe(true);
  });
});
