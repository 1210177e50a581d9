import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ok, type Result } from '../../domain/result.ts';
import { describeProblem } from '../../workbook/file-problem.ts';
import { inspectList } from '../../workbook/inspect-list.ts';
import { failed, misused, type Failure, type Surroundings } from './place.ts';

/** `inspect FILE`: what a file holds, as one JSON object; nothing is written. */
export function inspect(file: string | undefined, { print }: Surroundings): Result<null, Failure> {
  if (file === undefined) return misused('inspect needs the name of a file.');
  const bytes = bytesOf(file);
  if (bytes === undefined) return failed('The file cannot be read: check its name and that you may open it.');
  const inspected = inspectList(bytes, basename(file), new Date().toISOString().slice(0, 10));
  if (!inspected.ok) return failed(describeProblem(inspected.error));
  print(JSON.stringify(inspected.value));
  return ok(null);
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
