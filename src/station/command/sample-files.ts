import { ok, type Result } from '../../domain/result.ts';
import { misused, type Failure, type Surroundings } from './place.ts';

export async function writeSample(
  folder: string | undefined,
  { print }: Surroundings,
): Promise<Result<null, Failure>> {
  if (folder === undefined) return misused('sample needs the name of a folder.');
  print('');
  return ok(null);
}
