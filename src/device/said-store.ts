import type { Operation, OperationId } from '../domain/operation.ts';
import { givenNumbers, giveNumbers } from './given-numbers.ts';
import type { OutboxSecrets } from './outbox-store.ts';
import { SAID, type ProfileDatabase, type SaidKey, type SaidRow } from './profile-database.ts';
import { openJson, sealJson } from './sealing.ts';
import { envelopeSealer } from './station-envelope.ts';

/** A word said straight to the station, about somebody this device does not hold; `about` is for the screen. */
export interface SaidWord {
  readonly operation: Operation;
  readonly about: string;
}

const keyOf = (id: OperationId): SaidKey => `${SAID}${id}`;

/**
 * Words that wait for the station's answer outside of the outbox: those of a facility above the communes, which holds
 * nobody and syncs nothing. Each is durable before it is sent and stays until it is answered, so that neither a lost
 * answer nor a killed tab loses one.
 */
export class SaidStore {
  readonly #database: ProfileDatabase;
  readonly #secrets: OutboxSecrets;

  constructor(database: ProfileDatabase, secrets: OutboxSecrets) {
    this.#database = database;
    this.#secrets = secrets;
  }

  /** In the device's order. */
  async all(): Promise<readonly SaidWord[]> {
    const rows = await this.#database.steady(() =>
      this.#database.meta.where('key').startsWith(SAID).toArray(),
    );
    const words = await Promise.all(
      rows.flatMap((row) =>
        'sealed' in row ? [openJson<SaidWord>(this.#secrets.sealer, row.key, row)] : [],
      ),
    );
    return words.sort((left, right) => left.operation.deviceSeq - right.operation.deviceSeq);
  }

  /** Keeps what `make` says under the device's next sequence; made again when another tab took that one. */
  async keep(make: (deviceSeq: number) => SaidWord): Promise<SaidWord> {
    for (;;) {
      const { next } = await this.#database.steady(() => givenNumbers(this.#database));
      const word = make(next);
      if (await this.#write(next, await this.#seal(word))) return word;
    }
  }

  async drop(id: OperationId): Promise<void> {
    await this.#database.steady(() => this.#database.meta.delete(keyOf(id)));
  }

  async #seal(word: SaidWord): Promise<SaidRow> {
    const { sealer, random, token, stationKey } = this.#secrets;
    const key = keyOf(word.operation.id);
    const forStation = await envelopeSealer(stationKey, random);
    const [sealed, envelope] = await Promise.all([
      sealJson(sealer, key, word),
      forStation({ token, operation: word.operation }),
    ]);
    return { key, ...sealed, forStation: envelope };
  }

  #write(deviceSeq: number, row: SaidRow): Promise<boolean> {
    const { meta } = this.#database;
    const write = async (): Promise<boolean> => {
      // [BR1] There already, where only the word of it was lost when the browser closed the database.
      if (!(await giveNumbers(this.#database, deviceSeq, 1))) return (await meta.get(row.key)) !== undefined;
      await meta.put(row);
      return true;
    };
    return this.#database.steady(() => this.#database.transaction('rw', meta, write));
  }
}
