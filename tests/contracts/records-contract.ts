import { expect, test } from 'vitest';
import { ROW_OUTCOMES } from '../../src/station/store/store.ts';
import { A, all, B, hamlet, lines, type Engine } from './store-contract.ts';

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
        lastHeardAt: undefined,
        lastWaiting: 0,
        lastReceipt: '',
        revokedAt: undefined,
      };
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
          receipt: { code: '7F3A', taken: 37 },
        });
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
          revokedAt: '2022-09-01T03:00:00.000Z',
        });
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

  test('[ST14] a row of a listing is written once', () =>
    withStore(async ({ store }) => {
      const listing = {
        commune: A,
        id: `${A}/2022-08-29/1`,
        listedOn: '2022-08-29',
        fileName: 'danh-sách.xlsx',
        headers: ['Họ và tên\n(*)'],
        actor: 'u-1',
        at: '2022-09-01T00:00:00.000Z',
      };
      const rows = ROW_OUTCOMES.map((outcome, at) => ({
        row: at + 2,
        outcome,
        assigned: at === 0,
        subject: at === 3 ? '' : `${A}.${at + 1}`,
      }));
      await store.write(A, async (tx) => {
        await tx.listings.add(listing);
        await tx.listings.addRows(A, listing.id, rows);
      });
      await expect(store.write(A, (tx) => tx.listings.addRows(A, listing.id, rows))).rejects.toThrow(
        /unique/i,
      );
      await store.read(async (tx) => {
        expect(await tx.listings.get(A, listing.id)).toEqual(listing);
        expect(await tx.listings.rows(A, listing.id, [2, 5, 99])).toEqual([rows[0], rows[3]]);
        expect([...(await tx.listings.subjects(A, listing.id))].sort()).toEqual([
          `${A}.1`,
          `${A}.2`,
          `${A}.3`,
        ]);
      });
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
        await tx.notes.addAudit(A, '1', line);
        await tx.notes.addAudit(A, '2', { ...line, act: 'invite' });
      });
      const again = await reopen();
      expect(await again.read((tx) => tx.notes.setting('key'))).toBe('first');
      const acts = (await again.read((tx) => tx.notes.audit(A, 9))).map((each) => each.act);
      expect(acts).toEqual(['invite', 'pull']);
    }));
}
