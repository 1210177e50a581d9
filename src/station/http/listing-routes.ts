import { Hono } from 'hono';
import * as v from 'valibot';
import { importPart } from '../listing/import-part.ts';
import { partSchema } from '../listing/part.ts';
import type { Station } from './app.ts';
import { readJson } from './body.ts';
import { forRole } from './caller.ts';
import { problem } from './problem.ts';

/** `POST /api/listings`: the Platform's list comes in, part by part. */
export function listingRoutes(station: Station): Hono {
  const routes = new Hono();
  routes.post('/api/listings', (context) =>
    forRole(context, station, ['station'], async ({ device, user }) => {
      const json = await readJson(context);
      if (!json.ok) return problem(context, json.error);
      const part = v.safeParse(partSchema, json.value);
      if (!part.success) return problem(context, 'malformed');
      const { commune } = device;
      const importer = { commune, actor: user.id, device: device.id };
      const report = await station.store.write(commune, (tx) =>
        importPart(tx, station.world, { importer, part: part.output }),
      );
      return report.ok ? context.json(report.value) : problem(context, report.error.kind);
    }),
  );
  return routes;
}
