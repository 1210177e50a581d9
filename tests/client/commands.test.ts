import { IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { COMMUNE, people, withStation, type TestStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const first = `${COMMUNE}.1`;

async function withVolunteer(
  work: (lan: TestVolunteer, station: TestStation) => Promise<void>,
  role: 'hamlet' | 'lead' = 'hamlet',
): Promise<void> {
  await withStation(async (station) => {
    await station.list(await station.join('station'), [...people(3, 'Thôn 1'), ...people(1, 'Thôn 2', 3)]);
    await work(await new TestVolunteer(station).join(role), station);
  });
}

const waiting = (lan: TestVolunteer) => lan.session.sync.status.current().waiting;

test('a command says what was seen: the claims that stand, the value shown, and the newest sequence known', () =>
  withVolunteer(async (lan) => {
    await lan.session.commands.correct(first, { name: ' Nguyễn\tThị A ', sex: 'Nữ' }, 'card');
    await lan.session.commands.correct(first, { name: 'Nguyễn Thị B' }, 'paper');
    const [one, two] = waiting(lan);
    const listing = `${COMMUNE}/2022-08-29/1`;
    expect(one).toMatchObject({
      kind: 'correct',
      deviceSeq: 1,
      role: 'hamlet',
      basis: lan.get(first).subject.entries[0]?.seq,
      body: {
        evidence: 'card',
        changes: { name: { saw: [listing], base: 'Người Thử 0', value: 'Nguyễn Thị A' } },
      },
    });
    expect(one?.kind === 'correct' && Object.keys(one.body.changes)).toEqual(['name']);
    expect(two).toMatchObject({ body: { changes: { name: { saw: [one?.id], base: 'Nguyễn Thị A' } } } });
    expect(lan.get(first).contested).toEqual([]);
  }));

test('confirm repeats the four facts that identify a person; nothing to say is not said', () =>
  withVolunteer(async (lan) => {
    expect(await lan.session.commands.correct(first, { sex: 'Nữ' }, 'said')).toEqual({
      ok: false,
      error: { kind: 'nothing-changed' },
    });
    expect(await lan.session.commands.note(first, '  ')).toMatchObject({
      error: { kind: 'nothing-changed' },
    });
    await lan.session.commands.confirm(first, 'paper');
    const [confirm] = waiting(lan);
    const changes = confirm?.kind === 'confirm' ? Object.values(confirm.body.changes) : [];
    expect(changes).toHaveLength(4);
    expect(changes.every((change) => change.base === change.value)).toBe(true);
  }));

test('undo removes what was never sent, and says undo once it may be at the station', () =>
  withVolunteer(async (lan, station) => {
    const { commands } = lan.session;
    await commands.close(first, 'moved-away', 'Đà Lạt');
    expect(lan.get(first).closed?.detail).toBe('Đà Lạt');
    const closing = commands.undoable(first) ?? '';
    expect(await commands.undo(first, closing)).toEqual({ ok: true, value: [closing] });
    expect([waiting(lan).length, lan.get(first).closed, lan.get(first).stage]).toEqual([
      0,
      undefined,
      'assigned',
    ]);
    expect(await commands.undo(first, closing)).toMatchObject({ error: { kind: 'nothing-changed' } });

    await commands.close(first, 'deceased', '');
    lan.phone.network = async (path, init) => {
      await station.app.request(path, init);
      throw new TypeError('lost');
    };
    await lan.sync();
    await commands.undo(first, commands.undoable(first) ?? '');
    expect(waiting(lan).map((each) => each.kind)).toEqual(['close', 'undo']);
    lan.connect();
    await lan.sync();
    expect([waiting(lan).length, lan.get(first).closed, lan.get(first).stage]).toEqual([
      0,
      undefined,
      'assigned',
    ]);
  }));

test('what a newer word was built upon is not pulled out from under it', () =>
  withVolunteer(async (lan) => {
    const { commands } = lan.session;
    const older = await commands.correct(first, { name: 'Nguyễn Thị A' }, 'paper');
    const newer = await commands.correct(first, { name: 'Nguyễn Thị B' }, 'paper');
    const ids = [older, newer].map((each) => (each.ok ? (each.value[0] ?? '') : ''));
    expect(await commands.undo(first, ids[0] ?? '')).toMatchObject({
      error: { refusal: 'already-taken-up' },
    });
    expect(commands.undoable(first)).toBe(ids[1]);
    expect((await commands.undo(first, ids[1] ?? '')).ok).toBe(true);
    expect((await commands.undo(first, ids[0] ?? '')).ok).toBe(true);
    expect(lan.get(first).fields.name.changed).toBe(false);
  }));

test('the button is there exactly when the station would take it', () =>
  withVolunteer(async (lan) => {
    const kinds = ['correct', 'confirm', 'close', 'note', 'assign'] as const;
    expect(kinds.filter((kind) => lan.session.commands.mayDo(first, kind))).toEqual(['note', 'assign']);
    expect(await lan.session.commands.correct(first, { name: 'X' }, 'said')).toEqual({
      ok: false,
      error: { kind: 'not-allowed', refusal: 'wrong-role' },
    });
    const assigned = await lan.session.commands.assign(
      [first, `${COMMUNE}.2`, `${COMMUNE}.4`],
      `${COMMUNE}-02`,
    );
    expect(assigned.ok && assigned.value).toHaveLength(2);
    expect(lan.get(first).hamlet).toBe(`${COMMUNE}-02`);
    await lan.sync();
    expect(lan.session.book.counts(`${COMMUNE}-02`).total).toBe(3);
  }, 'lead'));

test('a text the wire would not take is told before it is saved, and stays on the screen', () =>
  withVolunteer(async (lan) => {
    const saved = await lan.session.commands.note(first, 'dài '.repeat(400));
    expect(saved).toEqual({ ok: false, error: { kind: 'not-allowed', refusal: 'malformed' } });
    expect(waiting(lan)).toEqual([]);
  }));

test('a full disk saves nothing and says so', () =>
  withVolunteer(async (lan) => {
    const full = vi.spyOn(FDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const saved = await lan.session.commands.note(first, 'đã ghé');
    full.mockRestore();
    expect(saved).toEqual({ ok: false, error: { kind: 'storage-full' } });
    expect(lan.get(first).waiting).toBe(0);
  }));

test("two tabs of one profile see each other's work; one syncs, and both know", () =>
  withVolunteer(async (lan) => {
    const one = lan.session;
    const other = await lan.restart();
    await one.commands.note(first, 'đã ghé');
    await expect.poll(() => other.sync.status.current().waiting).toHaveLength(1);
    expect(other.book.get(first)?.waiting).toBe(1);
    await Promise.all([one.sync.syncNow(), other.sync.syncNow()]);
    expect([one, other].map((each) => each.sync.status.current().phase).toSorted()).toEqual([
      'idle',
      'other-tab',
    ]);
    await expect.poll(() => other.book.get(first)?.waiting).toBe(0);
    expect(other.sync.status.current().waiting).toEqual([]);
    expect(one.sync.status.current().waiting).toEqual([]);
  }));

test('it syncs by itself: two seconds after saving, when the network comes back, and later and later after failures', () =>
  withVolunteer(async (lan) => {
    const stop = lan.session.sync.start();
    const { status } = lan.session.sync;
    lan.phone.pass(0);
    await expect.poll(() => status.current().nextTryAt).toBe(lan.phone.now + 300_000);
    await lan.session.commands.note(first, 'đã ghé');
    lan.cut();
    lan.phone.pass(2_000);
    await expect.poll(() => status.current().phase).toBe('offline');
    const waits: number[] = [];
    for (let at = 0; at < 3; at += 1) {
      await expect.poll(() => status.current().nextTryAt).toBeGreaterThan(lan.phone.now);
      waits.push(status.current().nextTryAt - lan.phone.now);
      lan.phone.pass(waits.at(-1) ?? 0);
    }
    expect(waits.every((wait, at) => wait >= 1_000 * 2 ** at && wait <= 2_000 * 2 ** at)).toBe(true);
    await expect.poll(() => status.current().nextTryAt).toBeGreaterThan(lan.phone.now);
    lan.connect();
    lan.phone.online.set(false);
    lan.phone.online.set(true);
    lan.phone.pass(0);
    await expect.poll(() => status.current().waiting).toEqual([]);
    stop();
    expect(status.current().problem).toBeUndefined();
  }));
