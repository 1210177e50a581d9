import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSE_REASONS, ROLES, type Role } from '../../src/domain/operation.ts';
import {
  stageAfter,
  stepOf,
  STAGES,
  STEPS,
  takesStep,
  type Stage,
  type Step,
} from '../../src/domain/workflow.ts';
import { operation, STATION } from '../support/subject-builder.ts';
import { EXPECTED, STEP_NAMES } from './expected-steps.ts';

describe('the table', () => {
  test('[WF1] has every step that is expected here, and no other', () => {
    expect(Object.keys(STEPS).sort()).toEqual([...STEP_NAMES].sort());
  });

  test.each(STEP_NAMES)('[WF1] %s is taken by these roles only', (step) => {
    const expected: readonly Role[] = EXPECTED[step].by;
    expect(ROLES.filter((role) => STEPS[step].by.includes(role))).toEqual(
      ROLES.filter((role) => expected.includes(role)),
    );
  });

  test.each(STEP_NAMES.flatMap((step) => STAGES.map((stage) => ({ step, stage }))))(
    '[WF1] $step at $stage',
    ({ step, stage }) => {
      const to = EXPECTED[step].to[STAGES.indexOf(stage)];
      expect(STEPS[step].moves[stage]).toBe(to);
      expect(takesStep(stage, step)).toBe(to !== undefined);
    },
  );

  test('[WF1] the district and nobody else takes no step: it sees no persons', () => {
    const idle = ROLES.filter((role) => STEP_NAMES.every((step) => !STEPS[step].by.includes(role)));
    expect(idle).toEqual(['district']);
  });
});

describe('the way', () => {
  const walk = (...steps: readonly Step[]): Stage => steps.reduce<Stage>(stageAfter, 'listed');

  test('[WF2] the straight way of the letter', () => {
    expect(
      walk('assign', 'correct', 'check', 'sign', 'receive', 'update', 'verify-right', 'passport-signed'),
    ).toBe('passport-signed');
  });

  test('[WF2] a step the stage does not take leaves it where it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), fc.constantFrom(...STEP_NAMES), (stage, step) => {
        fc.pre(!takesStep(stage, step));
        expect(stageAfter(stage, step)).toBe(stage);
      }),
    );
  });

  test('[WF2] a late word from the hills does not undo the police’s check', () => {
    expect(walk('assign', 'check', 'correct')).toBe('checked');
  });

  test.each(['updated', 'right', 'passport-signed'] as const)(
    '[WF3] still wrong after %s comes back to the hamlet',
    (stage) => {
      expect(stageAfter(stage, 'verify-still-wrong')).toBe('assigned');
    },
  );

  test('[WF3] still wrong before the update is no news', () => {
    expect(walk('assign', 'correct', 'check', 'sign', 'verify-still-wrong')).toBe('signed');
  });

  test.each(['right', 'passport-signed'] as const)(
    '[WF3] on the list again after %s starts anew',
    (stage) => {
      expect(stageAfter(stage, 'relist')).toBe('listed');
    },
  );

  test('[WF3] only a signature leads to signed, only an update to updated, only the Platform to right', () => {
    const into = (to: Stage): readonly Step[] =>
      STEP_NAMES.filter((step) => STAGES.some((stage) => stage !== to && STEPS[step].moves[stage] === to));
    expect(into('signed')).toEqual(['sign', 'refuse']);
    expect(into('updated')).toEqual(['update']);
    expect(into('right')).toEqual(['verify-right']);
    expect(into('passport-signed')).toEqual(['passport-signed']);
  });

  test('[WF4] verify and passport lead by what they say', () => {
    const verify = (outcome: 'right' | 'still-wrong' | 'absent') =>
      stepOf(operation(STATION, 'verify', { listing: 'l', outcome, reason: '' }));
    expect([verify('right'), verify('still-wrong'), verify('absent')]).toEqual([
      'verify-right',
      'verify-still-wrong',
      'verify-absent',
    ]);
    expect(stepOf(operation(STATION, 'passport', { signed: true, reason: '' }))).toBe('passport-signed');
    expect(stepOf(operation(STATION, 'passport', { signed: false, reason: 'x' }))).toBe('passport-blocked');
    expect(stepOf(operation(STATION, 'close', { reason: CLOSE_REASONS[0], detail: '' }))).toBe('close');
  });
});
