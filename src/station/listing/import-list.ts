import type { Result } from '../../domain/result.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world.ts';
import type { Importer } from './importer.ts';
import type { ListingPart } from './part.ts';
import { planList, type PlanProblem } from './plan-list.ts';
import { stagePart, type StageProblem } from './stage-part.ts';
import { writeSlice, type SliceProblem } from './write-slice.ts';

/** Imports a whole list from within the station: staged, planned and written just as a client does it. */
export async function importList(
  { store, world }: { readonly store: Store; readonly world: World },
  importer: Importer,
  part: ListingPart,
): Promise<Result<{ readonly steps: number }, StageProblem | PlanProblem | SliceProblem>> {
  const { commune } = importer;
  const { listing } = part;
  const planned = await store.write(commune, async (tx) => {
    const staged = await stagePart(tx, { importer, part, at: world.now().toISOString() });
    return staged.ok ? planList(tx, { commune, listing, rows: part.rows.length }) : staged;
  });
  if (!planned.ok) return planned;
  for (let from = 0; from < planned.value.steps;) {
    const slice = await store.write(commune, (tx) => writeSlice(tx, world, { importer, listing, from }));
    if (!slice.ok) return slice;
    from = slice.value.next;
  }
  return planned;
}
