import { expect, test } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import type { ListDraft } from '../../src/client/station-desk.ts';
import { NO_FIELDS } from '../../src/domain/field.ts';
import { COMMUNE, people, withStation, type TestStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const draftOf = (count: number): ListDraft => ({
  fileName: 'danh-sach.xlsx',
  sheet: 'Sheet1',
  headerRow: 1,
  headers: ['Họ tên', 'Thôn'],
  mapping: { 0: 'name', 1: 'hamlet' },
  rows: people(count, 'Thôn 1').map((values, at) => ({
    row: at + 2,
    cells: [values.name ?? '', values.hamlet ?? ''],
    values: { ...NO_FIELDS, ...values },
    category: 'wrong-info',
  })),
  categories: { 'wrong-info': count, 'malformed-id': 0, 'missing-id': 0 },
  warnings: [],
});

const never = new AbortController().signal;

async function withDesk(work: (mai: TestVolunteer, station: TestStation) => Promise<void>): Promise<void> {
  await withStation(async (station) => work(await new TestVolunteer(station).join('station'), station));
}

const options = {
  listedOn: '2022-08-29',
  assignByColumn: true,
  convertEncoding: false,
  onProgress: () => undefined,
};

test('a list is previewed, imported in parts with progress, and the same file again lists nobody twice', () =>
  withDesk(async (mai) => {
    const { desk, book } = mai.session;
    const draft = draftOf(1_100);
    const preview = desk.preview(draft);
    expect([preview.fresh.length, preview.same.length, preview.newHamlets]).toEqual([1_100, 0, ['Thôn 1']]);
    const progress: number[] = [];
    const onProgress = (written: number): void => void progress.push(written);
    const done = await desk.importList(draft, { ...options, onProgress, signal: never });
    expect(done).toMatchObject({ ok: true, value: { listed: 1_100, assigned: 1_100, stopped: false } });
    expect(progress).toEqual([0, 500, 1_000, 1_100]);
    await mai.sync();
    expect(book.counts(`${COMMUNE}-01`).total).toBe(1_100);
    const again = desk.preview(draft);
    expect([again.fresh.length, again.same.length, again.newHamlets]).toEqual([0, 1_100, []]);
    await desk.importList(draft, { ...options, signal: never });
    await mai.sync();
    expect(book.counts().total).toBe(1_100);
  }));

test('stopping keeps what was written, and importing again writes the rest', () =>
  withDesk(async (mai) => {
    const { desk, book } = mai.session;
    const stop = new AbortController();
    const onProgress = (written: number): void => (written === 500 ? stop.abort() : undefined);
    const stopped = await desk.importList(draftOf(700), { ...options, onProgress, signal: stop.signal });
    expect(stopped).toMatchObject({ ok: true, value: { listed: 500, stopped: true } });
    await desk.importList(draftOf(700), { ...options, signal: never });
    await mai.sync();
    expect(book.counts().total).toBe(700);
  }));

test('an invitation is a link whose code stands after the #; people, devices and the log are listed', () =>
  withDesk(async (mai, station) => {
    const { desk } = mai.session;
    await desk.importList(draftOf(2), { ...options, signal: never });
    const grants = [{ role: 'hamlet', commune: COMMUNE, hamlets: 'all' }] as const;
    const made = await desk.invite({ personName: 'Người Mời', grants });
    expect(made.ok && made.value.url).toMatch(/^https:\/\/tram\.example\/#\/join\/[\w-]{16,}$/);
    expect(await desk.invitations()).toMatchObject({
      ok: true,
      value: expect.arrayContaining([
        expect.objectContaining({ personName: 'Người Mời', usedAt: undefined }),
      ]),
    });
    const lan = await new TestVolunteer(station).join('hamlet');
    await lan.session.commands.note(`${COMMUNE}.1`, 'đã ghé');
    await lan.sync();
    const log = await desk.log();
    const line = log.ok ? log.value.find((each) => each.operation.kind === 'note') : undefined;
    expect(line).toMatchObject({ verdict: 'accepted', personName: 'Người Thử hamlet' });
    const devices = await desk.devices();
    expect(
      devices.ok && devices.value.find((each) => each.device === lan.session.profile.device),
    ).toMatchObject({
      lastWaiting: 0,
      lastReceipt: expect.stringContaining(
        lan.session.sync.status.current().receipts[0]?.code ?? 'no receipt',
      ),
    });
    expect(await desk.revoke(lan.session.profile.device)).toEqual(ok(null));
    await lan.sync();
    expect(lan.session.sync.status.current().problem).toEqual({ kind: 'revoked' });
  }));

test('a phone in the hamlet has no desk, and without network the real one says so', () =>
  withDesk(async (mai, station) => {
    const lan = await new TestVolunteer(station).join('hamlet');
    expect(await lan.session.desk.log()).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    mai.cut();
    expect(await mai.session.desk.log()).toEqual({ ok: false, error: { kind: 'no-network' } });
  }));
