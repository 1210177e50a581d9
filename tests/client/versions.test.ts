import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { joinFrames } from '../../src/sync/frame.ts';
import type { ParcelUp } from '../../src/sync/parcel.ts';
import { COMMUNE, people, withStation, type TestStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const H1 = `${COMMUNE}-01`;
const first = `${COMMUNE}.1`;
const second = `${COMMUNE}.2`;

async function withVolunteer(
  work: (lan: TestVolunteer, station: TestStation) => Promise<void>,
): Promise<void> {
  await withStation(async (station) => {
    await station.list(await station.join('station'), people(3, 'Thôn 1'));
    await work(await new TestVolunteer(station).join('hamlet', [H1]), station);
  });
}

const status = (lan: TestVolunteer) => lan.session.sync.status.current();

const parcelIn = (init: RequestInit): ParcelUp => {
  if (!(init.body instanceof Uint8Array)) throw new Error('no body');
  return JSON.parse(gunzipSync(init.body).toString()) as ParcelUp;
};

/** The parcels the phone sends from now on. */
function listen(lan: TestVolunteer, station: TestStation): ParcelUp[] {
  const sent: ParcelUp[] = [];
  lan.phone.network = (path, init) => {
    if (path === '/api/sync') sent.push(parcelIn(init));
    return Promise.resolve(station.app.request(path, init));
  };
  return sent;
}

/** The answer as a station of version 3 might say it: with words and keys nobody here has heard of. */
async function inTheFuture(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const end = 4 + new DataView(bytes.buffer).getUint32(0);
  const header = JSON.parse(gunzipSync(bytes.subarray(4, end)).toString()) as Record<string, unknown[]> & {
    directory: Record<string, unknown[]>;
  };
  const [one, two] = header['answers'] as { id: string }[];
  const photo = new TextEncoder().encode('a block of a kind not yet invented');
  const changed = {
    ...header,
    protocol: 3,
    weather: { rain: true },
    answers: [
      { ...one, verdict: 'postponed', until: '2023-01-01' },
      { ...two, verdict: 'refused', refusal: 'not-on-sundays' },
    ],
    blocks: [
      { kind: 'photos', index: 7, rows: 1, bytes: photo.length, of: first },
      ...(header['blocks'] ?? []),
    ],
    directory: {
      ...header.directory,
      people: [...(header.directory['people'] ?? []), { id: 'u-9', name: 'Tỉnh Thử', role: 'province' }],
    },
  };
  return new Response(joinFrames(gzipSync(JSON.stringify(changed)), [photo, bytes.subarray(end)]), {
    status: 200,
  });
}

test('[PA6] an answer of a station of version 3 is read: what is unknown is told, and nothing is lost', () =>
  withVolunteer(async (lan, station) => {
    await lan.session.commands.note(first, 'đã ghé');
    await lan.session.commands.note(second, 'đi vắng');
    lan.phone.network = async (path, init) => inTheFuture(await station.app.request(path, init));
    await lan.sync();
    expect(status(lan)).toMatchObject({ problem: undefined, waiting: [] });
    // Both are still here, until their writer has read that this app can't say more.
    expect(status(lan).refused.map(({ operation, refusal }) => [operation.subject, refusal])).toEqual([
      [first, 'unreadable'],
      [second, 'unreadable'],
    ]);
    expect(status(lan).receipts[0]).toMatchObject({ sent: 2, taken: 2 });
    // The subjects themselves came with the blocks this app knows.
    expect(lan.get(first).subject.entries.at(-1)).toMatchObject({ kind: 'note', verdict: 'accepted' });
    expect(lan.session.book.personName('u-9')).toBe('Tỉnh Thử');
  }));

test('[PA7] a phone says what it holds, since when its oldest waits, and which numbers it gave', () =>
  withVolunteer(async (lan, station) => {
    const sent = listen(lan, station);
    await lan.session.commands.note(first, 'một');
    const taken = await lan.session.commands.note(first, 'hai');
    if (!taken.ok) throw new Error(taken.error.kind);
    await lan.session.commands.undo(first, taken.value[0] ?? '');
    lan.phone.now += 60_000;
    await lan.sync();
    await lan.sync();
    const known = await station.store.read((tx) => tx.people.device(COMMUNE, lan.session.profile.device));
    expect(sent[0]).toMatchObject({ protocol: 2, numbers: { last: 2, takenBack: 1 } });
    expect(sent[0]).not.toHaveProperty('waitingSince');
    expect(sent[0]).not.toHaveProperty('repairing');
    expect(sent[0]?.holds).toMatch(/^[0-9a-f]{64}$/);
    expect(known).toMatchObject({
      takenNumbers: '1',
      said: { holding: { state: 'agrees' }, numbers: { last: 2, takenBack: 1 }, clockAhead: 61 },
    });
  }));

test('[PA7] nothing is said of what is held while the first download is under way', () =>
  withStation(async (station) => {
    await station.list(await station.join('station'), people(3, 'Thôn 1'));
    const lan = new TestVolunteer(station);
    const sent = listen(lan, station);
    await lan.join('hamlet', [H1]);
    expect(sent).toHaveLength(1);
    expect(sent[0]).not.toHaveProperty('holds');
    expect(sent[0]).not.toHaveProperty('repairing');
  }));
