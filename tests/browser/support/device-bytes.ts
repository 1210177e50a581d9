import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file a browser profile keeps for web pages, as bytes: IndexedDB, caches, local storage and all the rest. */
export const filesOf = (folder: string): readonly { readonly path: string; readonly bytes: Buffer }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .map((path) => ({ path: path.slice(folder.length + 1), bytes: readFileSync(path) }));

/** A text as a file may hold it: UTF-8 and UTF-16 of both byte orders, composed and decomposed. */
function spellings(text: string): readonly Buffer[] {
  return [text.normalize('NFC'), text.normalize('NFD')].flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
    Buffer.from(form, 'utf16le').swap16(),
  ]);
}

/** The files of a browser profile that hold one of these words, whatever the encoding. */
export function filesHolding(folder: string, words: readonly string[]): readonly string[] {
  const wanted = words.flatMap((word) => spellings(word).map((bytes) => ({ word, bytes })));
  return filesOf(folder).flatMap(({ path, bytes }) =>
    wanted.filter((each) => bytes.includes(each.bytes)).map((each) => `${path}: ${each.word}`),
  );
}
