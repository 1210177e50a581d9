import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPENDIX_287 } from '../../src/domain/appendix-287.ts';
import { BAO_LAM_COMMUNES } from '../../src/domain/bao-lam.ts';
import { CATEGORIES } from '../../src/domain/category.ts';
import { countCategories, NO_COUNTS, reportOf } from '../../src/domain/report.ts';

/** The sums as printed in the letter, which the code never sees. */
const PRINTED = [4668, 809, 4079, 1799, 1830, 1103, 961, 2973, 3263, 893, 790, 2457, 5781, 457];

describe('the appendix of letter 287', () => {
  const report = reportOf(BAO_LAM_COMMUNES, APPENDIX_287);

  test('[RP1] rows in the letter’s order and spelling, with the sums it prints', () => {
    expect(report.rows.map((row) => row.total)).toEqual(PRINTED);
    expect(report.rows[1]).toEqual({
      name: "Xã B' Lá",
      'wrong-info': 740,
      'malformed-id': 47,
      'missing-id': 22,
      total: 809,
    });
  });

  test('[RP1] the columns’ sums are the letter’s', () => {
    expect(report.total).toEqual({
      'wrong-info': 30_270,
      'malformed-id': 1097,
      'missing-id': 496,
      total: 31_863,
    });
  });

  test('[RP1] a commune without counts is a row of zeros', () => {
    const empty = reportOf(BAO_LAM_COMMUNES, new Map());
    expect(empty.rows).toHaveLength(14);
    expect(empty.total).toEqual({ ...NO_COUNTS, total: 0 });
  });

  test('[RP1] counts of a place outside the table are not lost in silence', () => {
    expect(() => reportOf(BAO_LAM_COMMUNES, new Map([['99999', NO_COUNTS]]))).toThrow('99999');
  });

  test('[RP2] the classes sum to everybody', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CATEGORIES)), (categories) => {
        const counts = countCategories(categories);
        expect(counts['wrong-info'] + counts['malformed-id'] + counts['missing-id']).toBe(categories.length);
      }),
    );
    expect(NO_COUNTS).toEqual({ 'wrong-info': 0, 'malformed-id': 0, 'missing-id': 0 });
  });
});
