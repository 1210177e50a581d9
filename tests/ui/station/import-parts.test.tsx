import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { headerSignature, keepMapping, recallMapping } from '../../../src/ui/station/import/column-memory.ts';
import { columnLetter, faultsOf, isBlocking, samplesOf } from '../../../src/ui/station/import/columns.ts';
import { dateInFileName, isoFromTyped, typedFromIso } from '../../../src/ui/station/import/list-date.ts';
import { draft, draftRow } from '../../support/fake-desk.ts';

const TODAY = '2026-11-23';

describe('the date of a list', () => {
  test.each([
    ['DS_29-08-2022.xlsx', '2022-08-29'],
    ['DS 29.8.2022 lan 2.xlsx', '2022-08-29'],
    ['export_20220829_1530.csv', '2022-08-29'],
    ['ds-2022-08-29.xls', '2022-08-29'],
    ['DS29082022.xlsx', '2022-08-29'],
  ])('is found in the name %s', (name, date) => {
    expect(dateInFileName(name, TODAY)).toBe(date);
  });

  test.each([
    'danh-sach.xlsx',
    'DS_31-02-2022.xlsx',
    'DS_01-01-2027.xlsx',
    '068190001234.xlsx',
    'DS_1-1-2019.xlsx',
  ])('is not made up from the name %s', (name) => {
    expect(dateInFileName(name, TODAY)).toBeUndefined();
  });

  test('what is shown can be typed again, and is the same date', () => {
    const days = fc.date({ min: new Date('2021-03-01'), max: new Date('2026-11-23'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(isoFromTyped(typedFromIso(iso), TODAY)).toBe(iso);
      }),
    );
  });
});

describe('the columns of a file', () => {
  test('only a list without names can not be used', () => {
    expect(faultsOf({ 0: 'name', 1: 'idNumber' })).toEqual([]);
    expect(faultsOf({ 0: 'name', 1: 'name' }).map((fault) => [fault.kind, isBlocking(fault)])).toEqual([
      ['twice', false],
      ['no-number', false],
    ]);
    expect(faultsOf({ 0: 'idNumber' }).filter(isBlocking)).toEqual([{ kind: 'no-name' }]);
  });

  test('samples are the first filled cells, each once', () => {
    const rows = [1, 2, 3, 4].map((row) =>
      draftRow(row, { birthDate: ['', '1990', '1990', '1985'][row - 1] ?? '' }),
    );
    expect(samplesOf(draft({ rows }), 1, 3)).toEqual(['1990', '1985']);
  });

  test('letters are those of Excel', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});

describe('the memory of columns', () => {
  test('knows a kind of file by its headers, in their order', async () => {
    const first = await headerSignature(['Họ và tên', 'Ngày sinh']);
    expect(await headerSignature([' Họ và tên', 'Ngày sinh '])).toBe(first);
    expect(await headerSignature(['Ngày sinh', 'Họ và tên'])).not.toBe(first);
  });

  test('gives back what was kept, and forgets it when told', () => {
    keepMapping(localStorage, 'a', { 0: 'name', 3: 'ignore' });
    expect(recallMapping(localStorage, 'a')).toEqual({ 0: 'name', 3: 'ignore' });
    keepMapping(localStorage, 'a', undefined);
    expect(recallMapping(localStorage, 'a')).toBeUndefined();
  });

  test.each(['{"0":"surname"}', '{"x":"name"}', 'null', 'not json', '[["name"]]'])(
    'does not believe %s',
    (stored) => {
      localStorage.setItem('so-thon.columns.b', stored);
      expect(recallMapping(localStorage, 'b')).toBeUndefined();
    },
  );
});
