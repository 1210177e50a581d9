import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPENDIX_287 } from '../../src/domain/appendix-287.ts';
import { appendixPrint } from '../../src/domain/appendix-print.ts';
import { BAO_LAM_COMMUNES } from '../../src/domain/bao-lam.ts';
import { dayText, dayNumber } from '../../src/domain/calendar.ts';
import { CATEGORIES } from '../../src/domain/category.ts';
import { ageBucket, handoverAges, waitingForPolice } from '../../src/domain/handover-age.ts';
import {
  burnDown,
  dailyFlow,
  listedFacts,
  reportOn,
  wasListedOn,
  type ListedFact,
} from '../../src/domain/listed-fact.ts';
import { letterCount, letterDay, paperDay, paperNumber, readCount } from '../../src/domain/paper-words.ts';
import { reportOf } from '../../src/domain/report.ts';
import {
  assigned,
  checked,
  closed,
  journey,
  relisted,
  returned,
  said,
  signed,
  updated,
  verified,
  type JourneyStep,
} from '../support/journey-builder.ts';
import { LAN, operation } from '../support/subject-builder.ts';

const facts = (...steps: readonly JourneyStep[]) => listedFacts(journey({}, ...steps).subject);
const whole = { subject: '25090.1', commune: '25090', category: 'wrong-info' } as const;

const FIRST = '2022-08-01';
const day = (at: number): string => dayText(dayNumber(FIRST) + at);

const arbitraryFacts = fc
  .array(
    fc.record({
      at: fc.nat({ max: 20 }),
      lasts: fc.option(fc.nat({ max: 15 }), { nil: undefined }),
      isRight: fc.boolean(),
      category: fc.constantFrom(...CATEGORIES),
      commune: fc.constantFrom(...BAO_LAM_COMMUNES.map((unit) => unit.code)),
    }),
  )
  .map((made) =>
    made.map(({ at, lasts, isRight, category, commune }, index): ListedFact => {
      const fact = { subject: `${commune}.${index}`, commune, category, listedOn: day(at) };
      if (lasts === undefined) return fact;
      return isRight ? { ...fact, rightOn: day(at + lasts) } : { ...fact, goneOn: day(at + lasts) };
    }),
  );

describe('times on the list', () => {
  test('[RH1] from the first list to the list that proved it right, or missed it', () => {
    expect(facts()).toEqual([{ ...whole, listedOn: '2022-08-29' }]);
    expect(facts(updated(), verified('right', '2022-09-10', '2022-09-13'))).toEqual([
      { ...whole, listedOn: '2022-08-29', rightOn: '2022-09-10' },
    ]);
    expect(facts(verified('absent'))).toEqual([{ ...whole, listedOn: '2022-08-29', goneOn: '2022-09-10' }]);
    expect(facts(verified('still-wrong'), relisted({}))).toHaveLength(1);
  });

  test('[RH1] who comes back is on it a second time, with whichever word said so', () => {
    const second = { ...whole, listedOn: '2022-09-20' };
    for (const back of [relisted({}, '2022-09-20'), verified('still-wrong', '2022-09-20')]) {
      expect(facts(verified('right'), back)[1]).toEqual(second);
      expect(facts(verified('absent'), back, relisted({}, '2022-09-20'))).toHaveLength(2);
    }
    expect(facts(verified('right'), verified('right', '2022-09-20'))).toHaveLength(1);
  });

  test('[RH2] listed from its first day to the day before its end', () => {
    const fact = { ...whole, listedOn: '2022-08-29', rightOn: '2022-09-10' };
    const days = ['2022-08-28', '2022-08-29', '2022-09-09', '2022-09-10'];
    expect(days.map((each) => wasListedOn(fact, each))).toEqual([false, true, true, false]);
  });

  test('[RH2] the appendix of letter 287 again, from dated facts, on its day and on no other', () => {
    const all = [...APPENDIX_287].flatMap(([commune, counts]) =>
      CATEGORIES.flatMap((category) =>
        Array.from({ length: counts[category] }, (_, at): ListedFact => ({
          ...whole,
          subject: `${commune}.${at}`,
          commune,
          category,
          listedOn: '2022-08-29',
          rightOn: '2022-08-30',
        })),
      ),
    );
    expect(reportOn(all, BAO_LAM_COMMUNES, '2022-08-29')).toEqual(reportOf(BAO_LAM_COMMUNES, APPENDIX_287));
    expect(reportOn(all, BAO_LAM_COMMUNES, '2022-08-28').total.total).toBe(0);
    expect(reportOn(all, BAO_LAM_COMMUNES, '2022-08-30').total.total).toBe(0);
  });

  test('[RH3] each day stands at yesterday’s plus inflow less what was fixed or went, and so the table says', () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (all, from, length) => {
        const period = { from: day(from), to: day(from + length) };
        const flow = dailyFlow(all, period);
        let before = reportOn(all, BAO_LAM_COMMUNES, day(from - 1)).total.total;
        for (const each of flow) {
          expect(each.standing).toBe(before + each.inflow - each.fixed - each.gone);
          expect(each.standing).toBe(reportOn(all, BAO_LAM_COMMUNES, each.day).total.total);
          before = each.standing;
        }
        expect(flow).toHaveLength(length + 1);
      }),
    );
  });

  test('[RH3] the communes’ lines sum to the district’s', () => {
    fc.assert(
      fc.property(arbitraryFacts, (all) => {
        const period = { from: FIRST, to: day(10) };
        const lines = [...burnDown(all, period).values()];
        dailyFlow(all, period).forEach((total, at) => {
          expect(lines.reduce((sum, line) => sum + (line[at]?.standing ?? 0), 0)).toBe(total.standing);
          expect(lines.reduce((sum, line) => sum + (line[at]?.inflow ?? 0), 0)).toBe(total.inflow);
        });
      }),
    );
  });

  test('[RH3] inflow is shown apart from fixes; an end dated before its beginning is one on its day', () => {
    const all = [
      { ...whole, listedOn: day(0), rightOn: day(1) },
      { ...whole, listedOn: day(0), rightOn: day(1) },
      { ...whole, listedOn: day(1) },
      { ...whole, listedOn: day(1), goneOn: day(0) },
    ];
    expect(dailyFlow(all, { from: day(1), to: day(1) })).toEqual([
      { day: day(1), inflow: 2, fixed: 2, gone: 1, standing: 1 },
    ]);
  });
});

describe('ages', () => {
  const done = [checked('matches'), signed()] as const;

  test('[AG1] a handover’s age, oldest first, and what has become of its subjects', () => {
    const other = signed('bg/25090/2022-09-01/1', 1, 'cd', '2022-09-01');
    const readings = [
      journey({}, ...done),
      journey({}, ...done, updated()),
      journey({}, ...done, updated(), verified('right')),
      journey({}, ...done, returned()),
      journey({}, checked('matches'), other),
      journey({}, checked('matches')),
    ];
    expect(handoverAges(readings, '2022-09-11')).toEqual([
      {
        handover: 'bg/25090/2022-09-01/1',
        commune: '25090',
        signedOn: '2022-09-01',
        subjects: 1,
        right: 0,
        updated: 0,
        returned: 0,
        untouched: 1,
        days: 10,
      },
      {
        handover: 'bg/25090/2022-09-04/1',
        commune: '25090',
        signedOn: '2022-09-04',
        subjects: 4,
        right: 1,
        updated: 1,
        returned: 1,
        untouched: 1,
        days: 7,
      },
    ]);
  });

  test('[AG1] an addendum’s signature makes its list younger', () => {
    const again = [
      ...done,
      returned(),
      checked('matches'),
      signed('bg/25090/2022-09-04/1', 2, 'cd', '2022-09-08'),
    ];
    for (const readings of [
      [journey({}, ...done), journey({}, ...again)],
      [journey({}, ...again), journey({}, ...done)],
    ]) {
      expect(handoverAges(readings, '2022-09-11')).toMatchObject([
        { subjects: 2, signedOn: '2022-09-08', days: 3 },
      ]);
    }
  });

  test('[AG2] how long answers have waited for the police', () => {
    const answered = (on: string) => journey({}, assigned(), said('sex', 'Nam', { on }));
    const confirm = {
      on: '2022-09-08',
      make: () => operation(LAN, 'confirm', { changes: {}, evidence: 'card' }),
    };
    const readings = [
      answered('2022-09-09'),
      journey({}, assigned(), closed('abroad', '2022-09-08')),
      journey({}, assigned(), said('sex', 'Nam', { on: '2022-07-02' }), confirm),
      answered('2022-07-01'),
      journey({}, ...done),
    ];
    expect([...waitingForPolice(readings, '2022-09-11')]).toEqual([
      [2, 1],
      [7, 2],
      [14, 0],
      [30, 0],
      [Infinity, 1],
    ]);
    expect([2, 3, 7, 8, 30, 31].map(ageBucket)).toEqual([2, 7, 7, 14, 30, Infinity]);
  });
});

describe('on paper', () => {
  test('[PR1] the appendix to the letter: order, blank for zero, comma, both sums, its own words', () => {
    const print = appendixPrint(reportOf(BAO_LAM_COMMUNES, APPENDIX_287), '2022-08-29');
    expect(print.asOf).toBe('(Tính đến ngày 29/8/2022)');
    expect(print.headers[3]).toBe('CCCD, mã định danh sai');
    expect(print.rows[0]).toEqual(['1', 'Thị trấn Lộc Thắng', '4,427', '183', '58', '4,668']);
    expect(print.rows[6]).toEqual(['7', 'Xã Lộc Lâm', '960', '', '1', '961']);
    expect(print.total).toEqual(['', 'Cộng', '30,270', '1,097', '496', '31,863']);
    expect(letterDay('2022-01-05')).toBe('5/1/2022');
  });

  test('[PR2] a printed count is read back, with whichever separator', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(readCount(letterCount(count))).toBe(count);
        expect(readCount(letterCount(count).replaceAll(',', '.'))).toBe(count);
      }),
    );
    expect([readCount('31.101'), readCount(' 12 '), readCount(' ')]).toEqual([31_101, 12, 0]);
    expect(['1.5', '1,23', '31.10', '1,000.000', 'x', '-1'].map(readCount)).toEqual(Array(6).fill(undefined));
  });

  test('[PR3] a number or a day below 10, and the months 1 and 2, get a 0', () => {
    expect([paperNumber(7), paperNumber(12), paperNumber(287)]).toEqual(['07', '12', '287']);
    expect(paperDay('2022-02-05')).toEqual({ day: '05', month: '02', year: '2022' });
    expect(paperDay('2022-08-30')).toEqual({ day: '30', month: '8', year: '2022' });
    expect(paperDay('2022-12-01').month).toBe('12');
  });
});
