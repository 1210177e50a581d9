import { expect, test } from 'vitest';
import type { Entry } from '../../src/domain/subject.ts';
import { inKnownWords } from '../../src/sync/known-words.ts';
import { readSubject } from '../../src/sync/reading.ts';
import { accepted, change, correct, LAN, subject } from '../support/subject-builder.ts';

/** As a newer station may write it. */
const inTheFuture = (entry: Entry, words: object): Entry => ({ ...entry, ...words });

const own = accepted(correct(LAN, 'name', change('x', 'y')), 2);

test.each([
  ['a kind', { kind: 'photo', body: { bytes: 3 } }],
  ['a verdict', { verdict: 'postponed' }],
  ['a refusal', { verdict: 'refused', refusal: 'too-blurred' }],
])('[PA8] %s of a newer station is read over, in its place, and told as unreadable', (_, words) => {
  const newer = { ...subject(), entries: [own, inTheFuture({ ...own, id: 'newer', seq: 3 }, words)] };
  const here = inKnownWords(newer);
  expect(here.entries[0]).toBe(own);
  expect(here.entries[1]).toMatchObject({ id: 'newer', seq: 3, verdict: 'refused', refusal: 'unreadable' });
  const [read, without] = [readSubject(here), readSubject({ ...subject(), entries: [own] })];
  expect([read.stage, read.fields]).toEqual([without.stage, without.fields]);
});

test('[PA8] whoever has nothing unknown is the very same subject', () => {
  const known = { ...subject(), entries: [own] };
  expect(inKnownWords(known)).toBe(known);
});
