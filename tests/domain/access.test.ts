import { describe, expect, test } from 'vitest';
import { decideAccess, type AccessContext } from '../../src/domain/access.ts';
import { ROLES, type Role } from '../../src/domain/operation.ts';
import type { Entry } from '../../src/domain/subject.ts';
import { STAGES, type Stage, type Step } from '../../src/domain/workflow.ts';
import {
  accepted,
  LAN,
  MINH,
  operation,
  POLICE,
  STATION,
  waiting,
  type Author,
} from '../support/subject-builder.ts';
import { at, author, grant, operationFor, SAMPLES, says } from './access-cases.ts';
import { EXPECTED, STEP_NAMES } from './expected-steps.ts';

describe('role, step and stage', () => {
  // A note of one's own may always be taken back: what else may, and when, is tested below.
  const owned = (who: Author): Partial<AccessContext> => ({
    target: accepted(operation(who, 'note', { text: 'x' }), 2),
  });

  const expected = (role: Role, step: Step, stage: Stage): string => {
    if (!EXPECTED[step].by.includes(role)) return 'wrong-role';
    if (step === 'list') return 'ok';
    if (EXPECTED[step].to[STAGES.indexOf(stage)] === undefined) {
      return stage === 'signed' || stage === 'updated' ? 'signed' : 'wrong-stage';
    }
    if (step === 'settle' && stage === 'checked')
      return role === 'police' || role === 'lead' ? 'ok' : 'wrong-role';
    return 'ok';
  };

  test.each(STEP_NAMES.flatMap((step) => ROLES.map((role) => ({ step, role }))))(
    '[AC1] $step by $role, at every stage',
    ({ step, role }) => {
      const who = author(role);
      const decided = STAGES.map((stage) =>
        says([grant(role)], operationFor(who, step), at(stage, owned(who))),
      );
      expect(decided).toEqual(STAGES.map((stage) => expected(role, step, stage)));
    },
  );

  test('[AC1] no grant, no access: not of another role, not in another commune', () => {
    const note = operation(LAN, 'note', { text: 'x' });
    expect(says([], note, at('listed'))).toBe('wrong-role');
    expect(says([grant('police')], note, at('listed'))).toBe('wrong-role');
    expect(says([grant('hamlet', 'all', '25087')], note, at('listed'))).toBe('wrong-role');
  });

  test('[AC1] the grant that allows is told', () => {
    const grants = [grant('police'), grant('hamlet', ['01'])];
    expect(decideAccess(grants, operation(LAN, 'note', { text: 'x' }), at('listed'))).toEqual({
      ok: true,
      value: grants[1],
    });
  });
});

describe('scope', () => {
  const note = operation(LAN, 'note', { text: 'x' });

  test.each([
    [['01'], '01', 'ok'],
    [['01'], '02', 'wrong-scope'],
    [['01', '02'], '02', 'ok'],
    [['01'], '', 'wrong-scope'],
    ['all', '', 'ok'],
    [[], '01', 'wrong-scope'],
  ] as const)('[AC3] a grant for %j reaches hamlet %j: %s', (hamlets, hamlet, answer) => {
    expect(says([grant('hamlet', hamlets)], note, at('assigned', { hamlet }))).toBe(answer);
  });

  test('[AC3] two grants of one role reach what either reaches', () => {
    const grants = [grant('hamlet', ['01']), grant('hamlet', ['02'])];
    expect(says(grants, note, at('assigned', { hamlet: '02' }))).toBe('ok');
  });
});

describe('taking back', () => {
  const target = accepted(operation(LAN, 'correct', SAMPLES.correct), 5);
  const undo = (who: Author) => operation(who, 'undo', { of: target.id });
  const decide = (who: Author, context: Partial<AccessContext>, stage: Stage = 'answered'): string =>
    says([grant(who.role)], undo(who), at(stage, { target, ...context }));

  test('[AC2] one’s own word, while nobody else has worked on it', () => {
    expect(decide(LAN, { steps: [target] })).toBe('ok');
  });

  test('[AC2] not another’s, not one that is not there', () => {
    expect(decide(MINH, {})).toBe('not-yours-to-undo');
    expect(decide(LAN, { target: undefined })).toBe('not-yours-to-undo');
  });

  test('[AC2] not after the police have checked it, not even when another volunteer wrote later', () => {
    const check = accepted(operation(POLICE, 'check', SAMPLES.check), 6);
    const later = accepted(operation(MINH, 'correct', SAMPLES.correct), 7);
    expect(decide(LAN, { steps: [target, check] }, 'checked')).toBe('already-taken-up');
    expect(decide(LAN, { steps: [target, check, later] }, 'checked')).toBe('already-taken-up');
  });

  test('[AC2] a late word that came after the check may be taken back', () => {
    const check = accepted(operation(POLICE, 'check', SAMPLES.check), 4);
    expect(decide(LAN, { steps: [check, target] }, 'checked')).toBe('ok');
  });

  test('[AC2] notes, doses, assignments and verification news take nothing up; nor does a colleague', () => {
    const others: readonly Entry[] = [
      accepted(operation(STATION, 'note', { text: 'x' }), 6),
      accepted(operation(STATION, 'dose', SAMPLES.dose), 7),
      accepted(operation(STATION, 'assign', SAMPLES.assign), 8),
      accepted(operationFor(STATION, 'verify-still-wrong'), 9),
      accepted(operation(MINH, 'correct', SAMPLES.correct), 10),
    ];
    expect(decide(LAN, { steps: [target, ...others] })).toBe('ok');
  });

  test('[AC2] a note is taken back whatever others did since: nobody works on a note', () => {
    const note = accepted(operation(LAN, 'note', { text: 'x' }), 5);
    const check = accepted(operation(POLICE, 'check', SAMPLES.check), 6);
    expect(decide(LAN, { target: note, steps: [note, check] }, 'checked')).toBe('ok');
  });

  test('[AC2] what was never sent may be taken back whatever else the phone holds', () => {
    const unsent = waiting(target);
    const check = accepted(operation(POLICE, 'check', SAMPLES.check), 6);
    expect(decide(LAN, { target: unsent, steps: [check, unsent] })).toBe('ok');
  });

  test('[AC2] a check that still waits on this device comes after all that was answered', () => {
    expect(decide(LAN, { steps: [target, waiting(operation(POLICE, 'check', SAMPLES.check))] })).toBe(
      'already-taken-up',
    );
  });

  test.each(['assign', 'correct', 'confirm', 'close', 'check', 'return'] as const)(
    '[AC5] %s may not be taken back once it is signed, nor after it was right',
    (kind) => {
      const own = { target: accepted(operation(STATION, kind, SAMPLES[kind]), 5) };
      expect(decide(STATION, own, 'checked')).toBe('ok');
      expect(decide(STATION, own, 'signed')).toBe('signed');
      expect(decide(STATION, own, 'updated')).toBe('signed');
      expect(decide(STATION, own, 'right')).toBe('wrong-stage');
    },
  );

  test.each(['receive', 'update', 'refuse', 'note', 'dose'] as const)(
    '[AC5] %s may, after signing too',
    (kind) => {
      expect(
        decide(STATION, { target: accepted(operation(STATION, kind, SAMPLES[kind]), 5) }, 'updated'),
      ).toBe('ok');
    },
  );

  test('[AC5] a signature never, and neither what was listed nor an undo', () => {
    const of = (who: Author, kind: 'sign' | 'list' | 'relist') =>
      decide(who, { target: accepted(operation(who, kind, SAMPLES[kind]), 5) }, 'listed');
    expect(of(POLICE, 'sign')).toBe('signed');
    expect([of(STATION, 'list'), of(STATION, 'relist')]).toEqual(['not-yours-to-undo', 'not-yours-to-undo']);
    expect(decide(LAN, { target: accepted(undo(LAN), 6) })).toBe('not-yours-to-undo');
  });
});
