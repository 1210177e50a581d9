import { REFUSALS, VERDICTS, type Refusal, type Verdict } from '../domain/subject.ts';

/**
 * [PA6] The station's word in words this app doesn't know: the station keeps every operation, so the person is told
 * that and nothing else.
 */
export const UNREADABLE = { verdict: 'refused', refusal: 'unreadable' } as const;

export function stationWord(
  verdict: string,
  refusal: string | undefined,
): { readonly verdict: Verdict; readonly refusal?: Refusal } {
  const known = VERDICTS.find((each) => each === verdict);
  if (known === undefined) return UNREADABLE;
  if (refusal === undefined) return { verdict: known };
  return { verdict: known, refusal: REFUSALS.find((each) => each === refusal) ?? UNREADABLE.refusal };
}
