import { describe, expect, test } from 'vitest';
import { IDENTITY_FIELDS } from '../../src/domain/field.ts';
import {
  confirmedIdentity,
  isWholeCheck,
  checkBody,
  needsNumber,
  numberNeed,
} from '../../src/domain/police-word.ts';
import type { Operation } from '../../src/domain/operation.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import { signable } from '../../src/domain/signable.ts';
import { change, operation, POLICE } from '../support/subject-builder.ts';
import {
  assigned,
  checked,
  closed,
  journey,
  refused,
  relisted,
  returned,
  said,
  signed,
  updated,
  verified,
} from '../support/journey-builder.ts';

const why = (...steps: Parameters<typeof journey> extends [unknown, ...infer Steps] ? Steps : never) => {
  const decided = signable(journey({}, ...steps));
  return decided.ok ? decided.value.result : decided.error.kind;
};

describe('the police’s word', () => {
  test('[PO1] a check writes all four fields, so that what somebody wrote unseen stands beside it', () => {
    const reading = journey({}, checked('matches'), said('name', 'Nguyễn Thị Thu', { blind: true }));
    expect(reading.contested).toEqual(['name']);
    expect(checkBody(journey({}), 'not-found')).toEqual({ verdict: 'not-found', changes: {} });
  });

  test('[PO2] a check that says less or more than its verdict is not whole', () => {
    const reading = journey({});
    expect(isWholeCheck(checkBody(reading, 'matches'))).toBe(true);
    expect(isWholeCheck(checkBody(reading, 'completed'))).toBe(true);
    expect(isWholeCheck(checkBody(reading, 'corrected', { sex: 'Nam' }))).toBe(true);
    expect(isWholeCheck(checkBody(reading, 'corrected'))).toBe(false);
    expect(isWholeCheck(checkBody(reading, 'matches', { sex: 'Nam' }))).toBe(false);
    expect(isWholeCheck({ verdict: 'matches', changes: {} })).toBe(false);
    expect(isWholeCheck({ verdict: 'matches', changes: { name: change('a', 'a') } })).toBe(false);
    expect(isWholeCheck({ ...checkBody(reading, 'matches'), verdict: 'not-found' })).toBe(false);
  });

  test('[PO3] of two police officers who disagree, neither confirms', () => {
    const corrected = checked('corrected', { name: 'A' });
    const first = journey({}, corrected);
    const other = {
      on: '2022-09-03',
      make: () => checked('corrected', { name: 'B' }).make(journey({})),
    };
    expect(confirmedIdentity(first)?.name).toBe('A');
    const hamlets = journey({}, corrected, said('name', 'C', { blind: true }));
    expect(confirmedIdentity(hamlets)?.name).toBe('A');
    expect(confirmedIdentity(journey({}, corrected, other))).toBeUndefined();
  });

  test('[PO4] what a later list reads does not change what was confirmed', () => {
    const reading = journey(
      {},
      checked('corrected', { name: 'Nguyễn Thị Thu' }),
      signed(),
      updated(),
      relisted({ name: 'Nguyễn Thị Thư' }),
    );
    expect(confirmedIdentity(reading)?.name).toBe('Nguyễn Thị Thu');
    expect(confirmedIdentity(journey({}, checked('not-found')))).toBeUndefined();
  });

  test.each(IDENTITY_FIELDS)(
    '[PO4] a check that leaves out %s confirms nobody, and is not signed',
    (field) => {
      const partial = {
        ...checked('matches'),
        make: (reading: SubjectReading): Operation => {
          const { changes } = checkBody(reading, 'matches');
          const some = Object.fromEntries(Object.entries(changes).filter(([name]) => name !== field));
          return operation(POLICE, 'check', { verdict: 'matches', changes: some });
        },
      };
      expect(confirmedIdentity(journey({}, partial))).toBeUndefined();
      expect(signable(journey({}, partial))).toEqual({
        ok: false,
        error: { kind: 'not-confirmed', fields: [field] },
      });
    },
  );
});

describe('the pile of those who need a number', () => {
  const without = { category: 'missing-id', listed: { idNumber: '' } } as const;

  test('[PO5] listed without one, none yet by the hamlet, or not found', () => {
    expect(numberNeed(journey(without))).toBe('none-proposed');
    expect(numberNeed(journey({}, assigned(), closed('no-number-yet')))).toBe('no-number-yet');
    expect(numberNeed(journey({}, assigned(), checked('not-found')))).toBe('not-found');
    expect(needsNumber(journey({}))).toBe(false);
    expect(needsNumber(journey({}, closed('moved-away')))).toBe(false);
  });

  test('[PO5] not any more once a good one is proposed, the police gave one, or the Platform says right', () => {
    expect(needsNumber(journey(without, said('idNumber', '068190000002')))).toBe(false);
    expect(numberNeed(journey(without, said('idNumber', '0681900')))).toBe('none-proposed');
    const given = checked('completed', { idNumber: '068190000002' });
    expect(needsNumber(journey(without, closed('no-number-yet'), given))).toBe(false);
    expect(needsNumber(journey(without, verified('right')))).toBe(false);
  });
});

describe('what may be signed', () => {
  test('[HO1] only what is checked, and once', () => {
    expect(why()).toBe('not-checked');
    expect(why(assigned(), said('sex', 'Nam'))).toBe('not-checked');
    expect(why(checked('matches'))).toBe('matched');
    expect(why(checked('matches'), signed())).toBe('already-signed');
    expect(why(checked('matches'), signed(), updated())).toBe('already-signed');
    expect(why(checked('matches'), signed(), updated(), verified('right'))).toBe('already-right');
  });

  test('[HO1] returned and checked again, also to the same values, is signed again', () => {
    expect(why(checked('matches'), signed(), returned())).toBe('not-checked');
    expect(why(checked('matches'), signed(), returned(), checked('matches'))).toBe('matched');
    expect(why(checked('matches'), signed(), updated(), refused('x'))).toBe('already-signed');
  });

  test('[HO1] nothing contested is signed, whatever the police found', () => {
    for (const verdict of ['matches', 'not-found'] as const) {
      const late = [said('name', 'A', { blind: true }), said('name', 'B', { blind: true })];
      expect(why(checked(verdict), ...late)).toBe('contested');
    }
    expect(why(checked('matches'), said('name', 'A', { blind: true }))).toBe('contested');
    expect(why(checked('matches'), relisted({ name: 'A' }))).toBe('contested');
  });

  test('[HO1] a conflict about the hamlet is no conflict of what is signed', () => {
    const twice = [assigned('25090-03'), assigned('25090-04')];
    expect(journey({}, ...twice).contested).toEqual(['hamlet']);
    expect(why(...twice, checked('matches'))).toBe('matched');
  });

  test('[HO1] called completed with an empty field or without a good number is not signed', () => {
    expect(signable(journey({ listed: { idNumber: '12', sex: ' ' } }, checked('completed')))).toEqual({
      ok: false,
      error: { kind: 'incomplete', fields: ['sex', 'idNumber'] },
    });
  });

  test('[HO1] half a character has no canonical form and is not signed', () => {
    expect(signable(journey({ listed: { name: 'A\ud800' } }, checked('matches')))).toEqual({
      ok: false,
      error: { kind: 'unwritable', fields: ['name'] },
    });
    const mended = journey({ listed: { name: 'A\ud800' } }, checked('corrected', { name: 'A' }));
    expect(signable(mended)).toMatchObject({ error: { kind: 'unwritable' } });
    const broken = journey({}, checked('corrected', { sex: 'Nam\udc00' }));
    expect(signable(broken)).toMatchObject({ error: { kind: 'unwritable', fields: ['sex'] } });
  });

  test('[HO2] the row says what was listed, what is confirmed, and nothing confirmed where nobody was found', () => {
    const given = checked('corrected', { name: 'Nguyễn Thị Thu' });
    expect(signable(journey({}, given))).toMatchObject({
      value: {
        listed: { name: 'Nguyễn Thị Thử' },
        confirmed: { name: 'Nguyễn Thị Thu' },
        result: 'completed',
      },
    });
    expect(signable(journey({}, checked('not-found')))).toMatchObject({
      value: { confirmed: { name: '', birthDate: '', sex: '', idNumber: '' }, result: 'not-found' },
    });
  });

  test('[HO3] the result: matched, completed, not found, or the hamlet’s closing when nobody was found', () => {
    expect(why(checked('matches'))).toBe('matched');
    expect(why(checked('corrected', { sex: 'Nam' }))).toBe('completed');
    expect(why(checked('completed'))).toBe('completed');
    expect(why(checked('not-found'))).toBe('not-found');
    expect(why(closed('deceased'), checked('not-found'))).toBe('closed:deceased');
    expect(why(closed('unknown-here'), checked('matches'))).toBe('matched');
  });

  test('[HO3] closed after the police had looked: they look again', () => {
    expect(why(checked('matches'), closed('deceased'))).toBe('closed-since');
    expect(why(checked('matches'), closed('deceased'), checked('not-found'))).toBe('closed:deceased');
  });
});
