import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file a browser profile keeps for web pages, as bytes: IndexedDB, caches, local storage and all the rest. */
export const filesOf = (folder: string): readonly { readonly path: string; readonly bytes: Buffer }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .map((path) => ({ path: path.slice(folder.length + 1), bytes: readFileSync(path) }));

/** A text as a file may hold it: UTF-8 and UTF-16 of both byte orders, composed and decomposed. */
export function spellings(text: string): readonly Buffer[] {
  return [text.normalize('NFC'), text.normalize('NFD')].flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
    Buffer.from(form, 'utf16le').swap16(),
  ]);
}
