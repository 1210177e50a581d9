import { readSubject } from '../../src/sync/reading.ts';
import type { Saved } from '../../src/client/commands.ts';
import { Chance } from './chance.ts';
import { befall, type Befalling } from './befall.ts';
import { Books } from './books.ts';
import { checkAll, checkTab } from './checks.ts';
import { mean } from './intents.ts';
import { Ledger } from './ledger.ts';
import { LogWatch } from './log-watch.ts';
import { workAtDesk } from './desk-work.ts';
import { misplacedWords, missingValues, strangeValues } from './oracle.ts';
import type { Sabotage } from './sabotage.ts';
import { SignedLists } from './signed-lists.ts';
import { SimPhone } from './sim-phone.ts';
import { SimStation } from './sim-station.ts';
import type { SimTab } from './sim-tab.ts';
import type { Desk, Say, Step, Sync } from './step.ts';
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

type Happening = Befalling | Extract<Step, { readonly do: 'restart' | 'upgrade' | 'deliver' | 'revoke' }>;

const STEP_MS = 60_000;
/** After faults have stopped, this many rounds must do: one to send everything, one to get everybody else's. */
const ROUNDS = 2;

/** One history: phones, a station, and what happens between them. Ends at the first thing that is wrong. */
export class Simulation {
  readonly verdict = new Verdict();
  readonly ledger = new Ledger();
  readonly signed = new SignedLists();
  readonly station: SimStation;
  readonly phones: readonly SimPhone[];
  readonly log: LogWatch;
  readonly #sabotage: Sabotage;
  readonly #books: Books;
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
          sabotage,
          onFault: () => this.#faulted(),
          onLost: (path, init) => this.#requests.push({ path, init }),
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
    this.log = new LogWatch(this.ledger, this.signed, devices);
    this.#books = new Books(this);
  }

  async run(schedule: readonly Step[]): Promise<Outcome> {
    await this.station.open();
    try {
      await this.look();
      await this.#steps(schedule);
      if (this.verdict.isClean) await this.#settleDown(schedule.length % 2 === 0);
      if (this.verdict.isClean) await checkAll(this);
    } catch (error) {
      this.verdict.find('undrained', `threw ${thrown(error)}`);
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
      const wrong = [
        ...missingValues(reading, log.taken(), ledger),
        ...strangeValues(reading, ledger),
        ...misplacedWords(reading, ledger),
        ...this.signed.changedSince(reading),
      ];
      for (const note of wrong) verdict.find('overwritten', `${note} (${row})`);
    }
    await this.signed.look(station.store, verdict);
    this.#books.lookForLost();
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
        return this.#say(step);
      case 'both':
        return this.#sayBoth(step.first, step.second);
      case 'sync':
        return this.#sync(step);
      case 'desk':
        return this.#workAtDesk(step);
      case 'late': {
        const request = this.#requests.at(-1 - step.back);
        if (request === undefined) return;
        this.#faulted();
        await this.station.answer(request.path, request.init);
        return;
      }
      case 'kill-station':
        this.#faulted();
        return this.station.kill();
      case 'backup':
        return this.station.backup();
      case 'restore':
        this.#faulted();
        return this.#restore();
      default:
        return this.#happen(step, this.#phone(step.phone));
    }
  }

  /** What happens to one phone without anybody saying or sending anything. */
  async #happen(step: Happening, phone: SimPhone): Promise<void> {
    switch (step.do) {
      case 'restart':
      case 'upgrade':
        return this.#restart(phone, step);
      case 'deliver':
        await phone.deliver(step);
        return this.#books.afterDeath(phone);
      case 'revoke':
        phone.isRevoked = true;
        return this.station.revoke(phone.profile.device);
      default:
        if (step.do === 'clock' || step.do === 'full') this.#faulted();
        return befall(phone, step);
    }
  }

  async #restore(): Promise<void> {
    if (!(await this.station.restore())) return;
    this.log.forget();
    this.signed.forget();
    // Who was revoked after the backup is not any more, until somebody sees it.
    const devices = await this.station.store.read((tx) => tx.people.devices(COMMUNE));
    for (const phone of this.phones) {
      const device = devices.find(({ id }) => id === phone.profile.device);
      phone.isRevoked = device?.revokedAt !== undefined;
    }
  }

  async #say(step: Say): Promise<void> {
    const phone = this.#phone(step.phone);
    const tab = await phone.tab(step.tab ?? 0);
    await this.#sayIn(phone, tab, step);
    await phone.quiet();
  }

  async #sayBoth(first: Say, second: Say): Promise<void> {
    const phone = this.#phone(first.phone);
    const tabs = [await phone.tab(0), await phone.tab(1)] as const;
    await Promise.all([this.#sayIn(phone, tabs[0], first), this.#sayIn(phone, tabs[1], second)]);
    await phone.quiet();
  }

  async #sayIn(phone: SimPhone, tab: SimTab, step: Say): Promise<void> {
    const { diesAt } = step;
    const said = async (): Promise<Saved | undefined> => mean(tab.session, step, this.ledger);
    const saved = await tab.during({ link: [], diesAt }, said);
    if (saved?.ok === true) for (const id of saved.value) this.#books.saved(phone, id);
    if (tab.life.isDead) await this.#died(phone, tab);
  }

  async #sync(step: Sync): Promise<void> {
    const phone = this.#phone(step.phone);
    const tab = await phone.tab(step.tab ?? 0);
    if (tab.isBusy) return;
    const { link, diesAt, meanwhile = [] } = step;
    const done = this.#underWay(step, async () => {
      const steps = async (): Promise<void> => {
        this.station.dieAt(undefined);
        await this.#steps(meanwhile);
      };
      await tab.during({ link, diesAt, meanwhile: steps }, () => tab.session.sync.syncNow());
    });
    await done;
    this.#books.keep(phone);
    if (tab.life.isDead) return this.#died(phone, tab);
    await phone.quiet();
    if (meanwhile.length === 0) await checkTab(this, phone, tab);
  }

  async #workAtDesk(step: Desk): Promise<void> {
    const phone = this.#phone(step.phone);
    const tab = await phone.tab(0);
    if (tab.isBusy) return;
    await this.#underWay(step, () => tab.during(step, () => workAtDesk(tab.session, step, this.signed)));
    if (tab.life.isDead) await this.#died(phone, tab);
  }

  async #underWay(
    { stationDiesAt }: { readonly stationDiesAt?: number },
    work: () => Promise<unknown>,
  ): Promise<void> {
    this.station.dieAt(stationDiesAt);
    if (stationDiesAt !== undefined) this.#faulted();
    await work();
    this.station.dieAt(undefined);
  }

  async #died(phone: SimPhone, tab: SimTab): Promise<void> {
    this.#faulted();
    await phone.reopen(tab);
    this.#books.afterDeath(phone);
  }

  async #restart(phone: SimPhone, step: { readonly do: 'restart' | 'upgrade'; readonly diesAt?: number }) {
    phone.kill();
    if (step.do === 'upgrade') await this.#sabotage.upgrade?.(phone.disk, phone.profile.id);
    await phone.restart(step.diesAt);
    this.#books.afterDeath(phone);
  }

  /** Faults stop; `anew`: everybody begins from the disk. */
  async #settleDown(anew: boolean): Promise<void> {
    const used = this.phones.filter((phone) => phone.isOpen);
    const seen = new Map<SimTab, number>();
    for (const phone of used) phone.room.free();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const phone of used) {
        if (phone.isRevoked && round === 0) await phone.deliver({ link: [] });
        else if (anew && round === 0) await this.#restart(phone, { do: 'restart' });
        for (const tab of phone.tabs) {
          // Nothing has happened since it was here.
          if (round > 0 && seen.get(tab) === this.log.seq) continue;
          this.#now += 2 * 3_600_000;
          await tab.during({ link: [] }, () => tab.session.sync.syncNow());
          await phone.quiet();
          await this.log.read(this.station.store, this.verdict);
          seen.set(tab, this.log.seq);
        }
      }
    }
    await this.look();
  }

  async #subjects(ids: ReadonlySet<string>) {
    if (ids.size === 0) return [];
    const rows = await this.station.store.read((tx) => tx.subjects.get(COMMUNE, [...ids]));
    return rows.map(({ subject }) => ({ row: subject.row, subject }));
  }

  #phone(at: number): SimPhone {
    const phone = this.phones[at];
    if (phone === undefined) throw new Error(`no phone ${at}`);
    return phone;
  }

  #faulted(): void {
    this.#faults += 1;
  }
}

const thrown = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message} ${error.stack ?? ''}` : String(error);
