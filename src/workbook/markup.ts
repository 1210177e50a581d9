/** Pages begin so, and spreadsheets as XML (2003, flat OpenDocument). */
const MARKUP =
  /^\s*(?:<\?xml|<!doctype|<!--|<html|<head|<body|<meta|<style|<table|<div|<office:document|<workbook)/i;
const TABLE = /<(?:\w+:)?(?:table|workbook)\b/i;
const SPANS = /(?:row|col)span\s*=/gi;
/** Each joined cell is compared with every later one, so a page made of nothing else would take hours. */
const MOST_SPANS = 20_000;

export const isMarkup = (text: string): boolean => MARKUP.test(text);

export const hasTable = (text: string): boolean => TABLE.test(text);

export const hasTooManySpans = (text: string): boolean => (text.match(SPANS)?.length ?? 0) > MOST_SPANS;

/** Letters of Vietnamese that pages write by name; the reading library knows the five of XML and little more. */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
};
const NAMED: ReadonlyMap<string, string> = new Map([
  ['eth', 'đ'],
  ['ETH', 'Đ'],
  ['apos', "'"],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ndash', '–'],
  ['mdash', '—'],
]);
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([aeiouy])(grave|acute|circ|tilde)|(\w{2,5}));/gi;

/** A page with its character references written out, but for those that would become markup. */
export function withoutReferences(text: string): string {
  return text.replaceAll(REFERENCE, (whole: string, ...found: readonly (string | undefined)[]) => {
    const [decimal, hex, vowel, mark, name] = found;
    if (vowel !== undefined) return (vowel + (MARKS[mark?.toLowerCase() ?? ''] ?? '')).normalize('NFC');
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isSafe = code >= 32 && code <= 0x10ffff && code !== 0x26 && code !== 0x3c && code !== 0x3e;
    return isSafe && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
