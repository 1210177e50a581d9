import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { ROLES } from '../../domain/operation.ts';
import { isOperation } from '../../sync/operation-schema.ts';
import { readLogBody } from '../exchange/log-body.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import { deviceStates } from '../people/device-states.ts';
import { invite } from '../people/invitation.ts';
import { speakersIn } from '../people/speakers.ts';
import type { StoreReader } from '../store/store.ts';
import type { Station } from './app.ts';
import { readJson } from './body.ts';
import { byOf, forRole } from './caller.ts';
import { problem } from './problem.ts';

const LOG_LINES = 200;
const RECEIPTS = 100;

const code = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
const inviteSchema = v.object({
  personName: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  grants: v.pipe(
    v.array(
      v.object({
        role: v.picklist(ROLES),
        commune: code,
        hamlets: v.union([v.literal('all'), v.pipe(v.array(code), v.minLength(1), v.maxLength(100))]),
      }),
    ),
    v.minLength(1),
    v.maxLength(10),
  ),
});

/** What station staff see and decide: people, devices, the log. */
export function deskRoutes(station: Station): Hono {
  const routes = new Hono();
  routes.get('/api/invitations', (context) =>
    forRole(context, station, ['station', 'lead'], (known) => invitations(context, station, known)),
  );
  routes.post('/api/invitations', (context) =>
    forRole(context, station, ['station'], (known) => makeInvitation(context, station, known)),
  );
  routes.get('/api/devices', (context) =>
    forRole(context, station, ['station', 'lead'], (known) => devices(context, station, known)),
  );
  routes.get('/api/receipts', (context) =>
    forRole(context, station, ['station', 'lead'], (known) => receipts(context, station, known)),
  );
  routes.post('/api/devices/:id/revoke', (context) =>
    forRole(context, station, ['station'], (known) => revoke(context, station, known)),
  );
  routes.get('/api/log', (context) =>
    forRole(context, station, ['station'], (known) => log(context, station, known)),
  );
  return routes;
}

async function invitations(context: Context, { store }: Station, { device }: KnownDevice): Promise<Response> {
  const all = await store.read((tx) => tx.people.invitations(device.commune));
  return context.json(
    all.map(({ id, personName, grants, expiresAt, usedAt }) => ({
      id,
      personName,
      grants,
      expiresAt,
      usedAt,
    })),
  );
}

async function makeInvitation(context: Context, station: Station, known: KnownDevice): Promise<Response> {
  const json = await readJson(context);
  if (!json.ok) return problem(context, json.error);
  const asked = v.safeParse(inviteSchema, json.value);
  if (!asked.success) return problem(context, 'malformed');
  const { commune } = known.device;
  // A station invites into its own commune; a district's people are invited at the station's machine.
  if (asked.output.grants.some((grant) => grant.commune !== commune)) return problem(context, 'not-allowed');
  const { code, expiresAt } = await station.store.write(commune, (tx) =>
    invite(tx, station.world, { commune, ...asked.output, by: byOf(known) }),
  );
  return context.json({ code, expiresAt });
}

async function devices(context: Context, { store }: Station, known: KnownDevice): Promise<Response> {
  return context.json(await store.read((tx) => deviceStates(tx, known.device.commune)));
}

/** [ST8] The latest receipts, or those of one code that somebody reads aloud. */
async function receipts(context: Context, { store }: Station, known: KnownDevice): Promise<Response> {
  const { commune } = known.device;
  const asked = context.req.query('code')?.trim().toUpperCase();
  const found = await store.read(async (tx) => {
    const users = new Map((await tx.people.users(commune)).map((user) => [user.id, user.name]));
    const names = new Map(
      (await tx.people.devices(commune)).map(({ id, user }) => [id, users.get(user) ?? '']),
    );
    const kept = await tx.people.receipts(commune, {
      limit: RECEIPTS,
      ...(asked === undefined || asked === '' ? {} : { code: asked }),
    });
    return kept.map(({ device, at, code: of, sent, taken }) => ({
      device,
      personName: names.get(device) ?? '',
      at,
      code: of,
      sent,
      taken,
    }));
  });
  return context.json(found);
}

async function revoke(context: Context, station: Station, known: KnownDevice): Promise<Response> {
  const { commune } = known.device;
  const id = context.req.param('id') ?? '';
  const at = station.world.now().toISOString();
  const auditId = station.world.newId();
  const isKnown = await station.store.write(commune, async (tx) => {
    if ((await tx.people.device(commune, id)) === undefined) return false;
    await tx.people.revoke(commune, id, at);
    await tx.notes.addAudit(commune, auditId, { at, ...byOf(known), act: 'revoke', count: 1, detail: id });
    return true;
  });
  return isKnown ? context.json({}) : problem(context, 'not-found');
}

async function log(context: Context, { store }: Station, known: KnownDevice): Promise<Response> {
  const asked = Number(context.req.query('before') ?? Number.MAX_SAFE_INTEGER);
  if (!Number.isSafeInteger(asked)) return problem(context, 'malformed');
  return context.json(await store.read((tx) => logLines(tx, known.device.commune, asked)));
}

async function logLines(tx: StoreReader, commune: string, before: number) {
  const rows = await tx.log.before(commune, before, LOG_LINES);
  const names = new Map((await speakersIn(tx, commune)).map((user) => [user.id, user.name]));
  return rows.flatMap((row) => {
    const { operation, ...word } = readLogBody(row.body);
    // What this station cannot read yet has no line a person could read; it is in the log and in `check`.
    return isOperation(operation)
      ? [{ ...word, operation, personName: names.get(operation.actor) ?? operation.actor }]
      : [];
  });
}
