import type { Operation, OperationId } from '../domain/operation.ts';
import { settle, type OutboxRow } from '../sync/outbox.ts';
import type { Answer, Directory } from '../sync/parcel.ts';
import type { CarriedNote } from './carried-note.ts';
import { DraftStore } from './draft-store.ts';
import { OutboxStore, type OutboxSecrets } from './outbox-store.ts';
import { NOWHERE, type Place } from './place.ts';
import type { Connection, PageRow, ProfileDatabase, SealedKey } from './profile-database.ts';
import { SaidStore } from './said-store.ts';
import { openJson, sameBytes, sealJson, type Sealed, type Sealer } from './sealing.ts';
import type { SyncHistory } from './sync-history.ts';

/** A block as it came from the station (gzip of a page's JSON, or of ids for `gone`), on its way to the disk. */
export interface NewPage {
  readonly generation: number;
  readonly kind: PageRow['kind'];
  readonly index: number;
  readonly rows: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A block read back. */
export interface StoredPage extends NewPage {
  readonly id: number;
}

/** Small things kept sealed beside the pages. */
export interface Records {
  readonly directory: Directory;
  readonly history: SyncHistory;
  readonly carried: readonly CarriedNote[];
  /** Names of decisions the person has read. */
  readonly outcomesRead: readonly string[];
}

/** Everything one answer of the station changes here; it is durable as a whole or not at all. */
export interface Landing {
  readonly place: Place;
  readonly pages: readonly NewPage[];
  readonly answers: ReadonlyMap<OperationId, Answer>;
  /** [OB5] What the station has lost: it waits again. */
  readonly lost?: readonly Operation[];
  /** Not what was carried: that is kept by itself (`keepRecord`). */
  readonly records: Partial<Omit<Records, 'carried'>>;
}

/** Another tab has moved on since this one last looked: what was to be written is stale and was not. */
export type Moved = 'moved';

/** The opened part of a profile: pages, place and records, sealed on their way down and opened on their way up. */
export class Vault {
  readonly outbox: OutboxStore;
  readonly said: SaidStore;
  readonly drafts: DraftStore;
  readonly #database: ProfileDatabase;
  readonly #sealer: Sealer;
  /** The seal of the place as this tab last saw it: whoever has another one is not up to date. */
  #placeIv: Uint8Array | undefined;
  #unkept = 0;

  constructor(database: ProfileDatabase, secrets: OutboxSecrets) {
    this.#database = database;
    this.#sealer = secrets.sealer;
    this.outbox = new OutboxStore(database, secrets);
    this.said = new SaidStore(database, secrets);
    this.drafts = new DraftStore(database, secrets.sealer);
  }

  /** How many answers the last landing brought, if it did not come to the disk: the station has those. */
  get unkeptAnswers(): number {
    return this.#unkept;
  }

  async readPlace(): Promise<Place> {
    return (await this.#placeRow()).place;
  }

  /** Reads the place and notes it as the one that the next `append` or `land` goes on from. */
  async claimPlace(): Promise<Place> {
    const { place, iv } = await this.#placeRow();
    this.#placeIv = iv;
    return place;
  }

  async readRecord<K extends keyof Records>(key: K): Promise<Records[K] | undefined> {
    const row = await this.#database.steady(() => this.#sealedRow(key));
    return row === undefined ? undefined : openJson<Records[K]>(this.#sealer, `meta/${key}`, row);
  }

  /** Keeps one record by itself, whatever else is under way. */
  async keepRecord<K extends keyof Records>(key: K, record: Records[K]): Promise<void> {
    const sealed = await sealJson(this.#sealer, `meta/${key}`, record);
    await this.#database.steady(() => this.#database.meta.put({ key, ...sealed }));
  }

  /** Ids of the pages that are shown, in the order they came. */
  pageIds(generation: number): Promise<readonly number[]> {
    return this.#database.steady(() =>
      this.#database.pages.where('generation').equals(generation).primaryKeys(),
    );
  }

  /** What each of these pages is, without opening it. */
  async pageKinds(ids: readonly number[]): Promise<readonly PageRow['kind'][]> {
    const rows = await this.#database.steady(() => this.#database.pages.bulkGet([...ids]));
    return rows.flatMap((row) => row?.kind ?? []);
  }

  /** The pages of these ids that are still there, in the order of the ids. */
  async readPages(ids: readonly number[]): Promise<readonly StoredPage[]> {
    const rows = await this.#database.steady(() => this.#database.pages.bulkGet([...ids]));
    return Promise.all(
      rows
        .filter((row) => row !== undefined)
        .map(async (row) => ({ ...row, bytes: await this.#sealer.open(pageLabel(row), row) })),
    );
  }

  /** Keeps pages of a snapshot as they come, with how far that is: a cut link loses no page that was whole. */
  async append(pages: readonly NewPage[], place: Place): Promise<Moved | undefined> {
    const rows = await this.#sealPages(pages);
    const sealedPlace = await sealJson(this.#sealer, 'meta/place', place);
    const { pages: table, meta } = this.#database;
    const write = async (): Promise<Moved | undefined> => {
      if (!(await this.#isCurrent())) return 'moved';
      await this.#dropOthers(place);
      await table.bulkAdd(rows);
      await meta.put({ key: 'place', ...sealedPlace });
      return undefined;
    };
    const moved = await this.#database.steady(() => this.#database.transaction('rw', table, meta, write));
    if (moved === undefined) this.#placeIv = sealedPlace.iv;
    return moved;
  }

  /** One transaction for the whole answer: pages, cursor, answered operations, receipt. */
  async land(landing: Landing): Promise<Moved | undefined> {
    const { place } = landing;
    const rows = await this.#sealPages(landing.pages);
    const records = await this.#sealRecords({ ...landing.records, place });
    const again = await this.outbox.seal(landing.lost ?? []);
    const { pages, meta, outbox } = this.#database;
    const write = async (): Promise<Moved | undefined> => {
      if (!(await this.#isCurrent())) return 'moved';
      await this.#dropOthers(place);
      await pages.bulkAdd(rows);
      await meta.bulkPut(records);
      await this.#settleOutbox(landing);
      await outbox.bulkPut(again.map((row) => ({ ...row, state: LOST })));
      return undefined;
    };
    this.#unkept = landing.answers.size;
    const moved = await this.#database.steady(() =>
      this.#database.transaction('rw', pages, meta, outbox, write),
    );
    this.#unkept = 0;
    if (moved === undefined) {
      this.#placeIv = records.find((record) => record.key === 'place')?.iv;
      await this.outbox.reload();
    }
    return moved;
  }

  /** Puts merged pages in the place of `old`; 'moved' when pages have come or gone meanwhile. */
  async replacePages(old: readonly StoredPage[], merged: readonly NewPage[]): Promise<Moved | undefined> {
    const generation = old[0]?.generation ?? 0;
    const rows = await this.#sealPages(merged);
    const { pages, meta } = this.#database;
    const write = async (): Promise<Moved | undefined> => {
      const there = await pages.where('generation').equals(generation).primaryKeys();
      if (there.length !== old.length || old.some((page, at) => page.id !== there[at])) return 'moved';
      await pages.bulkDelete([...there]);
      await pages.bulkAdd(rows);
      return undefined;
    };
    return this.#database.steady(() => this.#database.transaction('rw', pages, meta, write));
  }

  /** Tells how this tab stands with the database; while `isHeld`, a newer version has to wait for it. */
  watch(told: (connection: Connection) => void, isHeld: () => boolean): void {
    this.#database.watch(told, isHeld);
  }

  /** Rejects when the browser still does not give the database back. */
  reopen(): Promise<void> {
    return this.#database.reopen();
  }

  /** [BR2] Lets a newer version of the app have the database. */
  give(): void {
    this.#database.give();
  }

  /** Forgets nothing on the disk; only this tab's connection ends. */
  close(): void {
    this.#database.end();
  }

  async #placeRow(): Promise<{ readonly place: Place; readonly iv: Uint8Array | undefined }> {
    const row = await this.#database.steady(() => this.#sealedRow('place'));
    if (row === undefined) return { place: NOWHERE, iv: undefined };
    return { place: await openJson<Place>(this.#sealer, 'meta/place', row), iv: row.iv };
  }

  async #settleOutbox({ answers, place }: Landing): Promise<void> {
    const { outbox } = this.#database;
    const concerned = this.outbox
      .rows()
      .filter((row) => answers.has(row.operation.id) || row.state.kind === 'answered');
    const stored = await outbox.bulkGet(concerned.map((row) => row.operation.deviceSeq));
    for (const [at, { operation }] of concerned.entries()) {
      const before = stored[at];
      if (before === undefined) continue;
      const after = settle({ operation, state: before.state }, answers);
      if (isDone(after, place)) await outbox.delete(before.seq);
      else await outbox.put({ ...before, state: after.state });
    }
  }

  async #isCurrent(): Promise<boolean> {
    const there = (await this.#sealedRow('place'))?.iv;
    const known = this.#placeIv;
    return there === undefined || known === undefined ? there === known : sameBytes(there, known);
  }

  async #dropOthers(place: Place): Promise<void> {
    const kept = [place.generation, place.coming?.generation ?? place.generation];
    await this.#database.pages.where('generation').noneOf(kept).delete();
  }

  #sealPages(pages: readonly NewPage[]): Promise<Omit<PageRow, 'id'>[]> {
    return Promise.all(
      pages.map(async ({ bytes, generation, kind, index, rows }) => {
        const sealed = await this.#sealer.seal(pageLabel({ generation, kind, index }), bytes);
        return { generation, kind, index, rows, ...sealed };
      }),
    );
  }

  async #sealRecords(records: Partial<Records> & { readonly place: Place }) {
    return Promise.all(
      SEALED_RECORDS.filter((key) => records[key] !== undefined).map(async (key) => ({
        key,
        ...(await sealJson(this.#sealer, `meta/${key}`, records[key])),
      })),
    );
  }

  async #sealedRow(key: SealedKey): Promise<Sealed | undefined> {
    const row = await this.#database.meta.get(key);
    return row !== undefined && 'sealed' in row ? row : undefined;
  }
}

/** Not "never sent": the station may have it after all, so an undo says so instead of removing it. */
const LOST = { kind: 'waiting', lastProblem: 'lost-by-station' } as const;

const SEALED_RECORDS = ['place', 'directory', 'history', 'outcomesRead'] as const;

const pageLabel = ({ generation, kind, index }: Pick<PageRow, 'generation' | 'kind' | 'index'>): string =>
  `pages/${generation}/${kind}/${index}`;

/**
 * An operation leaves when its answer is durable here and what was pulled contains it. One the station could not
 * apply stays until the person has put it away.
 */
const isDone = ({ state }: OutboxRow, { cursor, coming }: Place): boolean =>
  state.kind === 'answered' && state.verdict !== 'refused' && coming === undefined && state.seq <= cursor.seq;
