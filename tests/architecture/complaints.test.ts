import { describe, expect, test } from 'vitest';
import { filesUnder } from './source-files.ts';

const COMPLAINTS = 43;
const NAMED = /`(tests\/[^`]+\.(?:test|spec)\.tsx?)` “([^”]+)”/g;

const [table] = filesUnder('src/sync', ['README.md']);
const tests = new Map(filesUnder('tests', ['.ts', '.tsx']).map(({ path, text }) => [path, text]));
const rows = (table?.text.split('\n') ?? [])
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '')));

const namedIn = (cell: string): readonly (readonly [path: string, name: string])[] =>
  [...cell.matchAll(NAMED)].map(([, path = '', name = '']) => [path, name]);

describe('the table of complaints', () => {
  test('has all of them, in their order, each with what is done about it', () => {
    expect(rows.map(([number]) => Number(number))).toEqual(
      Array.from({ length: COMPLAINTS }, (_, at) => at + 1),
    );
    expect(rows.filter((cells) => cells.length !== 4 || cells.includes(''))).toEqual([]);
  });

  test.each(rows)('%s, %s: names tests that are there', (...cells) => {
    const named = namedIn(cells[3] ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([path, name]) => tests.get(path)?.includes(name) !== true)).toEqual([]);
  });

  test('names no file of tests in any other way', () => {
    const paths = rows.flatMap((cells) => cells.join(' ').match(/tests\/[\w./-]+/g) ?? []);
    expect(paths.filter((path) => !tests.has(path))).toEqual([]);
  });
});
