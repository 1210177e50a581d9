import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStore } from '../../src/station/command/check.ts';
import { openSqlite } from '../../src/station/store/sqlite.ts';
import type { TestDevice } from './support/test-device.ts';
import { COMMUNE, people, TestStation } from './support/test-station.ts';

const ROUNDS = 20;
const DEVICES = 3;

let folder = '';
let living: Living | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-thon-kill-'));
});

afterAll(() => {
  living?.process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const openFile = async () => {
  const opened = await openSqlite(join(folder, 'station.sqlite'));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
};

interface Living {
  readonly url: string;
  readonly process: ChildProcess;
  readonly dead: Promise<unknown>;
}

/** A real station process, as `npm start` starts it. */
async function startStation(): Promise<Living> {
  const child = spawn(process.execPath, ['src/station/main.ts', 'serve'], {
    env: { ...process.env, SO_THON_DATA: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const dead = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^ready (.+)$/.exec(line)?.[1];
    if (url !== undefined) return { url, process: child, dead };
  }
  throw new Error('the station did not start');
}

/** Pushes until the station is gone; returns what it acknowledged. */
async function pushUntilDead(
  url: string,
  device: TestDevice,
  onAnswer: () => void,
): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  for (let count = 1; ; count += 1) {
    const operations = Array.from({ length: 1 + (count % 7) }, () =>
      device.say('note', `${COMMUNE}.1`, { text: `lần ${count}` }),
    );
    try {
      const down = await device.sync(operations, { url });
      acknowledged.push(...down.answers.map((answer) => answer.id));
      onAnswer();
    } catch {
      return acknowledged;
    }
  }
}

test(
  `[ST18] killed ${ROUNDS} times in a loop of pushes, the station has every operation it acknowledged`,
  { timeout: 180_000 },
  async () => {
    const store = await openFile();
    const station = new TestStation(store);
    const desk = await station.join('station');
    await station.list(desk, people(3, 'Thôn 1'));
    const devices = await Promise.all(
      Array.from({ length: DEVICES }, () => station.join('hamlet', [`${COMMUNE}-01`])),
    );
    await store.close();

    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = await startStation();
      living = started;
      let answers = 0;
      const lethal = 2 + ((round * 7) % 13);
      const pushed = await Promise.all(
        devices.map((device) =>
          pushUntilDead(started.url, device, () => {
            answers += 1;
            // The other devices' requests are under way at this moment.
            if (answers === lethal) started.process.kill('SIGKILL');
          }),
        ),
      );
      await started.dead;
      acknowledged.push(...pushed.flat());
    }

    const after = await openFile();
    try {
      const checked = await checkStore(after);
      expect(checked.ok).toBe(true);
      const kept = await after.read((tx) => tx.log.answers(COMMUNE, acknowledged));
      expect(acknowledged.length).toBeGreaterThan(ROUNDS * 2);
      expect(kept.length).toBe(new Set(acknowledged).size);
    } finally {
      await after.close();
    }
  },
);
