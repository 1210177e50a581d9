import { Hono, type Context } from 'hono';
import { BAO_LAM_COMMUNES } from '../../domain/bao-lam.ts';
import { dayInVietnam, daysBetween } from '../../domain/calendar.ts';
import type { Grant } from '../../domain/access.ts';
import { isDay } from '../day.ts';
import type { Figures } from '../figures/figures.ts';
import { appendixOn, handoversOf, passportsOf, seriesOf } from '../figures/reports.ts';
import { isAboveCommune } from '../people/place.ts';
import type { Station } from './app.ts';
import { forRole } from './caller.ts';
import { problem } from './problem.ts';

/** A chart of more than a year is no chart. */
const MOST_DAYS = 400;

/** Counts of persons for the district, and for a commune of itself; never anybody's name. */
export function reportRoutes(station: Station, figures: Figures): Hono {
  const routes = new Hono();
  const today = (): string => dayInVietnam(station.world.now().toISOString());
  // The letter gives the table to every station.
  routes.get('/api/report', (context) =>
    forRole(context, station, ['district', 'station', 'lead', 'police'], async () => {
      const asked = dayAsked(context, 'asOf', today());
      if (asked === undefined || asked > today()) return problem(context, 'malformed');
      return context.json(await appendixOn(figures, asked));
    }),
  );
  routes.get('/api/report/series', (context) =>
    forRole(context, station, ['district', 'station', 'lead', 'police'], async (_, grant) => {
      const [from, to] = [dayAsked(context, 'from', undefined), dayAsked(context, 'to', today())];
      if (from === undefined || to === undefined) return problem(context, 'malformed');
      const days = daysBetween(from, to);
      if (days < 0 || days >= MOST_DAYS) return problem(context, 'malformed');
      return context.json(await seriesOf(figures, communesOf(grant), { from, to }));
    }),
  );
  routes.get('/api/report/handovers', (context) =>
    forRole(context, station, ['district', 'station', 'lead', 'police'], async (_, grant) => {
      const asOf = today();
      return context.json({ asOf, handovers: await handoversOf(figures, communesOf(grant), asOf) });
    }),
  );
  routes.get('/api/passports', (context) =>
    forRole(context, station, ['facility', 'station', 'lead', 'district'], async (_, grant) => {
      const on = dayAsked(context, 'on', today());
      if (on === undefined) return problem(context, 'malformed');
      return context.json({ on, communes: await passportsOf(figures, communesOf(grant), on) });
    }),
  );
  return routes;
}

/** [ST27] Above the communes, counts of all of them; in a commune, its own. */
const communesOf = ({ commune }: Grant): readonly string[] =>
  isAboveCommune(commune) ? BAO_LAM_COMMUNES.map((unit) => unit.code) : [commune];

function dayAsked(context: Context, name: string, otherwise: string | undefined): string | undefined {
  const asked = context.req.query(name) ?? otherwise;
  return asked !== undefined && isDay(asked) ? asked : undefined;
}
