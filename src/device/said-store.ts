import type { Operation, OperationId } from '../domain/operation.ts';
import type { GivenNumbers, ProfileDatabase, SaidKey } from './profile-database.ts';
import { openJson, sealJson, type Sealer } from './sealing.ts';

/** A word said straight to the station, about somebody this device does not hold; `about` is for the screen. */
export interface SaidWord {
  readonly operation: Operation;
  readonly about: string;
}

const keyOf = (id: OperationId): SaidKey => `said/${id}`;

/**
 * Words that wait for the station's answer outside of the outbox: those of a facility above the communes, which holds
 * nobody and syncs nothing. Each is durable before it is sent and stays until it is answered, so that neither a lost
 * answer nor a killed tab loses one.
 */
export class SaidStore {
  readonly #database: ProfileDatabase;
  readonly #sealer: Sealer;

  constructor(database: ProfileDatabase, sealer: Sealer) {
    this.#database = database;
    this.#sealer = sealer;
  }

  /** In the device's order. */
  async all(): Promise<readonly SaidWord[]> {
    const rows = await this.#database.meta.where('key').startsWith('said/').toArray();
    const words = await Promise.all(
      rows.flatMap((row) => ('sealed' in row ? [openJson<SaidWord>(this.#sealer, row.key, row)] : [])),
    );
    return words.sort((left, right) => left.operation.deviceSeq - right.operation.deviceSeq);
  }

  /** Keeps what `make` says under the device's next sequence; made again when another tab took that one. */
  async keep(make: (deviceSeq: number) => SaidWord): Promise<SaidWord> {
    const { meta } = this.#database;
    for (;;) {
      const { next } = await this.#given();
      const word = make(next);
      const key = keyOf(word.operation.id);
      const sealed = await sealJson(this.#sealer, key, word);
      const isKept = await this.#database.transaction('rw', meta, async () => {
        const given = await this.#given();
        if (given.next !== next) return false;
        await meta.put({ ...given, key: 'deviceSeq', next: next + 1 });
        await meta.put({ key, ...sealed });
        return true;
      });
      if (isKept) return word;
    }
  }

  async drop(id: OperationId): Promise<void> {
    await this.#database.meta.delete(keyOf(id));
  }

  async #given(): Promise<GivenNumbers> {
    const counter = await this.#database.meta.get('deviceSeq');
    return counter !== undefined && 'next' in counter ? counter : { next: 1, takenBack: 0 };
  }
}
