import { cleanName, foldName } from '../../domain/name.ts';
import type { Hamlet } from '../store/store.ts';

/** What the texts of a list's hamlet column mean, and which hamlets are new by it. */
export interface HamletCodes {
  /** The code for a text of the column; empty for an empty text. */
  readonly codeOf: (text: string) => string;
  readonly fresh: readonly Hamlet[];
}

/**
 * [ST12] One hamlet for all ways its name is typed (accents, case, spaces). Codes are `<commune>-<nn>`, given in the
 * order the names are first met and never given again. A text that is a known code means that hamlet.
 */
export function hamletCodes(
  commune: string,
  known: readonly Hamlet[],
  texts: readonly string[],
): HamletCodes {
  const codes = new Map(
    known.flatMap(({ code, name }) => [
      [foldName(name), code],
      [foldName(code), code],
    ]),
  );
  const fresh: Hamlet[] = [];
  for (const text of texts) {
    const name = cleanName(text);
    if (name === '' || codes.has(foldName(name))) continue;
    const code = `${commune}-${String(known.length + fresh.length + 1).padStart(2, '0')}`;
    codes.set(foldName(name), code);
    fresh.push({ code, name });
  }
  return { codeOf: (text) => codes.get(foldName(cleanName(text))) ?? '', fresh };
}
