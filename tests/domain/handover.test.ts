import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IDENTITY_FIELDS } from '../../src/domain/field.ts';
import { addendumTo } from '../../src/domain/handover-addendum.ts';
import {
  compareHandover,
  HANDOVER_COLUMNS,
  handoverCells,
  handoverPages,
} from '../../src/domain/handover-table.ts';
import {
  doubtsAbout,
  handoverDocument,
  isConsistent,
  readyToSign,
  type HandoverDocument,
  type HandoverMeta,
} from '../../src/domain/handover.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import { isShortDigestOf, shortDigest } from '../../src/domain/short-digest.ts';
import {
  checked,
  journey,
  relisted,
  returned,
  said,
  signed,
  updated,
  type JourneyStep,
} from '../support/journey-builder.ts';

const META: HandoverMeta = {
  handover: 'bg/25090/2022-09-04/1',
  version: 1,
  commune: '25090',
  communeName: 'Xã Lộc Thành',
  madeOn: '2022-09-04',
  signedBy: { actor: 'user-police' },
};

const person = (n: number, ...steps: readonly JourneyStep[]): SubjectReading =>
  journey({ id: `25090.${n}`, listed: { name: `Nguyễn Thị ${n}` } }, ...steps);

const book = [
  person(2, checked('matches')),
  person(10, checked('corrected', { sex: 'Nam' })),
  person(3, checked('not-found')),
];

function documentOf(readings: readonly SubjectReading[], meta = META): HandoverDocument {
  const made = handoverDocument(readings, meta);
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

const byId = (readings: readonly SubjectReading[]) =>
  new Map(readings.map((reading) => [reading.subject.id, reading]));

describe('a handover list', () => {
  test('[HO4] the same subjects in any order are the same list, in the book’s order', () => {
    expect(documentOf(book).rows.map((row) => row.subject)).toEqual(['25090.2', '25090.3', '25090.10']);
    fc.assert(
      fc.property(fc.shuffledSubarray(book, { minLength: book.length }), (shuffled) => {
        expect(documentOf(shuffled)).toEqual(documentOf(book));
      }),
    );
  });

  test('[HO4] one subject that can’t be signed stops the list, each with its reason', () => {
    const made = handoverDocument(
      [
        person(1),
        person(2, checked('matches'), signed()),
        person(3, checked('matches'), said('name', 'X', { blind: true })),
        person(4, checked('matches')),
        person(4, checked('matches')),
        journey({ id: '25093.5', commune: '25093' }, checked('matches')),
      ],
      META,
    );
    expect(made).toMatchObject({
      error: {
        subjects: [
          { subject: '25090.1', why: { kind: 'not-checked' } },
          { subject: '25090.2', why: { kind: 'already-signed' } },
          { subject: '25090.3', why: { kind: 'contested', fields: ['name'] } },
          { subject: '25090.4', why: { kind: 'twice' } },
          { subject: '25093.5', why: { kind: 'other-commune' } },
        ],
      },
    });
    expect(handoverDocument([], META)).toEqual({ ok: false, error: { kind: 'empty' } });
  });

  test('[HO4] what is ready is exactly what makes a list', () => {
    const all = [...book, person(1), person(4, checked('matches'), signed())];
    expect(readyToSign(all).map((reading) => reading.subject.id)).toEqual(['25090.2', '25090.3', '25090.10']);
    expect(documentOf(readyToSign(all)).rows).toHaveLength(3);
  });

  test('[HO4] an addendum that is not the next version of its own list is a bug', () => {
    const name = { handover: META.handover, version: 1, digest: 'ab' };
    expect(() => handoverDocument(book, { ...META, version: 3, addendumTo: name })).toThrow('next version');
    expect(documentOf(book, { ...META, version: 2, addendumTo: name }).addendumTo).toEqual(name);
  });

  test('[HO5] classes and results are counted, and each sums to everybody', () => {
    const { counts } = documentOf(book);
    expect(counts).toMatchObject({ total: 3, categories: { 'wrong-info': 3, 'missing-id': 0 } });
    expect(counts.results).toMatchObject({ matched: 1, completed: 1, 'not-found': 1, 'closed:deceased': 0 });
    for (const part of [counts.categories, counts.results]) {
      expect(Object.values(part).reduce((sum, count) => sum + count, 0)).toBe(3);
    }
  });
});

describe('what the station asks of a list', () => {
  const document = documentOf(book);

  test('[HO6] none, when it says what the book says', () => {
    expect(doubtsAbout(document, byId(book), 'ab')).toEqual([]);
  });

  test('[HO6] a value changed since, a subject not ready, unknown, or of another commune', () => {
    const [first, second] = book;
    const later = [person(2, checked('corrected', { name: 'Khác' })), person(3)];
    expect(first?.subject.id).toBe('25090.2');
    expect(second?.subject.id).toBe('25090.10');
    expect(doubtsAbout(document, byId(later), 'ab')).toEqual([
      { kind: 'changed', subject: '25090.2' },
      { kind: 'not-signable', subject: '25090.3', why: { kind: 'not-checked' } },
      { kind: 'unknown-subject', subject: '25090.10' },
    ]);
    const moved = [2, 3, 10].map((n) => journey({ id: `25090.${n}`, commune: '25093' }, checked('matches')));
    expect(doubtsAbout(document, byId(moved), 'ab').map((doubt) => doubt.kind)).toEqual(
      Array(3).fill('unknown-subject'),
    );
  });

  test('[HO6] the same list sent twice is the same list; another digest is another list', () => {
    const after = [
      person(2, checked('matches'), signed(), updated(), relisted({ sex: 'Nam' })),
      person(10, checked('corrected', { sex: 'Nam' }), signed()),
      person(3, checked('not-found'), signed()),
    ];
    expect(doubtsAbout(document, byId(after), 'ab')).toEqual([]);
    expect(doubtsAbout(document, byId(after), 'cd')).toHaveLength(3);
  });

  test.each(IDENTITY_FIELDS)(
    '[HO6] %s alone, as listed or as confirmed, makes a row another one',
    (field) => {
      for (const side of ['listed', 'confirmed'] as const) {
        const rows = document.rows.map((row) => ({ ...row, [side]: { ...row[side], [field]: 'khác' } }));
        expect(doubtsAbout({ ...document, rows }, byId(book), 'ab').map((doubt) => doubt.kind)).toEqual(
          Array(3).fill('changed'),
        );
      }
    },
  );

  test('[HO6] the newest signature counts: an old list does not pass by a newer one', () => {
    const again = person(
      2,
      checked('matches'),
      signed(),
      returned(),
      checked('matches'),
      signed(META.handover, 2, 'cd'),
    );
    const [doubt] = doubtsAbout(documentOf([person(2, checked('matches'))]), byId([again]), 'ab');
    expect(doubt).toMatchObject({ kind: 'not-signable', why: { kind: 'already-signed' } });
  });

  test('[HO5] counts or numbers that are not those of the rows', () => {
    const wrong = { ...document, counts: { ...document.counts, total: 4 } };
    const renumbered = { ...document, rows: document.rows.map((row) => ({ ...row, row: row.row + 1 })) };
    const fewer = {
      ...document,
      counts: { ...document.counts, results: { ...document.counts.results, matched: 0, completed: 2 } },
    };
    const { categories } = document.counts;
    const reclassed = {
      ...document,
      counts: { ...document.counts, categories: { ...categories, 'wrong-info': 2, 'missing-id': 1 } },
    };
    const doubled = {
      ...document,
      rows: document.rows.map((row) => ({ ...row, row: row.row === 3 ? 2 : row.row })),
    };
    for (const made of [wrong, renumbered, fewer, reclassed, doubled]) {
      expect(doubtsAbout(made, byId(book), 'ab')[0]).toEqual({ kind: 'inconsistent' });
    }
    const zeros = <Key extends string>(counts: Readonly<Record<Key, number>>) =>
      Object.fromEntries(Object.keys(counts).map((key) => [key, 0])) as Record<Key, number>;
    const counts = { total: 0, categories: zeros(categories), results: zeros(document.counts.results) };
    expect(isConsistent({ ...document, rows: [], counts })).toBe(false);
  });
});

describe('an addendum', () => {
  const document = documentOf(book);

  test('[HO7] what came back and is ready again, with what differs; what came back and is not ready', () => {
    const after = [
      person(2, checked('matches'), signed(), returned(), checked('corrected', { name: 'Nguyễn Thị Hai' })),
      person(10, checked('corrected', { sex: 'Nam' }), signed(), returned()),
      person(3, checked('not-found'), signed(), updated()),
      person(4, checked('matches')),
    ];
    const { rows, withdrawn } = addendumTo(document, byId(after));
    expect(rows).toMatchObject([{ fields: ['name'], before: 'matched', after: 'completed' }]);
    expect(rows[0]?.reading.subject.id).toBe('25090.2');
    expect(withdrawn).toEqual(['25090.10']);
  });

  test('[HO7] returned and checked the same is signed again, with nothing that differs', () => {
    const again = person(2, checked('matches'), signed(), returned(), checked('matches'));
    expect(addendumTo(document, byId([again])).rows).toMatchObject([{ fields: [], after: 'matched' }]);
  });
});

describe('an exported list against the signed one', () => {
  const document = documentOf(book);
  const table = handoverCells(document);
  const withCell = (row: number, at: number, cell: string) =>
    table.map((cells, index) =>
      index === row ? cells.map((each, place) => (place === at ? cell : each)) : cells,
    );

  test('[HO8] the list itself, in another encoding, with blanks around cells and more columns behind, is the list', () => {
    expect(compareHandover(document, table)).toEqual([]);
    const other = table.map((cells) => [...cells.map((cell) => ` ${cell.normalize('NFD')} `), 'ghi chú']);
    expect(compareHandover(document, other)).toEqual([]);
    const word = (code: string) => `<${code}>`;
    expect(compareHandover(document, handoverCells(document, word), word)).toEqual([]);
  });

  test('[HO8] any one cell that is changed is named by row and column, and nothing else is', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: table.length - 1 }),
        fc.nat({ max: HANDOVER_COLUMNS.length - 1 }),
        fc.string({ minLength: 1 }).map((text) => `x${text}`),
        (row, at, cell) => {
          expect(compareHandover(document, withCell(row, at, cell))).toMatchObject([
            { kind: 'cell', row: row + 1, column: HANDOVER_COLUMNS[at], at, signed: table[row]?.[at] },
          ]);
        },
      ),
    );
  });

  test('[HO8] rows that are missing, added, doubled or moved', () => {
    const [first = [], second = [], third = []] = table;
    const kinds = (rows: readonly (readonly string[])[]) =>
      compareHandover(document, rows).map((difference) => `${difference.kind} ${difference.row}`);
    expect(kinds([first, third])).toEqual(['missing 2']);
    expect(kinds([first, second, third, first])).toEqual(['extra 4']);
    expect(kinds([...table, ['9', '25090.9']])).toEqual(['extra 4']);
    expect(kinds([third, first, second])).toEqual(['moved 1']);
    expect(kinds([])).toEqual(['missing 1', 'missing 2', 'missing 3']);
  });

  test('[HO9] pages hold every row once, in order, and know how many they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat({ max: 20 }),
        fc.nat({ max: 20 }),
        (count, first, next) => {
          const [row] = document.rows;
          if (row === undefined) throw new Error('the list has rows');
          const rows = Array.from({ length: count }, (_, at) => ({ ...row, row: at + 1 }));
          const pages = handoverPages({ ...document, rows }, { first, next });
          expect(pages.flatMap((page) => page.rows)).toEqual(rows);
          expect(pages.every((page, at) => page.page === at + 1 && page.pages === pages.length)).toBe(true);
          expect(pages.every((page) => page.rows.length > 0)).toBe(true);
          expect(pages[0]?.rows.length).toBeLessThanOrEqual(Math.max(1, first));
        },
      ),
    );
  });
});

describe('the short form of a digest', () => {
  const hex = '7f3a09c25b11d0e4ffffffffffffffffffffffffffffffffffffffffffffffff';

  test('[HO10] sixteen digits in fours, found again however they are typed', () => {
    expect(shortDigest(hex)).toBe('7F3A 09C2 5B11 D0E4');
    expect(isShortDigestOf('7f3a-09c2 5b11.D0E4', hex)).toBe(true);
    expect(isShortDigestOf('7F3A', hex)).toBe(false);
    expect(isShortDigestOf('7F3A 09C2 5B11 D0E5', hex)).toBe(false);
  });
});
