import { ok, type Result } from '../../domain/result.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { checkCommune, type Checked, type CheckProblem } from '../log/check.ts';
import type { Store } from '../store/store.ts';
import { failed, withData, type Failure, type Surroundings } from './place.ts';

/** `check`: verifies every commune's chain and rebuilds its subjects from the log. */
export const check = (surroundings: Surroundings): Promise<Result<null, Failure>> =>
  withData(surroundings, async (store) => {
    const checked = await checkStore(store);
    if (!checked.ok) return checked;
    for (const { commune, operations, subjects, hash } of checked.value) {
      surroundings.print(`${commune}\t${operations} operations\t${subjects} subjects\t${hash}`);
    }
    surroundings.print('ok');
    return ok(null);
  });

/** The same on an opened store; one moment per commune. */
export async function checkStore(store: Store): Promise<Result<readonly Checked[], Failure>> {
  const all: Checked[] = [];
  for (const commune of await store.read((tx) => tx.log.communes())) {
    const checked = await store.read((tx) => checkCommune(tx, commune));
    if (!checked.ok) return failed(`Commune ${commune}: ${sentenceOf(checked.error)}.`);
    all.push(checked.value);
  }
  return ok(all);
}

function sentenceOf(problem: CheckProblem): string {
  switch (problem.kind) {
    case 'gap':
      return `operation ${problem.seq} is missing from the log`;
    case 'broken-chain':
      return `operation ${problem.seq} does not match its hash: the log was changed`;
    case 'wrong-line':
      return `operation ${problem.seq} says it has another place in the log`;
    case 'wrong-head':
      return `the log ends elsewhere than its head (${problem.seq}) says`;
    case 'projection-differs':
      return `subject ${problem.subject} is not what the log says`;
    default:
      return unreachable(problem);
  }
}
