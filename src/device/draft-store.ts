import type { Evidence } from '../domain/evidence.ts';
import type { Field } from '../domain/field.ts';
import type { CloseReason, SubjectId } from '../domain/operation.ts';
import type { DraftKey, ProfileDatabase } from './profile-database.ts';
import { openJson, sameBytes, sealJson, type Sealer } from './sealing.ts';
import { attempt } from './storage.ts';

/** What somebody has typed about a subject and not saved yet. It is no operation, and never sent. */
export interface Draft {
  /** Fields whose editor is open, with their text. */
  readonly values: Readonly<Partial<Record<Field, string>>>;
  readonly evidence: Evidence;
  readonly closing?: { readonly reason: CloseReason | undefined; readonly detail: string };
  readonly note?: string;
}

export interface KeptDraft {
  readonly subject: SubjectId;
  /** Of whom, as known when it was typed: the subject may have left this device since. */
  readonly name: string;
  /** By this device's clock, milliseconds since 1970. */
  readonly typedAt: number;
  readonly draft: Draft;
}

/** A draft as a tab has last seen it on the disk. */
export interface DraftRow {
  readonly key: DraftKey;
  readonly iv: Uint8Array;
  readonly kept: KeptDraft;
}

/**
 * [BR10] Drafts on the disk, sealed, their rows named by chance: a key says nothing of whom. A row is replaced or removed
 * only by whoever has seen what is in it, so that no tab writes over what another one has kept meanwhile.
 */
export class DraftStore {
  readonly #database: ProfileDatabase;
  readonly #sealer: Sealer;

  constructor(database: ProfileDatabase, sealer: Sealer) {
    this.#database = database;
    this.#sealer = sealer;
  }

  /** Newest first; one that does not open stays where it is, and keeps nobody from the others. */
  async all(): Promise<readonly DraftRow[]> {
    const { meta } = this.#database;
    const rows = await this.#database.steady(() => meta.where('key').startsWith('draft/').toArray());
    const opened = await Promise.all(
      rows.map(async (row): Promise<readonly DraftRow[]> => {
        if (!('sealed' in row)) return [];
        const kept = await attempt(() => openJson<KeptDraft>(this.#sealer, row.key, row));
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- asked for by this beginning
        return kept.ok ? [{ key: row.key as DraftKey, iv: row.iv, kept: kept.value }] : [];
      }),
    );
    return opened.flat().sort((left, right) => right.kept.typedAt - left.kept.typedAt);
  }

  async add(kept: KeptDraft, key: DraftKey): Promise<DraftRow> {
    const sealed = await sealJson(this.#sealer, key, kept);
    await this.#database.steady(() => this.#database.meta.put({ key, ...sealed }));
    return { key, iv: sealed.iv, kept };
  }

  /** Keeps it in the place of the row as last seen; undefined, with nothing written, when that is not there any more. */
  async replace(seen: DraftRow, kept: KeptDraft): Promise<DraftRow | undefined> {
    const { key } = seen;
    const sealed = await sealJson(this.#sealer, key, kept);
    const { meta } = this.#database;
    const isKept = await this.#database.steady(() =>
      this.#database.transaction('rw', meta, async () => {
        // Run again after its word was lost, it finds its own.
        if (!(await this.#holds(key, seen, sealed))) return false;
        await meta.put({ key, ...sealed });
        return true;
      }),
    );
    return isKept ? { key, iv: sealed.iv, kept } : undefined;
  }

  /** Removes it as last seen; what another tab has put there since stays. */
  async drop(seen: DraftRow): Promise<void> {
    const { meta } = this.#database;
    await this.#database.steady(() =>
      this.#database.transaction('rw', meta, async () => {
        if (await this.#holds(seen.key, seen)) await meta.delete(seen.key);
      }),
    );
  }

  async #holds(key: DraftKey, ...any: readonly { readonly iv: Uint8Array }[]): Promise<boolean> {
    const row = await this.#database.meta.get(key);
    return row !== undefined && 'sealed' in row && any.some(({ iv }) => sameBytes(iv, row.iv));
  }
}
