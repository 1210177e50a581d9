import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  categorize,
  cleanNumber,
  isWellFormed,
  parseIdentityNumber,
} from '../../src/domain/identity-number.ts';
import {
  isLikePassport,
  isPlaceholder,
  withLeadingZeros,
  withLettersAsDigits,
  withNeighboursSwapped,
} from '../../src/domain/identity-repair.ts';
import { PROVINCES } from '../../src/domain/province.ts';

describe('cleaning a number', () => {
  test.each([
    ['068190000002', '068190000002'],
    [' 068 190 000 002 ', '068190000002'],
    ['068\u00A0190\u00A0000\u00A0002', '068190000002'],
    ['068.190.000.002', '068190000002'],
    ['068-190-000-002', '068190000002'],
    ['068190000002.', '068190000002'],
    ["'068190000002", '068190000002'],
    ['’068190000002', '068190000002'],
    ['\u200B068190\uFEFF000002', '068190000002'],
    ['０６８１９００００００２', '068190000002'],
    ['250 123 457', '250123457'],
    ['250123457.0', '250123457'],
    ['68 190 000 002', '68190000002'],
  ])('[ID1] what surrounds and separates digits goes: %j', (text, cleaned) => {
    expect(cleanNumber(text)).toBe(cleaned);
  });

  test.each([
    ['a date', '12.03.1990'],
    ['two numbers in one cell', '250123457 068190000002'],
    ['letters', '068190OOOO02'],
    ['a passport', 'B1234567'],
    ['scientific notation', '6.819E+10'],
    ['a word', 'không có'],
  ])('[ID1] what is no separated number stays as it is: %s', (_, text) => {
    expect(cleanNumber(text)).toBe(text);
  });

  test('[ID1] decimals a spreadsheet wrote are no digits of the number', () => {
    expect(cleanNumber('68190001234.0')).toBe('68190001234');
    expect(cleanNumber('68190001234.00')).toBe('68190001234');
  });

  test('[ID1] cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 .-'O\u200B０a".split('')) }), (text) => {
        expect(cleanNumber(cleanNumber(text))).toBe(cleanNumber(text));
      }),
    );
  });
});

describe('the class of a row', () => {
  test.each(['068190000002', '250123457', ' 068.190.000.002 ', '000000000', '999190000002'])(
    '[ID2][ID4] nine or twelve digits are a good form, whatever else is odd: %j',
    (text) => {
      expect(isWellFormed(cleanNumber(text))).toBe(true);
      expect(categorize(text)).toBe('wrong-info');
    },
  );

  test.each([
    '',
    '  ',
    '\u00A0',
    '\u200B',
    '-',
    '--',
    '—',
    '.',
    '/',
    'không',
    'Không có',
    'KHONG CO',
    'chưa có',
    'N/A',
  ])('[ID3][ID4] nothing, a dash or words that say so are no number: %j', (text) => {
    expect(categorize(text)).toBe('missing-id');
  });

  test.each([
    '0',
    '12',
    '06819000000',
    '68190000002',
    '0681900000021',
    '068190OOOO02',
    'B1234567',
    '12.03.1990',
    'x',
  ])('[ID4] anything else is a malformed number: %j', (text) => {
    expect(categorize(text)).toBe('malformed-id');
  });

  test('[ID4] digits alone decide: 9 or 12 of them, none, or another count', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), maxLength: 15 }),
        (digits) => {
          const good = digits.length === 9 || digits.length === 12;
          expect(categorize(digits)).toBe(
            good ? 'wrong-info' : digits === '' ? 'missing-id' : 'malformed-id',
          );
        },
      ),
    );
  });
});

describe('what the digits say', () => {
  test.each([
    ['068090000001', 'Lâm Đồng', 'Nam', 1990],
    ['068190000002', 'Lâm Đồng', 'Nữ', 1990],
    ['068205000003', 'Lâm Đồng', 'Nam', 2005],
    ['068315000004', 'Lâm Đồng', 'Nữ', 2015],
    ['001087123456', 'Hà Nội', 'Nam', 1987],
    ['068990000001', 'Lâm Đồng', 'Nữ', 2390],
  ])('[ID5] %s: %s, %s, %i', (digits, province, sex, birthYear) => {
    expect(parseIdentityNumber(digits)).toMatchObject({
      ok: true,
      value: { kind: 'cccd', province, sex, birthYear },
    });
  });

  test('[ID5] a province outside annex 1 is no error', () => {
    const parsed = parseIdentityNumber('999190000002');
    expect(parsed).toMatchObject({ ok: true, value: { provinceCode: '999', province: undefined } });
  });

  test('[ID5] nine digits say nothing of their holder', () => {
    expect(parseIdentityNumber('250 123 457')).toEqual({
      ok: true,
      value: { kind: 'cmnd9', digits: '250123457' },
    });
  });

  test('[ID5] every other text says why it is no number', () => {
    expect(parseIdentityNumber(' - ')).toEqual({ ok: false, error: { kind: 'missing' } });
    expect(parseIdentityNumber('6819')).toEqual({ ok: false, error: { kind: 'malformed', found: '6819' } });
  });

  test('[ID11] the table has the 63 provinces of 2016, Lâm Đồng as 068', () => {
    expect(PROVINCES.size).toBe(63);
    expect([...PROVINCES.keys()].every((code) => /^0\d\d$/.test(code))).toBe(true);
    expect(new Set(PROVINCES.values()).size).toBe(63);
    expect(PROVINCES.get('068')).toBe('Lâm Đồng');
    expect([...PROVINCES.keys()]).toEqual([...PROVINCES.keys()].sort());
  });
});

describe('suggestions', () => {
  test.each([
    ['068190OOOO02', '068190000002'],
    ['O68I9ooo000l', '068190000001'],
    ['O68 190 OOO OO2', '068190000002'],
    ['25O123457', '250123457'],
  ])('[ID6] letters that look like digits: %s', (text, number) => {
    expect(withLettersAsDigits(text)).toBe(number);
  });

  test.each(['B1234567', 'OOO', '06819OOO', 'không có'])(
    '[ID6] nothing for what would still be malformed: %s',
    (text) => {
      expect(withLettersAsDigits(text)).toBeUndefined();
    },
  );

  test.each([
    ['68190000002', '068190000002'],
    ['1087123456', '001087123456'],
    ['25012345', '025012345'],
  ])('[ID7] the zeros a spreadsheet dropped: %s', (text, number) => {
    expect(withLeadingZeros(text, 2026)).toBe(number);
  });

  test.each([
    ['a digit missing elsewhere, as the rest is no province', '19900000023'],
    ['a birth year to come', '68290000002'],
    ['a telephone number', '0912345678'],
    ['a date', '12031990'],
    ['too few digits', '6819000'],
  ])('[ID7] no zeros before %s', (_, text) => {
    expect(withLeadingZeros(text, 2026)).toBeUndefined();
  });

  test('[ID7] every number that loses its zeros is found again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROVINCES.keys()),
        fc.nat(99),
        fc.nat(999_999),
        (province, year, tail) => {
          const number = `${province}1${String(year).padStart(2, '0')}${String(tail).padStart(6, '0')}`;
          expect(withLeadingZeros(String(Number(number)), 2026)).toBe(number);
        },
      ),
    );
  });

  test('[ID8] two neighbours exchanged, when exactly one exchange satisfies province, sex and year', () => {
    const holder = { sex: 'Nữ', birthYear: 1990 } as const;
    expect(withNeighboursSwapped('068109000002', holder)).toBe('068190000002');
    expect(withNeighboursSwapped('608190000002', holder)).toBe('068190000002');
  });

  test('[ID8] nothing when two exchanges fit, none does, or the birth year is unknown', () => {
    expect(withNeighboursSwapped('068190012345', { sex: 'Nữ', birthYear: 1990 })).toBeUndefined();
    expect(withNeighboursSwapped('068155000002', { sex: 'Nữ', birthYear: 1990 })).toBeUndefined();
    expect(withNeighboursSwapped('068109000002', { sex: 'Nữ', birthYear: undefined })).toBeUndefined();
  });

  test.each([
    '000000000',
    '111111111111',
    '123456789',
    '123456789012',
    '012345678901',
    '987654321',
    '987654321098',
  ])('[ID9] %s is nobody’s number', (digits) => {
    expect(isPlaceholder(digits)).toBe(true);
  });

  test.each(['068190000002', '250123457', '112345678'])('[ID9] %s may be somebody’s', (digits) => {
    expect(isPlaceholder(digits)).toBe(false);
  });

  test('[ID10] letters and digits of a passport', () => {
    expect(isLikePassport('B1234567')).toBe(true);
    expect(isLikePassport('EH123456')).toBe(true);
    expect(isLikePassport('068190000002')).toBe(false);
  });
});
