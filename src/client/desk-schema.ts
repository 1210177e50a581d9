import * as v from 'valibot';
import { ROLES } from '../domain/operation.ts';
import { REFUSALS, VERDICTS } from '../domain/subject.ts';
import { operationSchema } from '../sync/operation-schema.ts';
import { count, whereabouts } from './whereabouts.ts';

/** JSON leaves out what is undefined; a screen asks for the value all the same. */
const maybeTime = v.optional(v.nullish(v.string(), undefined), undefined);

const grants = v.array(
  v.object({
    role: v.picklist(ROLES),
    commune: v.string(),
    hamlets: v.union([v.literal('all'), v.array(v.string())]),
  }),
);

/** How many rows of a list are at the station by now. */
export const stagedSchema = v.object({ staged: count });

/** The whole list, planned: so many steps are to be written. */
export const plannedSchema = v.object({ steps: count });

/** What became of one slice of an import. */
export const writtenSchema = v.object({
  listed: count,
  relisted: count,
  same: count,
  unclear: count,
  assigned: count,
  verified: v.object({ right: count, stillWrong: count, absent: count, refused: count }),
  /** Where the next slice begins. */
  next: v.pipe(count, v.minValue(1)),
});

export type SliceReport = v.InferOutput<typeof writtenSchema>;

export const invitedSchema = v.object({ code: v.string(), expiresAt: v.string() });

export const invitationsSchema = v.pipe(
  v.array(
    v.object({
      id: v.string(),
      personName: v.string(),
      grants,
      expiresAt: v.string(),
      usedAt: maybeTime,
    }),
  ),
  v.transform((all) => all.map(({ usedAt, ...rest }) => ({ ...rest, usedAt: usedAt ?? undefined }))),
);

export const devicesSchema = v.array(
  v.pipe(
    v.object({
      device: v.string(),
      personName: v.string(),
      grants,
      lastReceipt: v.string(),
      revokedAt: maybeTime,
      persons: v.optional(count),
      ...whereabouts,
      clockAhead: v.optional(v.pipe(v.number(), v.integer()), 0),
      isAppBehind: v.optional(v.boolean(), false),
      holding: v.optional(
        v.object({
          state: v.fallback(v.picklist(['unknown', 'agrees', 'differs', 'repairing']), 'unknown'),
          at: v.exactOptional(v.string()),
          repairedAt: v.exactOptional(v.string()),
        }),
        { state: 'unknown' },
      ),
      replacedAt: v.exactOptional(v.string()),
    }),
    v.transform(({ lastHeardAt, revokedAt, ...rest }) => ({
      ...rest,
      lastHeardAt: lastHeardAt ?? undefined,
      revokedAt: revokedAt ?? undefined,
    })),
  ),
);

export const receiptsSchema = v.array(
  v.object({
    device: v.string(),
    personName: v.string(),
    at: v.string(),
    code: v.string(),
    sent: count,
    taken: count,
  }),
);

export const logSchema = v.array(
  v.object({
    seq: count,
    operation: operationSchema,
    verdict: v.picklist(VERDICTS),
    refusal: v.exactOptional(v.picklist(REFUSALS)),
    receivedAt: v.string(),
    personName: v.string(),
  }),
);
