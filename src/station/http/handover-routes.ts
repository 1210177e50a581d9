import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { handoverSchema, handoverText, parseHandover } from '../../sync/handover-text.ts';
import { acknowledge } from '../handover/acknowledge.ts';
import { keyText, prove } from '../handover/prove.ts';
import { takeHandover } from '../handover/take-handover.ts';
import type { KnownDevice } from '../people/authenticate.ts';
import type { Handover } from '../store/handover-store.ts';
import type { Station } from './app.ts';
import { readBody } from './body.ts';
import { byOf, forRole } from './caller.ts';
import { problem } from './problem.ts';

const short = v.pipe(v.string(), v.maxLength(200));
const key = v.object({ kty: short, crv: short, x: short, y: short });
const signedSchema = v.object({ document: handoverSchema, digest: short, signature: short, key });

/** Signed lists: from the police, into the archive, acknowledged by the station. */
export function handoverRoutes(station: Station): Hono {
  const routes = new Hono();
  routes.post('/api/devices/key', (context) =>
    forRole(context, station, ['police'], (known) => registerKey(context, station, known)),
  );
  routes.post('/api/handovers', (context) =>
    forRole(context, station, ['police'], (known) => handOver(context, station, known)),
  );
  routes.get('/api/handovers', (context) =>
    forRole(context, station, ['police', 'station', 'lead'], async ({ device: { commune } }) => {
      const all = await station.store.read((tx) => tx.handovers.all(commune));
      return context.json(all.map(summaryOf));
    }),
  );
  routes.get('/api/handovers/:handover/:version', (context) =>
    forRole(context, station, ['police', 'station', 'lead'], (known) => read(context, station, known)),
  );
  routes.post('/api/handovers/:handover/:version/receive', (context) =>
    forRole(context, station, ['station'], async (known) => {
      const done = await station.store.write(known.device.commune, (tx) =>
        acknowledge(tx, station.world, { known, ...namedIn(context) }),
      );
      return done === undefined ? problem(context, 'not-found') : context.json(summaryOf(done));
    }),
  );
  return routes;
}

/** [ST23] A police device's key is registered once; from then on only this key signs for it. */
async function registerKey(context: Context, station: Station, known: KnownDevice): Promise<Response> {
  const asked = await readBody(context, v.object({ key }));
  const text = asked.ok ? await keyText(asked.value.key) : undefined;
  if (text === undefined) return problem(context, 'malformed');
  const { commune, id } = known.device;
  const kept = await station.store.write(commune, async (tx) => {
    await tx.people.keepSigningKey(commune, id, text);
    return (await tx.people.device(commune, id))?.signingKey;
  });
  return kept === text ? context.json({}) : problem(context, 'key-taken');
}

async function handOver(context: Context, station: Station, known: KnownDevice): Promise<Response> {
  const sent = await readBody(context, signedSchema);
  if (!sent.ok) return problem(context, sent.error);
  const { document, ...proof } = sent.value;
  const text = handoverText(document);
  const proved = await prove({ text, ...proof });
  if (!proved.ok) {
    const isForm = proved.error.kind === 'inconsistent' || proved.error.kind === 'not-a-handover';
    return problem(context, isForm ? 'malformed' : 'not-signed-here');
  }
  const taken = await station.store.write(known.device.commune, (tx) =>
    takeHandover(tx, station.world, { known, proved: { document, text, signed: sent.value } }),
  );
  if (taken.ok) return context.json(taken.value);
  return taken.error.kind === 'handover-refused'
    ? problem(context, taken.error.kind, { doubts: taken.error.doubts })
    : problem(context, taken.error.kind);
}

/** A list holds persons: who opened it is written down. */
async function read(context: Context, station: Station, known: KnownDevice): Promise<Response> {
  const { commune } = known.device;
  const { handover, version } = namedIn(context);
  const at = station.world.now().toISOString();
  const id = station.world.newId();
  const found = await station.store.write(commune, async (tx) => {
    const kept = await tx.handovers.get(commune, handover, version);
    const text = kept && (await tx.handovers.text(commune, handover, version));
    if (kept === undefined || text === undefined) return undefined;
    const said = { at, ...byOf(known), count: kept.head.counts.total, detail: `${handover}/${version}` };
    await tx.notes.addAudit(commune, id, { ...said, act: 'read-handover' });
    return { kept, text };
  });
  const document = found && parseHandover(found.text);
  if (found === undefined || document?.ok !== true) return problem(context, 'not-found');
  const { digest, signature, key: publicKey } = found.kept;
  const content = { document: document.value, digest, signature, key: publicKey };
  return context.json({ ...summaryOf(found.kept), content });
}

const namedIn = (context: Context) => ({
  handover: context.req.param('handover') ?? '',
  version: Number(context.req.param('version') ?? Number.NaN),
});

const summaryOf = ({ handover, version, digest, receivedAt, head, ...kept }: Handover) => ({
  handover,
  version,
  digest,
  receivedAt,
  ...head,
  total: head.counts.total,
  signed: head.counts.total,
  acknowledgedAt: kept.acknowledgedAt,
  acknowledgedByName: kept.acknowledgedByName,
});
