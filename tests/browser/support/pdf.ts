import { inflateSync } from 'node:zlib';

/** A page of a PDF: its size in millimetres, and what is written on it, without spaces: letters of one font together. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** The pages of a PDF as Chromium writes them (Skia: plain objects, compressed contents, fonts with a map to Unicode). */
export function pdfPages(pdf: Buffer): readonly PdfPage[] {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(
      ([, id, body = '']) => [Number(id), body] as const,
    ),
  );
  const follow = (id: string | undefined): string => objects.get(Number(id)) ?? '';
  const maps = new Map<string, ReadonlyMap<string, string>>();
  const mapOf = (font: string): ReadonlyMap<string, string> => {
    const known = maps.get(font) ?? unicodeOf(follow(/\/ToUnicode (\d+) 0 R/.exec(follow(font))?.[1]));
    maps.set(font, known);
    return known;
  };
  return [...objects.values()]
    .filter((body) => body.startsWith('<</Type /Page\n'))
    .map((page) => {
      const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
      const fonts = new Map(
        [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
      );
      const contents = contentsOf(follow(/\/Contents (\d+) 0 R/.exec(page)?.[1]));
      return {
        width: millimetres(width),
        height: millimetres(height),
        text: textOf(contents, (name) => mapOf(fonts.get(name) ?? '')),
      };
    });
}

const millimetres = (points: string): number => Math.round((Number(points) / 72) * 25.4);

function contentsOf(body: string): string {
  const stream = /stream\r?\n(.*)\r?\nendstream/s.exec(body)?.[1] ?? '';
  if (stream === '') return '';
  const bytes = Buffer.from(stream, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

function textOf(contents: string, mapOf: (font: string) => ReadonlyMap<string, string>): string {
  let map: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, font, glyphs = ''] of contents.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>/g)) {
    if (font === undefined)
      text += (glyphs.match(/.{4}/g) ?? []).map((glyph) => map.get(glyph) ?? '').join('');
    else map = mapOf(font);
  }
  return text.replaceAll(/\s/g, '');
}

/** Glyph → letter, from the font's own map; both as four hexadecimal digits. */
function unicodeOf(body: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const cmap = contentsOf(body);
  for (const [, lines = ''] of cmap.matchAll(/beginbfchar\n(.*?)endbfchar/gs)) {
    for (const [, glyph = '', letter = ''] of lines.matchAll(/<(\w{4})> <(\w+)>/g))
      map.set(glyph, letterOf(letter));
  }
  for (const [, lines = ''] of cmap.matchAll(/beginbfrange\n(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', letter = ''] of lines.matchAll(/<(\w{4})> <(\w{4})> <(\w{4})>/g)) {
      for (let at = hex(from); at <= hex(to); at += 1) {
        map.set(fourDigits(at), String.fromCharCode(hex(letter) + at - hex(from)));
      }
    }
  }
  return map;
}

const hex = (digits: string): number => Number.parseInt(digits, 16);
const fourDigits = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');
const letterOf = (units: string): string =>
  (units.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(hex(unit))).join('');
