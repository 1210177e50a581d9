import type { Grant } from '../../domain/access.ts';
import { BAO_LAM_UNITS } from '../../domain/bao-lam.ts';
import type { Hamlet } from '../store/store.ts';

/**
 * The name of a unit as the letters write it: the first that ever had the code. The lists being cleaned are from
 * before the reform of 01/07/2025; the code itself when no unit of ours has it.
 */
export const communeName = (code: string): string =>
  BAO_LAM_UNITS.find((unit) => unit.code === code)?.name ?? code;

/** Where somebody works, in words: "Thôn 3 · Xã Lộc Thành". */
export function placeOf(grants: readonly Grant[], hamlets: readonly Hamlet[]): string {
  const names = new Map(hamlets.map((hamlet) => [hamlet.code, hamlet.name]));
  const codes = [...new Set(grants.flatMap((grant) => (grant.hamlets === 'all' ? [] : grant.hamlets)))];
  const commune = grants[0] === undefined ? '' : communeName(grants[0].commune);
  return [codes.map((code) => names.get(code) ?? code).join(', '), commune].filter(Boolean).join(' · ');
}

/** A district or province: its people belong to no commune, and see counts only. */
export const isAboveCommune = (code: string): boolean =>
  BAO_LAM_UNITS.some((unit) => unit.code === code && unit.level !== 'commune');
