import { Hono, type MiddlewareHandler } from 'hono';
import * as v from 'valibot';
import { LARGEST_DELIVERY } from '../../sync/envelope.ts';
import { deliver } from '../delivery/deliver.ts';
import { enrol } from '../people/enrol.ts';
import { lookAt } from '../people/invitation.ts';
import { whereaboutsOf } from '../people/whereabouts.ts';
import type { Station } from './app.ts';
import { readJson } from './body.ts';
import { addressOf } from './caller.ts';
import { giveMark, markOf } from './device-mark.ts';
import { problem } from './problem.ts';
import { RateLimit } from './rate.ts';

const code = v.pipe(v.string(), v.minLength(16), v.maxLength(64));
const device = v.pipe(v.string(), v.maxLength(64), v.regex(/^[\w-]{8,}$/));

const lookSchema = v.object({ code: v.string() });
const enrolSchema = v.object({
  code,
  device,
  tokenHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
const deliverSchema = v.object({
  device: v.optional(v.string()),
  envelopes: v.pipe(v.array(v.pipe(v.string(), v.base64())), v.maxLength(LARGEST_DELIVERY)),
});

/** A whole commune may share one address behind a mobile network, so this is wide. */
const PER_ADDRESS = { most: 300, windowMs: 60_000 };

/** What needs no token: looking at an invitation, joining, and handing in sealed operations. */
export function doorRoutes(station: Station): Hono {
  const routes = new Hono();
  const addresses = new RateLimit(PER_ADDRESS);
  const holdBack: MiddlewareHandler = async (context, next) => {
    const address = addressOf(context, station.behindProxy);
    if (!addresses.allows(address, station.world.now().getTime())) return problem(context, 'too-many');
    return next();
  };
  routes.use('/api/invitations/look', holdBack);
  routes.use('/api/enrol', holdBack);
  routes.use('/api/deliver', holdBack);
  routes.use('/api/known', holdBack);
  /** [DV5] What is known of devices that were in this browser; nothing says whose they were. */
  routes.get('/api/known', async (context) => {
    const shown = markOf(context);
    if (shown === undefined) return context.json([]);
    const devices = await station.store.read((tx) => tx.people.devicesByMark(shown));
    return context.json(devices.map(whereaboutsOf));
  });
  routes.post('/api/invitations/look', async (context) => {
    const json = await readJson(context);
    if (!json.ok) return problem(context, json.error);
    const asked = v.safeParse(lookSchema, json.value);
    if (!asked.success) return problem(context, 'malformed');
    const face = await lookAt(station, asked.output.code);
    return face.ok ? context.json(face.value) : problem(context, face.error.kind);
  });
  routes.post('/api/enrol', async (context) => {
    const json = await readJson(context);
    if (!json.ok) return problem(context, json.error);
    const asked = v.safeParse(enrolSchema, json.value);
    if (!asked.success) return problem(context, 'malformed');
    const enrolled = await enrol(station, asked.output);
    if (!enrolled.ok) return problem(context, enrolled.error.kind);
    const { device: id, commune } = enrolled.value;
    const mark = giveMark(context, station);
    await station.store.write(commune, (tx) => tx.people.keepMark({ commune, id }, mark));
    return context.json(enrolled.value);
  });
  routes.post('/api/deliver', async (context) => {
    const json = await readJson(context);
    if (!json.ok) return problem(context, json.error);
    const sent = v.safeParse(deliverSchema, json.value);
    if (!sent.success) return problem(context, 'malformed');
    return context.json({ taken: await deliver(station, sent.output) });
  });
  return routes;
}
