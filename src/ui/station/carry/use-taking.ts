import { useState } from 'react';

import type { CarriedIn, TakeProblem } from '../../../client/carry-desk.ts';
import type { Bytes } from '../../../client/carry.ts';
import type { Result } from '../../../domain/result.ts';
import { useSession } from '../../shared/session-context.tsx';

/** One file that was dropped, and what became of it. */
export interface TakenFile {
  readonly id: number;
  readonly name: string;
  readonly bytes: Bytes;
  /** Undefined while the station is at it. */
  readonly result: Result<CarriedIn, TakeProblem> | undefined;
}

/** Gives files to the station one after the other, newest first on the screen. */
export function useTaking() {
  const { desks } = useSession();
  const [files, setFiles] = useState<readonly TakenFile[]>([]);
  const busy = files.some((file) => file.result === undefined);

  const put = (file: TakenFile): void =>
    setFiles((before) => before.map((each) => (each.id === file.id ? file : each)));
  const takeOne = async (file: TakenFile): Promise<void> => {
    put({ ...file, result: undefined });
    put({ ...file, result: await desks.carry.take(file.bytes) });
  };
  const take = async (chosen: readonly File[]): Promise<void> => {
    const fresh = await Promise.all(
      chosen.map(async (file, at): Promise<TakenFile> => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return { id: files.length + at, name: file.name, bytes, result: undefined };
      }),
    );
    setFiles((before) => [...fresh, ...before]);
    for (const file of fresh) await takeOne(file);
  };
  return { files, busy, take, again: takeOne };
}
