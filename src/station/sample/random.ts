/** A seeded source of chance: the same seed gives the same sample on every machine, for ever. */
export interface Random {
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly next: () => number;
  /** A whole number from 0 to `limit - 1`. */
  readonly below: (limit: number) => number;
  /** A whole number from `from` to `to`, both inclusive. */
  readonly between: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
}

/** sfc32 (public domain, Chris Doty-Humphrey's PractRand), seeded from a text by xmur3. */
export function randomFrom(seed: string): Random {
  const word = wordsOf(seed);
  let a = word();
  let b = word();
  let c = word();
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers after seeding still resemble the seed.
  for (let round = 0; round < 12; round++) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (probability) => next() < probability,
    pick: (list) => at(list, below(list.length)),
  };
}

/** A table of things and how often each comes, as `[thing, weight]`; the weights need not add up to anything. */
export type Weighted<T> = readonly (readonly [T, number])[];

/** Draws from a table again and again. */
export function drawFrom<T>(table: Weighted<T>): (random: Random) => T {
  const sums: number[] = [];
  let total = 0;
  for (const [, weight] of table) sums.push((total += weight));
  return (random) => {
    const point = random.next() * total;
    return at(
      table,
      sums.findIndex((sum) => point < sum),
    )[0];
  };
}

/** `count` of the list's members, heavier ones more likely, each at most once (Efraimidis and Spirakis 2006). */
export function drawSome<T>(
  random: Random,
  list: readonly T[],
  { count, weight }: { readonly count: number; readonly weight: (thing: T) => number },
): ReadonlySet<T> {
  const keyed = list.map((thing) => ({ thing, key: Math.log(1 - random.next()) / weight(thing) }));
  return new Set(
    keyed
      .sort((left, right) => right.key - left.key)
      .slice(0, count)
      .map(({ thing }) => thing),
  );
}

function at<T>(list: readonly T[], index: number): T {
  const found = list.at(index);
  if (found === undefined) throw new Error('nothing to draw from');
  return found;
}

function wordsOf(seed: string): () => number {
  let hash = 1_779_033_703 ^ seed.length;
  for (let index = 0; index < seed.length; index++) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 3_432_918_353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
    return (hash ^= hash >>> 16) >>> 0;
  };
}
