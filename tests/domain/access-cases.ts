import { decideAccess, type AccessContext, type Grant } from '../../src/domain/access.ts';
import type { Field } from '../../src/domain/field.ts';
import type { Operation, OperationBodies, OperationKind, Role } from '../../src/domain/operation.ts';
import type { Stage, Step } from '../../src/domain/workflow.ts';
import { fields } from '../support/fields-builder.ts';
import {
  accepted,
  change,
  LAN,
  operation,
  STATION,
  subject,
  type Author,
} from '../support/subject-builder.ts';

const ASSIGNED = accepted(operation(STATION, 'assign', { change: change('', '01') }), 1);
const SEEN = accepted(operation(LAN, 'note', { text: 'stands for what she wrote' }), 2);

const LISTED: OperationBodies['list'] = {
  listing: 'l',
  listedOn: '2022-08-29',
  row: 1,
  values: fields(),
  category: 'wrong-info',
  cells: [],
};

export const SAMPLES: {
  readonly [K in Exclude<OperationKind, 'undo' | 'settle' | 'verify' | 'passport'>]: OperationBodies[K];
} = {
  list: LISTED,
  relist: LISTED,
  assign: { change: change('', '01') },
  correct: { changes: {}, evidence: 'paper' },
  confirm: { changes: {}, evidence: 'paper' },
  close: { reason: 'moved-away', detail: '' },
  note: { text: 'x' },
  check: { verdict: 'matches', changes: {} },
  return: { reason: 'x' },
  sign: { handover: 'h', version: 1, digest: 'd' },
  receive: { handover: 'h' },
  update: { by: 'hand' },
  refuse: { reason: 'x' },
  dose: { on: '2022-09-01', complete: true },
};

/** Of two values that were seen; whose they are is tested in settling.test.ts. */
const settle = (author: Author, field: Field): Operation =>
  operation(author, 'settle', { field, change: change('a', 'b', [SEEN.id]), reason: 'x' });

export function operationFor(author: Author, step: Step): Operation {
  switch (step) {
    case 'verify-right':
      return operation(author, 'verify', { listing: 'l', outcome: 'right', reason: '' });
    case 'verify-still-wrong':
      return operation(author, 'verify', { listing: 'l', outcome: 'still-wrong', reason: '' });
    case 'verify-absent':
      return operation(author, 'verify', { listing: 'l', outcome: 'absent', reason: '' });
    case 'passport-signed':
      return operation(author, 'passport', { signed: true, reason: '' });
    case 'passport-blocked':
      return operation(author, 'passport', { signed: false, reason: 'x' });
    case 'undo':
      return operation(author, 'undo', { of: 'x' });
    case 'settle':
      return settle(author, author.role === 'lead' ? 'hamlet' : 'name');
    default:
      return operation(author, step, SAMPLES[step]);
  }
}

export const author = (role: Role): Author => ({ actor: `user-${role}`, role });

export const grant = (role: Role, hamlets: Grant['hamlets'] = 'all', commune = '25090'): Grant => ({
  role,
  commune,
  hamlets,
});

export const at = (stage: Stage, more: Partial<AccessContext> = {}): AccessContext => ({
  stage,
  hamlet: '01',
  steps: [],
  subject: subject({}, [ASSIGNED, SEEN]),
  ...more,
});

export const says = (grants: readonly Grant[], made: Operation, context: AccessContext): string => {
  const decided = decideAccess(grants, made, context);
  return decided.ok ? 'ok' : decided.error;
};
