import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backup, restore } from '../../src/station/command/keeping.ts';
import { databaseFile, type Surroundings } from '../../src/station/command/place.ts';
import { openSqlite } from '../../src/station/store/sqlite.ts';
import { COMMUNE, people, TestStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const H1 = `${COMMUNE}-01`;
const first = `${COMMUNE}.1`;
const second = `${COMMUNE}.2`;

/** A station whose data folder is backed up and restored by the station's own commands. */
class KeptStation {
  readonly folder = mkdtempSync(join(tmpdir(), 'so-thon-'));
  current!: TestStation;
  readonly #surroundings: Surroundings = {
    env: { SO_THON_DATA: this.folder },
    print: () => undefined,
    complain: (line) => expect(line).toBe(''),
  };

  async open(): Promise<void> {
    const opened = await openSqlite(databaseFile(this.folder));
    if (!opened.ok) throw new Error(opened.error.kind);
    this.current = new TestStation(opened.value);
  }

  async backup(): Promise<void> {
    expect((await backup(join(this.folder, 'copy.sqlite'), this.#surroundings)).ok).toBe(true);
  }

  async restore(): Promise<void> {
    await this.current.store.close();
    expect((await restore(join(this.folder, 'copy.sqlite'), this.#surroundings)).ok).toBe(true);
    await this.open();
  }

  async end(): Promise<void> {
    await this.current.store.close();
    rmSync(this.folder, { recursive: true });
  }
}

async function withKeptStation(
  work: (kept: KeptStation, lan: TestVolunteer) => Promise<void>,
): Promise<void> {
  const kept = new KeptStation();
  await kept.open();
  try {
    await kept.current.list(await kept.current.join('station'), people(3, 'Thôn 1'));
    const lan = await new TestVolunteer(kept.current).join('hamlet', [H1]);
    await work(kept, lan);
  } finally {
    await kept.end();
  }
}

/** Ids of the operations this phone's owner has said, as a phone that joins now sees them. */
async function saidAt(kept: KeptStation, lan: TestVolunteer): Promise<readonly string[]> {
  const fresh = await new TestVolunteer(kept.current).join('hamlet', [H1]);
  return [first, second].flatMap((id) =>
    fresh
      .get(id)
      .subject.entries.filter((entry) => entry.device === lan.session.profile.device)
      .map((entry) => entry.id),
  );
}

const saved = async (saving: ReturnType<TestVolunteer['session']['commands']['note']>): Promise<string> => {
  const done = await saving;
  if (!done.ok) throw new Error(done.error.kind);
  return done.value[0] ?? '';
};

const waitingOf = (lan: TestVolunteer) => lan.session.sync.status.current().waiting;

test('[OB5] what a station restored from an older backup has lost is sent again, and nothing is doubled', () =>
  withKeptStation(async (kept, lan) => {
    const kept1 = await saved(lan.session.commands.note(first, 'trước khi sao lưu'));
    await lan.sync();
    await kept.backup();
    const lost = [
      await saved(lan.session.commands.correct(first, { name: 'Nguyễn Thị Đúng' }, 'card')),
      await saved(lan.session.commands.note(second, 'sau khi sao lưu')),
    ];
    await lan.sync();
    expect(waitingOf(lan)).toEqual([]);
    await kept.restore();
    lan.phone.network = (path, init) => Promise.resolve(kept.current.app.request(path, init));
    await lan.restart();
    expect(await saidAt(kept, lan)).toEqual([kept1]);
    await lan.sync();
    expect(waitingOf(lan)).toEqual([]);
    expect(await saidAt(kept, lan)).toEqual([kept1, ...lost]);
    expect(lan.get(first).fields.name.value).toBe('Nguyễn Thị Đúng');
    await lan.sync();
    expect(await saidAt(kept, lan)).toEqual([kept1, ...lost]);
  }));

test('[OB5] also when others have taken the restored station past where this phone was', () =>
  withKeptStation(async (kept, lan) => {
    await kept.backup();
    const lost = await saved(lan.session.commands.note(second, 'sau khi sao lưu'));
    await lan.sync();
    await kept.restore();
    const minh = await new TestVolunteer(kept.current).join('hamlet', [H1]);
    for (let time = 0; time < 5; time++) await minh.session.commands.note(first, `lần ${time}`);
    await minh.sync();
    lan.phone.network = (path, init) => Promise.resolve(kept.current.app.request(path, init));
    await lan.sync();
    expect(lan.session.sync.status.current()).toMatchObject({ waiting: [], problem: undefined });
    expect(await saidAt(kept, lan)).toEqual([lost]);
    expect(lan.get(first).subject.entries.filter((entry) => entry.kind === 'note')).toHaveLength(5);
  }));

test('[OB5] a phone killed between finding out and sending still sends it', () =>
  withKeptStation(async (kept, lan) => {
    await kept.backup();
    const lost = await saved(lan.session.commands.note(second, 'sau khi sao lưu'));
    await lan.sync();
    await kept.restore();
    let asked = 0;
    lan.phone.network = (path, init) => {
      asked += 1;
      return asked > 1
        ? Promise.reject(new TypeError('killed'))
        : Promise.resolve(kept.current.app.request(path, init));
    };
    await lan.sync();
    expect(waitingOf(lan).map((each) => each.id)).toEqual([lost]);
    await lan.restart();
    expect(waitingOf(lan).map((each) => each.id)).toEqual([lost]);
    expect(lan.get(second).waiting).toBe(1);
    lan.phone.network = (path, init) => Promise.resolve(kept.current.app.request(path, init));
    await lan.sync();
    expect(await saidAt(kept, lan)).toEqual([lost]);
  }));

test('[OB5] also what it had taken by hand: the answer was carried back before the station was restored', () =>
  withKeptStation(async (kept, lan) => {
    await kept.backup();
    const lost = await saved(lan.session.commands.note(second, 'chép tay'));
    const packed = await lan.session.carry.pack('everything', 'file');
    if (!packed.ok) throw new Error(packed.error.kind);
    const done = await kept.current.post('/api/carry', packed.value.bytes);
    const { answer } = (await done.json()) as { answer: string };
    const opened = await lan.session.carry.open(Uint8Array.from(Buffer.from(answer, 'base64')));
    expect(opened).toMatchObject({ ok: true, value: { answered: 1, pages: 'taken' } });
    await kept.restore();
    expect(await saidAt(kept, lan)).toEqual([]);
    // The station that knows less than the phone is told so by hand too.
    const again = await lan.session.carry.pack('everything', 'file');
    if (!again.ok) throw new Error(again.error.kind);
    const repeated = await kept.current.post('/api/carry', again.value.bytes);
    const reply = (await repeated.json()) as { answer: string };
    await lan.session.carry.open(Uint8Array.from(Buffer.from(reply.answer, 'base64')));
    expect(waitingOf(lan).map((each) => each.id)).toEqual([lost]);
    lan.phone.network = (path, init) => Promise.resolve(kept.current.app.request(path, init));
    await lan.sync();
    expect(waitingOf(lan)).toEqual([]);
    expect(await saidAt(kept, lan)).toEqual([lost]);
  }));
