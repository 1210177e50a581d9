import { keysOf } from '../domain/duplicate.ts';
import type { Fields } from '../domain/field.ts';
import type { SubjectId } from '../domain/operation.ts';

/** Who shares a number, or a folded name and birth date, with whom; kept up as readings change. */
export class DuplicateIndex {
  readonly #ids = new Map<string, Set<SubjectId>>();
  readonly #keys = new Map<SubjectId, readonly string[]>();

  put(id: SubjectId, values: Fields): void {
    this.remove(id);
    const keys = strongKeysOf(values);
    this.#keys.set(id, keys);
    for (const key of keys) {
      const ids = this.#ids.get(key);
      if (ids === undefined) this.#ids.set(key, new Set([id]));
      else ids.add(id);
    }
  }

  remove(id: SubjectId): void {
    for (const key of this.#keys.get(id) ?? []) this.#ids.get(key)?.delete(id);
    this.#keys.delete(id);
  }

  clear(): void {
    this.#ids.clear();
    this.#keys.clear();
  }

  has(id: SubjectId): boolean {
    return (this.#keys.get(id) ?? []).some((key) => (this.#ids.get(key)?.size ?? 0) > 1);
  }

  /** The others, each once. */
  others(id: SubjectId): readonly SubjectId[] {
    const all = (this.#keys.get(id) ?? []).flatMap((key) => [...(this.#ids.get(key) ?? [])]);
    return [...new Set(all)].filter((each) => each !== id);
  }
}

/** Weak signs (a nine-digit number, a name and a year) would call hundreds of namesakes duplicates. */
const strongKeysOf = (values: Fields): readonly string[] =>
  keysOf(values)
    .filter(({ sign }) => sign === 'same-number' || sign === 'same-name-and-birth-date')
    .map(({ sign, key }) => `${sign}\n${key}`);
