import { describe, expect, test } from 'vitest';
import { ROLES, type Operation } from '../../src/domain/operation.ts';
import type { Entry } from '../../src/domain/subject.ts';
import { STAGES } from '../../src/domain/workflow.ts';
import { accepted, operation, STATION } from '../support/subject-builder.ts';
import { at, author, grant, operationFor, says } from './access-cases.ts';
import { STEP_NAMES } from './expected-steps.ts';

describe('a passport', () => {
  const FACILITY = author('facility');
  const passport = (signed: boolean): Operation => operation(FACILITY, 'passport', { signed, reason: 'x' });
  const dose = (on: string, complete: boolean, seq: number): Entry =>
    accepted(operation(STATION, 'dose', { on, complete }), seq);
  const decide = (signed: boolean, steps: readonly Entry[]): string =>
    says([grant('facility')], passport(signed), at('right', { steps }));

  test('[AC6] is not signed over the incomplete record of a dose, and is once that is complete', () => {
    const half = dose('2022-09-01', false, 5);
    expect(decide(true, [half])).toBe('incomplete-dose');
    expect(decide(true, [half, dose('2022-09-02', true, 6)])).toBe('incomplete-dose');
    expect(decide(true, [half, dose('2022-09-01', true, 6)])).toBe('ok');
    expect(decide(true, [dose('2022-09-01', true, 5), dose('2022-09-01', false, 6)])).toBe('incomplete-dose');
    expect(decide(true, [])).toBe('ok');
  });

  test.each(['680', '68'])('[AC7] is signed by a facility of the unit %s above the commune', (unit) => {
    for (const signed of [true, false]) {
      expect(says([grant('facility', 'all', unit)], passport(signed), at('right'))).toBe('ok');
    }
    expect(says([grant('facility', 'all', unit)], passport(true), at('signed'))).toBe('signed');
  });

  test.each(['25087', '72', '', 'x'])('[AC7] is not signed by a facility of %j', (unit) => {
    expect(says([grant('facility', 'all', unit)], passport(true), at('right'))).toBe('wrong-role');
  });

  test('[AC7] is all that a grant above the commune reaches, whatever the role, step and stage', () => {
    for (const role of ROLES) {
      for (const step of STEP_NAMES) {
        if (role === 'facility' && (step === 'passport-signed' || step === 'passport-blocked')) continue;
        const decided = STAGES.map((stage) =>
          says([grant(role, 'all', '680')], operationFor(author(role), step), at(stage)),
        );
        expect(new Set(decided), `${role} ${step}`).toEqual(new Set(['wrong-role']));
      }
    }
  });

  test('[AC6] that it can’t be signed may be said all the same', () => {
    expect(decide(false, [dose('2022-09-01', false, 5)])).toBe('ok');
  });
});
