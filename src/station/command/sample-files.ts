import { ok, type Result } from '../../domain/result.ts';
import { writeSample } from '../sample/sample-files.ts';
import { failed, misused, type Failure, type Surroundings } from './place.ts';

/** `sample DIR`: the sample as the 14 files a station would import. */
export async function sampleCommand(
  folder: string | undefined,
  { print }: Surroundings,
): Promise<Result<null, Failure>> {
  if (folder === undefined) return misused('sample needs the name of a folder.');
  try {
    for (const name of await writeSample(folder)) print(name);
    return ok(null);
  } catch {
    return failed('The files cannot be written there: check the folder and the free space.');
  }
}
