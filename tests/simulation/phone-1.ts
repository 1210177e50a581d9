import * as v from 'valibot';
import type { Ask } from './sabotage.ts';
import { parcelOf, withHeader, withParcel } from './wire.ts';

/**
 * What an app of protocol version 1 says and understands, frozen here by hand: it read an answer whole or not at all,
 * so one word it does not know leaves its outbox where it is.
 */
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(200));

const cursor = v.object({
  seq: count,
  hash: v.exactOptional(text),
  snapshot: v.exactOptional(text),
  held: v.exactOptional(count),
});

const said = v.object({
  device: text,
  deviceTime: text,
  operations: v.array(v.unknown()),
  remaining: count,
  cursor,
});

const REFUSALS = [
  'wrong-role',
  'wrong-scope',
  'wrong-stage',
  'signed',
  'unknown-subject',
  'not-yours-to-undo',
  'already-taken-up',
  'not-contested',
  'not-signable',
  'malformed',
  'revoked',
];

const understood = v.object({
  protocol: v.literal(1),
  stationTime: text,
  answers: v.array(
    v.object({
      id: text,
      seq: count,
      verdict: v.picklist(['accepted', 'merged', 'contested', 'refused']),
      refusal: v.exactOptional(v.picklist(REFUSALS)),
      receivedAt: text,
    }),
  ),
  receipt: v.object({ taken: count, code: text }),
  cursor,
  snapshot: v.exactOptional(v.object({ id: text, pages: count, rows: count })),
  blocks: v.array(
    v.object({ kind: v.picklist(['snapshot', 'delta']), index: count, rows: count, bytes: count }),
  ),
  gone: v.array(text),
  more: v.boolean(),
  digest: v.exactOptional(text),
  directory: v.exactOptional(
    v.object({
      commune: v.object({ code: text, name: text }),
      hamlets: v.array(v.object({ code: text, name: text, dueOn: v.exactOptional(text) })),
      people: v.array(
        v.object({
          id: text,
          name: text,
          role: v.picklist(['hamlet', 'lead', 'station', 'police', 'district', 'facility']),
        }),
      ),
    }),
  ),
});

/** A request as version 1 would have made it. */
export function saidIn1(path: string, init: RequestInit): RequestInit {
  const parcel = parcelOf(path, init);
  return parcel === undefined ? init : withParcel(init, { ...v.parse(said, parcel), protocol: 1 });
}

/** The station as version 1 hears it: what it has no key for is not there, what it can't read is nothing. */
export const heardIn1 =
  (ask: Ask): Ask =>
  async (path, init) => {
    const answer = await ask(path, init);
    if (answer === undefined || path !== '/api/sync') return answer;
    return withHeader(answer, (header) => {
      const parsed = v.safeParse(understood, header);
      return parsed.success ? parsed.output : 'unreadable';
    });
  };
