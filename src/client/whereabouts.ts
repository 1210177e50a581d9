import * as v from 'valibot';

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** How things stand with one device's operations, as the station tells it: of a device, not of a person. */
export const whereabouts = {
  /** The station's clock, ISO 8601; undefined when never. */
  lastHeardAt: v.optional(v.nullish(v.string(), undefined), undefined),
  /** Operations it last said were still waiting there. */
  lastWaiting: count,
  /** The device's clock when the oldest of these was said. */
  waitingSince: v.exactOptional(v.string()),
  /** Its operations at the station, and the largest of its numbers; absent where they weren't counted. */
  taken: v.exactOptional(v.object({ count, last: count })),
  /** Said there by its last word and not at the station; among `numbers` (`38-40`) are those taken back unsent. */
  missing: v.exactOptional(v.object({ count, numbers: v.string() })),
};

export const whereaboutsSchema = v.pipe(
  v.object(whereabouts),
  v.transform(({ lastHeardAt, ...rest }) => ({ ...rest, lastHeardAt: lastHeardAt ?? undefined })),
);

export type Whereabouts = v.InferOutput<typeof whereaboutsSchema>;
