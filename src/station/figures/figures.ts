import { setImmediate } from 'node:timers/promises';
import { handoverAges, type HandoverAge } from '../../domain/handover-age.ts';
import { cleanNumber } from '../../domain/identity-number.ts';
import { listedFacts, type ListedFact } from '../../domain/listed-fact.ts';
import { passportOf, type PassportState } from '../../domain/passport.ts';
import type { Subject } from '../../domain/subject.ts';
import { readSubject } from '../../sync/reading.ts';
import type { Store } from '../store/store.ts';

/** Subjects read at a time; between two batches the phones get their turn. */
const AT_ONCE = 500;

/** What reports and look-ups ask of one subject; no name. */
export interface SubjectFigures {
  readonly facts: readonly ListedFact[];
  /** Its newest signature's list, as a handover of one; its age is of the day it was read. */
  readonly handover: HandoverAge | undefined;
  readonly passport: PassportState;
  /** Twelve digits, as they stand; empty when there are none. */
  readonly number: string;
}

interface Kept {
  seq: number;
  readonly subjects: Map<string, SubjectFigures>;
}

/**
 * What reports count, kept in memory per commune and brought up to date by what has changed since: a day's report costs
 * what the day changed. It can be thrown away at any time; the truth is in the store.
 */
export class Figures {
  readonly #store: Store;
  readonly #kept = new Map<string, Kept>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Every subject of these communes, at least as new as when this was called. */
  of(communes: readonly string[]): Promise<readonly ReadonlyMap<string, SubjectFigures>[]> {
    const asked = this.#turn.then(async () => {
      const found: ReadonlyMap<string, SubjectFigures>[] = [];
      for (const commune of communes) found.push(await this.#upToDate(commune));
      return found;
    });
    // One at a time: two reports asked for at once read once.
    this.#turn = asked.catch(() => undefined);
    return asked;
  }

  async #upToDate(commune: string): Promise<ReadonlyMap<string, SubjectFigures>> {
    const { seq: head } = await this.#store.read((tx) => tx.log.head(commune));
    const known = this.#kept.get(commune);
    // A log that is shorter than what was read of it is another log: the station was restored.
    const kept = known === undefined || known.seq > head ? { seq: 0, subjects: new Map() } : known;
    this.#kept.set(commune, kept);
    while (kept.seq < head) {
      const span = { after: kept.seq, upTo: head, limit: AT_ONCE };
      const rows = await this.#store.read((tx) => tx.subjects.changed(commune, { kind: 'all' }, span));
      for (const { subject } of rows) kept.subjects.set(subject.id, figuresOf(subject));
      kept.seq = rows.length < AT_ONCE ? head : (rows.at(-1)?.version ?? head);
      await setImmediate();
    }
    return kept.subjects;
  }
}

function figuresOf(subject: Subject): SubjectFigures {
  const reading = readSubject(subject);
  const number = cleanNumber(reading.fields.idNumber.value);
  return {
    facts: listedFacts(subject),
    handover: handoverAges([reading], '1970-01-01')[0],
    passport: passportOf(reading),
    number: /^\d{12}$/.test(number) ? number : '',
  };
}
