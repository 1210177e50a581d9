import type { SaveProblem } from '../../../client/commands.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import type { Shape } from '../../shared/messages/dictionary.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import type { records } from '../../shared/messages/vi/records.ts';
import { Progress } from '../../shared/progress.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { assignWords } from '../../shared/messages/assign.ts';
import type { Assigning } from './use-assign.ts';

/** What the last assigning did or why it stopped, with the way back. */
export function AssignOutcome({ assigning }: { readonly assigning: Assigning }) {
  const words = useWords(assignWords);
  const records = useWords(recordsWords);
  const { progress, problem, undone } = assigning;
  if (progress !== undefined) {
    return (
      <Progress text={words.working(progress.done, progress.of)} value={progress.done} of={progress.of} />
    );
  }
  return (
    <>
      {problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{saveProblemText(records, problem)}</p>
        </Banner>
      )}
      <LastDone assigning={assigning} />
      {undone === undefined ? null : (
        <Banner tone={undone.failed > 0 ? 'wait' : 'good'} announce>
          <p>{words.undone(undone.taken)}</p>
          {undone.failed > 0 ? <p>{words.undoFailed(undone.failed)}</p> : null}
        </Banner>
      )}
    </>
  );
}

function LastDone({ assigning }: { readonly assigning: Assigning }) {
  const words = useWords(assignWords);
  const { book } = useSession();
  const { last } = assigning;
  if (last === undefined) return null;
  const hamlets = [...new Set(last.groups.map(({ hamlet }) => hamlet))];
  const [only] = hamlets;
  const nameOf = (code: string): string =>
    book.hamlets.current().find((hamlet) => hamlet.code === code)?.name ?? code;
  return (
    <Banner tone="good" announce>
      <p>
        {hamlets.length === 1 && only !== undefined
          ? words.assigned(last.said.length, nameOf(only))
          : words.assignedByColumn(last.said.length, hamlets.length)}
      </p>
      <Button icon="undo" onPress={() => void assigning.undo()}>
        {words.undo}
      </Button>
    </Banner>
  );
}

function saveProblemText(words: Shape<typeof records>, problem: SaveProblem): string {
  switch (problem.kind) {
    case 'not-allowed':
      return words.problems['not-allowed'](words.refusals[problem.refusal]);
    case 'nothing-changed':
    case 'storage-full':
    case 'storage-newer':
    case 'storage-broken':
      return words.problems[problem.kind];
    default:
      return unreachable(problem);
  }
}
