import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { signsIn } from '../../domain/access.ts';
import { isOperation } from '../../sync/operation-schema.ts';
import { plainJson } from '../exchange/plain-json.ts';
import { takeOperations } from '../exchange/take.ts';
import { passportPeople } from '../passports/passport-people.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import type { Station } from './app.ts';
import { readBody } from './body.ts';
import { byOf, forRole } from './caller.ts';
import { problem } from './problem.ts';

const saidSchema = v.object({ operation: v.unknown() });

/**
 * [ST33] A facility above the communes (letter 2262 step 6), online: it holds nobody, reads one commune at a time, and
 * what it says of a passport goes into that commune's log like anybody's word.
 */
export function passportRoutes(station: Station): Hono {
  const routes = new Hono();
  routes.get('/api/passports/:commune', (context) =>
    forSigner(context, station, (known, commune) => read(context, station, { known, commune })),
  );
  routes.post('/api/passports/:commune', (context) =>
    forSigner(context, station, (known, commune) => say(context, station, { known, commune })),
  );
  return routes;
}

const forSigner = (
  context: Context,
  station: Station,
  work: (known: KnownDevice, commune: string) => Promise<Response>,
): Promise<Response> =>
  forRole(context, station, ['facility'], async (known) => {
    const commune = context.req.param('commune') ?? '';
    const mayRead = known.user.grants.some((grant) => signsIn(grant, commune));
    return mayRead ? work(known, commune) : problem(context, 'not-allowed');
  });

interface Asked {
  readonly known: KnownDevice;
  readonly commune: string;
}

/** Who reads persons is written down where the persons are, before they are sent. */
async function read(context: Context, station: Station, { known, commune }: Asked): Promise<Response> {
  const people = await passportPeople(station.store, commune);
  const line = { at: station.world.now().toISOString(), ...byOf(known), count: people.length, detail: '' };
  await station.store.write(commune, async (tx) => {
    await tx.notes.addAudit(commune, station.world.newId(), { ...line, act: 'read-passports' });
    // The commune's devices are to know whose word it is that will come.
    await tx.directory.touch(commune);
  });
  return context.json({ commune, people });
}

/** The same operation again gets its first answer [ST5]; whether it is allowed is decided as for everybody [AC7]. */
async function say(context: Context, station: Station, { known, commune }: Asked): Promise<Response> {
  const sent = await readBody(context, saidSchema);
  if (!sent.ok) return problem(context, sent.error);
  const operation = plainJson(sent.value.operation);
  if (!isOperation(operation) || operation.kind !== 'passport' || operation.commune !== commune) {
    return problem(context, 'malformed');
  }
  const { user, device } = known;
  const sender = { actor: user.id, device: device.id, grants: user.grants, commune };
  const at = station.world.now().toISOString();
  const [answer] = await station.store.write(commune, (tx) => takeOperations(tx, [operation], sender, at));
  return answer === undefined ? problem(context, 'internal') : context.json(answer);
}
