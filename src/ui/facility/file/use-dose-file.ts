import { useState } from 'react';

import type { DeskProblem, FileProblem, ListDraft } from '../../../client/station-desk.ts';
import type { DoseInput } from '../../../client/facility-desk.ts';
import { useSession } from '../../shared/session-context.tsx';
import { doseIds, doseOfRow, guessDoseColumns, type DoseMapping } from './dose-columns.ts';

/** How many doses go to the station at once. */
const PART = 200;

export interface DoseFile {
  readonly reading: boolean;
  readonly draft: ListDraft | undefined;
  readonly mapping: DoseMapping;
  readonly problem: FileProblem | undefined;
  readonly saving: boolean;
  readonly saved: { readonly count: number; readonly incomplete: number; readonly of: number } | undefined;
  readonly deskProblem: DeskProblem | undefined;
  readonly choose: (file: File) => Promise<void>;
  readonly map: (mapping: DoseMapping) => void;
  readonly save: (fallbackOn: string) => Promise<void>;
}

type State = Omit<DoseFile, 'choose' | 'map' | 'save'>;

const EMPTY: State = {
  reading: false,
  draft: undefined,
  mapping: {},
  problem: undefined,
  saving: false,
  saved: undefined,
  deskProblem: undefined,
};

/** A file of doses: read in the worker, mapped, saved part by part; saving again goes on without doubling anything. */
export function useDoseFile(): DoseFile {
  const { desk, desks, profile } = useSession();
  const [state, setState] = useState(EMPTY);
  const choose = async (file: File): Promise<void> => {
    setState({ ...EMPTY, reading: true });
    const read = await desk.readFile(file);
    if (!read.ok) {
      setState({ ...EMPTY, problem: read.error });
      return;
    }
    const { headers, mapping } = read.value;
    const taken = new Set(
      Object.entries(mapping).flatMap(([at, meaning]) => (meaning === 'ignore' ? [] : [Number(at)])),
    );
    setState({ ...EMPTY, draft: read.value, mapping: guessDoseColumns(headers, taken) });
  };
  const save = async (fallbackOn: string): Promise<void> => {
    const { draft, mapping } = state;
    if (draft === undefined) return;
    setState((before) => ({ ...before, saving: true, saved: undefined, deskProblem: undefined }));
    const rows = draft.rows.map((row) => doseOfRow(row, mapping, fallbackOn));
    const ids = await doseIds(rows, profile.commune);
    const doses = rows.map((row, at): DoseInput => ({ ...row, id: ids[at] ?? crypto.randomUUID() }));
    const done = await saveAll(doses, desks.facility.saveDoses);
    setState((before) => ({ ...before, saving: false, ...done }));
  };
  return {
    ...state,
    choose,
    map: (mapping) => setState((before) => ({ ...before, mapping, saved: undefined })),
    save,
  };
}

async function saveAll(
  doses: readonly DoseInput[],
  save: ReturnType<typeof useSession>['desks']['facility']['saveDoses'],
): Promise<Pick<State, 'saved' | 'deskProblem'>> {
  let count = 0;
  let incomplete = 0;
  for (let from = 0; from < doses.length; from += PART) {
    const saved = await save(doses.slice(from, from + PART));
    if (!saved.ok) return { saved: { count, incomplete, of: doses.length }, deskProblem: saved.error };
    count += saved.value.length;
    incomplete += saved.value.filter((row) => row.faults.length > 0).length;
  }
  return { saved: { count, incomplete, of: doses.length }, deskProblem: undefined };
}
