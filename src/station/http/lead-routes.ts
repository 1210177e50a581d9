import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { signsIn } from '../../domain/access.ts';
import { ROLES } from '../../domain/operation.ts';
import { daySchema } from '../day.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import type { Station } from './app.ts';
import { readBody } from './body.ts';
import { byOf, forRole } from './caller.ts';
import { problem } from './problem.ts';

const LINES = 200;

const dueSchema = v.object({ dueOn: v.nullable(daySchema) });
const remindSchema = v.object({
  hamlet: v.pipe(v.string(), v.maxLength(40)),
  text: v.pipe(v.string(), v.maxLength(2000)),
});
const auditSchema = v.object({
  act: v.picklist(['export', 'print']),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  what: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  /** Whose people they are; without it those of the device's own commune. */
  commune: v.optional(v.string()),
});

/** Deadlines and reminders of the commune's task force, and the note of whatever leaves the app on paper or in a file. */
export function leadRoutes(station: Station): Hono {
  const routes = new Hono();
  routes.put('/api/hamlets/:code', (context) =>
    forRole(context, station, ['lead', 'station'], (known) => setDeadline(context, station, known)),
  );
  routes.get('/api/reminders', (context) =>
    forRole(context, station, ['lead', 'station'], async ({ device: { commune } }) => {
      const lines = await station.store.read(async (tx) => {
        const names = new Map((await tx.people.users(commune)).map((user) => [user.id, user.name]));
        return (await tx.directory.reminders(commune, LINES)).map(({ hamlet, at, actor, words }) => ({
          hamlet,
          at,
          text: words,
          personName: names.get(actor) ?? actor,
        }));
      });
      return context.json(lines);
    }),
  );
  routes.post('/api/reminders', (context) =>
    forRole(context, station, ['lead', 'station'], (known) => remind(context, station, known)),
  );
  routes.post('/api/audit', (context) =>
    forRole(context, station, ROLES, (known) => noteExport(context, station, known)),
  );
  return routes;
}

/** [ST28] A hamlet's deadline reaches the phones with the names of the hamlets. */
async function setDeadline(context: Context, station: Station, known: KnownDevice): Promise<Response> {
  const asked = await readBody(context, dueSchema);
  if (!asked.ok) return problem(context, asked.error);
  const { commune } = known.device;
  const code = context.req.param('code') ?? '';
  const dueOn = asked.value.dueOn ?? undefined;
  const at = station.world.now().toISOString();
  const id = station.world.newId();
  const isKnown = await station.store.write(commune, async (tx) => {
    if (!(await tx.directory.hamlets(commune)).some((hamlet) => hamlet.code === code)) return false;
    await tx.directory.setDeadline(commune, code, dueOn);
    const detail = `${code} ${dueOn ?? '-'}`;
    await tx.notes.addAudit(commune, id, { at, ...byOf(known), act: 'deadline', count: 1, detail });
    return true;
  });
  return isKnown ? context.json({}) : problem(context, 'not-found');
}

async function remind(context: Context, station: Station, known: KnownDevice): Promise<Response> {
  const asked = await readBody(context, remindSchema);
  if (!asked.ok) return problem(context, asked.error);
  const { commune } = known.device;
  const { hamlet, text } = asked.value;
  const at = station.world.now().toISOString();
  const id = station.world.newId();
  await station.store.write(commune, async (tx) => {
    await tx.directory.addReminder(commune, id, {
      hamlet,
      at,
      actor: known.user.id,
      words: text.toWellFormed(),
    });
    await tx.notes.addAudit(commune, id, { at, ...byOf(known), act: 'remind', count: 1, detail: '' });
  });
  return context.json({});
}

/**
 * [ST29] Who took how many persons out of the app, and when; `what` names the list, never a person. It is noted where the
 * persons are, and nobody notes a list of people whom no grant of theirs reaches.
 */
async function noteExport(context: Context, station: Station, known: KnownDevice): Promise<Response> {
  const asked = await readBody(context, auditSchema);
  if (!asked.ok) return problem(context, asked.error);
  const { act, count, what, commune = known.device.commune } = asked.value;
  const { grants } = known.user;
  if (!grants.some((grant) => grant.commune === commune || signsIn(grant, commune))) {
    return problem(context, 'not-allowed');
  }
  const at = station.world.now().toISOString();
  const id = station.world.newId();
  const detail = what.toWellFormed();
  await station.store.write(commune, (tx) =>
    tx.notes.addAudit(commune, id, { at, ...byOf(known), act, count, detail }),
  );
  return context.json({});
}
