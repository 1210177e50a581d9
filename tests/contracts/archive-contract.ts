import { expect, test } from 'vitest';
import type { DoseRecord } from '../../src/station/store/dose-store.ts';
import type { Handover } from '../../src/station/store/handover-store.ts';
import { A, B, type Engine } from './store-contract.ts';

const COUNTS: Handover['head']['counts'] = {
  total: 1,
  categories: { 'wrong-info': 1, 'malformed-id': 0, 'missing-id': 0 },
  results: {
    matched: 1,
    completed: 0,
    'not-found': 0,
    'closed:moved-away': 0,
    'closed:deceased': 0,
    'closed:abroad': 0,
    'closed:foreigner': 0,
    'closed:same-person': 0,
    'closed:unknown-here': 0,
    'closed:no-number-yet': 0,
  },
};

const handover = (version: number, receivedAt: string): Handover => ({
  commune: A,
  handover: `${A}-20220901-7F3A`,
  version,
  digest: `digest-${version}`,
  signature: 'c2ln',
  key: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
  actor: 'u-1',
  device: 'd-1',
  receivedAt,
  head: { madeOn: '2022-09-01', counts: COUNTS, signedByName: 'Công an Thử' },
  acknowledgedAt: undefined,
  acknowledgedByName: undefined,
});

const dose = (revision: number, givenOn: string, more: Partial<DoseRecord> = {}): DoseRecord => ({
  id: 'dose-1',
  revision,
  givenOn,
  subject: '',
  complete: revision > 1,
  savedOn: '2022-09-01',
  savedAt: `2022-09-01T0${revision}:00:00.000Z`,
  actor: 'u-1',
  operation: '',
  draft: {
    person: { name: "K'Thử", birthDate: '1990', sex: 'Nam', idNumber: '' },
    on: '1/9/2022',
    vaccine: '',
    lot: '',
    number: '',
  },
  ...more,
});

/** The part of the contract about signed lists, doses, deadlines and reminders. */
export function archiveContract({ withStore }: Engine): void {
  test('[ST21] a signed list is kept as it came, once, and acknowledged once', () =>
    withStore(async ({ store, reopen }) => {
      const [first, second] = [
        handover(1, '2022-09-01T00:00:00.000Z'),
        handover(2, '2022-09-02T00:00:00.000Z'),
      ];
      await store.write(A, async (tx) => {
        await tx.handovers.add(first, '{"a":1}');
        await tx.handovers.add(second, '{"a":2}');
      });
      await expect(store.write(A, (tx) => tx.handovers.add(first, '{}'))).rejects.toThrow(/unique/i);
      await store.write(A, async (tx) => {
        await tx.handovers.acknowledge(first, '2022-09-03T00:00:00.000Z', 'Trạm');
        await tx.handovers.acknowledge(first, '2022-09-04T00:00:00.000Z', 'Ai khác');
      });
      const again = await reopen();
      await again.read(async (tx) => {
        const received = {
          ...first,
          acknowledgedAt: '2022-09-03T00:00:00.000Z',
          acknowledgedByName: 'Trạm',
        };
        expect(await tx.handovers.all(A)).toEqual([second, received]);
        expect(await tx.handovers.get(A, first.handover, 1)).toEqual(received);
        expect(await tx.handovers.text(A, first.handover, 2)).toBe('{"a":2}');
        expect(await tx.handovers.newestVersion(A, first.handover)).toBe(2);
        expect(await tx.handovers.newestVersion(B, first.handover)).toBe(0);
        expect(await tx.handovers.get(B, first.handover, 1)).toBeUndefined();
      });
    }));

  test('[ST30] a dose keeps its versions, and is of the day its newest says', () =>
    withStore(async ({ store }) => {
      const versions = [dose(1, '2022-09-01'), dose(2, '2022-08-31', { subject: `${A}.1` })];
      await store.write(A, (tx) => tx.doses.add(A, versions));
      await store.read(async (tx) => {
        expect(await tx.doses.versions(A, ['dose-1', 'x'])).toEqual(versions);
        expect(await tx.doses.givenOn(A, '2022-08-31')).toEqual(versions);
        expect(await tx.doses.givenOn(A, '2022-09-01')).toEqual([]);
        expect(await tx.doses.versions(B, ['dose-1'])).toEqual([]);
      });
    }));

  test('[ST28] deadlines stand beside the names; reminders come newest first', () =>
    withStore(async ({ store }) => {
      const reminder = { hamlet: `${A}-01`, actor: 'u-1', words: 'Xin nhắc' };
      await store.write(A, async (tx) => {
        await tx.directory.addHamlets(A, [{ code: `${A}-01`, name: 'Thôn 1' }]);
        await tx.directory.setDeadline(A, `${A}-01`, '2022-09-15');
        await tx.directory.addReminder(A, 'r-1', { ...reminder, at: '2022-09-01T00:00:00.000Z' });
        await tx.directory.addReminder(A, 'r-2', { ...reminder, at: '2022-09-02T00:00:00.000Z' });
      });
      await store.read(async (tx) => {
        expect(await tx.directory.hamlets(A)).toEqual([
          { code: `${A}-01`, name: 'Thôn 1', dueOn: '2022-09-15' },
        ]);
        const days = (await tx.directory.reminders(A, 9)).map(({ at }) => at.slice(0, 10));
        expect(days).toEqual(['2022-09-02', '2022-09-01']);
      });
    }));

  test('[ST23] a device keeps the first key it registers', () =>
    withStore(async ({ store }) => {
      const device = { commune: A, id: 'd-1', tokenHash: 'h', user: 'u-1', enrolledAt: '2022-09-01' };
      await store.write(A, async (tx) => {
        await tx.people.addDevice(device);
        await tx.people.keepSigningKey(A, 'd-1', 'first');
        await tx.people.keepSigningKey(A, 'd-1', 'second');
      });
      expect((await store.read((tx) => tx.people.device(A, 'd-1')))?.signingKey).toBe('first');
    }));

  test('[ST1] who was right and is not any more has left the scope of a facility', () =>
    withStore(async ({ store }) => {
      const right = { kind: 'right' } as const;
      await store.write(A, (tx) => tx.subjects.leaveRight(A, [{ seq: 3, subject: `${A}.1` }]));
      await store.read(async (tx) => {
        expect(await tx.subjects.gone(A, right, { after: 2, upTo: 3 })).toEqual([`${A}.1`]);
        expect(await tx.subjects.gone(A, right, { after: 3, upTo: 9 })).toEqual([]);
        expect(await tx.subjects.gone(A, { kind: 'all' }, { after: 0, upTo: 9 })).toEqual([]);
        expect(await tx.subjects.gone(B, right, { after: 0, upTo: 9 })).toEqual([]);
      });
    }));
}
