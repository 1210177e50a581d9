/** Rows per statement: below every engine's limit of parameters, and few enough statements to be worth caching. */
const ROWS_PER_STATEMENT = 200;

/** The same rows in pieces of at most `size`. */
export function inChunks<T>(rows: readonly T[], size = ROWS_PER_STATEMENT): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  );
}
