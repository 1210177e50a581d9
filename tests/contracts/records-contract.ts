import { expect, test } from 'vitest';
import { NO_FIELDS } from '../../src/domain/field.ts';
import {
  STEP_KINDS,
  STEP_NEWS,
  STEP_OUTCOMES,
  type Listing,
  type ListingStep,
} from '../../src/station/store/listing-store.ts';
import { A, all, B, hamlet, lines, type Engine } from './store-contract.ts';

const LISTING: Listing = {
  commune: A,
  id: `${A}/2022-08-29/1`,
  listedOn: '2022-08-29',
  fileName: 'danh-sách.xlsx',
  headers: ['Họ và tên\n(*)'],
  actor: 'u-1',
  at: '2022-09-01T00:00:00.000Z',
  purpose: 'verification',
  assignByColumn: true,
  state: 'open',
};

const step = (at: number, more: Partial<ListingStep>): ListingStep => ({
  at,
  kind: 'list',
  row: 0,
  subject: '',
  outcome: '',
  news: '',
  assigned: false,
  ...more,
});

/** The part of the contract about people, snapshots, listings and the station's own notes. */
export function recordsContract({ withStore }: Engine): void {
  test('[ST10] people, invitations and devices are found by what they show', () =>
    withStore(async ({ store }) => {
      const grants = [{ role: 'hamlet', commune: A, hamlets: [`${A}-01`] }] as const;
      const invitation = {
        commune: A,
        id: 'i-1',
        codeHash: 'hash-of-code',
        user: 'u-1',
        personName: 'Ka Thử',
        grants,
        createdAt: '2022-09-01T00:00:00.000Z',
        expiresAt: '2022-09-04T00:00:00.000Z',
        usedAt: undefined,
        device: undefined,
      };
      const device = {
        commune: A,
        id: 'd-1',
        tokenHash: 'hash-of-token',
        user: 'u-1',
        enrolledAt: '2022-09-01T01:00:00.000Z',
      };
      const said = {
        protocol: 2,
        waitingSince: '2022-09-01T01:30:00.000Z',
        clockAhead: -3,
        told: { seq: 9, digest: 'abc' },
        holding: { state: 'agrees', at: '2022-09-01T02:00:00.000Z', repairedAt: undefined },
        numbers: { last: 40, takenBack: 1 },
      } as const;
      expect(await store.read((tx) => tx.people.hasAnyInvitation())).toBe(false);
      await store.write(A, async (tx) => {
        await tx.people.addInvitation(invitation);
        await tx.people.addUser(
          { commune: A, id: 'u-1', name: 'Ka Thử', grants },
          '2022-09-01T01:00:00.000Z',
        );
        await tx.people.addDevice(device);
        await tx.people.useInvitation(invitation, 'd-1', '2022-09-01T01:00:00.000Z');
        await tx.people.heard(device, {
          at: '2022-09-01T02:00:00.000Z',
          waiting: 3,
          receipt: { code: '7F3A', sent: 37, taken: 37 },
          said,
        });
        await tx.people.took(device, '1-37');
        await tx.people.keepMark(device, 'hash-of-mark');
        await tx.people.revoke(A, 'd-1', '2022-09-01T03:00:00.000Z');
        await tx.people.revoke(A, 'd-1', '2022-09-01T04:00:00.000Z');
      });
      await store.read(async (tx) => {
        expect(await tx.people.invitationByCode('hash-of-code')).toEqual({
          ...invitation,
          usedAt: '2022-09-01T01:00:00.000Z',
          device: 'd-1',
        });
        expect(await tx.people.deviceByToken('hash-of-token')).toEqual({
          ...device,
          lastHeardAt: '2022-09-01T02:00:00.000Z',
          lastWaiting: 3,
          lastReceipt: '7F3A',
          signingKey: undefined,
          takenNumbers: '1-37',
          said,
          mark: 'hash-of-mark',
          revokedAt: '2022-09-01T03:00:00.000Z',
        });
        const receipt = { device: 'd-1', at: '2022-09-01T02:00:00.000Z', code: '7F3A', sent: 37, taken: 37 };
        expect(await tx.people.receipts(A, { limit: 9 })).toMatchObject([receipt]);
        expect(await tx.people.receipts(A, { code: '7F3A', limit: 9 })).toMatchObject([receipt]);
        expect(await tx.people.receipts(A, { code: '7F3B', limit: 9 })).toEqual([]);
        expect(await tx.people.receipts(B, { limit: 9 })).toEqual([]);
        expect((await tx.people.devicesByMark('hash-of-mark')).map(({ id }) => id)).toEqual(['d-1']);
        expect(await tx.people.devicesByMark('another')).toEqual([]);
        expect(await tx.people.user(A, 'u-1')).toEqual({ commune: A, id: 'u-1', name: 'Ka Thử', grants });
        expect(await tx.people.user(B, 'u-1')).toBeUndefined();
        expect(await tx.people.hasAnyInvitation()).toBe(true);
      });
    }));

  test('[ST7] snapshots are kept per scope, the newest and the one before', () =>
    withStore(async ({ store }) => {
      const page = (text: string) => ({ rows: 2, content: new TextEncoder().encode(text) });
      await store.write(A, async (tx) => {
        await tx.snapshots.keep(A, all, { id: 's-1', seq: 1, pages: [page('a')] });
        await tx.snapshots.keep(A, all, { id: 's-2', seq: 2, pages: [page('b')] });
        await tx.snapshots.keep(A, all, { id: 's-3', seq: 3, pages: [page('c'), page('dd')] });
        await tx.snapshots.keep(A, hamlet(`${A}-01`), { id: 's-h', seq: 1, pages: [page('h')] });
      });
      await store.read(async (tx) => {
        const pages = [
          { rows: 2, bytes: 1 },
          { rows: 2, bytes: 2 },
        ];
        expect(await tx.snapshots.newest(A, all)).toEqual({ id: 's-3', seq: 3, rows: 4, pages });
        expect(await tx.snapshots.byId(A, all, 's-1')).toBeUndefined();
        expect((await tx.snapshots.byId(A, all, 's-2'))?.seq).toBe(2);
        expect(await tx.snapshots.byId(A, all, 's-h')).toBeUndefined();
        expect(new TextDecoder().decode(await tx.snapshots.page(A, 's-3', 1))).toBe('dd');
        expect(await tx.snapshots.page(A, 's-1', 0)).toBeUndefined();
      });
    }));

  test('[ST14] rows of a listing are kept until they are written, the unclear ones longer', () =>
    withStore(async ({ store }) => {
      const rows = [3, 2].map((row) => ({
        row,
        cells: [`ô ${row}`],
        values: { ...NO_FIELDS, name: 'Ka Thử' },
      }));
      await store.write(A, async (tx) => {
        await tx.listings.add(LISTING);
        await tx.listings.addDrafts(A, LISTING.id, rows);
      });
      await expect(
        store.write(A, (tx) => tx.listings.addDrafts(A, LISTING.id, rows.slice(1))),
      ).rejects.toThrow(/unique/i);
      await store.read(async (tx) => {
        expect(await tx.listings.get(A, LISTING.id)).toEqual(LISTING);
        expect(await tx.listings.get(B, LISTING.id)).toBeUndefined();
        expect(await tx.listings.drafts(A, LISTING.id)).toEqual([rows[1], rows[0]]);
        expect(await tx.listings.draftsOf(A, LISTING.id, [3, 9])).toEqual([rows[0]]);
        expect(await tx.listings.countDrafts(A, LISTING.id)).toBe(2);
      });
      await store.write(A, async (tx) => {
        await tx.listings.putSteps(A, LISTING.id, [
          step(0, { row: 2 }),
          step(1, { row: 3, kind: 'unclear' }),
        ]);
        await tx.listings.dropDrafts(A, LISTING.id);
      });
      expect(await store.read((tx) => tx.listings.drafts(A, LISTING.id))).toEqual([rows[0]]);
    }));

  test('[ST20] a plan is kept step by step; what is not written of it can be taken back', () =>
    withStore(async ({ store }) => {
      const plan = STEP_KINDS.map((kind, at) => step(at, { kind, row: at + 2 }));
      const written = STEP_OUTCOMES.slice(1, 4).map((outcome, at) =>
        step(at, {
          row: at + 2,
          outcome,
          news: STEP_NEWS[at + 1] ?? '',
          assigned: at === 0,
          subject: `${A}.1`,
        }),
      );
      await store.write(A, async (tx) => {
        await tx.listings.add(LISTING);
        await tx.listings.putSteps(A, LISTING.id, plan);
        await tx.listings.setState(A, LISTING.id, 'planned');
      });
      const steps = (from: number, limit: number) =>
        store.read((tx) => tx.listings.steps(A, LISTING.id, { from, limit }));
      expect(await steps(1, 2)).toEqual(plan.slice(1, 3));
      await store.write(A, (tx) => tx.listings.putSteps(A, LISTING.id, written));
      expect(await steps(0, 3)).toEqual(written.map((each, at) => ({ ...each, kind: plan[at]?.kind })));
      await store.write(A, (tx) => tx.listings.unplan(A));
      expect(await store.read((tx) => tx.listings.countSteps(A, LISTING.id))).toBe(3);
      expect((await store.read((tx) => tx.listings.get(A, LISTING.id)))?.state).toBe('open');
    }));

  test('[ST6] a new name shows in the directory from the head on', () =>
    withStore(async ({ store }) => {
      await store.write(A, async (tx) => {
        await tx.log.append(A, lines(1, 4));
        await tx.directory.addHamlets(A, [{ code: `${A}-01`, name: 'Thôn 1' }]);
      });
      await store.read(async (tx) => {
        expect(await tx.directory.changedAt(A)).toBe(4);
        expect(await tx.directory.hamlets(A)).toEqual([{ code: `${A}-01`, name: 'Thôn 1' }]);
      });
    }));

  test('[DB1] a setting keeps its first value, and the audit its order', () =>
    withStore(async ({ store, reopen }) => {
      const line = {
        at: '2022-09-01T00:00:00.000Z',
        actor: 'u-1',
        device: 'd-1',
        act: 'pull',
        count: 5,
        detail: '',
      } as const;
      await store.write(A, async (tx) => {
        expect(await tx.notes.keepSetting('key', 'first')).toBe('first');
        expect(await tx.notes.keepSetting('key', 'second')).toBe('first');
        await tx.notes.putSetting('other', 'first');
        await tx.notes.putSetting('other', 'second');
        await tx.notes.addAudit(A, '1', line);
        await tx.notes.addAudit(A, '2', { ...line, act: 'invite' });
      });
      const again = await reopen();
      expect(await again.read((tx) => tx.notes.setting('key'))).toBe('first');
      expect(await again.read((tx) => tx.notes.setting('other'))).toBe('second');
      const acts = (await again.read((tx) => tx.notes.audit(A, 9))).map((each) => each.act);
      expect(acts).toEqual(['invite', 'pull']);
    }));
}
