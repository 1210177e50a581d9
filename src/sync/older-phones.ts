import * as v from 'valibot';
import type { ParcelDown } from './parcel.ts';
import { parcelDown1Schema } from './parcel-1.ts';

/** [PA5] An answer in the words of the version its reader speaks; one that is ahead of us gets ours. */
export const inWordsOf = (protocol: number, down: ParcelDown): unknown =>
  protocol === 1 ? inWordsOf1(down) : down;

/** Version 1 reads an answer whole or not at all: what it has no word for is said in the nearest it has, or left out. */
function inWordsOf1({ directory, ...down }: ParcelDown): v.InferOutput<typeof parcelDown1Schema> {
  const { answers } = parcelDown1Schema.entries;
  const { people } = parcelDown1Schema.entries.directory.wrapped.entries;
  return v.parse(parcelDown1Schema, {
    ...down,
    protocol: 1,
    answers: down.answers.map((answer) =>
      v.is(answers.item, answer) ? answer : { ...answer, verdict: 'refused', refusal: 'malformed' },
    ),
    ...(directory && {
      directory: { ...directory, people: directory.people.filter((each) => v.is(people.item, each)) },
    }),
  });
}
