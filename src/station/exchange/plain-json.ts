/** Deeper than anything an app of ours says; what lies deeper is dropped. */
const DEEPEST = 32;

/**
 * The same value as text that has a canonical form (RFC 8785) whatever a device sent: half surrogate pairs become
 * U+FFFD, numbers too large for JSON and what is nested without end become null. One odd character in a note must
 * not stop a phone's whole queue for ever.
 */
export function plainJson(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed();
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(value)) return value.map((each) => plainJson(each, depth + 1));
  // `fromEntries` defines properties, so a key named `__proto__` stays an ordinary key.
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key.toWellFormed(), plainJson(each, depth + 1)]),
  );
}
