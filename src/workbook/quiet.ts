/**
 * Runs a reading of a stranger's file without what the library says to the console about broken ones: what is wrong
 * is in our result, and a command's error output is one sentence. Synchronous, so nobody else is silenced.
 */
export function quietly<T>(read: () => T): T {
  const { error, warn, log } = console;
  const silent = (): void => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return read();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}
