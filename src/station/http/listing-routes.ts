import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { Result } from '../../domain/result.ts';
import { listingSchema, partSchema } from '../listing/part.ts';
import { planList } from '../listing/plan-list.ts';
import { stagePart } from '../listing/stage-part.ts';
import { writeSlice } from '../listing/write-slice.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import type { Station } from './app.ts';
import { readBody } from './body.ts';
import { forRole } from './caller.ts';
import { problem, type ProblemKind } from './problem.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const planSchema = v.object({ listing: listingSchema, rows: count });
const writeSchema = v.object({ listing: listingSchema, from: count });

/** The Platform's list comes in: its rows in parts, one plan for the whole, then written slice by slice. */
export function listingRoutes(station: Station): Hono {
  const { store, world } = station;
  const routes = new Hono();
  routes.post('/api/listings', (context) =>
    forStation(context, station, async (known) => {
      const part = await readBody(context, partSchema);
      if (!part.ok) return problem(context, part.error);
      const importer = importerOf(known);
      const at = world.now().toISOString();
      const staged = await store.write(importer.commune, (tx) =>
        stagePart(tx, { importer, part: part.value, at }),
      );
      return answer(context, staged);
    }),
  );
  routes.post('/api/listings/plan', (context) =>
    forStation(context, station, async ({ device: { commune } }) => {
      const asked = await readBody(context, planSchema);
      if (!asked.ok) return problem(context, asked.error);
      return answer(context, await store.write(commune, (tx) => planList(tx, { commune, ...asked.value })));
    }),
  );
  routes.post('/api/listings/write', (context) =>
    forStation(context, station, async (known) => {
      const asked = await readBody(context, writeSchema);
      if (!asked.ok) return problem(context, asked.error);
      const importer = importerOf(known);
      const written = await store.write(importer.commune, (tx) =>
        writeSlice(tx, world, { importer, ...asked.value }),
      );
      return answer(context, written);
    }),
  );
  return routes;
}

const forStation = (
  context: Context,
  station: Station,
  work: (known: KnownDevice) => Promise<Response>,
): Promise<Response> => forRole(context, station, ['station'], work);

const importerOf = ({ device, user }: KnownDevice) => ({
  commune: device.commune,
  actor: user.id,
  device: device.id,
});

const answer = (context: Context, result: Result<object, { readonly kind: ProblemKind }>): Response =>
  result.ok ? context.json(result.value) : problem(context, result.error.kind);
