import type { Operation, Role } from './operation.ts';
import { err, ok, type Result } from './result.ts';
import type { Entry, Refusal } from './subject.ts';
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
  /** The newest accepted operation that moved the subject on, when there is one. */
  readonly lastStep?: Entry | undefined;
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
  const grant = grants.find((each) => each.role === operation.role && each.commune === operation.commune);
  const rule = STEPS[stepOf(operation)];
  if (grant === undefined || !rule.by.includes(operation.role)) return err('wrong-role');
  if (!isWithin(grant, context.hamlet)) return err('wrong-scope');
  if (operation.kind === 'list') return ok(grant);
  if (!takesStep(context.stage, stepOf(operation))) {
    return err(isFrozen(context.stage) ? 'signed' : 'wrong-stage');
  }
  if (operation.kind === 'undo') return decideUndo(grant, operation, context);
  return ok(grant);
}

/** [AC2] One takes back one's own word only, and only until the next hand has taken it up. */
function decideUndo(grant: Grant, operation: Operation, context: AccessContext): Result<Grant, Refusal> {
  const { target, lastStep } = context;
  if (target === undefined || target.actor !== operation.actor) return err('not-yours-to-undo');
  const takenUp = lastStep !== undefined && lastStep.seq > target.seq && lastStep.role !== target.role;
  return takenUp && target.seq > 0 ? err('already-taken-up') : ok(grant);
}

/** [AC3] A grant for some hamlets reaches the subjects assigned to them, and no others. */
export const isWithin = (grant: Grant, hamlet: string): boolean =>
  grant.hamlets === 'all' || grant.hamlets.includes(hamlet);

const FROZEN: ReadonlySet<Stage> = new Set(['signed', 'updated', 'right', 'passport-signed']);

const isFrozen = (stage: Stage): boolean => FROZEN.has(stage);
