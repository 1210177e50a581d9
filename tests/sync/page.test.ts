import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATEGORIES } from '../../src/domain/category.ts';
import { FIELDS, type Field } from '../../src/domain/field.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { packPage, unpackPage } from '../../src/sync/page.ts';
import { accepted, change, correct, LAN, subject } from '../support/subject-builder.ts';

const line = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll(/\p{Cc}/gu, ''));
const fields = fc.record(
  Object.fromEntries(FIELDS.map((field) => [field, line])) as Record<Field, fc.Arbitrary<string>>,
);

const book: fc.Arbitrary<readonly Subject[]> = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 1000 }),
      listing: fc.constantFrom('25090/2022-08-29/1', '25090/2022-09-05/1'),
      row: fc.nat(),
      listedSeq: fc.nat(),
      listed: fields,
      category: fc.constantFrom(...CATEGORIES),
      touched: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((rows) => {
    let number = 0;
    return rows.map(({ step, touched, listing, ...rest }): Subject => {
      number += step;
      const entries = touched ? [accepted(correct(LAN, 'name', change('x', 'y')), 2)] : [];
      return {
        ...subject(),
        ...rest,
        listing,
        listedOn: listing.slice(6, 16),
        id: `25090.${number}`,
        entries,
      };
    });
  });

test('[PA2] packing and unpacking lose nothing, also through JSON', () => {
  fc.assert(
    fc.property(book, (subjects) => {
      const page = packPage('25090', subjects);
      expect(unpackPage(JSON.parse(JSON.stringify(page)))).toEqual(subjects);
    }),
  );
});
