import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Store } from '../store/store.ts';
import { Figures } from '../figures/figures.ts';
import type { World } from '../world.ts';
import { limitBody } from './body.ts';
import { carryRoutes } from './carry-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { doorRoutes } from './door-routes.ts';
import { handoverRoutes } from './handover-routes.ts';
import { doseRoutes } from './dose-routes.ts';
import { leadRoutes } from './lead-routes.ts';
import { listingRoutes } from './listing-routes.ts';
import { passportRoutes } from './passport-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { problem } from './problem.ts';
import { securityHeaders } from './security.ts';
import { staticFiles } from './static-files.ts';
import { syncRoutes } from './sync-routes.ts';

/** Everything the routes need from outside. */
export interface Station {
  readonly store: Store;
  readonly world: World;
  /** Folder of the built app. */
  readonly app: string;
  /** Take the caller's address from the proxy in front. Only where there is one: anybody can write the header. */
  readonly behindProxy: boolean;
  /** One line for whoever watches the station: never a name, a number, or what was asked after `?`. */
  readonly log: (line: string) => void;
}

/** The whole of HTTP as one function from request to response. */
export function stationApp(station: Station): Hono {
  const app = new Hono();
  const figures = new Figures(station.store);
  app.use(securityHeaders);
  app.use(async (context, next) => {
    const from = performance.now();
    await next();
    const ms = Math.round(performance.now() - from);
    station.log(`${context.req.method} ${pathForLog(context.req.path)} ${context.res.status} ${ms} ms`);
  });
  // Blocks of a parcel are gzip already and pass as they are: their type is none that is compressed.
  app.use(compress());
  app.use('/api/*', limitBody);
  app.use('/api/*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  app.get('/healthz', async (context) => {
    await station.store.read((tx) => tx.log.communes());
    return context.json({ ok: true });
  });
  app.route('/', syncRoutes(station));
  app.route('/', doorRoutes(station));
  app.route('/', carryRoutes(station));
  app.route('/', deskRoutes(station));
  app.route('/', listingRoutes(station));
  app.route('/', handoverRoutes(station));
  app.route('/', leadRoutes(station));
  app.route('/', doseRoutes(station, figures));
  app.route('/', passportRoutes(station));
  app.route('/', reportRoutes(station, figures));
  app.all('/api/*', (context) => problem(context, 'not-found'));
  app.route('/', staticFiles(station.app));
  app.notFound((context) => problem(context, 'not-found'));
  app.onError((error, context) => {
    station.log(`fault ${error.name}: ${firstFrame(error)}`);
    return problem(context, 'internal');
  });
  return app;
}

/** Ids in a path are nobody's business in a log. */
const pathForLog = (path: string): string =>
  /^\/api\/(?:devices|handovers|hamlets)\//.exec(path)?.[0].concat('…') ?? path.slice(0, 100);

/** Where a fault happened; its message may quote data, so it is left out. */
const firstFrame = (error: Error): string =>
  error.stack
    ?.split('\n')
    .find((line) => line.includes(' at '))
    ?.trim() ?? '';
