import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import type { Dictionary } from '../../src/ui/shared/messages/dictionary.ts';
import { districtWords } from '../../src/ui/district/messages/words.ts';
import { facilityWords } from '../../src/ui/facility/messages/words.ts';
import { leadWords } from '../../src/ui/lead/messages/words.ts';
import { deskWords } from '../../src/ui/shared/messages/desk.ts';
import { tableWords } from '../../src/ui/shared/messages/table.ts';
import { hamletWords } from '../../src/ui/shared/messages/hamlet.ts';
import { joinWords } from '../../src/ui/shared/messages/join.ts';
import { recordsWords } from '../../src/ui/shared/messages/records.ts';
import { sharedWords } from '../../src/ui/shared/messages/shared.ts';
import { unlockWords } from '../../src/ui/shared/messages/unlock.ts';
import { syncWords } from '../../src/ui/shared/messages/sync.ts';
import { policeFileWords, policeWords, signingWords } from '../../src/ui/police/messages/words.ts';

const DICTIONARIES: Readonly<Record<string, Dictionary<unknown>>> = {
  shared: sharedWords,
  records: recordsWords,
  sync: syncWords,
  hamlet: hamletWords,
  join: joinWords,
  unlock: unlockWords,
  police: policeWords,
  signing: signingWords,
  policeFile: policeFileWords,
  table: tableWords,
  desk: deskWords,
  lead: leadWords,
  district: districtWords,
  facility: facilityWords,
};

/** Every key with what kind of text it is: "list.found function/1". */
const keysOf = (words: unknown, path = ''): readonly string[] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, value]) => keysOf(value, `${path}.${key}`))
    : [`${path} ${typeof words === 'function' ? `function/${words.length}` : typeof words}`];

const VIETNAMESE =
  /[ăâđêôơưĂÂĐÊÔƠƯ\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u1ea0-\u1ef9]/;

/** Data that happens to be Vietnamese: the Platform's own writing of a sex. */
const DATA = /'Nữ'/g;

const componentFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('messages'))
    .map((name) => join(folder, name));

const codeOf = (file: string): string =>
  readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replaceAll(DATA, '');

describe('words', () => {
  test.each(Object.entries(DICTIONARIES))('%s says the same things in both languages', async (_, words) => {
    const keys = keysOf(words.vi);
    expect(keys.length).toBeGreaterThan(2);
    expect(keysOf(await words.en())).toEqual(keys);
  });

  test('no component holds a Vietnamese text of its own', () => {
    const files = ['src/ui', 'src/app'].flatMap(componentFiles);
    expect(files.length).toBeGreaterThan(60);
    expect(VIETNAMESE.test("title: 'Không'")).toBe(true);
    expect(files.filter((file) => VIETNAMESE.test(codeOf(file)))).toEqual([]);
  });

  test('numbers are written the Vietnamese way', () => {
    expect(sharedWords.vi.count(31_863)).toBe('31.863');
  });
});
