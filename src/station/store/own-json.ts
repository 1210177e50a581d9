/**
 * JSON this station wrote itself, into its own database, from a value of this very type. It is not validated again:
 * the log is chained by hash and the rest is rebuilt from it. Never for anything that came over the wire.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what it wrote
export function ownJson<T>(text: string): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place, for the reason above
  return JSON.parse(text) as T;
}
