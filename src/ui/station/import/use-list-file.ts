import { useRef, useState } from 'react';

import type { FileProblem, ListDraft, Mapping, StationDesk } from '../../../client/station-desk.ts';
import type { Field } from '../../../domain/field.ts';
import { headerSignature, keepMapping, recallMapping } from './column-memory.ts';
import { sameMapping } from './columns.ts';

/** The chosen file, as far as it was understood. */
export interface ListFile {
  readonly file: File | undefined;
  readonly draft: ListDraft | undefined;
  readonly problem: FileProblem | undefined;
  readonly reading: boolean;
  /** The columns are understood as a person said last time for this kind of file. */
  readonly remembered: boolean;
}

export interface ListFileActions {
  readonly choose: (file: File) => Promise<void>;
  readonly remap: (column: number, meaning: Field | 'ignore') => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly clear: () => void;
}

const NOTHING: ListFile = {
  file: undefined,
  draft: undefined,
  problem: undefined,
  reading: false,
  remembered: false,
};

/** Reads a file through the desk, and again when a person says what a column is; `memory` keeps what they said. */
export function useListFile(
  desk: Pick<StationDesk, 'readFile'>,
  memory: Storage,
): [ListFile, ListFileActions] {
  const [state, setState] = useState(NOTHING);
  // Only the newest question counts: an older one may be answered later.
  const round = useRef(0);

  const read = async (file: File, mapping: Mapping | 'recognise' | 'remember'): Promise<void> => {
    round.current += 1;
    const mine = round.current;
    setState((before) => ({ ...before, file, reading: true, problem: undefined }));
    const answer = await readAs(desk, memory, { file, mapping });
    if (mine !== round.current) return;
    setState({ ...NOTHING, file, ...answer });
  };

  const { file, draft } = state;
  return [
    state,
    {
      choose: (chosen) => read(chosen, 'remember'),
      remap: async (column, meaning) => {
        if (file === undefined || draft === undefined) return;
        const mapping = { ...draft.mapping, [column]: meaning };
        keepMapping(memory, await headerSignature(draft.headers), mapping);
        await read(file, mapping);
      },
      forget: async () => {
        if (file === undefined || draft === undefined) return;
        keepMapping(memory, await headerSignature(draft.headers), undefined);
        await read(file, 'recognise');
      },
      clear: () => {
        round.current += 1;
        setState(NOTHING);
      },
    },
  ];
}

interface Reading {
  readonly file: File;
  readonly mapping: Mapping | 'recognise' | 'remember';
}

async function readAs(
  desk: Pick<StationDesk, 'readFile'>,
  memory: Storage,
  { file, mapping }: Reading,
): Promise<Partial<ListFile>> {
  const first = await (typeof mapping === 'string' ? desk.readFile(file) : desk.readFile(file, mapping));
  if (!first.ok) return { problem: first.error };
  if (mapping !== 'remember') return { draft: first.value };
  const recalled = recallMapping(memory, await headerSignature(first.value.headers));
  if (recalled === undefined || sameMapping(recalled, first.value.mapping)) return { draft: first.value };
  const second = await desk.readFile(file, recalled);
  return second.ok ? { draft: second.value, remembered: true } : { draft: first.value };
}
