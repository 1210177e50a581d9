import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hamletFacts, silentHamlets, type ReminderAsk } from '../../src/domain/reminder.ts';
import { assigned, checked, journey, returned, said } from '../support/journey-builder.ts';

const ask = (some: Partial<ReminderAsk> = {}): ReminderAsk => ({
  today: '2022-09-10',
  deadlines: new Map(),
  ...some,
});

const H1 = '25090-01';
const H2 = '25090-02';

describe('a hamlet’s reminder', () => {
  test('[RM1] counts what is left and how, per hamlet, and leaves out who has no hamlet', () => {
    const readings = [
      journey({}, assigned(H2)),
      journey({ category: 'missing-id' }, assigned(H1)),
      journey({ category: 'missing-id' }, assigned(H1)),
      journey({}, assigned(H1), said('sex', 'Nam')),
      journey({}, assigned(H1), said('sex', 'Nam'), returned()),
      journey({}, assigned(H1), checked('matches'), said('sex', 'Nam', { blind: true })),
      journey({}),
    ];
    const facts = hamletFacts(readings, ask());
    expect(facts.map((each) => each.hamlet)).toEqual([H1, H2]);
    expect(facts[0]).toMatchObject({
      total: 5,
      left: 3,
      returned: 1,
      leftByCategory: { 'wrong-info': 1, 'missing-id': 2, 'malformed-id': 0 },
      contested: 1,
      due: undefined,
      daysLeft: undefined,
      late: false,
    });
  });

  test('[RM1] the deadline, and late only while something is left', () => {
    const deadlines = new Map([
      [H1, '2022-09-08'],
      [H2, '2022-09-12'],
    ]);
    const open = journey({}, assigned(H1));
    const answered = journey({}, assigned(H1), said('sex', 'Nam'));
    expect(hamletFacts([open], ask({ deadlines }))).toMatchObject([{ daysLeft: -2, late: true }]);
    expect(hamletFacts([answered], ask({ deadlines }))).toMatchObject([{ daysLeft: -2, late: false }]);
    expect(hamletFacts([journey({}, assigned(H2))], ask({ deadlines }))).toMatchObject([
      { daysLeft: 2, late: false },
    ]);
    expect(hamletFacts([open], ask({ deadlines, today: '2022-09-08' }))).toMatchObject([
      { daysLeft: 0, late: false },
    ]);
  });

  test('[RM1] silence is counted from the newest word, or phone heard, else from the first assignment', () => {
    const quiet = [journey({}, assigned(H1, '2022-09-03')), journey({}, assigned(H1, '2022-09-01'))];
    expect(hamletFacts(quiet, ask())).toMatchObject([{ lastHeard: undefined, silentDays: 9 }]);
    const spoken = [...quiet, journey({}, assigned(H1), said('sex', 'Nam', { on: '2022-09-07' }))];
    expect(hamletFacts(spoken, ask())).toMatchObject([{ lastHeard: '2022-09-07', silentDays: 3 }]);
    const heard = new Map([[H1, '2022-09-09']]);
    expect(hamletFacts(spoken, ask({ heard }))).toMatchObject([{ lastHeard: '2022-09-09', silentDays: 1 }]);
    expect(hamletFacts(spoken, ask({ today: '2022-09-01' }))).toMatchObject([{ silentDays: 0 }]);
  });

  test('[RM1] whichever order subjects and words come in', () => {
    const says = (...days: readonly string[]) =>
      journey({}, assigned(H1, '2022-08-20'), ...days.map((on) => said('sex', 'Nam', { on })));
    const got = (...days: readonly (readonly [hamlet: string, on: string])[]) =>
      journey({}, ...days.map(([hamlet, on]) => assigned(hamlet, on)));
    const spoken = [says('2022-09-02', '2022-09-07'), says('2022-09-04'), says()];
    const quiet = [
      got([H1, '2022-09-04']),
      got([H2, '2022-08-01'], [H1, '2022-09-02']),
      got([H1, '2022-09-03']),
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(spoken, { minLength: 3 }),
        fc.shuffledSubarray(quiet, { minLength: 3 }),
        (a, b) => {
          expect(hamletFacts(a, ask())).toMatchObject([{ lastHeard: '2022-09-07', silentDays: 3 }]);
          expect(hamletFacts(b, ask())).toMatchObject([{ lastHeard: undefined, silentDays: 8 }]);
        },
      ),
    );
  });

  test('[RM2] silent are those with something left, the longest first', () => {
    const facts = hamletFacts(
      [
        journey({}, assigned(H1, '2022-09-05')),
        journey({}, assigned(H2, '2022-09-01')),
        journey({}, assigned('25090-03', '2022-09-09')),
        journey({}, assigned('25090-04', '2022-08-01'), said('sex', 'Nam', { on: '2022-08-02' })),
      ],
      ask(),
    );
    expect(silentHamlets(facts, 5).map((each) => each.hamlet)).toEqual([H2, H1]);
    expect(silentHamlets(facts, 6).map((each) => each.hamlet)).toEqual([H2]);
  });
});
