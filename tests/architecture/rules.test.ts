import { describe, expect, test } from 'vitest';
import { filesUnder } from './source-files.ts';

const RULE = /\[([A-Z]{2,3}\d+)\]/g;
const TEST_NAME =
  /\b(?:test|it|describe)(?:\.each\([\s\S]*?\))?\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`([^`]*)`)/g;

const idsIn = (text: string): readonly string[] => [...text.matchAll(RULE)].map((match) => match[1] ?? '');

const namesIn = (text: string): string =>
  [...text.matchAll(TEST_NAME)].map((match) => match[1] ?? match[2] ?? match[3] ?? '').join('\n');

const specs = filesUnder('src', ['SPEC.md']).map(({ path, text }) => ({ path, rules: idsIn(text) }));
const tests = filesUnder('tests', ['.test.ts', '.test.tsx', '.spec.ts']).filter(
  (file) => !file.path.startsWith('tests/architecture/'),
);
const known = new Set(specs.flatMap((spec) => spec.rules));
const cited = new Set(tests.flatMap((file) => idsIn(namesIn(file.text))));

describe('the numbered rules', () => {
  test('are in the pure core at least', () => {
    expect(specs.map((spec) => spec.path)).toEqual(
      expect.arrayContaining(['src/domain/SPEC.md', 'src/sync/SPEC.md']),
    );
  });

  test.each(specs)('$path has rules', ({ rules }) => {
    expect(rules.length).toBeGreaterThan(4);
  });

  test('each is cited by the name of a test', () => {
    expect([...known].filter((rule) => !cited.has(rule))).toEqual([]);
  });

  test('no test cites one that is not there', () => {
    expect([...cited].filter((rule) => !known.has(rule))).toEqual([]);
  });

  test('no comment in the code cites one that is not there', () => {
    const inCode = filesUnder('src', ['.ts', '.tsx']).flatMap((file) => idsIn(file.text));
    expect(inCode).not.toEqual([]);
    expect(inCode.filter((rule) => !known.has(rule))).toEqual([]);
  });

  test('only the name of a test counts as a citation', () => {
    const text = `// [ZZ1]\ntest('[ZZ2] a law', () => {});\ntest.each([1])('[ZZ3] %s', () => {});\nconst a = '[ZZ4]';`;
    expect(idsIn(namesIn(text))).toEqual(['ZZ2', 'ZZ3']);
  });
});
