import type { Role } from '../../src/domain/operation.ts';
import type { Stage, Step } from '../../src/domain/workflow.ts';

/*
 * The table of design.md §3 written a second time, as a picture: one column per stage, in the order
 * listed assigned answered checked signed updated right passport-signed; a letter for the stage it leads to,
 * a dot where the step is not taken. A change of the rules is made in both places, on purpose.
 */
const PICTURE: Readonly<Record<Step, readonly [roles: string, moves: string]>> = {
  list: ['station', '. . . . . . . .'],
  relist: ['station', 'L A N C S U L L'],
  assign: ['station lead', 'A A N C . . . .'],
  correct: ['hamlet police station', 'N N N C . . . .'],
  confirm: ['hamlet', 'N N N C . . . .'],
  close: ['hamlet', 'N N N C . . . .'],
  note: ['hamlet lead station police facility', 'L A N C S U R P'],
  undo: ['hamlet lead station police facility', 'L A N C S U R P'],
  check: ['police', 'C C C C . . . .'],
  return: ['police station', '. . A A A A . .'],
  settle: ['hamlet lead police station', 'L A N C . . . .'],
  sign: ['police', '. . . S . . . .'],
  receive: ['station', '. . . . S . . .'],
  update: ['station', '. . . . U . . .'],
  refuse: ['station', '. . . . S S . .'],
  'verify-right': ['station', 'R R R R R R R P'],
  'verify-still-wrong': ['station', 'L A N C S A A A'],
  'verify-absent': ['station', 'L A N C S U R P'],
  dose: ['station facility', 'L A N C S U R P'],
  'passport-signed': ['station facility', '. . . . . . P .'],
  'passport-blocked': ['station facility', '. . . . . . R .'],
};

const LETTERS: Readonly<Record<string, Stage>> = {
  L: 'listed',
  A: 'assigned',
  N: 'answered',
  C: 'checked',
  S: 'signed',
  U: 'updated',
  R: 'right',
  P: 'passport-signed',
};

interface Expectation {
  readonly by: readonly Role[];
  readonly to: readonly (Stage | undefined)[];
}

export const STEP_NAMES = Object.keys(PICTURE) as readonly Step[];

export const EXPECTED = Object.fromEntries(
  Object.entries(PICTURE).map(([step, [roles, moves]]) => [
    step,
    { by: roles.split(' '), to: moves.split(' ').map((letter) => LETTERS[letter]) },
  ]),
) as unknown as Readonly<Record<Step, Expectation>>;
