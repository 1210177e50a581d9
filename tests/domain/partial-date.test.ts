import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanDate,
  dateFromSerial,
  formatDate,
  isSameDate,
  parseDate,
  type PartialDate,
} from '../../src/domain/partial-date.ts';

const read = (text: string): string => {
  const date = parseDate(text);
  return date.ok ? formatDate(date.value) : date.error.kind;
};

const serial = (days: number, system: '1900' | '1904' = '1900'): string => {
  const date = dateFromSerial(days, system);
  return date.ok ? formatDate(date.value) : date.error.kind;
};

const JANUARY_1900 = Date.UTC(1900, 0, 1);
const DAY = 86_400_000;

const calendarDay = (days: number): string => {
  const [year = '', month = '', day = ''] = new Date(JANUARY_1900 + days * DAY)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${day}/${month}/${year}`;
};

describe('reading a date', () => {
  test.each([
    ['05/03/1990', '05/03/1990'],
    ['5/3/1990', '05/03/1990'],
    ['05-03-1990', '05/03/1990'],
    ['05.03.1990', '05/03/1990'],
    ['05 03 1990', '05/03/1990'],
    [' 5 / 3 / 1990 ', '05/03/1990'],
    ["'05/03/1990", '05/03/1990'],
    ['05/03/1990\u200B', '05/03/1990'],
    ['1990-03-05', '05/03/1990'],
    ['1990/3/5', '05/03/1990'],
    ['1990-03-05T00:00:00', '05/03/1990'],
    ['1990-03-05T00:00:00+07:00'.slice(0, 19), '05/03/1990'],
    ['05/03/1990 00:00:00', '05/03/1990'],
    ['05/03/1990 12:00:00 AM', '05/03/1990'],
    ['05031990', '05/03/1990'],
    ['19900305', '05/03/1990'],
    ['03/1990', '03/1990'],
    ['3-1990', '03/1990'],
    ['1990-03', '03/1990'],
    ['1990', '1990'],
    ['00/00/1990', '1990'],
    ['00/03/1990', '03/1990'],
    ['ngày 5 tháng 3 năm 1990', '05/03/1990'],
    ['Sinh năm 1990', '1990'],
    ['năm 1990'.normalize('NFD'), '1990'],
    ['29/02/2000', '29/02/2000'],
  ])('[DT1] %j is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    '31/02/1990',
    '29/02/1990',
    '29/02/1900',
    '32/01/1990',
    '13/13/1990',
    '12/00/1990',
    '13/1990',
    '31042001',
  ])('[DT1] %s is a day that does not exist, and its text is kept', (text) => {
    expect(parseDate(text)).toEqual({ ok: false, error: { kind: 'impossible', raw: text } });
  });

  test('[DT1] day and month exchanged are told, not applied', () => {
    const date = parseDate('03/25/1990');
    expect(date).toMatchObject({
      ok: false,
      error: { kind: 'impossible', swapped: { day: 25, month: 3, year: 1990 } },
    });
  });

  test.each(['abc', '32874', '1/2', '5/3/190', '12/3/19901', '00/00/0000', 'không nhớ'])(
    '[DT1] %s is no date, and its text is kept',
    (text) => {
      expect(parseDate(text)).toEqual({ ok: false, error: { kind: 'unreadable', raw: text } });
    },
  );

  test('[DT1] nothing is missing, not unreadable', () => {
    expect(read('  ')).toBe('missing');
  });

  test.each([
    ['05/03/90', '05/03/1990'],
    ['05/03/23', '05/03/1923'],
    ['05/03/22', '05/03/2022'],
    ['5.3.05', '05/03/2005'],
    ['01/01/00', '01/01/2000'],
  ])('[DT2] two-digit years up to 22 are of this century, and marked: %s is %s', (text, date) => {
    expect(read(text)).toBe(date);
    expect(parseDate(text)).toMatchObject({ value: { shortYear: true } });
  });

  test.each([
    ['1990-03-04T17:00:00.000Z', '05/03/1990'],
    ['1970-03-04T16:00:00Z', '05/03/1970'],
    ['1990-03-05T00:00:00.000Z', '05/03/1990'],
    ['1989-12-31T17:00:00.000Z', '01/01/1990'],
    ['2000-02-28T17:00:00Z', '29/02/2000'],
  ])('[DT3] a UTC instant is a midnight in Vietnam: %s is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });
});

describe('a spreadsheet’s serial day', () => {
  test.each([
    [44_802, '29/08/2022'],
    [32_874, '01/01/1990'],
    [18_264, '01/01/1950'],
    [61, '01/03/1900'],
    [59, '28/02/1900'],
    [1, '01/01/1900'],
    [32_874.75, '01/01/1990'],
  ])('[DT4] %d is %s', (days, date) => {
    expect(serial(days)).toBe(date);
  });

  test('[DT4] 60 is a day that never was; 0, negative, endless ones are no days', () => {
    expect(serial(60)).toBe('impossible');
    expect([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 3_000_000].map((days) => serial(days))).toEqual(
      Array.from({ length: 5 }, () => 'unreadable'),
    );
  });

  test('[DT4] agrees with the calendar for every day, in both systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 110_000 }), (days) => {
        expect(serial(days)).toBe(calendarDay(days - 2));
        expect(serial(days, '1904')).toBe(calendarDay(days + 1460));
      }),
    );
  });
});

describe('writing and comparing', () => {
  test('[DT5] what is written is read back the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom('day', 'month', 'year'),
        (days, precision) => {
          const full = calendarDay(days);
          const text = precision === 'day' ? full : precision === 'month' ? full.slice(3) : full.slice(6);
          const date = parseDate(text);
          expect(date).toMatchObject({ ok: true, value: { precision } });
          expect(read(text)).toBe(text);
        },
      ),
    );
  });

  test('[DT6] a sure date takes the Platform’s form; a guessed century or impossible day stays as written', () => {
    expect(cleanDate('5.3.1990')).toBe('05/03/1990');
    expect([' 5/3/90 ', '31/02/1990', 'không nhớ', ''].map(cleanDate)).toEqual([
      '5/3/90',
      '31/02/1990',
      'không nhớ',
      '',
    ]);
  });

  test('[DT7] dates are equal in what they know, however written', () => {
    const known = (text: string): PartialDate => {
      const date = parseDate(text);
      if (!date.ok) throw new Error(text);
      return date.value;
    };
    expect(isSameDate(known('5/3/1990'), known('1990-03-05'))).toBe(true);
    expect(isSameDate(known('1990'), known('01/01/1990'))).toBe(false);
    expect(isSameDate(known('3/1990'), known('4/1990'))).toBe(false);
  });
});
