import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { makeStartFile } from '../carry/start-file.ts';
import type { CarryTaken } from '../carry/carry-taken.ts';
import { takeCarried } from '../carry/take-carried.ts';
import { ownBytes } from '../carry/tools.ts';
import { authenticate } from '../people/authenticate.ts';
import { communeName } from '../people/place.ts';
import type { Station } from './app.ts';
import { readBody } from './body.ts';
import { addressOf, byOf, forRole } from './caller.ts';
import { problem } from './problem.ts';
import { RateLimit } from './rate.ts';

/** A station may drop a basket of files at once; a loop gone wild stops here. */
const PER_ADDRESS = { most: 300, windowMs: 60_000 };

const startSchema = v.object({ code: v.pipe(v.string(), v.minLength(16), v.maxLength(64)) });

/** What is carried by hand: taking it needs no token of the one who brings it, for the token inside speaks. */
export function carryRoutes(station: Station): Hono {
  const routes = new Hono();
  const addresses = new RateLimit(PER_ADDRESS);
  routes.post('/api/carry', async (context) => {
    const address = addressOf(context, station.behindProxy);
    if (!addresses.allows(address, station.world.now().getTime())) return problem(context, 'too-many');
    const taken = await takeCarried(station, new Uint8Array(await context.req.arrayBuffer()));
    if (!taken.ok) {
      const { kind, ...more } = taken.error;
      return problem(context, kind === 'other-invitation' ? 'damaged' : kind, more);
    }
    return context.json(await saidOf(context, station, taken.value));
  });
  routes.post('/api/carry/start', (context) =>
    forRole(context, station, ['station'], async (known) => {
      const asked = await readBody(context, startSchema);
      if (!asked.ok) return problem(context, asked.error);
      const made = await makeStartFile(station, asked.value.code, {
        commune: known.device.commune,
        ...byOf(known),
      });
      if (!made.ok) return problem(context, made.error.kind);
      context.header('Content-Type', 'application/octet-stream');
      return context.body(ownBytes(made.value));
    }),
  );
  return routes;
}

/** Whose it was is told to the station's own people only: anybody may have found a phone's file. */
async function saidOf(context: Context, station: Station, taken: CarryTaken) {
  const { from, receipt, answer, sent, remaining, contested, refused } = taken;
  const { commune } = from.device;
  const asker = await authenticate(station.store, context.req.header('authorization'));
  const isColleague =
    asker?.user.grants.some(
      (grant) => grant.commune === commune && (grant.role === 'station' || grant.role === 'lead'),
    ) === true;
  return {
    communeName: communeName(commune),
    ...(isColleague ? { personName: from.user.name } : {}),
    revoked: from.device.revokedAt !== undefined,
    sent,
    remaining,
    receipt,
    contested,
    refused,
    answer: Buffer.from(answer).toString('base64'),
  };
}
