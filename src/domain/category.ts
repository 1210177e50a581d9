/**
 * The three classes of letter 2262/BYT-CNTT §1, which are the columns of the appendix of letter 287/TTYT.
 * Disjoint and exhaustive; computed once, when a row is listed, and never again.
 */
export const CATEGORIES = ['wrong-info', 'malformed-id', 'missing-id'] as const;

export type Category = (typeof CATEGORIES)[number];
