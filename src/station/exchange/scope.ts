import type { Grant } from '../../domain/access.ts';
import type { Stage } from '../../domain/workflow.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { isAboveCommune } from '../people/place.ts';

/** Which of a commune's subjects a device may hold. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'hamlets'; readonly hamlets: readonly string[] }
  /** Who is right or has a signed passport: all that a facility works on. */
  | { readonly kind: 'right' }
  | { readonly kind: 'hamlets-and-right'; readonly hamlets: readonly string[] }
  | { readonly kind: 'none' };

/** The stages a facility reads; leaving them is leaving its scope. */
export const RIGHT_STAGES: readonly Stage[] = ['right', 'passport-signed'];

/**
 * [ST1] What the grants of one device let it read in its commune. A volunteer reads the hamlets named in the grant
 * and nothing else, a facility whoever is right; the district reads no persons at all, nor does a facility above the
 * communes.
 */
export function scopeOf(grants: readonly Grant[], commune: string): Scope {
  const here = grants.filter((grant) => grant.commune === commune);
  const readers = here.map(hamletsOf);
  if (readers.includes('all')) return { kind: 'all' };
  const hamlets = [...new Set(readers.flatMap((each) => (each === 'all' ? [] : each)))].sort();
  const isFacility = here.some(({ role }) => role === 'facility') && !isAboveCommune(commune);
  if (isFacility) return hamlets.length > 0 ? { kind: 'hamlets-and-right', hamlets } : { kind: 'right' };
  return hamlets.length > 0 ? { kind: 'hamlets', hamlets } : { kind: 'none' };
}

function hamletsOf(grant: Grant): 'all' | readonly string[] {
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

/** Hamlets of a scope; none for one that is not by hamlets. */
export const scopeHamlets = (scope: Scope): readonly string[] => ('hamlets' in scope ? scope.hamlets : []);

/** Whether a scope holds whoever is right, wherever. */
export const readsRight = ({ kind }: Scope): boolean => kind === 'right' || kind === 'hamlets-and-right';

/** One text per scope; equal scopes give equal texts. */
export function scopeKey(scope: Scope): string {
  switch (scope.kind) {
    case 'all':
      return '*';
    case 'hamlets':
      return scope.hamlets.join(',');
    case 'right':
      return '@right';
    case 'hamlets-and-right':
      return `@right,${scope.hamlets.join(',')}`;
    case 'none':
      return '';
    default:
      return unreachable(scope);
  }
}
