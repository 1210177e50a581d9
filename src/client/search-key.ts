import { cleanName, foldName } from '../domain/name.ts';
import type { SubjectReading } from '../domain/reading.ts';

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

export function searchKeyOf({ fields }: SubjectReading): SearchKey {
  const { name, idNumber, phone } = fields;
  const names = name.changed ? [name.value, name.listed] : [name.value];
  const numbers = idNumber.changed ? [idNumber.value, idNumber.listed] : [idNumber.value];
  return {
    folded: names.map((each) => ` ${foldName(each)}`).join(''),
    exact: names.map(exactOf).join(''),
    digits: [...numbers, phone.value].map((each) => ` ${digitsOf(each)}`).join(''),
  };
}

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

const exactOf = (name: string): string => ` ${cleanName(name).toLowerCase()}`;

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
