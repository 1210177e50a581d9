import type { Fields } from '../domain/field.ts';
import { cleanName, foldName } from '../domain/name.ts';
import type { Subject } from '../domain/subject.ts';

/** What a subject is found by, made once: folding 31,863 names on each keystroke would take a second. */
export interface SearchKey {
  /** Names, as shown and as listed, folded, each after a space. */
  readonly folded: string;
  /** The same with their accents, in lower case. */
  readonly exact: string;
  /** Identity numbers and telephone, digits only, each after a space. */
  readonly digits: string;
}

export interface SearchText {
  readonly folded: string;
  readonly words: readonly string[];
  readonly exact: string;
  /** Empty unless the text is nothing but digits, spaces and dots. */
  readonly digits: string;
}

/** How well it fits: the lower the better; undefined when it does not. */
export type Fit = 0 | 1 | 2;

/** By the values that stand, and by those of every list: who was corrected is still looked for as listed. */
export function searchKeyOf(subject: Subject, values: Fields): SearchKey {
  const all = new Set([values, subject.listed, ...laterListed(subject)]);
  const names = new Set(Array.from(all, ({ name }) => name));
  const numbers = new Set(Array.from(all, ({ idNumber }) => idNumber));
  return {
    folded: joined(names, foldName),
    exact: joined(names, (name) => cleanName(name).toLowerCase()),
    digits: joined(new Set([...numbers, values.phone]), digitsOf),
  };
}

const laterListed = ({ entries }: Subject): readonly Fields[] =>
  entries.flatMap((entry) => (entry.kind === 'relist' ? [entry.body.values] : []));

const joined = (texts: ReadonlySet<string>, keyOf: (text: string) => string): string =>
  Array.from(texts, (text) => ` ${keyOf(text)}`).join('');

export function searchTextOf(text: string): SearchText {
  const folded = foldName(text);
  const numeric = /^[\d\s.]+$/.test(text);
  return {
    folded,
    words: folded.split(' ').filter((word) => word !== ''),
    exact: cleanName(text).toLowerCase(),
    digits: numeric ? digitsOf(text) : '',
  };
}

/** 0: with these very accents, or a number that begins so; 1: words that begin so; 2: somewhere inside. */
export function fitOf(key: SearchKey, text: SearchText): Fit | undefined {
  if (text.digits !== '') return fitOfNumber(key.digits, text.digits);
  if (key.folded.includes(text.folded)) {
    if (key.exact.includes(` ${text.exact}`)) return 0;
    return key.folded.includes(` ${text.folded}`) ? 1 : 2;
  }
  return text.words.length > 1 && text.words.every((word) => key.folded.includes(` ${word}`)) ? 1 : undefined;
}

function fitOfNumber(numbers: string, typed: string): Fit | undefined {
  if (!numbers.includes(typed)) return undefined;
  return numbers.includes(` ${typed}`) ? 0 : 2;
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
