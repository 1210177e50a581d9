/** Ends a `switch` over a union: a member without a case does not compile; reaching it at run time is a bug. */
export function unreachable(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
