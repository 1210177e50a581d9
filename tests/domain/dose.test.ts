import { describe, expect, test } from 'vitest';
import {
  DOSE_FAULTS,
  doseDay,
  doseFaults,
  dosesGivenOn,
  dosesOf,
  doseTiming,
  type DoseDraft,
} from '../../src/domain/dose.ts';
import { STEPS, type Step } from '../../src/domain/workflow.ts';
import { dutiesOf, FACILITY_LEVELS, passportDay, passportOf } from '../../src/domain/passport.ts';
import { vaccineOf, VACCINES } from '../../src/domain/vaccine.ts';
import {
  checked,
  closed,
  dosed,
  journey,
  passport,
  relisted,
  said,
  signed,
  updated,
  verified,
} from '../support/journey-builder.ts';

const TODAY = '2022-09-12';
const draft = (some: Partial<DoseDraft> = {}): DoseDraft => ({
  person: { name: "K'Thử", birthDate: '12/03/1990', sex: 'Nam', idNumber: '068090000001' },
  on: '12/09/2022',
  vaccine: 'Pfizer',
  lot: 'FL1234',
  number: '3',
  ...some,
});

describe('the record of a dose', () => {
  test('[DO1] without faults it is complete; a foreigner’s passport is a number here', () => {
    expect(doseFaults(draft(), TODAY)).toEqual([]);
    expect(doseFaults(draft({ number: ' 2 ', vaccine: ' Moderna ' }), TODAY)).toEqual([]);
    expect(doseFaults(draft({ person: { ...draft().person, idNumber: 'C1234567' } }), TODAY)).toEqual([]);
  });

  test('[DO1] everything missing is said at once', () => {
    const nobody = { name: ' ', birthDate: '', sex: '', idNumber: '' };
    const empty = { person: nobody, on: ' ', vaccine: ' ', lot: ' ', number: ' ' };
    expect(doseFaults(empty, TODAY)).toEqual(DOSE_FAULTS.filter((fault) => fault.endsWith('-missing')));
  });

  test.each([
    ['birth-unreadable', { person: { ...draft().person, birthDate: '31/02/1990' } }],
    ['id-malformed', { person: { ...draft().person, idNumber: '6809000001' } }],
    ['date-unreadable', { on: '9/2022' }],
    ['date-unreadable', { on: '12/9/22' }],
    ['date-in-future', { on: '13/09/2022' }],
    ['vaccine-unknown', { vaccine: 'Nanocovax' }],
    ['number-unreadable', { number: 'nhắc lại' }],
    ['number-unreadable', { number: '0' }],
  ])('[DO1] %s', (fault, some) => {
    expect(doseFaults(draft(some), TODAY)).toEqual([fault]);
  });

  test('[DO1] the day of a dose is one whole day', () => {
    expect(doseDay('2022-09-12')).toBe('2022-09-12');
    expect(doseDay('1/9/2022')).toBe('2022-09-01');
    expect(doseDay('2022')).toBeUndefined();
  });

  test('[DO2] eight vaccines, under the names records use; a text that names two names none', () => {
    expect(VACCINES.map((vaccine) => vaccineOf(vaccine.toUpperCase()))).toEqual(VACCINES);
    expect(vaccineOf('Comirnaty (Pfizer-BioNTech)')).toBe('Pfizer');
    expect(vaccineOf('COVID-19 Vaccine (Vero Cell), Inactivated')).toBe('Vero Cell');
    expect(vaccineOf('Pfizer hoặc Moderna')).toBeUndefined();
  });
});

describe('doses in the book', () => {
  test('[DO3] one a day: a later word about the same day completes it', () => {
    const reading = journey(
      {},
      dosed('2022-09-10', false),
      dosed('2022-09-01', true),
      dosed('2022-09-10', true, '2022-09-11'),
    );
    expect(dosesOf(reading)).toEqual([
      { on: '2022-09-01', complete: true, completedOn: '2022-09-01' },
      { on: '2022-09-10', complete: true, completedOn: '2022-09-11' },
    ]);
    expect(dosesOf(journey({}, dosed('2022-09-10', true), dosed('2022-09-10', false)))).toMatchObject([
      { complete: false, completedOn: undefined },
    ]);
  });

  test('[DO4] complete on its day, later, due today, overdue', () => {
    const timing = (...steps: Parameters<typeof dosed>[]) =>
      dosesOf(journey({}, ...steps.map((step) => dosed(...step)))).map((dose) => doseTiming(dose, TODAY));
    expect(timing(['2022-09-10', true])).toEqual(['on-time']);
    expect(timing(['2022-09-10', false], ['2022-09-10', true, '2022-09-11'])).toEqual(['late']);
    expect(timing(['2022-09-10', true, '2022-09-10'], ['2022-09-10', true, '2022-09-12'])).toEqual([
      'on-time',
    ]);
    expect(timing([TODAY, false])).toEqual(['due-today']);
    expect(timing(['2022-09-11', false])).toEqual(['overdue']);
  });

  test('[DO4] the day’s doses are counted by how their records stand', () => {
    const readings = [
      journey({}, dosed(TODAY, true)),
      journey({}, dosed(TODAY, false)),
      journey({}, dosed('2022-09-11', false)),
    ];
    expect(dosesGivenOn(readings, TODAY, TODAY)).toEqual({
      'on-time': 1,
      late: 0,
      'due-today': 1,
      overdue: 0,
    });
    expect(dosesGivenOn(readings, TODAY, '2022-09-13')).toMatchObject({ 'due-today': 0, overdue: 1 });
  });
});

describe('passports', () => {
  const right = [checked('matches'), signed(), updated(), verified('right')];

  test('[PP1] ready when the Platform says right and no dose is incomplete', () => {
    expect(passportOf(journey({}, ...right))).toEqual({ kind: 'ready' });
    expect(passportOf(journey({}, ...right, dosed('2022-09-11', true)))).toEqual({ kind: 'ready' });
    expect(passportOf(journey({}, ...right, passport(true)))).toEqual({ kind: 'signed', on: '2022-09-12' });
  });

  test('[PP1] blocked says everything that is in the way', () => {
    const reading = journey(
      {},
      checked('matches'),
      said('sex', 'Nam', { blind: true }),
      closed('abroad'),
      dosed('2022-09-11', false),
    );
    expect(passportOf(reading)).toEqual({
      kind: 'blocked',
      why: [
        { kind: 'not-verified' },
        { kind: 'contested' },
        { kind: 'closed', reason: 'abroad' },
        { kind: 'incomplete-dose', on: '2022-09-11' },
      ],
    });
  });

  test('[PP1] held back by a facility until something comes', () => {
    const held = [...right, passport(false)];
    expect(passportOf(journey({}, ...held))).toEqual({
      kind: 'blocked',
      why: [{ kind: 'held-back', reason: 'thiếu mũi' }],
    });
    expect(passportOf(journey({}, ...held, dosed('2022-09-13', true)))).toEqual({ kind: 'ready' });
    expect(passportOf(journey({}, ...held, verified('right', '2022-09-20')))).toEqual({ kind: 'ready' });
    expect(passportOf(journey({}, ...held, passport(true, '2022-09-14')))).toEqual({
      kind: 'signed',
      on: '2022-09-14',
    });
  });

  test('[PP1] signed a second time, after it came back, is signed on the second day', () => {
    const again = [
      verified('still-wrong', '2022-09-20'),
      checked('matches'),
      signed(),
      updated(),
      verified('right'),
    ];
    const reading = journey(
      {},
      ...right,
      passport(true),
      ...again,
      passport(true, '2022-09-30'),
      passport(false),
    );
    expect(passportOf(reading)).toEqual({ kind: 'signed', on: '2022-09-30' });
  });

  test('[PP1] a list that reads otherwise does not block who is right', () => {
    const reading = journey(
      {},
      ...right.slice(0, 3),
      relisted({ sex: 'Nam' }, '2022-09-06'),
      verified('right'),
    );
    expect(reading.contested).toEqual(['sex']);
    expect(passportOf(reading)).toEqual({ kind: 'ready' });
  });

  test('[PP2] the day’s counts', () => {
    const readings = [
      journey({}, ...right),
      journey({}, ...right, passport(true)),
      journey({}, ...right, passport(true)),
      journey({}, ...right, passport(true, '2022-09-11')),
      journey({}, dosed('2022-09-10', false), dosed('2022-09-11', false)),
    ];
    expect(passportDay(readings, '2022-09-12')).toEqual({
      ready: 1,
      blocked: 1,
      signed: 3,
      signedThatDay: 2,
      why: { 'not-verified': 1, contested: 0, closed: 0, 'incomplete-dose': 1, 'held-back': 0 },
    });
  });

  test('[PP3] a facility above the commune signs and cleans nothing, and the role has no step that cleans', () => {
    expect(FACILITY_LEVELS.filter((level) => dutiesOf(level).cleans)).toEqual(['commune']);
    expect(FACILITY_LEVELS.every((level) => dutiesOf(level).signs)).toBe(true);
    const cleaning: readonly Step[] = [
      'correct',
      'confirm',
      'close',
      'check',
      'settle',
      'sign',
      'update',
      'assign',
    ];
    expect(cleaning.filter((step) => STEPS[step].by.includes('facility'))).toEqual([]);
  });
});
