import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { OperationId, Role } from '../../../src/domain/operation.ts';
import { openSqlite } from '../../../src/station/store/sqlite.ts';
import { StationProcess } from '../../browser/support/station-process.ts';
import { Chance } from '../../simulation/chance.ts';
import { people, TestStation } from '../../station/support/test-station.ts';
import { BurstPhone } from './burst-phone.ts';
import { FaultyLink, type LinkTally } from './faulty-link.ts';
import { LogFile } from './log-file.ts';

/** Who has a phone, in which commune; hamlets are numbered as the list names them. */
const CREWS: Readonly<Record<string, readonly (readonly [role: Role, hamlet?: string])[]>> = {
  '25090': [['hamlet', '01'], ['hamlet', '01'], ['hamlet', '02'], ['hamlet', '02'], ['station'], ['police']],
  '25054': [['hamlet', '01'], ['hamlet', '01'], ['hamlet', '02'], ['hamlet', '02'], ['police']],
  '25069': [['hamlet', '01'], ['hamlet', '01'], ['station']],
};

/** Requests that reach the station between its start and its end, at most; then it has this long, in milliseconds. */
const MOST_REQUESTS = 7;
const LONGEST_GRACE_MS = 12;

/** How long outboxes may take to drain once faults have stopped, in milliseconds: far more than they need. */
const DRAIN_LIMIT_MS = 120_000;

/** A station process, fourteen phones, and everything that may happen between them. */
export class Burst {
  readonly station: StationProcess;
  readonly phones: readonly BurstPhone[];
  readonly log: LogFile;
  readonly tally: LinkTally;
  kills = 0;
  /** What phones took for answered and the station did not have after a kill. */
  readonly lost = new Set<OperationId>();
  readonly #folder: string;
  readonly #chance: Chance;
  readonly #forwarded: Signal;
  readonly #killed = new Signal();

  private constructor(parts: {
    folder: string;
    station: StationProcess;
    phones: readonly BurstPhone[];
    tally: LinkTally;
    forwarded: Signal;
    chance: Chance;
  }) {
    this.#folder = parts.folder;
    this.station = parts.station;
    this.phones = parts.phones;
    this.tally = parts.tally;
    this.#forwarded = parts.forwarded;
    this.#chance = parts.chance;
    this.log = new LogFile(parts.station.data);
  }

  static async prepare(seed: number): Promise<Burst> {
    const folder = mkdtempSync(join(tmpdir(), 'so-thon-burst-'));
    const invited = await prepareStation(join(folder, 'data'));
    // Fifty starts of the same program: compiled once.
    process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
    const station = await StationProcess.start(folder, '25090');
    const tally = { requests: 0, cuts: 0, doubled: 0, delays: 0, stalls: 0 };
    const forwarded = new Signal();
    const phones: BurstPhone[] = [];
    const burst = new Burst({ folder, station, phones, tally, forwarded, chance: new Chance(seed) });
    try {
      for (const [at, { role, code }] of invited.entries()) {
        const link = await FaultyLink.open({
          stationPort: station.port,
          chance: new Chance(seed * 1_000 + at),
          tally,
          onForwarded: () => forwarded.give(),
        });
        const phone = new BurstPhone(role, link, new Chance(seed * 1_000 + 500 + at));
        phones.push(phone);
        await phone.join(code);
      }
      return burst;
    } catch (error) {
      await burst.end();
      throw error;
    }
  }

  /** Everybody enters so many things while the station is killed so many times; neither ends before the other. */
  async run({ kills, each }: { readonly kills: number; readonly each: number }): Promise<void> {
    for (const { link } of this.phones) link.isFaulty = true;
    await Promise.all([
      this.#killAgainAndAgain(kills),
      ...this.phones.map((phone, at) => this.#work(phone, { kills, each, at })),
    ]);
  }

  /** Faults stop; resolves when no phone has anything left to send, and each has heard what the others said. */
  async calm(): Promise<void> {
    for (const { link } of this.phones) link.isFaulty = false;
    for (const phone of this.phones) phone.reconnect();
    await this.#drained();
    await Promise.all(this.phones.map((phone) => phone.session.sync.syncNow()));
  }

  /** Resolves when one of the phones takes one of its words for answered. */
  async acknowledged(): Promise<void> {
    await Promise.race(this.phones.map((phone) => phone.sees(() => phone.acknowledged().length > 0)));
  }

  /** SIGKILL, and at once a new process; what phones take for answered must be in its file. */
  async kill(): Promise<void> {
    await this.station.kill();
    this.kills += 1;
    const acknowledged = this.phones.flatMap((phone) => phone.acknowledged());
    await this.station.start();
    for (const id of this.log.missing(acknowledged)) this.lost.add(id);
  }

  async end(): Promise<void> {
    for (const phone of this.phones) phone.close();
    await Promise.all(this.phones.map((phone) => phone.link.close()));
    await this.station.kill();
    delete process.env['NODE_COMPILE_CACHE'];
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #drained(): Promise<void> {
    const patience = new AbortController();
    const tooLong = pause(DRAIN_LIMIT_MS, undefined, { signal: patience.signal }).then(() => {
      const left = this.phones.map((phone) => phone.status.waiting.length);
      throw new Error(`faults have stopped, and phones still hold ${left.join(', ')}`);
    });
    try {
      await Promise.race([tooLong, Promise.all(this.phones.map((phone) => phone.drained()))]);
    } finally {
      patience.abort();
      await tooLong.catch(() => undefined);
    }
  }

  async #killAgainAndAgain(times: number): Promise<void> {
    while (this.kills < times) {
      await this.#forwarded.after(1 + this.#chance.below(MOST_REQUESTS));
      await pause(this.#chance.below(LONGEST_GRACE_MS));
      await this.kill();
      this.#killed.give();
    }
  }

  async #work(
    phone: BurstPhone,
    { kills, each, at }: { readonly kills: number; readonly each: number; readonly at: number },
  ): Promise<void> {
    const chance = new Chance(at);
    for (let count = 0; count < each; count += 1) {
      while (this.kills < Math.floor((count * kills) / each)) await this.#killed.after(1);
      await phone.say();
      if (chance.is(0.06)) await phone.die();
    }
  }
}

/** Something that happens again and again, and can be waited for. */
class Signal {
  readonly #waiting = new Set<{ left: number; readonly resolve: () => void }>();

  give(): void {
    for (const each of this.#waiting) {
      each.left -= 1;
      if (each.left > 0) continue;
      this.#waiting.delete(each);
      each.resolve();
    }
  }

  /** Resolves when it has happened so many times from now. */
  after(times: number): Promise<void> {
    return new Promise((resolve) => this.#waiting.add({ left: times, resolve }));
  }
}

interface Invited {
  readonly role: Role;
  readonly code: string;
}

async function prepareStation(data: string): Promise<readonly Invited[]> {
  mkdirSync(data);
  const opened = await openSqlite(join(data, 'station.sqlite'));
  if (!opened.ok) throw new Error(opened.error.kind);
  const station = new TestStation(opened.value);
  // The process that follows has the real clock, and invitations last three days.
  station.now = Date.now();
  const invited: Invited[] = [];
  for (const [commune, crew] of Object.entries(CREWS)) {
    const desk = await station.join('station', 'all', commune);
    const rows = [...people(12, 'Thôn 1'), ...people(8, 'Thôn 2', 12)];
    await station.list(desk, rows, { listing: `${commune}/2022-08-29/1` });
    for (const [role, hamlet] of crew) {
      const hamlets = hamlet === undefined ? 'all' : [`${commune}-${hamlet}`];
      invited.push({ role, code: await station.invite(role, hamlets, commune) });
    }
  }
  await opened.value.close();
  return invited;
}
