import { Hono } from 'hono';
import { exchange, parseParcel } from '../exchange/exchange.ts';
import { answerBytes } from '../exchange/frame-stream.ts';
import { authenticate } from '../people/authenticate.ts';
import type { Station } from './app.ts';
import { readJson } from './body.ts';
import { giveMark } from './device-mark.ts';
import { problem } from './problem.ts';
import { RateLimit } from './rate.ts';

/** Exchanges of one device: a first download with all its pieces stays far below, a loop gone wild does not. */
const PER_DEVICE = { most: 100, windowMs: 10_000 };

/** `POST /api/sync`: one request pushes and pulls. */
export function syncRoutes(station: Station): Hono {
  const routes = new Hono();
  const devices = new RateLimit(PER_DEVICE);
  routes.post('/api/sync', async (context) => {
    const known = await authenticate(station.store, context.req.header('authorization'));
    if (known === undefined) return problem(context, 'unauthorized');
    if (!devices.allows(known.device.id, station.world.now().getTime())) {
      return problem(context, 'too-many');
    }
    const json = await readJson(context);
    if (!json.ok) return problem(context, json.error);
    const parcel = parseParcel(json.value);
    if (!parcel.ok) return problem(context, parcel.error.kind);
    const mark = giveMark(context, station);
    const exchanged = await exchange(station, known, parcel.value, { mark });
    if (!exchanged.ok) return problem(context, exchanged.error.kind);
    const bytes = await answerBytes(station.store, known.device.commune, exchanged.value);
    context.header('Content-Type', 'application/octet-stream');
    context.header('Content-Length', String(bytes.length));
    return context.body(webStream(bytes.chunks()));
  });
  return routes;
}

/** Reads on only as fast as the link takes it: a slow phone holds one page in memory, not all of them. */
function webStream(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await chunks.return(undefined);
    },
  });
}
