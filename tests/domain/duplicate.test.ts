import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../src/domain/duplicate.ts';
import type { Fields } from '../../src/domain/field.ts';
import { fields } from '../support/fields-builder.ts';

const book = (...values: readonly Partial<Fields>[]) =>
  values.map((some, at) => ({ id: String(at + 1), values: fields(some) }));

describe('suspected duplicates', () => {
  test('[DU1] the same twelve digits, however written', () => {
    const found = findDuplicates(
      book({ name: 'A' }, { name: 'B', idNumber: '068 190 000 002' }, { name: 'C', idNumber: '' }),
    );
    expect(found).toEqual([{ sign: 'same-number', weak: false, subjects: ['1', '2'] }]);
  });

  test('[DU1] the same folded name and birth date, however written', () => {
    const found = findDuplicates(
      book(
        { idNumber: '' },
        { idNumber: '', name: 'NGUYEN THI THU', birthDate: '12/3/1990' },
        { idNumber: '', birthDate: '' },
      ),
    );
    expect(found).toEqual([{ sign: 'same-name-and-birth-date', weak: false, subjects: ['1', '2'] }]);
  });

  test('[DU2] nine digits and a shared year are weak signs', () => {
    const found = findDuplicates(
      book(
        { name: 'A', idNumber: '250123457' },
        { name: 'B', idNumber: '250123457' },
        { name: 'C', idNumber: '', birthDate: '1990' },
        { name: 'C', idNumber: '', birthDate: '1990' },
      ),
    );
    expect(found).toEqual([
      { sign: 'same-cmnd', weak: true, subjects: ['1', '2'] },
      { sign: 'same-name-and-year', weak: true, subjects: ['3', '4'] },
    ]);
  });

  test.each(['', '000000000', '123456789012', '68190000002', 'không có'])(
    '[DU2] %j shared by two says nothing',
    (idNumber) => {
      expect(findDuplicates(book({ name: 'A', idNumber }, { name: 'B', idNumber }))).toEqual([]);
    },
  );

  test('[DU2] nor do unreadable dates and empty names', () => {
    expect(findDuplicates(book({ idNumber: '', birthDate: 'x' }, { idNumber: '', birthDate: 'x' }))).toEqual(
      [],
    );
    expect(findDuplicates(book({ idNumber: '', name: ' ' }, { idNumber: '', name: '' }))).toEqual([]);
  });
});
