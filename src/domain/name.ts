/** Characters that show nothing: zero-width ones, soft hyphen, byte order mark, direction marks. */
const INVISIBLE = /\p{Cf}/gu;
const MARKS_AND_INVISIBLE = /[\p{M}\p{Cf}]/gu;
const SPACES = /\s+/gu;
/** U+0027, its typographic relatives and the accents typed instead of it; spaces are single by then. */
const APOSTROPHES = /(?: ?['\u2018\u2019\u201B\u02BB\u02BC\u02B9\u2032\uFF07`\u00B4])+ ?/gu;
const PLAIN = /^[\x20-\x26\x28-\x5F\x61-\x7E]*$/;
/** Letters that NFD does not take apart; ð is how old files write đ, ƀ is a letter of the Central Highlands. */
const UNDECOMPOSED = /[\u0111\u00F0\u0256\u0180]/gu;

/**
 * [NA1] The key under which a name, or anything typed to look for one, is found: without accents, tone placement,
 * case, invisible characters and doubled spaces, with one apostrophe for all. Never used to decide that two names
 * are the same name, never shown, never stored as a name.
 */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return collapse(lower);
  const bare = collapse(lower.normalize('NFD').replace(MARKS_AND_INVISIBLE, ''));
  return bare
    .replace(UNDECOMPOSED, (letter) => (letter === '\u0180' ? 'b' : 'd'))
    .replace(APOSTROPHES, "'")
    .trim();
}

/** [NA2] The same name in one encoding: NFC, nothing invisible, single spaces. Its spelling is never touched. */
export const cleanName = (text: string): string =>
  CLEAN.test(text) ? text : collapse(text.replace(INVISIBLE, '').normalize('NFC'));

/** Words of composed Latin letters and ASCII, one space between: nothing to do, and most names are so. */
const CLEAN = /^[!-~\u00C0-\u024F\u1E00-\u1EF9]+(?: [!-~\u00C0-\u024F\u1E00-\u1EF9]+)*$/;

const DIGIT = /\p{Nd}/u;

/** [NA3] No name has digits in it (the Platform's own rule); everything else may be a name, a single word too. */
export const hasDigits = (name: string): boolean => DIGIT.test(name);

const collapse = (text: string): string => text.replace(SPACES, ' ').trim();
