import type { Grant } from '../../domain/access.ts';
import { scopeKey, scopeOf } from '../exchange/scope.ts';
import type { StoreReader } from '../store/store.ts';

/** [LD1] How many people of the commune a device of these grants holds; equal scopes are counted once. */
export function scopeSizes(tx: StoreReader, commune: string): (grants: readonly Grant[]) => Promise<number> {
  const known = new Map<string, Promise<number>>();
  return (grants) => {
    const scope = scopeOf(grants, commune);
    if (scope.kind === 'none') return Promise.resolve(0);
    const key = scopeKey(scope);
    const size = known.get(key) ?? tx.subjects.countChanged(commune, scope, 0);
    known.set(key, size);
    return size;
  };
}
