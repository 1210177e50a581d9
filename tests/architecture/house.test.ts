import { describe, expect, test } from 'vitest';
import { filesUnder, topLevel, withoutComments } from './source-files.ts';

const LONGEST = 300;
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
const MACHINE = /(?<![\w.])\/(?:home|root|work|Users|tmp)\/\w|\b[A-Z]:\\\\?Users\b/;
const AGREED =
  /^(src|public|tests|index\.html|vite\.config\.ts|package(-lock)?\.json|tsconfig\.json|README\.md|CHANGELOG\.md|LICENSE|\..*)$/;
/** Made by running things, and never committed. */
const MADE = ['node_modules', 'dist', 'data', 'test-results'];

const sources = filesUnder('src', ['.ts', '.tsx', '.mjs', '.css']);

describe('the house', () => {
  test('no source file is longer than anyone will read', () => {
    expect(sources.length).toBeGreaterThan(50);
    const long = sources.filter((file) => file.text.split('\n').length - 1 > LONGEST);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  test('no component holds a sentence: Vietnamese on screens comes from the dictionaries', () => {
    const components = sources.filter((file) => file.path.endsWith('.tsx'));
    expect(components.length).toBeGreaterThan(10);
    const speaking = sources.filter((file) => file.path.endsWith('.ts') && VIETNAMESE.test(file.text));
    expect(speaking.map((file) => file.path)).toContainEqual(expect.stringMatching(/^src\/ui\//));
    const holding = components.filter((file) => VIETNAMESE.test(withoutComments(file.text)));
    expect(holding.map((file) => file.path)).toEqual([]);
  });

  test('no file names a place on somebody’s machine', () => {
    const all = [...sources, ...filesUnder('tests', ['.ts', '.tsx', '.json']), ...filesUnder('public', [''])];
    const own = 'tests/architecture/house.test.ts';
    const naming = all.filter((file) => file.path !== own && MACHINE.test(file.text));
    expect(naming.map((file) => file.path)).toEqual([]);
    expect(MACHINE.test('see /home/someone/notes')).toBe(true);
  });

  test('the top level holds what was agreed and nothing else', () => {
    const strays = topLevel().filter((name) => !AGREED.test(name) && !MADE.includes(name));
    expect(strays).toEqual([]);
  });

  test('every layer says in a README what lives there and why', () => {
    const layers = new Set(sources.map((file) => file.path.split('/')[1] ?? ''));
    const told = new Set(filesUnder('src', ['README.md']).map((file) => file.path));
    expect([...layers].filter((layer) => !told.has(`src/${layer}/README.md`))).toEqual([]);
  });
});
