import { Cell } from '../../src/client/cell.ts';
import type { Answered, SayProblem, SigningDesk, Unanswered } from '../../src/client/facility-desk.ts';
import type { PassportState } from '../../src/domain/passport.ts';
import { err, ok, type Result } from '../../src/domain/result.ts';
import type { FakeDesksAnswers } from './fake-desks.ts';

/** The signing desk of a station that answers; while it has a problem, it took what was said and its answer is lost. */
export function fakeSigning(
  answers: FakeDesksAnswers,
  said: (readonly unknown[])[],
  today: string,
): SigningDesk {
  const unanswered = new Cell<readonly Unanswered[]>([]);
  const states = new Map<string, PassportState>();
  let made = 0;
  const send = (word: Unanswered): Promise<Result<Answered, SayProblem>> => {
    said.push(['passport', word.operation, word.subject, word.signed, word.reason]);
    const others = unanswered.current().filter((each) => each.operation !== word.operation);
    const problem = answers.problem?.();
    unanswered.set(problem === undefined ? others : [...others, word]);
    if (answers.refusal === undefined) {
      states.set(
        word.subject,
        word.signed
          ? { kind: 'signed', on: today }
          : { kind: 'blocked', why: [{ kind: 'held-back', reason: word.reason }] },
      );
    }
    if (problem !== undefined) return Promise.resolve(err(problem));
    return Promise.resolve(
      ok(answers.refusal === undefined ? { kind: 'taken' } : { kind: 'refused', refusal: answers.refusal }),
    );
  };
  return {
    unanswered,
    people: async (commune) => {
      said.push(['people', commune]);
      const problem = answers.problem?.();
      if (problem !== undefined) return err(problem);
      return ok(
        (answers.people ?? []).map((person) => ({
          ...person,
          commune,
          state: states.get(person.id) ?? person.state,
        })),
      );
    },
    say: (person, word) => {
      made += 1;
      return send({ operation: `said-${made}`, subject: person.id, name: person.name, ...word });
    },
    sendAgain: async (operation) => {
      const word = unanswered.current().find((each) => each.operation === operation);
      return word === undefined ? ok({ kind: 'taken' }) : send(word);
    },
  };
}
