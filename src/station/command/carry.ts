import { readFileSync, writeFileSync } from 'node:fs';
import { ok, type Result } from '../../domain/result.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { CARRY_EXTENSION } from '../../sync/carry.ts';
import type { CarryRefusal } from '../carry/carry-taken.ts';
import { takeCarried } from '../carry/take-carried.ts';
import { ownBytes } from '../carry/tools.ts';
import { realWorld } from '../world.ts';
import { failed, misused, withData, type Failure, type Surroundings } from './place.ts';

export interface CarryOptions {
  readonly file: string | undefined;
  readonly out: string | undefined;
}

/** `carry FILE`: takes what a phone handed over as a file; a station may be running. Says counts and code, no name. */
export async function carryCommand(
  { file, out }: CarryOptions,
  surroundings: Surroundings,
): Promise<Result<null, Failure>> {
  if (file === undefined) return misused('carry needs the name of a file that a phone handed over.');
  const bytes = read(file);
  if (bytes === undefined) return failed('That file cannot be read.');
  const answerFile = out ?? `${file}.answer${CARRY_EXTENSION}`;
  return withData(surroundings, async (store) => {
    const taken = await takeCarried({ store, world: realWorld }, bytes);
    if (!taken.ok) return failed(`Nothing was taken: ${sentenceOf(taken.error)}`);
    const { sent, receipt, contested, refused, answer } = taken.value;
    surroundings.print(
      `taken: ${receipt.taken} of ${sent} operations, ${contested} contested, ${refused} refused, code ${receipt.code}`,
    );
    try {
      // Never over something else: what is there may be another phone's answer.
      writeFileSync(answerFile, answer, { flag: 'wx', mode: 0o600 });
    } catch {
      return failed(
        'The operations are safe here, but the answer could not be written there: choose another --out and do it again.',
      );
    }
    surroundings.print(`answer: ${answerFile}`);
    return ok(null);
  });
}

function read(file: string) {
  try {
    return ownBytes(readFileSync(file));
  } catch {
    return undefined;
  }
}

function sentenceOf(refusal: CarryRefusal): string {
  switch (refusal.kind) {
    case 'not-ours':
      return 'this is not a file of Sổ Thôn.';
    case 'damaged':
      return 'the file is damaged or not complete; ask the phone for another.';
    case 'newer-app':
      return 'the file was made by a newer app; update this station.';
    case 'app-too-old':
      return 'the file was made by an app that is too old; update the app on the phone.';
    case 'wrong-kind':
      return `this is not what a phone hands over (it is: ${refusal.found}).`;
    case 'other-station':
      return 'the file is for another station.';
    case 'unknown-device':
    case 'other-device':
    case 'other-invitation':
      return 'this station does not know the phone it came from.';
    default:
      return unreachable(refusal);
  }
}
