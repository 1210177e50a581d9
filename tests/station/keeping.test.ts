import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/station/command/commands.ts';
import { checkCommune } from '../../src/station/log/check.ts';
import { openSqlite } from '../../src/station/store/sqlite.ts';
import { COMMUNE, people, TestStation } from './support/test-station.ts';

/** A data folder with a station that holds three subjects, closed; and the command line on it. */
async function withData(work: (place: Place) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'so-thon-data-'));
  try {
    await work(new Place(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class Place {
  readonly folder: string;
  readonly said: string[] = [];
  readonly complaints: string[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  get file(): string {
    return join(this.folder, 'station.sqlite');
  }

  async run(...args: readonly string[]): Promise<number> {
    return runCommand(args, {
      env: { SO_THON_DATA: this.folder },
      print: (line) => this.said.push(line),
      complain: (line) => this.complaints.push(line),
    });
  }

  async open<T>(work: (station: TestStation) => Promise<T>): Promise<T> {
    const opened = await openSqlite(this.file);
    if (!opened.ok) throw new Error(opened.error.kind);
    const done = await work(new TestStation(opened.value));
    await opened.value.close();
    return done;
  }

  async list(count: number, from = 0): Promise<void> {
    await this.open(async (station) => {
      const desk = await station.join('station');
      const listing = `${COMMUNE}/2022-08-29/${from + 1}`;
      await station.list(desk, people(count, 'Thôn 1', from), { listing });
    });
  }

  sql(text: string): void {
    const database = new DatabaseSync(this.file);
    database.exec(text);
    database.close();
  }
}

describe('check', () => {
  test('[ST15] a sound log passes', async () => {
    await withData(async (place) => {
      await place.list(3);
      expect(await place.run('check')).toBe(0);
      expect(place.said.at(-1)).toBe('ok');
    });
  });

  test.each([
    [
      'a word that was changed',
      "update operations set body = replace(body, 'Thử 1', 'Khác 1') where seq = 3",
      'hash',
    ],
    [
      'a word that was changed in the log and in the subjects',
      "update operations set body = replace(body, 'Thử 1', 'Khác 1'); update subjects set body = replace(body, 'Thử 1', 'Khác 1')",
      'hash',
    ],
    ['a line that was left out', 'delete from operations where seq = 2', 'missing'],
    ['the last line cut off', 'delete from operations where seq = 6', 'head'],
    [
      'two lines whose places were changed',
      'update operations set seq = 1000 + 5 - seq where seq in (2, 3); update operations set seq = seq - 1000 where seq > 1000',
      'hash',
    ],
    ['a head that says more', 'update communes set seq = 99', 'head'],
    ['a subject that was changed', "update subjects set body = replace(body, 'Thử 1', 'Khác 1')", '25090.2'],
    [
      'a subject that is in another hamlet',
      "update subjects set hamlet = '25090-09' where number = 1",
      '25090.1',
    ],
    ['a subject that is missing', 'delete from subjects where number = 3', '25090.3'],
    [
      'a subject nobody listed',
      "insert into subjects select commune, '25090.9', 9, version, hamlet, stage, category, body from subjects where number = 3",
      'never listed',
    ],
  ])('[ST15] notices %s', async (_, sql, complaint) => {
    await withData(async (place) => {
      await place.list(3);
      place.sql(sql);
      expect(await place.run('check')).toBe(1);
      expect(place.complaints.join()).toMatch(new RegExp(`^Commune ${COMMUNE}: .*${complaint}`));
    });
  });
});

describe('backup and restore', () => {
  test('[DB4] a backup taken from a running station restores what was there, and keeps what is replaced', async () => {
    await withData(async (place) => {
      await place.list(3);
      const copy = join(place.folder, 'copy.sqlite');
      await place.open(async () => expect(await place.run('backup', copy)).toBe(0));
      await place.list(2, 3);
      expect(await place.run('restore', copy)).toBe(0);
      await place.open(async ({ store }) => {
        expect(await store.read((tx) => tx.subjects.count(COMMUNE))).toBe(3);
        expect((await store.read((tx) => checkCommune(tx, COMMUNE))).ok).toBe(true);
      });
      const aside = readdirSync(place.folder).filter((name) => name.includes('before-restore'));
      expect(aside).toHaveLength(1);
      const kept = await openSqlite(join(place.folder, aside.join()));
      expect(kept.ok && (await kept.value.read((tx) => tx.subjects.count(COMMUNE)))).toBe(5);
      if (kept.ok) await kept.value.close();
    });
  });

  test('[ST34] whoever is listed after a restore has a number nobody had before', async () => {
    await withData(async (place) => {
      await place.list(3);
      const copy = join(place.folder, 'copy.sqlite');
      expect(await place.run('backup', copy)).toBe(0);
      await place.list(2, 3);
      const numbers = () => place.open(({ store }) => store.read((tx) => tx.subjects.largestNumber(COMMUNE)));
      expect(await numbers()).toBe(5);
      const given = new Set([4, 5]);
      for (const again of [1, 2]) {
        expect(await place.run('restore', copy)).toBe(0);
        expect(await numbers()).toBe(3);
        await place.list(1, 10);
        given.add(await numbers());
        expect(given.size).toBe(2 + again);
      }
    });
  });

  test('[DB4] nothing is restored under a running station', async () => {
    await withData(async (place) => {
      await place.list(1);
      const copy = join(place.folder, 'copy.sqlite');
      await place.run('backup', copy);
      await place.open(async (station) => {
        await station.store.read((tx) => tx.log.communes());
        expect(await place.run('restore', copy)).toBe(1);
        expect(place.complaints.at(-1)).toContain('running');
        expect(await station.store.read((tx) => tx.subjects.count(COMMUNE))).toBe(1);
      });
    });
  });

  test('[DB4] a file that is no backup, or a damaged one, changes nothing', async () => {
    await withData(async (place) => {
      await place.list(1);
      const bad = join(place.folder, 'bad');
      writeFileSync(bad, 'not a database');
      expect(await place.run('restore', bad)).toBe(1);
      const empty = join(place.folder, 'empty');
      writeFileSync(empty, '');
      expect(await place.run('restore', empty)).toBe(1);
      const copy = join(place.folder, 'copy.sqlite');
      await place.run('backup', copy);
      const damaged = new DatabaseSync(copy);
      damaged.exec('delete from operations where seq = 1');
      damaged.close();
      expect(await place.run('restore', copy)).toBe(1);
      expect(existsSync(`${place.file}.restoring`)).toBe(false);
      expect(await place.run('check')).toBe(0);
    });
  });

  test('[DB4] no backup is overwritten', async () => {
    await withData(async (place) => {
      await place.list(1);
      const copy = join(place.folder, 'copy.sqlite');
      expect(await place.run('backup', copy)).toBe(0);
      expect(await place.run('backup', copy)).toBe(1);
    });
  });
});

describe('the command line', () => {
  test('unknown commands, later ones and wrong options say so and exit with 2', async () => {
    await withData(async (place) => {
      expect(await place.run()).toBe(2);
      expect(await place.run('frobnicate')).toBe(2);
      expect(await place.run('toString')).toBe(2);
      expect(await place.run('check', '--nonsense')).toBe(2);
      expect(await place.run('verify-handover')).toBe(2);
      expect(await place.run('report', '--xlsx')).toBe(2);
      expect(await place.run('invite', '--role', 'king')).toBe(2);
      expect(place.said).toEqual([]);
    });
  });

  test('an invitation made at the machine opens the door', async () => {
    await withData(async (place) => {
      await place.list(1);
      const args = ['--commune', COMMUNE, '--name', 'Ka Thử', '--hamlets', 'Thôn 1'];
      expect(await place.run('invite', '--role', 'hamlet', ...args)).toBe(0);
      const [role, unit, url = ''] = place.said.at(-1)?.split('\t') ?? [];
      expect([role, unit]).toEqual(['hamlet', 'Thôn 1 · Xã Lộc Thành']);
      await place.open(async (station) => {
        const code = url.split('/#/join/')[1];
        const look = await station.post('/api/invitations/look', { code });
        expect(await look.json()).toMatchObject({
          personName: 'Ka Thử',
          role: 'hamlet',
          place: 'Thôn 1 · Xã Lộc Thành',
        });
      });
    });
  });

  test('the appendix on an empty station has all communes, and zeros', async () => {
    await withData(async (place) => {
      expect(await place.run('report', '--json')).toBe(0);
      const report = JSON.parse(place.said.at(-1) ?? '') as { rows: object[]; total: object };
      expect(report.rows).toHaveLength(14);
      expect(report.total).toEqual({ 'wrong-info': 0, 'malformed-id': 0, 'missing-id': 0, total: 0 });
    });
  });

  test('PostgreSQL is not pretended', async () => {
    await withData(async (place) => {
      const complaints: string[] = [];
      const code = await runCommand(['check'], {
        env: { SO_THON_DATA: place.folder, DATABASE_URL: 'postgres://x' },
        print: () => expect.fail(),
        complain: (line) => complaints.push(line),
      });
      expect([code, complaints.length]).toEqual([2, 1]);
    });
  });
});
