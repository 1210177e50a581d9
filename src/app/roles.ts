import type { Grant } from '../domain/access.ts';
import type { Role } from '../domain/operation.ts';

/** The roles somebody holds, the first granted first, each once. A profile without any is a fault of the station. */
export function rolesOf(grants: readonly Grant[]): readonly [Role, ...Role[]] {
  const [first, ...others] = new Set(grants.map((grant) => grant.role));
  if (first === undefined) throw new Error('a profile without a role');
  return [first, ...others];
}
