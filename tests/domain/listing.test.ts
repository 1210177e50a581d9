import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/domain/field.ts';
import { planListing, type ListedSubject, type ListingPlan } from '../../src/domain/listing.ts';
import { fields } from '../support/fields-builder.ts';

interface Row {
  readonly row: number;
  readonly values: Fields;
}

const book = (...values: readonly Partial<Fields>[]): readonly ListedSubject[] =>
  values.map((some, at) => ({ subject: `25090.${String(at + 1)}`, values: fields(some) }));

const file = (...values: readonly Partial<Fields>[]): readonly Row[] =>
  values.map((some, at) => ({ row: at + 2, values: fields(some) }));

/** The plan by row numbers, so that a test can be read. */
const plan = (existing: readonly ListedSubject[], rows: readonly Row[]) => brief(planListing(existing, rows));

const brief = (made: ListingPlan<Row>) => ({
  fresh: made.fresh.map((row) => row.row),
  same: made.same.map(({ row, subject }) => [row.row, subject]),
  changed: made.changed.map(({ row, subject, fields: which }) => [row.row, subject, ...which]),
  unclear: made.unclear.map(({ row, subjects }) => [row.row, ...subjects]),
  absent: made.absent,
});

const NOTHING = { fresh: [], same: [], changed: [], unclear: [], absent: [] };

describe('a first list', () => {
  test('[LS1] every row is new, twins too: two rows on the Platform are two subjects', () => {
    expect(plan([], file({}, {}, { name: 'Trần Văn Thử' }))).toEqual({ ...NOTHING, fresh: [2, 3, 4] });
  });
});

describe('a later list', () => {
  test('[LS2] rows that read the same are matched one to one, in order; the hamlet’s text does not matter', () => {
    const made = plan(book({}, {}), file({ hamlet: 'Thôn 1' }, {}, {}));
    expect(made).toEqual({
      ...NOTHING,
      same: [
        [2, '25090.1'],
        [3, '25090.2'],
      ],
      fresh: [4],
    });
  });

  test('[LS2] encoding and separators are no change, spelling is', () => {
    const rows = file({ name: 'Nguyễn Thị Hoà'.normalize('NFD'), idNumber: '068.190.000.002' });
    expect(plan(book({ name: 'Nguyễn Thị Hoà' }), rows)).toEqual({ ...NOTHING, same: [[2, '25090.1']] });
    expect(plan(book({ name: 'Nguyễn Thị Hòa' }), rows).changed).toEqual([[2, '25090.1', 'name']]);
  });

  test('[LS2] nor is another writing of the same date or sex', () => {
    const rows = file({ birthDate: '1990-03-12', sex: 'nữ' });
    expect(plan(book({}), rows)).toEqual({ ...NOTHING, same: [[2, '25090.1']] });
    expect(plan(book({ birthDate: '12/03/90' }), rows).changed).toEqual([[2, '25090.1', 'birthDate']]);
  });

  test('[LS3] the same twelve digits, once on each side: changed, and in which fields', () => {
    const made = plan(book({}), file({ name: 'Nguyễn Thị Thứ', birthDate: '12/03/1991' }));
    expect(made).toEqual({ ...NOTHING, changed: [[2, '25090.1', 'name', 'birthDate']] });
  });

  test('[LS3] the same folded name and birth date, once on each side: changed', () => {
    const made = plan(book({ idNumber: '' }), file({ name: 'NGUYỄN THỊ THỬ', birthDate: '12/3/1990' }));
    expect(made.changed).toEqual([[2, '25090.1', 'name', 'idNumber']]);
  });

  test('[LS3] the number is surer than the name', () => {
    const existing = book({ idNumber: '068190000001' }, { name: 'Trần Thị Khác', birthDate: '01/02/1970' });
    expect(plan(existing, file({})).changed).toEqual([[2, '25090.2', 'name', 'birthDate']]);
  });

  test('[LS4] namesakes of one year with two good numbers are not taken for one', () => {
    const existing = book({ birthDate: '1990', idNumber: '068190000001' });
    expect(plan(existing, file({ birthDate: '1990' })).unclear).toEqual([[2, '25090.1']]);
    expect(plan(book({ birthDate: '1990', idNumber: '' }), file({ birthDate: '1990' })).changed).toHaveLength(
      1,
    );
  });

  test('[LS5] a number two subjects have, with nobody’s name beside it, leaves it to a person', () => {
    const existing = book({ name: 'A', birthDate: '' }, { name: 'B', birthDate: '' });
    const made = plan(existing, file({ name: 'C', birthDate: '' }));
    expect(made).toEqual({ ...NOTHING, unclear: [[2, '25090.1', '25090.2']] });
  });

  test('[LS5] two rows that may both be one subject are both unclear', () => {
    const made = plan(book({ name: 'A' }), file({ name: 'B', birthDate: '' }, { name: 'C', birthDate: '' }));
    expect(made).toEqual({
      ...NOTHING,
      unclear: [
        [2, '25090.1'],
        [3, '25090.1'],
      ],
    });
  });

  test('[LS5] a row no sign of which is left over is new, and who is on no row is absent', () => {
    const made = plan(book({}), file({ name: 'Trần Văn Thử', idNumber: '068090000001' }));
    expect(made).toEqual({ ...NOTHING, fresh: [2], absent: ['25090.1'] });
  });

  test('[LS6] a malformed or nine-digit number tells with the name beside it, never alone', () => {
    for (const idNumber of ['68190000002', '250123457']) {
      expect(plan(book({ idNumber }), file({ idNumber, birthDate: '1991' })).changed).toEqual([
        [2, '25090.1', 'birthDate'],
      ]);
      expect(plan(book({ idNumber }), file({ idNumber, name: 'B', birthDate: '1991' })).fresh).toEqual([2]);
    }
  });

  test('[LS6] a placeholder is no number, nor is an empty name a name', () => {
    const none = { idNumber: '123456789012', name: '', birthDate: '1990' };
    expect(plan(book(none), file({ ...none, birthDate: '1990', sex: 'Nam' })).fresh).toEqual([2]);
  });
});

describe('laws', () => {
  const some = fc.record({
    name: fc.constantFrom('Nguyễn Thị Thử', 'NGUYEN THI THU', 'Ka Thử', ''),
    birthDate: fc.constantFrom('12/03/1990', '1990', '', '31/02/1990'),
    sex: fc.constantFrom('Nam', 'Nữ'),
    idNumber: fc.constantFrom('068190000002', '068190000003', '250123457', '68190000002', '', '000000000'),
  });
  const many = fc.array(some, { maxLength: 12 });

  test('[LS1] every row is in exactly one part, every subject is matched once, asked about or absent', () => {
    fc.assert(
      fc.property(many, many, (known, listed) => {
        const existing = book(...known);
        const made = plan(existing, file(...listed));
        const rows = [...made.fresh, ...[...made.same, ...made.changed, ...made.unclear].map(([row]) => row)];
        expect(new Set(rows)).toEqual(new Set(file(...listed).map((each) => each.row)));
        expect(rows).toHaveLength(listed.length);
        const matched = [...made.same, ...made.changed].map(([, subject]) => subject);
        expect(new Set(matched).size).toBe(matched.length);
        const spoken = new Set([
          ...matched,
          ...made.unclear.flatMap(([, ...subjects]) => subjects),
          ...made.absent,
        ]);
        expect(spoken.size).toBe(existing.length);
      }),
    );
  });

  test('[LS7] the same file again is all the same, in whatever order the book is', () => {
    fc.assert(
      fc.property(many, (listed) => {
        const made = plan([...book(...listed)].reverse(), file(...listed));
        expect(made.same).toHaveLength(listed.length);
      }),
    );
  });

  test('[LS7] an import that was stopped goes on where it was: what was written is the same, the rest is new', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(some, { maxLength: 12, selector: (each) => JSON.stringify(each) }),
        fc.nat(12),
        (listed, cut) => {
          const written = listed.slice(0, cut);
          expect(plan(book(...written), file(...listed)).same).toHaveLength(written.length);
        },
      ),
    );
  });
});

describe('size', () => {
  const commune = (from: number): readonly Fields[] =>
    Array.from({ length: 31_863 }, (_, at) =>
      fields({
        name: `Nguyễn Thị Thử ${String(at)}`,
        idNumber: `0681${String(from + at).padStart(8, '0')}`,
        birthDate: `12/03/${String(1950 + (at % 60))}`,
      }),
    );

  // Comparing all pairs would take a thousand million comparisons for each of the two: minutes, whatever the machine.
  test('[LS8] a district against a district is far from comparing all pairs', { timeout: 60_000 }, () => {
    const existing = commune(0).map((values, at) => ({ subject: String(at), values }));
    const started = performance.now();
    expect(
      planListing(
        existing,
        commune(0).map((values) => ({ values })),
      ).same,
    ).toHaveLength(31_863);
    expect(
      planListing(
        existing,
        commune(50_000).map((values) => ({ values })),
      ).changed,
    ).toHaveLength(31_863);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
