import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Role } from '../../../src/domain/operation.ts';
import { MAIN, stationCommand, type Done } from './command-line.ts';
import { freePort } from './free-port.ts';

/** Longest time a station may take to say `ready`, in milliseconds. */
const START_LIMIT_MS = 30_000;

/**
 * The real station: a process of its own, on a loopback port and a data folder of its own. It can be stopped, killed
 * and started again; port and folder stay the same, so that a phone finds it where it was.
 */
export class StationProcess {
  readonly #port: number;
  /** Where its database is; commands may look at it while it runs. */
  readonly data: string;
  /** What the next start runs; a test that wants to see a defect caught puts a station with one here. */
  main = MAIN;
  readonly #commune: string;
  #child: ChildProcess | undefined;
  /** Everything it printed since it was last started. */
  #lines: string[] = [];

  private constructor(port: number, data: string, commune: string) {
    this.#port = port;
    this.data = data;
    this.#commune = commune;
  }

  /** `commune`: whose health station is invited first. */
  static async start(folder: string, commune: string): Promise<StationProcess> {
    const station = new StationProcess(await freePort(), join(folder, 'data'), commune);
    await station.start();
    return station;
  }

  get port(): number {
    return this.#port;
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
    const args = ['--disable-warning=ExperimentalWarning', this.main, 'start', '--commune', this.#commune];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, PORT: String(this.#port), SO_THON_DATA: this.data },
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

  /** A command on its data, as somebody at the station's machine gives it while it runs. */
  command(...args: readonly string[]): Promise<Done> {
    return stationCommand(this.data, args);
  }

  /** A one-use link for somebody, made at the station's machine. */
  async invite(
    personName: string,
    role: Role,
    place: { readonly commune: string; readonly hamlets?: string },
  ) {
    const { commune, hamlets = '' } = place;
    const where = ['--commune', commune, ...(hamlets === '' ? [] : ['--hamlets', hamlets])];
    const done = await this.command(
      'invite',
      '--role',
      role,
      ...where,
      '--name',
      personName,
      '--url',
      this.url,
    );
    const url = /\t(\S+)\s*$/.exec(done.out)?.[1];
    if (url === undefined) throw new Error(`nobody was invited: ${done.complaint}`);
    return url;
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
