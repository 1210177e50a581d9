import * as v from 'valibot';
import { askJson } from './station-json.ts';
import { whereaboutsSchema, type Whereabouts } from './whereabouts.ts';
import type { World } from './world.ts';

/** Asked only where this browser has no book: the station's cookie is all that is left of the one that was here. */
export async function knownBefore(world: World): Promise<readonly Whereabouts[]> {
  const told = await askJson(world, { method: 'GET', path: '/api/known' }, v.array(whereaboutsSchema));
  return told.ok ? told.value : [];
}
