import { readSubject } from '../../src/sync/reading.ts';
import { Chance } from './chance.ts';
import { checkAll, checkPhone } from './checks.ts';
import { mean } from './intents.ts';
import { Ledger } from './ledger.ts';
import { LogWatch } from './log-watch.ts';
import { missingValues, strangeValues } from './oracle.ts';
import type { Sabotage } from './sabotage.ts';
import { SimPhone } from './sim-phone.ts';
import { SimStation } from './sim-station.ts';
import type { Say, Step, Sync } from './step.ts';
import { COMMUNE, STARTED_AT, type Template } from './template.ts';
import { Verdict, type Counts } from './verdict.ts';

export interface Outcome {
  readonly operations: number;
  readonly faults: number;
  readonly counts: Counts;
  readonly notes: readonly string[];
}

interface Request {
  readonly path: string;
  readonly init: RequestInit;
}

const STEP_MS = 60_000;
/** After faults have stopped, this many rounds must do: one to send everything, one to get everybody else's. */
const ROUNDS = 2;

/** One history: phones, a station, and what happens between them. Ends at the first thing that is wrong. */
export class Simulation {
  readonly verdict = new Verdict();
  readonly ledger = new Ledger();
  readonly station: SimStation;
  readonly phones: readonly SimPhone[];
  readonly log: LogWatch;
  readonly #sabotage: Sabotage;
  readonly #requests: Request[] = [];
  #now = STARTED_AT + 3_600_000;
  #faults = 0;

  constructor(template: Template, sabotage: Sabotage) {
    const now = (): number => (this.#now += 1);
    this.#sabotage = sabotage;
    const { folder, database } = template;
    this.station = new SimStation({ folder, database, chance: new Chance(7), now, sabotage });
    this.phones = template.phones.map(
      (joined, at) =>
        new SimPhone({
          joined,
          now,
          chance: new Chance(100 + at),
          onFault: () => this.#faulted(),
          ask: (disk) => {
            const ask = async (path: string, init: RequestInit): Promise<Response | undefined> => {
              this.#requests.push({ path, init });
              return this.station.answer(path, init);
            };
            const store = () => this.station.store;
            return sabotage.ask?.(ask, { disk, profile: joined.profile.id, store }) ?? ask;
          },
        }),
    );
    const devices = new Set(template.phones.map(({ profile }) => profile.device));
    this.log = new LogWatch(this.ledger, devices);
  }

  async run(schedule: readonly Step[]): Promise<Outcome> {
    await this.station.open();
    try {
      await this.look();
      await this.#steps(schedule);
      if (this.verdict.isClean) await this.#settleDown(schedule.length % 2 === 0);
      if (this.verdict.isClean) await checkAll(this);
    } finally {
      for (const phone of this.phones) phone.kill();
      await this.station.close();
    }
    const { counts, notes } = this.verdict;
    const own = [...this.ledger.said.values()].filter(({ phone }) => phone >= 0);
    return { operations: own.length, faults: this.#faults, counts, notes };
  }

  /** What is true of each of these at any time. */
  async look(): Promise<void> {
    const { verdict, ledger, log, station } = this;
    const touched = await log.read(station.store, verdict);
    for (const { row, subject } of await this.#subjects(touched)) {
      const reading = readSubject(subject);
      const wrong = [...missingValues(reading, log.taken(), ledger), ...strangeValues(reading, ledger)];
      for (const note of wrong) verdict.find('overwritten', `${note} (${row})`);
    }
    this.#lookForLost();
  }

  async opened(phone: SimPhone): Promise<SimPhone> {
    if (!phone.isOpen) await phone.restart();
    return phone;
  }

  async #steps(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      this.#now += STEP_MS;
      await this.#step(step);
      await this.look();
      if (!this.verdict.isClean) return;
    }
  }

  async #step(step: Step): Promise<void> {
    switch (step.do) {
      case 'say':
        return this.#say(step, await this.#phone(step.phone));
      case 'sync':
        return this.#sync(step, await this.#phone(step.phone));
      case 'late': {
        const request = this.#requests.at(-1 - step.back);
        if (request === undefined) return;
        this.#faulted();
        await this.station.answer(request.path, request.init);
        return;
      }
      case 'restart':
      case 'upgrade':
        return this.#restart(await this.#phone(step.phone), step.do === 'upgrade');
      case 'clock':
        this.#faulted();
        (await this.#phone(step.phone)).offsetMs = step.offsetMs;
        return;
      case 'deliver':
        await (await this.#phone(step.phone)).deliver();
        return;
      case 'revoke': {
        const phone = await this.#phone(step.phone);
        phone.isRevoked = true;
        return this.station.revoke(phone.profile.device);
      }
      case 'kill-station':
        this.#faulted();
        return this.station.kill();
      case 'backup':
        return this.station.backup();
      case 'restore':
        this.#faulted();
        return this.#restore();
    }
  }

  async #restore(): Promise<void> {
    if (!(await this.station.restore())) return;
    this.log.forget();
    // Who was revoked after the backup is not any more, until somebody sees it.
    const devices = await this.station.store.read((tx) => tx.people.devices(COMMUNE));
    for (const phone of this.phones) {
      const device = devices.find(({ id }) => id === phone.profile.device);
      phone.isRevoked = device?.revokedAt !== undefined;
    }
  }

  async #say(step: Say, phone: SimPhone): Promise<void> {
    const { life } = phone;
    life.dieAt(step.diesAt);
    const saved = await mean(phone.session, step, this.ledger)?.catch((error: unknown) => {
      if (!life.isDead) throw error;
    });
    life.dieAt(undefined);
    if (saved?.ok === true) {
      for (const id of saved.value) this.#saved(phone, id);
    }
    if (life.isDead) {
      this.#faulted();
      await this.#restart(phone, false);
    }
  }

  #saved(phone: SimPhone, id: string): void {
    if (this.ledger.said.has(id)) return this.ledger.takeBack(id);
    this.#keep(phone);
    if (!this.ledger.said.has(id))
      this.verdict.find('lost', `${id} was said to be saved and is not in the outbox`);
  }

  async #sync(step: Sync, phone: SimPhone): Promise<void> {
    if (phone.isBusy) return;
    const { life } = phone;
    this.station.dieAt(step.stationDiesAt);
    if (step.stationDiesAt !== undefined) this.#faulted();
    const { meanwhile = [] } = step;
    await phone.sync(step, async () => {
      this.station.dieAt(undefined);
      await this.#steps(meanwhile);
    });
    this.station.dieAt(undefined);
    if (life.isDead) this.#faulted();
    this.#keep(phone);
    if (meanwhile.length === 0 && !life.isDead) await checkPhone(this, phone);
  }

  async #restart(phone: SimPhone, isUpgrade: boolean): Promise<void> {
    phone.kill();
    if (isUpgrade) await this.#sabotage.upgrade?.(phone.disk, phone.profile.id);
    await phone.restart();
    this.#keep(phone);
    const there = new Set(phone.outbox().map(({ id }) => id));
    for (const id of this.ledger.maybeTakenBack) {
      const isMine = this.ledger.said.get(id)?.phone === this.phones.indexOf(phone);
      if (isMine && !there.has(id) && !this.log.has(id)) this.ledger.takeBack(id);
    }
  }

  /** `anew`: everybody begins from the disk. */
  async #settleDown(anew: boolean): Promise<void> {
    const used = this.phones.filter((phone) => phone.isOpen);
    const seen = new Map<SimPhone, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const phone of used) {
        // Nothing has happened since it was here.
        if (round > 0 && seen.get(phone) === this.log.seq) continue;
        this.#now += 2 * 3_600_000;
        if (phone.isRevoked && round === 0) await phone.deliver();
        else if (anew && round === 0) await this.#restart(phone, false);
        await phone.sync({ link: [] });
        await this.log.read(this.station.store, this.verdict);
        seen.set(phone, this.log.seq);
      }
    }
    await this.look();
  }

  #keep(phone: SimPhone): void {
    this.ledger.keep(this.phones.indexOf(phone), phone.outbox());
  }

  #lookForLost(): void {
    const waiting = new Set(
      this.phones.filter((phone) => phone.isOpen).flatMap((phone) => phone.outbox().map(({ id }) => id)),
    );
    for (const [id, said] of this.ledger.said) {
      const isSomewhere = waiting.has(id) || this.log.has(id) || this.log.hadBefore.has(id);
      if (said.isTakenBack || isSomewhere) continue;
      this.verdict.find('lost', `${said.operation.kind} ${id} of phone ${said.phone}`);
    }
  }

  async #subjects(ids: ReadonlySet<string>) {
    if (ids.size === 0) return [];
    const rows = await this.station.store.read((tx) => tx.subjects.get(COMMUNE, [...ids]));
    return rows.map(({ subject }) => ({ row: subject.row, subject }));
  }

  #phone(at: number): Promise<SimPhone> {
    const phone = this.phones[at];
    if (phone === undefined) throw new Error(`no phone ${at}`);
    return this.opened(phone);
  }

  #faulted(): void {
    this.#faults += 1;
  }
}
