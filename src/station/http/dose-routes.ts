import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { Grant } from '../../domain/access.ts';
import { dayInVietnam } from '../../domain/calendar.ts';
import { isDay } from '../day.ts';
import { countTimings, doseRows } from '../doses/dose-day.ts';
import { saveDoses } from '../doses/save-doses.ts';
import type { Figures } from '../figures/figures.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import { isAboveCommune } from '../people/place.ts';
import type { Station } from './app.ts';
import { readBody } from './body.ts';
import { forRole } from './caller.ts';
import { problem } from './problem.ts';

const line = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^[^\u0000-\u001f\u007f]*$/),
  v.transform(wellFormed),
);
const dosesSchema = v.object({
  rows: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.uuid()),
        subject: v.optional(v.pipe(v.string(), v.maxLength(64))),
        person: v.object({ name: line, birthDate: line, sex: line, idNumber: line }),
        on: line,
        vaccine: line,
        lot: line,
        number: line,
      }),
    ),
    v.maxLength(500),
  ),
});

function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** New doses of the day: in, and how complete they are. A facility above the communes enters none: it signs only. */
export function doseRoutes(station: Station, figures: Figures): Hono {
  const routes = new Hono();
  routes.post('/api/doses', (context) =>
    forRole(context, station, ['station', 'facility'], (known, grant) =>
      isAboveCommune(known.device.commune)
        ? Promise.resolve(problem(context, 'not-allowed'))
        : save(context, { station, figures, known, grant }),
    ),
  );
  routes.get('/api/doses', (context) =>
    forRole(context, station, ['station', 'facility', 'lead'], async ({ device: { commune } }) => {
      const today = dayInVietnam(station.world.now().toISOString());
      const on = context.req.query('on') ?? today;
      if (!isDay(on)) return problem(context, 'malformed');
      const rows = doseRows(await station.store.read((tx) => tx.doses.givenOn(commune, on)), today);
      return context.json({ on, rows, counts: countTimings(rows) });
    }),
  );
  return routes;
}

interface Asked {
  readonly station: Station;
  readonly figures: Figures;
  readonly known: KnownDevice;
  readonly grant: Grant;
}

async function save(context: Context, { station, figures, known, grant }: Asked): Promise<Response> {
  const sent = await readBody(context, dosesSchema);
  if (!sent.ok) return problem(context, sent.error);
  const { commune } = known.device;
  const byNumber = await uniqueNumbers(figures, commune);
  const { rows } = sent.value;
  const saved = await station.store.write(commune, (tx) =>
    saveDoses(tx, station.world, { known, role: grant.role, rows, byNumber }),
  );
  const today = dayInVietnam(station.world.now().toISOString());
  const byId = new Map(doseRows(saved, today).map((row) => [row.id, row]));
  return context.json([...new Set(rows.map((row) => row.id))].map((id) => byId.get(id)));
}

/** Two subjects with one number: a person decides whose dose it was. */
async function uniqueNumbers(figures: Figures, commune: string): Promise<ReadonlyMap<string, string>> {
  const [subjects] = await figures.of([commune]);
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const [id, { number }] of subjects ?? []) {
    if (number === '') continue;
    if (found.has(number)) twice.add(number);
    found.set(number, id);
  }
  for (const number of twice) found.delete(number);
  return found;
}
