import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInVietnam, daysBetween, daysFrom, dayNumber, dayText } from '../../src/domain/calendar.ts';
import { dayOfListing, dayOfNews } from '../../src/domain/entry-day.ts';
import { accepted, operation, STATION, waiting } from '../support/subject-builder.ts';

describe('days', () => {
  test('[CA1] a day’s number counts days, and leads back to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (days) => {
        const day = new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
        expect(dayText(dayNumber(day))).toBe(day);
        expect(daysBetween('1900-01-01', day)).toBe(days);
      }),
    );
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(() => dayNumber('29/8/2022')).toThrow('yyyy-mm-dd');
  });

  test('[CA1] every day of a period, both ends included', () => {
    expect(daysFrom('2022-08-30', '2022-09-01')).toEqual(['2022-08-30', '2022-08-31', '2022-09-01']);
    expect(daysFrom('2022-09-01', '2022-08-30')).toEqual([]);
  });

  test('[CA2] the day in Vietnam begins at 17:00 UTC', () => {
    expect(dayInVietnam('2022-08-31T16:59:59.999Z')).toBe('2022-08-31');
    expect(dayInVietnam('2022-08-31T17:00:00.000Z')).toBe('2022-09-01');
    expect(dayInVietnam('2022-12-31T23:00:00Z')).toBe('2023-01-01');
    expect(() => dayInVietnam('2022-08-31T16:00:00+07:00')).toThrow('UTC');
    expect(() => dayInVietnam('2022-08-31')).toThrow('UTC');
  });

  test('[CA3] a verification’s news is of its list’s day; other news of the day it was received, or written', () => {
    const body = { listing: '25090/2022-09-10/1', outcome: 'right', reason: '' } as const;
    expect(dayOfNews(accepted(operation(STATION, 'verify', body), 2))).toBe('2022-09-10');
    expect(dayOfNews(accepted(operation(STATION, 'verify', { ...body, listing: 'x' }), 2))).toBe(
      '2022-09-01',
    );
    expect(dayOfListing('25090')).toBeUndefined();
    const late = operation(STATION, 'note', { text: '' });
    expect(dayOfNews({ ...waiting(late), deviceTime: '2022-09-05T20:00:00.000Z' })).toBe('2022-09-06');
  });
});
