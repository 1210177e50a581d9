import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

export const MAIN = resolve(import.meta.dirname, '../../../src/station/main.ts');

/** What a command left behind. */
export interface Done {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** `npm run --silent station -- …` on the data of this folder, without npm. */
export async function stationCommand(data: string, args: readonly string[]): Promise<Done> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    env: { ...process.env, SO_THON_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('exit', done);
  });
  const [out, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, complaint };
}
