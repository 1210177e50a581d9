import { useState } from 'react';

import type { Commands, SaveProblem } from '../../../client/commands.ts';
import type { OperationId, SubjectId } from '../../../domain/operation.ts';
import type { Group } from './by-column.ts';

/** How many subjects go into one command: few enough that the progress moves. */
const PART = 200;

interface Done {
  readonly groups: readonly Group[];
  /** What was said about whom, to be taken back. */
  readonly said: readonly (readonly [SubjectId, OperationId])[];
}

interface Undone {
  readonly taken: number;
  readonly failed: number;
}

export interface Assigning {
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  readonly last: Done | undefined;
  readonly undone: Undone | undefined;
  readonly problem: SaveProblem | undefined;
  readonly assign: (groups: readonly Group[]) => Promise<void>;
  readonly undo: () => Promise<void>;
}

interface State extends Omit<Assigning, 'assign' | 'undo'> {}

const IDLE: State = { progress: undefined, last: undefined, undone: undefined, problem: undefined };

/** Gives subjects to hamlets, part by part; the last time can be taken back as a whole. */
export function useAssign(commands: Pick<Commands, 'assign' | 'undo'>): Assigning {
  const [state, setState] = useState(IDLE);
  const onProgress = (done: number, of: number): void =>
    setState((before) => ({ ...before, progress: { done, of } }));
  return {
    ...state,
    assign: async (groups) => {
      setState({ ...IDLE, progress: { done: 0, of: sizeOf(groups) } });
      const { done, problem } = await assignAll(commands, groups, onProgress);
      setState({ ...IDLE, problem, last: done.said.length === 0 ? undefined : done });
    },
    undo: async () => {
      const { last } = state;
      if (last === undefined) return;
      setState({ ...IDLE, undone: await undoAll(commands, last, onProgress) });
    },
  };
}

const sizeOf = (groups: readonly Group[]): number => groups.reduce((sum, { ids }) => sum + ids.length, 0);

type Tell = (done: number, of: number) => void;

async function assignAll(
  commands: Pick<Commands, 'assign'>,
  groups: readonly Group[],
  tell: Tell,
): Promise<{ readonly done: Done; readonly problem: SaveProblem | undefined }> {
  const said: [SubjectId, OperationId][] = [];
  const given: Group[] = [];
  for (const { hamlet, ids } of groups) {
    for (let from = 0; from < ids.length; from += PART) {
      const part = ids.slice(from, from + PART);
      const saved = await commands.assign(part, hamlet);
      // What came before is saved and stays: the person sees how many, and may take it back.
      if (!saved.ok) return { done: { groups: given, said }, problem: saved.error };
      saved.value.forEach((operation, index) => {
        const id = part[index];
        if (id !== undefined) said.push([id, operation]);
      });
      given.push({ hamlet, ids: part });
      tell(said.length, sizeOf(groups));
    }
  }
  return { done: { groups: given, said }, problem: undefined };
}

async function undoAll(commands: Pick<Commands, 'undo'>, last: Done, tell: Tell): Promise<Undone> {
  let taken = 0;
  for (const [index, [id, operation]] of last.said.entries()) {
    const saved = await commands.undo(id, operation);
    if (saved.ok) taken += 1;
    if (index % PART === 0) tell(index, last.said.length);
  }
  return { taken, failed: last.said.length - taken };
}
