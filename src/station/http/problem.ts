import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Every error of the API, and its status: the whole table a client must know. */
const STATUS = {
  malformed: 400,
  'other-device': 400,
  'not-ours': 400,
  damaged: 400,
  'newer-app': 400,
  'wrong-kind': 400,
  unauthorized: 401,
  'not-allowed': 403,
  'not-found': 404,
  'invitation-unknown': 404,
  'device-taken': 409,
  'other-station': 409,
  'unknown-device': 409,
  'listing-changed': 409,
  'listing-incomplete': 409,
  'not-planned': 409,
  'key-taken': 409,
  'not-signed-here': 409,
  'version-taken': 409,
  'handover-refused': 409,
  'out-of-order': 409,
  'invitation-used': 410,
  'invitation-expired': 410,
  'too-large': 413,
  'app-too-old': 426,
  'too-many': 429,
  internal: 500,
} as const satisfies Readonly<Record<string, ContentfulStatusCode>>;

export type ProblemKind = keyof typeof STATUS;

/** Says what is wrong as `{error: {kind}}`, with the status that belongs to it, and with `more` where there is more. */
export const problem = (context: Context, kind: ProblemKind, more: object = {}): Response =>
  context.json({ error: { kind, ...more } }, STATUS[kind]);
