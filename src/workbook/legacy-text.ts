import { foldName } from '../domain/name.ts';
import type { LegacyText } from './list-draft.ts';

type LegacyKind = LegacyText['kind'];

/** TCVN 5712 (ABC), fonts `.Vn…`: one character for each letter; the one for ư is the soft hyphen. */
const TCVN3_FROM = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦';
const TCVN3_TO = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';

const TCVN3: ReadonlyMap<string, string> = new Map(
  TCVN3_FROM.split('').map((from, index) => [from, TCVN3_TO[index] ?? from]),
);

/** VNI, fonts `VNI-…`: a vowel and a second character that carries its marks. */
const VNI_MARKS: readonly (readonly [string, string])[] = [
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
];

/** Letters that stand alone in VNI. */
const VNI_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['ö', 'ư'],
  ['ô', 'ơ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]);

const VNI_VOWELS = 'aeouyöô';

const VNI: ReadonlyMap<string, string> = new Map(
  VNI_VOWELS.split('').flatMap((vowel) =>
    VNI_MARKS.flatMap(([second, marks]) => {
      const made = ((VNI_LETTERS.get(vowel) ?? vowel) + marks).normalize('NFC');
      return [
        [vowel + second, made],
        [vowel.toUpperCase() + second.toUpperCase(), made.toUpperCase()],
        [vowel.toUpperCase() + second, made.toUpperCase()],
      ] as const;
    }),
  ),
);

/**
 * Text of an old encoding in Unicode. Text without its signature characters comes back as it was, and so does text
 * with letters that no old encoding has: it is Unicode already.
 */
export function convertText(kind: LegacyKind, text: string): string {
  if (isModern(text)) return text;
  return kind === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
}

/**
 * A row of cells in Unicode. Files mix: headers typed anew above names of an old font. A row in which a cell is surely
 * Unicode and nothing is surely not (no odd word that is no Vietnamese syllable) is left as it is, or "Tên" beside
 * "Họ" would become another word.
 */
export function convertCells(kind: LegacyKind, cells: readonly string[]): readonly string[] {
  const isUnicode = cells.some(isModern) && cells.every((cell) => isModern(cell) || isPlain(cell));
  return isUnicode ? cells : cells.map((cell) => convertText(kind, cell));
}

const isModern = (text: string): boolean => MODERN.test(text.normalize('NFC'));

/** Every word with an odd letter is a Vietnamese syllable as it stands, written with Vietnamese marks alone. */
const isPlain = (text: string): boolean =>
  text
    .normalize('NFC')
    .split(/[\s.,;:()*/-]+/u)
    .every((word) => !ODD.test(word) || (VIETNAMESE.test(word) && isSyllable(word)));

/**
 * TCVN3 has no accented capitals: a font whose name ends in H draws them. Words written in capitals there come out
 * half small, and are raised again; text all small in such a font can't be told, and stays small.
 */
function fromTcvn3(text: string): string {
  const converted = text
    .split('')
    .map((letter) => TCVN3.get(letter) ?? letter)
    .join('');
  const isCapitals = !/[a-z]/.test(text) && /[A-Z][^\s]*[A-Z]|[^\sA-Z][A-Z]/.test(text);
  return isCapitals ? converted.toUpperCase() : converted;
}

function fromVni(text: string): string {
  let converted = '';
  const letters = text.split('');
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const pair = VNI.get(letter + (letters[at + 1] ?? ''));
    if (pair !== undefined) at += 1;
    converted += pair ?? single(letter);
  }
  return converted;
}

const single = (letter: string): string =>
  VNI_LETTERS.get(letter) ?? VNI_LETTERS.get(letter.toLowerCase())?.toUpperCase() ?? letter;

const ODD = /[^\p{ASCII}]/u;
/** Letters of Vietnamese that neither old encoding has. */
const MODERN = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u;
/** Words of the letters that Vietnamese and Latin-1 share. */
const VIETNAMESE = /^[A-Za-zÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý]+$/;
const FEWEST_WORDS = 3;

/**
 * Which old encoding these texts are in, if any: the one that turns most words with odd letters into syllables that
 * Vietnamese has, where as they stand they are none. A font's name needs only one such word to be believed.
 */
export function detectLegacy(texts: Iterable<string>, hint?: LegacyKind): LegacyText | undefined {
  const odd: string[] = [];
  let modern = 0;
  for (const text of texts) {
    if (isModern(text)) modern += 1;
    else if (ODD.test(text)) odd.push(text);
    if (odd.length >= 500) break;
  }
  if (odd.length === 0 || modern > odd.length) return undefined;
  const words = odd.flatMap((text) => text.split(/[\s.,;:()/-]+/u)).filter((word) => ODD.test(word));
  const kinds: readonly LegacyKind[] = hint === 'vni' ? ['vni', 'tcvn3'] : ['tcvn3', 'vni'];
  const asTheyAre = share(words, (word) => word);
  const best = kinds
    .map((kind) => ({ kind, share: share(words, (word) => convertText(kind, word)) }))
    .reduce((left, right) => (right.share > left.share ? right : left));
  const enough = words.length >= (best.kind === hint ? 1 : FEWEST_WORDS);
  if (!enough || best.share < 0.7 || best.share < asTheyAre + 0.2) return undefined;
  const samples = odd.slice(0, 8).map((found) => ({ found, converted: convertText(best.kind, found) }));
  return { kind: best.kind, samples };
}

function share(words: readonly string[], convert: (word: string) => string): number {
  if (words.length === 0) return 0;
  return words.filter((word) => isSyllable(convert(word))).length / words.length;
}

const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word could be one Vietnamese syllable: an onset, vowels, an end, one tone at most. */
function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  if ((apart.match(TONES)?.length ?? 0) > 1) return false;
  if (!/^[\p{L}\p{M}]+$/u.test(word)) return false;
  return isOneCase(word) && SYLLABLE.test(foldName(word));
}

/** NGUYÔn is no word: a capital behind a small letter is a sign of the wrong table. */
const isOneCase = (word: string): boolean => !/\p{Ll}\p{Lu}/u.test(word);
