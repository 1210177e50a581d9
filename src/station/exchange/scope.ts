import type { Grant } from '../../domain/access.ts';
import { unreachable } from '../../domain/unreachable.ts';

/** Which of a commune's subjects a device may hold. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'hamlets'; readonly hamlets: readonly string[] }
  | { readonly kind: 'none' };

/**
 * [ST1] What the grants of one device let it read in its commune. A volunteer reads the hamlets named in the grant
 * and nothing else; district and facility read no persons at all.
 */
export function scopeOf(grants: readonly Grant[], commune: string): Scope {
  const here = grants.filter((grant) => grant.commune === commune).map(readingOf);
  if (here.some((hamlets) => hamlets === 'all')) return { kind: 'all' };
  const hamlets = [...new Set(here.flatMap((each) => (each === 'all' ? [] : each)))].sort();
  return hamlets.length > 0 ? { kind: 'hamlets', hamlets } : { kind: 'none' };
}

function readingOf(grant: Grant): 'all' | readonly string[] {
  switch (grant.role) {
    case 'hamlet':
    case 'lead':
    case 'station':
    case 'police':
      return grant.hamlets;
    case 'district':
    case 'facility':
      return [];
    default:
      return unreachable(grant.role);
  }
}

/** One text per scope; equal scopes give equal texts. */
export function scopeKey(scope: Scope): string {
  switch (scope.kind) {
    case 'all':
      return '*';
    case 'hamlets':
      return scope.hamlets.join(',');
    case 'none':
      return '';
    default:
      return unreachable(scope);
  }
}
