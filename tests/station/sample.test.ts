import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { APPENDIX_287 } from '../../src/domain/appendix-287.ts';
import { BAO_LAM_COMMUNES } from '../../src/domain/bao-lam.ts';
import { CATEGORIES } from '../../src/domain/category.ts';
import { IDENTITY_FIELDS } from '../../src/domain/field.ts';
import { categorize } from '../../src/domain/identity-number.ts';
import { sampleCommunes, sampleTruth, syntheticBook } from '../../src/station/sample/sample.ts';

const communes = [...sampleCommunes()];
const everybody = communes.flatMap((commune) => commune.rows);
const truthsByCommune = new Map(communes.map(({ unit }) => [unit.code, sampleTruth(unit.code)]));
const truthsOf = (code: string) => truthsByCommune.get(code) ?? [];
/** Every row beside what the papers would show. */
const pairs = communes.flatMap(({ unit, rows }) =>
  truthsOf(unit.code).map((truth, index) => ({ truth, row: rows[index] })),
);
const isAsOnPaper = ({ truth, row }: (typeof pairs)[number]): boolean =>
  IDENTITY_FIELDS.every((field) => truth.values[field] === row?.values[field]);

test('the sample has the communes of the appendix in its order, and in each exactly its counts', () => {
  expect(communes.map(({ unit }) => unit)).toEqual(
    BAO_LAM_COMMUNES.map(({ code, name }) => ({ code, name })),
  );
  for (const { unit, rows } of communes) {
    const counted = CATEGORIES.map((category) => [
      category,
      rows.filter((row) => row.category === category).length,
    ]);
    expect(Object.fromEntries(counted)).toEqual(APPENDIX_287.get(unit.code));
  }
  expect(everybody).toHaveLength(31_863);
});

test('the category of every row is what the domain computes from the number as written', () => {
  expect(everybody.filter((row) => categorize(row.values.idNumber) !== row.category)).toEqual([]);
});

test('the sample is the same wherever and however often it is made', () => {
  const digest = (): string => {
    const hash = createHash('sha256');
    for (const { rows } of sampleCommunes()) hash.update(JSON.stringify(rows));
    return hash.digest('hex');
  };
  expect(digest()).toBe(digest());
});

test('every commune has 5 to 14 hamlets, and a row names one of them or none', () => {
  for (const { hamlets, rows } of communes) {
    const names = new Set(['', ...hamlets.map((hamlet) => hamlet.name)]);
    expect(hamlets.length).toBeGreaterThanOrEqual(5);
    expect(hamlets.length).toBeLessThanOrEqual(14);
    expect(rows.filter((row) => !names.has(row.values.hamlet))).toEqual([]);
    expect(hamlets.filter((hamlet) => !rows.some((row) => row.values.hamlet === hamlet.name))).toEqual([]);
  }
});

test("K'Ho and Mạ names gather in their communes", () => {
  const share = (code: string): number => {
    const truths = truthsOf(code);
    return (
      truths.filter(({ values }) => /(?:^|\s)(?:K'|Ka\s|Ha\s|Hơ\s)/u.test(values.name)).length / truths.length
    );
  };
  expect(share('25066')).toBeGreaterThan(0.6);
  expect(share('25072')).toBeLessThan(0.1);
});

test('a number of the sample is from a range that is not known to have been issued, and a phone has no operator', () => {
  const texts = pairs.map(
    ({ truth: { values, oldNumber } }) => `${values.idNumber},${oldNumber},${values.phone}`,
  );
  const form = /^(?:\d{6}9\d{5}|259\d{6}|),(?:259\d{6}|),(?:030\d{7}|)$/;
  expect(texts.filter((text) => !form.test(text))).toEqual([]);
});

const KINDS = [
  'birth-year-digit-off',
  'birth-day-month-swapped',
  'birth-year-only',
  'birth-first-of-january',
  'birth-impossible-day',
  'k-ka-slip',
  'k-ka-slip-with-sex',
  'sex-flipped',
  'number-contradicts-sex',
  'number-contradicts-year',
  'number-neighbours-swapped',
  'number-spaced',
  'number-dotted',
  'number-old',
  'number-of-relative',
  'lost-zero',
  'letter-for-digit',
  'digits-missing',
  'too-many-digits',
  'without-accents',
  'decomposed',
  'doubled-space',
  'look-alike-d',
  'tone-placement',
  'lost-surname',
];

test.each(KINDS)('the fault "%s" happens, and the cells then differ from the papers', (kind) => {
  const hits = pairs.filter(({ truth }) => truth.faults.includes(kind));
  const alike = hits.filter(
    ({ truth: { values }, row }) =>
      [values.name, values.birthDate, values.sex, values.idNumber].join() === row?.cells.slice(1, 5).join(),
  );
  expect(hits.length).toBeGreaterThan(15);
  expect(alike).toEqual([]);
});

test('the truth of a row belongs to that row, and "confirm" is the outcome just where papers and list agree', () => {
  expect(pairs.filter(({ truth, row }) => truth.row !== row?.row)).toEqual([]);
  const answered = pairs.filter(({ truth }) => truth.outcome.kind !== 'close');
  const unlike = answered.filter((pair) => isAsOnPaper(pair) !== (pair.truth.outcome.kind === 'confirm'));
  expect(unlike).toEqual([]);
});

test('somebody listed twice is the same person in both rows', () => {
  const truths = truthsOf('25090');
  const twice = truths.flatMap(({ outcome, values }) =>
    outcome.kind === 'close' && outcome.reason === 'same-person' ? [{ values, detail: outcome.detail }] : [],
  );
  expect(twice.length).toBeGreaterThan(30);
  for (const { values, detail } of twice) {
    const earlier = truths.find(({ row }) => row === Number(/dòng (\d+)/.exec(detail)?.[1]));
    expect(earlier?.values.idNumber === values.idNumber || values.idNumber === '').toBe(true);
    expect(earlier?.values.name).toBe(values.name);
  }
});

test('nobody on the list was younger than five in 2021', () => {
  const years = pairs.map(({ truth }) => Number(truth.values.birthDate.slice(-4)));
  expect(Math.max(...years)).toBeLessThanOrEqual(2016);
  expect(Math.min(...years)).toBeGreaterThan(1900);
});

test('a synthetic book has the size that was asked for, and another seed makes other people', () => {
  const book = syntheticBook(5781, 'a');
  expect(book.rows).toHaveLength(5781);
  expect(syntheticBook(5781, 'b').rows[0]).not.toEqual(book.rows[0]);
});
