import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DeviceDoorway } from '../../src/client/device-doorway.ts';
import { SILENCE_LIMIT_MS } from '../../src/client/station-link.ts';
import { joinFrames } from '../../src/sync/frame.ts';
import { packPage } from '../../src/sync/page.ts';
import type { ParcelUp } from '../../src/sync/parcel.ts';
import { COMMUNE, people, withStation, type TestStation } from '../station/support/test-station.ts';
import { PIN, TestVolunteer } from './support/test-volunteer.ts';

const H1 = `${COMMUNE}-01`;
const first = `${COMMUNE}.1`;

async function withVolunteer(
  work: (lan: TestVolunteer, station: TestStation) => Promise<void>,
  count = 3,
): Promise<void> {
  await withStation(async (station) => {
    await station.list(await station.join('station'), [
      ...people(count, 'Thôn 1'),
      ...people(1, 'Thôn 2', count),
    ]);
    await work(await new TestVolunteer(station).join('hamlet', [H1]), station);
  });
}

const status = (lan: TestVolunteer) => lan.session.sync.status.current();

/** Every operation the station has of one subject, in its order. */
async function entriesAt(station: TestStation, lan: TestVolunteer): Promise<readonly string[]> {
  const fresh = await new TestVolunteer(station).join('hamlet', [H1]);
  return fresh
    .get(first)
    .subject.entries.filter((each) => each.device === lan.session.profile.device)
    .map((each) => each.id);
}

test('an answer that is lost, any number of times, changes nothing but the time it takes', () =>
  withVolunteer(async (lan, station) => {
    const saved = await lan.session.commands.note(first, 'đã ghé hai lần');
    lan.phone.network = async (path, init) => {
      await station.app.request(path, init);
      throw new TypeError('the answer is lost');
    };
    await lan.sync();
    await lan.sync();
    expect(status(lan)).toMatchObject({ phase: 'offline', problem: { kind: 'no-network' } });
    expect(status(lan).waiting).toHaveLength(1);
    lan.connect();
    await lan.restart();
    await lan.sync();
    expect(status(lan).waiting).toEqual([]);
    expect(await entriesAt(station, lan)).toEqual(saved.ok ? saved.value : 'not saved');
  }));

test('an answer cut at any place leaves the outbox as it was, and the next exchange completes it', () =>
  withVolunteer(async (lan, station) => {
    await lan.session.commands.note(first, 'đã ghé');
    // Learns where the frame's parts begin: length, header, block.
    let whole = 0;
    lan.phone.network = async (path, init) => {
      const answer = await station.app.request(path, init);
      whole = (await answer.clone().arrayBuffer()).byteLength;
      throw new TypeError('lost');
    };
    await lan.sync();
    const cuts = [0, 1, 3, 4, 5, Math.floor(whole / 2), whole - 300, whole - 1];
    for (const at of cuts) {
      lan.phone.network = async (path, init) => {
        const answer = await station.app.request(path, init);
        return new Response((await answer.arrayBuffer()).slice(0, at), { status: answer.status });
      };
      await lan.sync();
      expect([at, status(lan).problem, status(lan).waiting.length]).toEqual([at, { kind: 'cut-short' }, 1]);
    }
    lan.connect();
    await lan.sync();
    expect(status(lan)).toMatchObject({ problem: undefined, waiting: [] });
    expect(lan.get(first).subject.entries.at(-1)).toMatchObject({ kind: 'note', verdict: 'accepted' });
  }));

test('a first download that is cut goes on from the last whole page, also after a kill', () =>
  withStation(async (station) => {
    await station.list(await station.join('station'), people(1_600, 'Thôn 1'));
    const lan = new TestVolunteer(station);
    const asked: unknown[] = [];
    lan.phone.network = async (path, init) => {
      const answer = await station.app.request(path, init);
      if (path !== '/api/sync') return answer;
      asked.push(parcelIn(init).cursor);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return new Response(bytes.slice(0, bytes.length * 0.7), { status: 200 });
    };
    await lan.join('hamlet', [H1]);
    const { download } = status(lan);
    expect(download).toMatchObject({ ofRows: 1_600, complete: false });
    expect(lan.session.book.counts().total).toBe(0);
    await lan.restart();
    await lan.sync();
    lan.connect();
    await lan.sync();
    expect(asked[0]).toEqual({ seq: 0 });
    expect(asked[1]).toMatchObject({ seq: 0, held: expect.any(Number), snapshot: expect.any(String) });
    expect((asked[1] as { held: number }).held).toBeGreaterThan(0);
    expect(lan.session.book.counts().total).toBe(1_600);
    expect(status(lan).repairedAt).toBeUndefined();
  }));

test('an answer given twice is one answer', () =>
  withVolunteer(async (lan, station) => {
    await lan.session.commands.note(first, 'đã ghé');
    let kept: { body: ArrayBuffer } | undefined;
    lan.phone.network = async (path, init) => {
      const answer = await station.app.request(path, init);
      kept ??= { body: await answer.clone().arrayBuffer() };
      return answer;
    };
    await lan.sync();
    const before = lan.get(first);
    lan.phone.network = () => Promise.resolve(new Response(kept?.body.slice(0), { status: 200 }));
    await lan.sync();
    expect(lan.get(first).subject).toEqual(before.subject);
    expect(status(lan)).toMatchObject({ waiting: [], problem: undefined });
  }));

test('[OB3] a station that falls silent is given up after a minute, and what was under way waits again', () =>
  withVolunteer(async (lan) => {
    await lan.session.commands.note(first, 'đã ghé');
    const asked = new Promise<void>((resolve) => {
      lan.phone.network = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    const syncing = lan.sync();
    await asked;
    expect(status(lan).phase).toBe('syncing');
    lan.phone.pass(SILENCE_LIMIT_MS);
    await syncing;
    expect(status(lan)).toMatchObject({ phase: 'failed', problem: { kind: 'station-silent' } });
    expect(status(lan).waiting).toHaveLength(1);
  }));

test.each([
  [401, 'revoked'],
  [426, 'app-too-old'],
  [500, 'station-error'],
])('status %i is told as %s and nothing is lost', (code, kind) =>
  withVolunteer(async (lan) => {
    await lan.session.commands.note(first, 'đã ghé');
    lan.phone.network = () => Promise.resolve(new Response('{}', { status: code }));
    await lan.sync();
    expect(status(lan).problem).toMatchObject({ kind });
    expect(status(lan).waiting).toHaveLength(1);
  }),
);

test("a page that some network puts in the station's place is no answer", () =>
  withVolunteer(async (lan) => {
    await lan.session.commands.note(first, 'đã ghé');
    lan.phone.network = () =>
      Promise.resolve(new Response('<!doctype html><title>Wi-Fi</title>', { status: 200 }));
    await lan.sync();
    expect(status(lan).problem).toEqual({ kind: 'cut-short' });
    expect(status(lan).waiting).toHaveLength(1);
  }));

test('a push that is too large is sent in smaller pieces', () =>
  withVolunteer(async (lan, station) => {
    for (const subject of [1, 2, 3]) await lan.session.commands.note(`${COMMUNE}.${subject}`, 'đã ghé');
    const sizes: number[] = [];
    lan.phone.network = async (path, init) => {
      const { length } = parcelIn(init).operations;
      sizes.push(length);
      return length > 1 ? new Response('{}', { status: 413 }) : station.app.request(path, init);
    };
    await lan.sync();
    expect(status(lan)).toMatchObject({ waiting: [], problem: undefined });
    expect(sizes.slice(-3)).toEqual([1, 1, 1]);
  }));

test('who leaves the scope is forgotten, on the disk too', () =>
  withVolunteer(async (lan, station) => {
    const desk = await station.join('station');
    await desk.sync();
    const change = { saw: [], base: H1, value: `${COMMUNE}-02` };
    await desk.sync([desk.say('assign', first, { change })]);
    await lan.sync();
    expect(lan.session.book.get(first)).toBeUndefined();
    await lan.restart();
    expect(lan.session.book.get(first)).toBeUndefined();
    expect(lan.session.book.counts().total).toBe(2);
  }));

test('a difference from the station repairs itself from the station, at most once an hour, and says so', () =>
  withVolunteer(async (lan, station) => {
    // The subject's page is lost here, as after a fault of the disk that nobody saw.
    const broken = lan.session.book;
    if (!('forgetSubjects' in broken)) throw new Error('not the book in memory');
    (broken as unknown as { forgetSubjects: (ids: readonly string[]) => void }).forgetSubjects([first]);
    lan.phone.now += 1_000;
    await lan.session.commands.note(`${COMMUNE}.2`, 'đã ghé');
    await lan.sync();
    expect(status(lan)).toMatchObject({ repairedAt: lan.phone.now, problem: undefined, waiting: [] });
    expect(lan.get(first).subject.row).toBe(2);
    const asked: unknown[] = [];
    lan.phone.network = (path, init) => {
      asked.push(parcelIn(init).cursor.seq);
      return Promise.resolve(station.app.request(path, init));
    };
    (lan.session.book as unknown as { forgetSubjects: (ids: readonly string[]) => void }).forgetSubjects([
      first,
    ]);
    await lan.sync();
    expect(asked).toEqual([expect.any(Number)]);
    expect(asked).not.toContain(0);
  }));

test('a clock that is wrong is measured against the station and never obeyed', () =>
  withVolunteer(async (lan) => {
    lan.phone.now = Date.parse('2022-09-01T03:00:00.000Z');
    await lan.sync();
    expect(status(lan).clockAheadMinutes).toBe(180);
  }));

test.each(['1970-01-01T00:05:00.000Z', '2025-09-01T01:00:00.000Z'])(
  'what was said while the clock stood at %s is sent, taken, and ordered by the station',
  (clock) =>
    withVolunteer(async (lan, station) => {
      const minh = await new TestVolunteer(station).join('hamlet', [H1]);
      await minh.session.commands.correct(first, { phone: '0900000001' }, 'said');
      await minh.sync();
      lan.phone.now = Date.parse(clock);
      await lan.session.commands.correct(first, { phone: '0900000002' }, 'said');
      await lan.sync();
      expect(status(lan)).toMatchObject({ waiting: [], problem: undefined });
      expect(lan.get(first).fields.phone.value).toBe('0900000002');
      await minh.session.commands.correct(first, { phone: '0900000003' }, 'said');
      await minh.sync();
      await lan.sync();
      expect(lan.get(first).fields.phone.value).toBe('0900000003');
    }),
);

test('asked by hand, it tries, whatever the browser thinks of the network', () =>
  withVolunteer(async (lan) => {
    await lan.session.commands.note(first, 'đã ghé');
    lan.phone.online.set(false);
    await lan.sync();
    expect(status(lan)).toMatchObject({ waiting: [], problem: undefined });
  }));

test('a snapshot that leaves out a page is not taken for whole', () =>
  withStation(async (station) => {
    const lan = new TestVolunteer(station);
    const code = await station.invite('hamlet');
    const block = gzipSync(JSON.stringify(packPage(COMMUNE, [])));
    const header = {
      protocol: 1,
      stationTime: '2022-09-01T00:00:00.000Z',
      answers: [],
      receipt: { taken: 0, code: '' },
      cursor: { seq: 9 },
      snapshot: { id: 's1', pages: 2, rows: 2 },
      blocks: [{ kind: 'snapshot', index: 1, rows: 1, bytes: block.length }],
      gone: [],
      more: false,
    };
    const joined = await new DeviceDoorway(lan.phone.tab()).join(code, PIN);
    if (!joined.ok) throw new Error(joined.error.kind);
    lan.session = joined.value;
    lan.phone.network = () =>
      Promise.resolve(new Response(joinFrames(gzipSync(JSON.stringify(header)), [block]), { status: 200 }));
    await lan.sync();
    expect(status(lan)).toMatchObject({ problem: { kind: 'cut-short' }, lastSyncAt: 0 });
  }));

function parcelIn(init: RequestInit): ParcelUp {
  if (!(init.body instanceof Uint8Array)) throw new Error('no body');
  return JSON.parse(gunzipSync(init.body).toString()) as ParcelUp;
}
