import { BAO_LAM_UNITS } from './bao-lam.ts';
import { dosesIn } from './dose.ts';
import type { Operation, OperationKind, OperationOf, Role } from './operation.ts';
import { err, ok, type Result } from './result.ts';
import { partiesOf, settlersOf } from './settling.ts';
import type { Entry, Refusal, Subject } from './subject.ts';
import { unitsAbove } from './unit.ts';
import { stepOf, STEPS, takesStep, type Stage } from './workflow.ts';

/** What one person may touch: a role, in one commune, in all of its hamlets or in some. */
export interface Grant {
  readonly role: Role;
  readonly commune: string;
  readonly hamlets: 'all' | readonly string[];
}

/** What the decision needs to know of the subject at the moment the operation is applied. */
export interface AccessContext {
  readonly stage: Stage;
  /** Hamlet the subject is assigned to; empty when none. */
  readonly hamlet: string;
  /** The operation an `undo` names, when the subject has it. */
  readonly target?: Entry | undefined;
  /** The subject's operations that count: neither refused nor taken back. An `undo` and a passport need them. */
  readonly steps: readonly Entry[];
  /** All that was said of it; only a `settle` needs it, to know whose the values are. */
  readonly subject: Subject;
}

/**
 * [AC1] Whether these grants allow this operation, now. Pure, and the same on the phone (to show only what is
 * possible) and at the station (which never trusts the phone).
 */
export function decideAccess(
  grants: readonly Grant[],
  operation: Operation,
  context: AccessContext,
): Result<Grant, Refusal> {
  const step = stepOf(operation);
  const inRole = grants.filter((each) => each.role === operation.role && reaches(each, operation));
  if (inRole.length === 0 || !STEPS[step].by.includes(operation.role)) return err('wrong-role');
  const grant = inRole.find((each) => isWithin(each, context.hamlet));
  if (grant === undefined) return err('wrong-scope');
  if (operation.kind === 'list') return ok(grant);
  if (!takesStep(context.stage, step)) return err(isFrozen(context.stage) ? 'signed' : 'wrong-stage');
  const refusal = refuseInDetail(operation, context);
  return refusal === undefined ? ok(grant) : err(refusal);
}

/**
 * [AC7] A grant reaches its own commune. A facility's on a unit above reaches the communes below it too, to say of a
 * passport that it is signed, or why not, and for nothing else (letter 2262 step 6).
 */
const reaches = (grant: Grant, { kind, commune }: Pick<Operation, 'kind' | 'commune'>): boolean =>
  grant.commune === commune || (kind === 'passport' && signsIn(grant, commune));

/** [AC7] Whether this is the grant of a facility above this commune. */
export const signsIn = (grant: Grant, commune: string): boolean =>
  grant.role === 'facility' && unitsAbove(BAO_LAM_UNITS, commune).includes(grant.commune);

function refuseInDetail(operation: Operation, context: AccessContext): Refusal | undefined {
  if (operation.kind === 'undo') return refuseUndo(operation, context);
  if (operation.kind === 'passport') return refusePassport(operation, context);
  return operation.kind === 'settle' ? refuseSettling(operation, context) : undefined;
}

/**
 * [AC4] Judged by the values the writer saw, not by those that stand now: who decided rightly without network is not
 * refused because of somebody they could not know of; that word stands beside theirs.
 */
function refuseSettling({ role, body }: OperationOf<'settle'>, context: AccessContext): Refusal | undefined {
  const parties = partiesOf(body.change.saw, context);
  return settlersOf(body.field, context.stage, parties).includes(role) ? undefined : 'wrong-role';
}

/** [AC6] No passport is signed over the incomplete record of a dose; that it can't be signed may always be said. */
const refusePassport = ({ body }: OperationOf<'passport'>, { steps }: AccessContext): Refusal | undefined =>
  body.signed && dosesIn(steps).some((dose) => !dose.complete) ? 'incomplete-dose' : undefined;

/** [AC2] One takes back one's own word only, and only until the next hand has taken it up or it is signed. */
function refuseUndo(
  operation: OperationOf<'undo'>,
  { stage, target, steps }: AccessContext,
): Refusal | undefined {
  if (target === undefined || target.actor !== operation.actor) return 'not-yours-to-undo';
  const rule = UNDO[target.kind];
  if (rule === 'never') return target.kind === 'sign' ? 'signed' : 'not-yours-to-undo';
  if (rule === 'until-signed' && isFrozen(stage)) return 'signed';
  if (rule === 'until-signed' && !takesStep(stage, 'correct')) return 'wrong-stage';
  return steps.some((step) => takesUp(step, target)) ? 'already-taken-up' : undefined;
}

/** [AC5] What may be taken back how long: what a signature covers only until it is there, the signature never. */
const UNDO: Readonly<Record<OperationKind, 'never' | 'until-signed' | 'until-taken-up'>> = {
  list: 'never',
  relist: 'never',
  undo: 'never',
  sign: 'never',
  assign: 'until-signed',
  correct: 'until-signed',
  confirm: 'until-signed',
  close: 'until-signed',
  check: 'until-signed',
  return: 'until-signed',
  settle: 'until-signed',
  note: 'until-taken-up',
  receive: 'until-taken-up',
  update: 'until-taken-up',
  refuse: 'until-taken-up',
  verify: 'until-taken-up',
  dose: 'until-taken-up',
  passport: 'until-taken-up',
};

/** News and arrangements: somebody saying them has not worked on what was said before. */
const TAKES_NOTHING_UP: ReadonlySet<OperationKind> = new Set([
  'list',
  'relist',
  'assign',
  'note',
  'dose',
  'verify',
]);

/** Whether a step of another role came after this one; what the station has not answered comes last. */
function takesUp(step: Entry, target: Entry): boolean {
  if (TAKES_NOTHING_UP.has(step.kind) || step.role === target.role || target.kind === 'note') return false;
  return target.seq > 0 && (step.seq === 0 || step.seq > target.seq);
}

/** [AC3] A grant for some hamlets reaches the subjects assigned to them, and no others. */
export const isWithin = (grant: Grant, hamlet: string): boolean =>
  grant.hamlets === 'all' || grant.hamlets.includes(hamlet);

/** Signed and not yet proved right: right ones are past it, and may be so without any signature. */
const isFrozen = (stage: Stage): boolean => stage === 'signed' || stage === 'updated';
