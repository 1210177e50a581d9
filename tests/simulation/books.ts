import type { Ledger } from './ledger.ts';
import type { LogWatch } from './log-watch.ts';
import type { SimPhone } from './sim-phone.ts';
import type { Verdict } from './verdict.ts';

interface Kept {
  readonly ledger: Ledger;
  readonly log: LogWatch;
  readonly verdict: Verdict;
  readonly phones: readonly SimPhone[];
}

/** Holds what people said against where it lies now. */
export class Books {
  readonly #of: Kept;

  constructor(of: Kept) {
    this.#of = of;
  }

  keep(phone: SimPhone): void {
    this.#of.ledger.keep(this.#of.phones.indexOf(phone), phone.outbox(), (id) => phone.shown(id));
  }

  /** It was said to be saved: then it waits, on the disk. Saved a second time it was taken back. */
  saved(phone: SimPhone, id: string): void {
    const { ledger, verdict } = this.#of;
    if (ledger.said.has(id)) return ledger.takeBack(id);
    this.keep(phone);
    const said = ledger.said.get(id);
    if (said === undefined) verdict.find('lost', `${id} was said to be saved and no tab shows it`);
    else if (!phone.stored().has(said.operation.deviceSeq))
      verdict.find('lost', `${id} was said to be saved and is not on the disk`);
  }

  /** What is on the disk was said, and who meant to take something back has done so or not. */
  afterDeath(phone: SimPhone): void {
    this.keep(phone);
    const stored = phone.stored();
    for (const id of this.#of.ledger.maybeTakenBack) {
      const said = this.#of.ledger.said.get(id);
      if (said === undefined || said.phone !== this.#of.phones.indexOf(phone)) continue;
      if (!stored.has(said.operation.deviceSeq) && !this.#of.log.has(id)) this.#of.ledger.takeBack(id);
    }
  }

  /** Whatever was said is in an outbox or in the log. */
  lookForLost(): void {
    const { ledger, log, verdict } = this.#of;
    const stored = this.#of.phones.map((phone) => phone.stored());
    const sequences = new Map<string, string>();
    for (const [id, said] of ledger.said) {
      if (said.phone < 0) continue;
      const { deviceSeq, kind } = said.operation;
      const name = `${kind} ${id} of phone ${said.phone}`;
      const sequence = `${said.phone}/${deviceSeq}`;
      const other = sequences.get(sequence);
      if (other !== undefined) verdict.find('lost', `${name} has the sequence of ${other}`);
      sequences.set(sequence, name);
      const isSomewhere = stored[said.phone]?.has(deviceSeq) || log.has(id) || log.hadBefore.has(id);
      if (!said.isTakenBack && !isSomewhere) verdict.find('lost', name);
    }
  }
}
