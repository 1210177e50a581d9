import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

const MAIN = resolve(import.meta.dirname, '../../../src/station/main.ts');

/** Longest time a station may take to say `ready`, in milliseconds. */
const START_LIMIT_MS = 30_000;

/**
 * The real station: a process of its own, on a loopback port and a data folder of its own. It can be stopped, killed
 * and started again; port and folder stay the same, so that a phone finds it where it was.
 */
export class StationProcess {
  readonly #port: number;
  readonly #folder: string;
  #child: ChildProcess | undefined;
  /** Everything it printed since it was last started. */
  #lines: string[] = [];

  private constructor(port: number, folder: string) {
    this.#port = port;
    this.#folder = folder;
  }

  static async start(folder: string): Promise<StationProcess> {
    const station = new StationProcess(await freePort(), folder);
    await station.start();
    return station;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The code of the first invitation, which an empty station prints. */
  get firstCode(): string {
    const code = this.#lines
      .map((line) => /#\/join\/([\w-]+)/.exec(line)?.[1])
      .find((each) => each !== undefined);
    if (code === undefined) throw new Error(`no invitation was printed:\n${this.#lines.join('\n')}`);
    return code;
  }

  async start(): Promise<void> {
    this.#lines = [];
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, 'start'], {
      env: { ...process.env, PORT: String(this.#port), SO_THON_DATA: join(this.#folder, 'data') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stderr.on('data', (text: Buffer) => this.#lines.push(String(text)));
    await new Promise<void>((ready, fail) => {
      const timer = setTimeout(() => fail(this.#complaint('did not get ready')), START_LIMIT_MS);
      child.once('exit', () => fail(this.#complaint('ended')));
      createInterface({ input: child.stdout }).on('line', (line) => {
        this.#lines.push(line);
        if (!line.startsWith('ready ')) return;
        clearTimeout(timer);
        ready();
      });
    });
  }

  /** Asks it to end, and waits until it has. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Ends it as a power cut would. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  #complaint(what: string): Error {
    return new Error(`the station ${what}:\n${this.#lines.join('\n')}`);
  }
}
