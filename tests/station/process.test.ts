import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';

test(
  'the station goes on when nobody reads what it prints, and ends in good order when asked',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-thon-process-'));
    const child = spawn(process.execPath, ['src/station/main.ts', 'serve', '--commune', '25090'], {
      env: { ...process.env, SO_THON_DATA: folder, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      const printed: string[] = [];
      for await (const line of createInterface({ input: child.stdout })) {
        printed.push(line);
        if (line.startsWith('ready ')) break;
      }
      const url = printed.at(-1)?.slice('ready '.length) ?? '';
      expect(printed[0]).toMatch(/^station\tXã Lộc Thành\thttp:\/\/127\.0\.0\.1:\d+\/#\/join\/[\w-]{22}$/);
      expect(printed).toHaveLength(2);
      child.stdout.destroy();
      child.stderr.destroy();
      for (let count = 0; count < 5; count += 1) expect((await fetch(`${url}/healthz`)).status).toBe(200);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    } finally {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
