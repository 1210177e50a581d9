import { expect, test } from 'vitest';
import type { Bytes } from '../../src/client/carry.ts';
import { DeviceDoorway } from '../../src/client/device-doorway.ts';
import { repairFrom } from '../../src/device/place.ts';
import { openProfile } from '../../src/device/profile-door.ts';
import { FullDisk } from '../device/full-disk.ts';
import { COMMUNE, people, withStation, type TestStation } from '../station/support/test-station.ts';
import {
  deskOf,
  first,
  H1,
  logOf,
  opened,
  openProblem,
  packed,
  second,
  statusOf,
  taken,
  withScene,
} from './support/carry-scene.ts';
import { PIN, TestVolunteer } from './support/test-volunteer.ts';

test('[CY2] what was carried still waits, says so, and is undone by an operation instead of removed', () =>
  withScene(async ({ lan }) => {
    const saved = await lan.session.commands.correct(first, { idNumber: '068190000099' }, 'card');
    const made = await lan.session.carry.pack('receipt', 'file');
    expect(made).toMatchObject({ ok: true, value: { count: 1, remaining: 0 } });
    expect(statusOf(lan)).toMatchObject({
      waiting: [{ kind: 'correct' }],
      carried: [{ at: lan.phone.now, way: 'file', count: 1 }],
    });
    await lan.restart();
    expect(statusOf(lan).carried).toEqual([{ at: lan.phone.now, way: 'file', count: 1 }]);
    const undone = await lan.session.commands.undo(first, saved.ok ? (saved.value[0] ?? '') : '');
    expect(undone.ok).toBe(true);
    expect(statusOf(lan).waiting.map((each) => each.kind)).toEqual(['correct', 'undo']);
    expect(statusOf(lan).carried).toEqual([{ at: lan.phone.now, way: 'file', count: 1 }]);
  }));

test('[CY2] [BR3] a full disk marks nothing, and the file goes all the same', () =>
  withScene(async (scene) => {
    const { lan } = scene;
    const saved = await lan.session.commands.note(first, 'một');
    let file: Bytes;
    {
      using full = new FullDisk();
      file = await packed(lan);
      expect(full.refusals).toBeGreaterThan(0);
    }
    await lan.restart();
    await lan.session.commands.undo(first, saved.ok ? (saved.value[0] ?? '') : '');
    expect(statusOf(lan).waiting.map((each) => each.kind)).toEqual(['note', 'undo']);
    expect(await taken(scene, file)).toMatchObject({ sent: 1, refused: 0 });
  }));

test('[CY7] an operation carried twice is counted once, under the last time', () =>
  withScene(async ({ lan }) => {
    await lan.session.commands.note(first, 'một');
    await packed(lan);
    const earlier = lan.phone.now;
    lan.phone.pass(60_000);
    await lan.session.commands.note(second, 'hai');
    await packed(lan);
    expect(statusOf(lan).carried).toEqual([{ at: earlier + 60_000, way: 'file', count: 2 }]);
  }));

test('[CY5] a file up and a file back are one exchange: outbox empty, one receipt on both sides, the list renewed', () =>
  withScene(async (scene) => {
    const { station, lan } = scene;
    const minh = await new TestVolunteer(station).join('hamlet', [H1]);
    await minh.session.commands.note(second, 'của anh Minh');
    await minh.sync();
    await lan.session.commands.correct(first, { idNumber: '068190000099' }, 'card');
    await lan.session.commands.note(first, 'đã gặp');
    const { answer, ...said } = await taken(scene, await packed(lan));
    expect(said).toMatchObject({
      personName: 'Người Thử hamlet',
      communeName: 'Xã Lộc Thành',
      revoked: false,
      sent: 2,
      remaining: 0,
      receipt: { taken: 2 },
      contested: 0,
      refused: 0,
    });
    expect(await opened(lan, answer)).toMatchObject({
      answered: 2,
      pages: 'taken',
      receipt: { sent: 2, taken: 2, code: said.receipt.code },
    });
    expect(statusOf(lan)).toMatchObject({ waiting: [], carried: [] });
    expect(statusOf(lan).receipts[0]?.code).toBe(said.receipt.code);
    expect(lan.get(first).waiting).toBe(0);
    expect(lan.get(second).subject.entries.map((entry) => entry.kind)).toContain('note');
    expect(await logOf(scene, lan)).toEqual(['correct', 'note']);
    await lan.restart();
    expect(lan.session.book.counts().total).toBe(3);
    lan.connect();
    await lan.sync();
    expect(statusOf(lan)).toMatchObject({ waiting: [], problem: undefined });
    expect(statusOf(lan).repairedAt).toBeUndefined();
    expect(await logOf(scene, lan)).toEqual(['correct', 'note']);
  }));

test('[CY5] twice at the station and twice on the phone, or after the network was faster: it ends the same', () =>
  withScene(async (scene) => {
    const { lan } = scene;
    await lan.session.commands.note(first, 'đã gặp');
    const file = await packed(lan);
    const [once, again] = [await taken(scene, file), await taken(scene, file)];
    expect(again.receipt).toEqual(once.receipt);
    await opened(lan, once.answer);
    const receipts = statusOf(lan).receipts;
    expect(await openProblem(lan, once.answer)).toBe('nothing-new');
    expect(statusOf(lan).receipts).toEqual(receipts);
    await lan.session.commands.note(second, 'bằng mạng');
    const late = await packed(lan);
    lan.connect();
    await lan.sync();
    const { answer } = await taken(scene, late);
    // The receipt of what was carried comes too; the list has moved on and stays as it is.
    expect(await opened(lan, answer)).toMatchObject({ answered: 0, receipt: { sent: 1, taken: 1 } });
    expect(await openProblem(lan, answer)).toBe('nothing-new');
    expect(await logOf(scene, lan)).toEqual(['note', 'note']);
    await lan.sync();
    expect(statusOf(lan)).toMatchObject({ waiting: [], problem: undefined });
    expect(statusOf(lan).repairedAt).toBeUndefined();
  }));

test('[CY8] answers opened in the wrong order give their verdicts and leave a newer list alone', () =>
  withScene(async (scene) => {
    const { station, lan } = scene;
    await lan.session.commands.note(first, 'một');
    const one = await packed(lan);
    await lan.session.commands.note(second, 'hai');
    const two = await packed(lan);
    const answerToOne = await taken(scene, one);
    const minh = await new TestVolunteer(station).join('hamlet', [H1]);
    await minh.session.commands.correct(second, { name: 'Nguyễn Văn Mới' }, 'card');
    await minh.sync();
    const answerToTwo = await taken(scene, two);
    expect(await opened(lan, answerToTwo.answer)).toMatchObject({ answered: 2, pages: 'taken' });
    expect(await opened(lan, answerToOne.answer)).toMatchObject({ answered: 0, pages: 'older' });
    expect(lan.get(second).fields.name.value).toBe('Nguyễn Văn Mới');
    lan.connect();
    await lan.sync();
    expect(statusOf(lan).repairedAt).toBeUndefined();
  }));

test('[CY8] [OB6] an answer opened in the middle of a repair gives its verdicts, and the repair goes on to its end', () =>
  withScene(async (scene) => {
    const { lan } = scene;
    await lan.session.commands.note(first, 'một');
    const { answer } = await taken(scene, await packed(lan));
    const repairing = await openProfile(lan.phone.tab(), lan.session.profile.id, PIN);
    if (!repairing.ok) throw new Error(repairing.error);
    const { vault } = repairing.value;
    await vault.land({
      place: repairFrom(await vault.claimPlace()),
      pages: [],
      answers: new Map(),
      records: {},
    });
    vault.close();
    expect(await opened(lan, answer)).toMatchObject({ answered: 1, pages: 'older' });
    expect(lan.session.book.counts().total).toBe(3);
    lan.connect();
    await lan.sync();
    expect(statusOf(lan)).toMatchObject({ waiting: [], carried: [], problem: undefined });
    const notes = lan.get(first).subject.entries.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ verdict }) => verdict)).toEqual(['accepted']);
    expect(await logOf(scene, lan)).toEqual(['note']);
  }));

test('[CY5] an answer of the receipt alone is small, empties the outbox, and moves nothing else', () =>
  withScene(async (scene) => {
    const { station, lan } = scene;
    for (let at = 0; at < 50; at += 1) await lan.session.commands.note(first, `lần ${at}`);
    const file = await packed(lan, 'receipt');
    const { answer, receipt } = await taken(scene, file);
    expect(answer.length).toBeLessThan(4_000);
    expect(await opened(lan, answer)).toMatchObject({ answered: 50, pages: 'none', receipt });
    expect(statusOf(lan)).toMatchObject({ waiting: [], carried: [] });
    const audit = await station.store.read((tx) => tx.notes.audit(COMMUNE, 50));
    expect(audit.filter(({ act }) => act === 'carry')).toMatchObject([{ count: 50 }]);
    lan.connect();
    await lan.sync();
    expect(lan.get(first).subject.entries.filter((entry) => entry.kind === 'note')).toHaveLength(50);
  }));

test('[CY5] another station, a damaged file, a stranger: refused with the reason, and nothing is written', () =>
  withScene(async (scene) => {
    const { station, clerk, lan } = scene;
    await lan.session.commands.note(first, 'đã gặp');
    const file = await packed(lan);
    const problemAt = async (at: TestStation, bytes: Bytes): Promise<unknown> => {
      const done = await deskOf(at, clerk.token).take(bytes);
      return done.ok ? 'ok' : done.error;
    };
    await withStation(async (other) => {
      await other.join('station');
      expect(await problemAt(other, file)).toEqual({ kind: 'other-station' });
    });
    expect(await problemAt(station, file.with(60, (file[60] ?? 0) ^ 1))).toEqual({ kind: 'damaged' });
    expect(await problemAt(station, file.with(5, 2))).toEqual({ kind: 'newer-app' });
    expect(await problemAt(station, new TextEncoder().encode('PK…'))).toEqual({ kind: 'not-ours' });
    const { answer } = await taken(scene, file);
    expect(await problemAt(station, answer)).toEqual({ kind: 'wrong-kind', found: 'down' });
    expect(await openProblem(lan, file)).toBe('wrong-kind');
    const minh = await new TestVolunteer(station).join('hamlet', [H1]);
    expect(await openProblem(minh, answer)).toBe('other-device');
    expect(await openProblem(lan, answer.with(40, (answer[40] ?? 0) ^ 1))).toBe('damaged');
    expect(await openProblem(lan, answer)).toBe('ok');
  }));

test('[CY5] a revoked phone’s file is kept, refused, and answered without anybody’s data', () =>
  withScene(async (scene) => {
    const { station, clerk, lan } = scene;
    await lan.session.commands.note(first, 'đã gặp');
    await station.post(`/api/devices/${lan.session.profile.device}/revoke`, {}, clerk.token);
    const { answer, ...said } = await taken(scene, await packed(lan));
    expect(said).toMatchObject({ revoked: true, sent: 1, refused: 1, receipt: { taken: 1 } });
    expect(await opened(lan, answer)).toMatchObject({ answered: 1, pages: 'none' });
    expect(statusOf(lan).refused).toMatchObject([{ refusal: 'revoked' }]);
    expect(await logOf(scene, lan)).toEqual([]);
  }));

test('[CY5] whose file it was is told to the station’s people, and to nobody who merely found it', () =>
  withScene(async ({ station, lan }) => {
    await lan.session.commands.note(first, 'đã gặp');
    const found = await station.post('/api/carry', await packed(lan));
    expect(found.status).toBe(200);
    expect(await found.json()).not.toHaveProperty('personName');
  }));

test('[CY10] behind a forgotten PIN: the file delivers, and its answer is taken when the profile is opened again', () =>
  withScene(async (scene) => {
    const { station, clerk, lan } = scene;
    await lan.session.commands.note(first, 'đã gặp');
    lan.session.lock();
    const made = await new DeviceDoorway(lan.phone.tab()).packLocked(lan.session.profile.id);
    if (!made.ok) throw new Error(made.error.kind);
    expect(made.value.count).toBe(1);
    await withStation(async (other) => {
      const refused = await deskOf(other, clerk.token).take(made.value.bytes);
      expect(refused).toEqual({ ok: false, error: { kind: 'other-station' } });
    });
    const cut = await deskOf(station, clerk.token).take(made.value.bytes.slice(0, -20));
    expect(cut).toEqual({ ok: false, error: { kind: 'damaged' } });
    const { answer, ...said } = await taken(scene, made.value.bytes);
    expect(said).toMatchObject({ sent: 1, receipt: { taken: 1 }, personName: 'Người Thử hamlet' });
    expect((await taken(scene, made.value.bytes)).receipt).toEqual(said.receipt);
    await lan.restart();
    expect(await opened(lan, answer)).toMatchObject({ answered: 1, pages: 'none', receipt: said.receipt });
    expect(statusOf(lan).waiting).toEqual([]);
    expect(await logOf(scene, lan)).toEqual(['note']);
  }));

test('[CY8] a first download that was cut off goes on by hand from where it had come to', () =>
  withStation(async (station) => {
    const clerk = await station.join('station');
    await station.list(clerk, people(1200, 'Thôn 1'));
    const ka = new TestVolunteer(station);
    const scene = { station, clerk, lan: ka };
    // The link is cut after the first page: the rest of the list is still to come.
    ka.phone.network = async (path, init) => {
      const answer = await station.app.request(path, init);
      return path === '/api/sync' ? cutAt(answer, 0.6) : answer;
    };
    await ka.join('hamlet', [H1]);
    const { download } = statusOf(ka);
    expect(download).toMatchObject({ complete: false });
    expect(download?.rows).toBeGreaterThan(0);
    ka.cut();
    expect(await ka.session.carry.pack('receipt', 'file')).toEqual({ ok: false, error: { kind: 'nothing' } });
    // The rest by hand: from where the first download had come to.
    const rest = await taken(scene, await packed(ka));
    expect(await opened(ka, rest.answer)).toMatchObject({ pages: 'taken' });
    expect(statusOf(ka).download).toEqual({ rows: 1200, ofRows: 1200, complete: true });
    expect(ka.session.book.counts().total).toBe(1200);
  }));

/** The first part of an answer, as a link that is cut brings it. */
async function cutAt(answer: Response, share: number): Promise<Response> {
  const bytes = await answer.arrayBuffer();
  return new Response(bytes.slice(0, Math.floor(bytes.byteLength * share)), { status: answer.status });
}
