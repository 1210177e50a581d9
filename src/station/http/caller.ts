import type { Context } from 'hono';
import * as v from 'valibot';
import type { Grant } from '../../domain/access.ts';
import type { Role } from '../../domain/operation.ts';
import { authenticate, type KnownDevice } from '../people/authenticate.ts';
import type { Station } from './app.ts';
import { problem } from './problem.ts';

/** The address a request came from: as the proxy in front says, where there is one; else as the socket says. */
export function addressOf(context: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? context.req.header('x-forwarded-for') : undefined;
  const nearest = forwarded?.split(',').at(-1)?.trim();
  if (nearest !== undefined && nearest !== '') return nearest;
  const connection = v.safeParse(connectionSchema, context.env);
  return connection.success ? connection.output.incoming.socket.remoteAddress : '';
}

/** What @hono/node-server puts beside a request; one made without a socket has none. */
const connectionSchema = v.object({
  incoming: v.object({ socket: v.object({ remoteAddress: v.string() }) }),
});

/** Runs `work` for a device whose person has one of the roles, and turns everybody else away. */
export async function forRole(
  context: Context,
  station: Station,
  roles: readonly Role[],
  work: (known: KnownDevice, grant: Grant) => Promise<Response>,
): Promise<Response> {
  const known = await authenticate(station.store, context.req.header('authorization'));
  if (known === undefined) return problem(context, 'unauthorized');
  const { commune } = known.device;
  const grant = known.user.grants.find((each) => each.commune === commune && roles.includes(each.role));
  return grant === undefined ? problem(context, 'not-allowed') : work(known, grant);
}

/** Who it was, for the audit. */
export const byOf = ({ user, device }: KnownDevice) => ({ actor: user.id, device: device.id });
