import type { Operation, Role } from './operation.ts';

/** Where a subject stands in the six steps of letter 2262/BYT-CNTT. Derived from its operations, stored nowhere. */
export const STAGES = [
  'listed',
  'assigned',
  'answered',
  'checked',
  'signed',
  'updated',
  'right',
  'passport-signed',
] as const;

export type Stage = (typeof STAGES)[number];

/** An operation as the workflow sees it: two kinds lead to different stages by what they say. */
export type Step =
  | Exclude<Operation['kind'], 'verify' | 'passport'>
  | 'verify-right'
  | 'verify-still-wrong'
  | 'verify-absent'
  | 'passport-signed'
  | 'passport-blocked';

interface StepRule {
  readonly by: readonly Role[];
  /** From which stage to which; a stage that is missing here does not take this step. */
  readonly moves: Readonly<Partial<Record<Stage, Stage>>>;
}

const ANYWHERE = {
  listed: 'listed',
  assigned: 'assigned',
  answered: 'answered',
  checked: 'checked',
  signed: 'signed',
  updated: 'updated',
  right: 'right',
  'passport-signed': 'passport-signed',
} as const satisfies Record<Stage, Stage>;

const BEFORE_SIGNED = {
  listed: 'listed',
  assigned: 'assigned',
  answered: 'answered',
  checked: 'checked',
} as const;

const ANSWER = {
  listed: 'answered',
  assigned: 'answered',
  answered: 'answered',
  checked: 'checked',
} as const;

/** [WF1] The one table of who may take which step, from which stage to which. */
export const STEPS: Readonly<Record<Step, StepRule>> = {
  list: { by: ['station'], moves: {} },
  // On the Platform's list again after it was right: it came back, and somebody must look again.
  relist: { by: ['station'], moves: { ...ANYWHERE, right: 'listed', 'passport-signed': 'listed' } },
  assign: {
    by: ['station', 'lead'],
    moves: { listed: 'assigned', assigned: 'assigned', answered: 'answered', checked: 'checked' },
  },
  // A phone may come out of the hills after the police have checked: its word stands beside theirs, contested.
  correct: { by: ['hamlet', 'police', 'station'], moves: ANSWER },
  confirm: { by: ['hamlet'], moves: ANSWER },
  close: { by: ['hamlet'], moves: ANSWER },
  // Everyone who sees persons; the district sees counts only.
  note: { by: ['hamlet', 'lead', 'station', 'police', 'facility'], moves: ANYWHERE },
  // It moves nothing itself: the stage is read again without the operation it takes back. What may be taken back
  // when is [AC2].
  undo: { by: ['hamlet', 'lead', 'station', 'police', 'facility'], moves: ANYWHERE },
  check: {
    by: ['police'],
    moves: { listed: 'checked', assigned: 'checked', answered: 'checked', checked: 'checked' },
  },
  return: {
    by: ['police', 'station'],
    moves: { answered: 'assigned', checked: 'assigned', signed: 'assigned', updated: 'assigned' },
  },
  // Whose turn it is for which field is [AC4].
  settle: { by: ['hamlet', 'lead', 'police', 'station'], moves: BEFORE_SIGNED },
  sign: { by: ['police'], moves: { checked: 'signed' } },
  receive: { by: ['station'], moves: { signed: 'signed' } },
  update: { by: ['station'], moves: { signed: 'updated' } },
  refuse: { by: ['station'], moves: { signed: 'signed', updated: 'signed' } },
  'verify-right': {
    by: ['station'],
    moves: {
      listed: 'right',
      assigned: 'right',
      answered: 'right',
      checked: 'right',
      signed: 'right',
      updated: 'right',
      right: 'right',
      'passport-signed': 'passport-signed',
    },
  },
  // Before the update it is no news; after it, or after it was right, somebody must look again.
  'verify-still-wrong': {
    by: ['station'],
    moves: { ...ANYWHERE, updated: 'assigned', right: 'assigned', 'passport-signed': 'assigned' },
  },
  'verify-absent': { by: ['station'], moves: ANYWHERE },
  dose: { by: ['station', 'facility'], moves: ANYWHERE },
  'passport-signed': { by: ['station', 'facility'], moves: { right: 'passport-signed' } },
  'passport-blocked': { by: ['station', 'facility'], moves: { right: 'right' } },
};

export function stepOf(operation: Operation): Step {
  switch (operation.kind) {
    case 'verify':
      return `verify-${operation.body.outcome}`;
    case 'passport':
      return operation.body.signed ? 'passport-signed' : 'passport-blocked';
    default:
      return operation.kind;
  }
}

/** [WF2] The stage after a step; a step the stage does not take leaves it where it is. */
export const stageAfter = (stage: Stage, step: Step): Stage => STEPS[step].moves[stage] ?? stage;

export const takesStep = (stage: Stage, step: Step): boolean => STEPS[step].moves[stage] !== undefined;
