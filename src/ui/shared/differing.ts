/** A piece of a text that is the same as in other texts, or is not. */
export interface Part {
  /** Where it begins. */
  readonly at: number;
  readonly text: string;
  readonly differs: boolean;
}

/**
 * Where a text differs from any of the others, letter by letter: one digit of twelve is hard to see. Texts of one length
 * are compared place by place (two digits exchanged are both marked), others by what they have in common.
 */
export function differing(text: string, ...others: readonly string[]): readonly Part[] {
  const letters = [...text];
  const differs = letters.map(() => false);
  for (const other of others) {
    for (const at of differencesFrom(letters, [...other])) differs[at] = true;
  }
  const parts: { at: number; text: string; differs: boolean }[] = [];
  let place = 0;
  for (const [at, letter] of letters.entries()) {
    const last = parts.at(-1);
    if (last !== undefined && last.differs === differs[at]) last.text += letter;
    else parts.push({ at: place, text: letter, differs: differs[at] ?? false });
    place += letter.length;
  }
  return parts;
}

function differencesFrom(letters: readonly string[], other: readonly string[]): readonly number[] {
  const places = letters.map((_, at) => at);
  if (letters.length === other.length) return places.filter((at) => letters[at] !== other[at]);
  // The longer of the two common ends is taken as a whole: 12/03/1966 beside 1966 has the year in common, not a 1.
  const head = commonHead(letters, other);
  const tail = commonHead([...letters].reverse(), [...other].reverse());
  const from = head >= tail ? head : 0;
  const until = head >= tail ? 0 : tail;
  const shared = sharedPlaces(
    letters.slice(from, letters.length - until),
    other.slice(from, other.length - until),
  );
  return places.filter((at) => at >= from && at < letters.length - until && !shared.has(at - from));
}

function commonHead(letters: readonly string[], other: readonly string[]): number {
  const end = letters.findIndex((letter, at) => letter !== other[at]);
  return end === -1 ? letters.length : end;
}

/** Places of `letters` in a longest common subsequence with `other`. */
function sharedPlaces(letters: readonly string[], other: readonly string[]): ReadonlySet<number> {
  const width = other.length + 1;
  const lengths = new Uint16Array((letters.length + 1) * width);
  const lengthAt = (at: number, to: number): number => lengths[at * width + to] ?? 0;
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    for (let to = other.length - 1; to >= 0; to -= 1) {
      lengths[at * width + to] =
        letters[at] === other[to]
          ? lengthAt(at + 1, to + 1) + 1
          : Math.max(lengthAt(at + 1, to), lengthAt(at, to + 1));
    }
  }
  const shared = new Set<number>();
  for (let at = 0, to = 0; at < letters.length && to < other.length;) {
    if (letters[at] === other[to]) {
      shared.add(at);
      at += 1;
      to += 1;
    } else if (lengthAt(at + 1, to) >= lengthAt(at, to + 1)) at += 1;
    else to += 1;
  }
  return shared;
}
