import { describe, expect, test } from 'vitest';
import { NO_FIELDS } from '../../src/domain/field.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { chainHash } from '../../src/station/log/chain.ts';
import type { LogRow, Store, SubjectRow } from '../../src/station/store/store.ts';

/** How a contract gets at an engine: a store on an empty database, and the same data opened once more. */
export interface Engine {
  readonly name: string;
  readonly withStore: (work: (opened: Opened) => Promise<void>) => Promise<void>;
}

export interface Opened {
  readonly store: Store;
  /** Closes what is open and opens the same data anew, as another process would. */
  readonly reopen: () => Promise<Store>;
}

export const A = '25090';
export const B = '25087';

export const lines = (from: number, count: number, previous = ''): LogRow[] => {
  let hash = previous;
  return Array.from({ length: count }, (_, at) => {
    const seq = from + at;
    const body = JSON.stringify({
      operation: {},
      receivedAt: '2022-09-01T00:00:00.000Z',
      seq,
      verdict: 'accepted',
    });
    hash = chainHash(hash, body);
    return { seq, id: `id-${seq}`, kind: 'note', subject: `${A}.1`, body, hash };
  });
};

const row = (number: number, more: Partial<SubjectRow> = {}, commune = A): SubjectRow => {
  const subject: Subject = {
    id: `${commune}.${number}`,
    commune,
    listing: `${commune}/2022-08-29/1`,
    listedOn: '2022-08-29',
    row: number,
    listedSeq: number,
    listed: { ...NO_FIELDS, name: `Nguyễn Thị Đ'ung ${number}` },
    category: 'wrong-info',
    entries: [],
  };
  return { subject, version: number, hamlet: `${commune}-01`, stage: 'assigned', ...more };
};

export const all = { kind: 'all' } as const;
export const hamlet = (...hamlets: string[]) => ({ kind: 'hamlets', hamlets }) as const;

/** What every store keeps to, whatever engine is below it. */
export function storeContract({ name, withStore }: Engine): void {
  describe(`a store on ${name}`, () => {
    test('[DB1] what a transaction wrote is there when the data is opened anew', () =>
      withStore(async ({ store, reopen }) => {
        const rows = lines(1, 450);
        await store.write(A, (tx) => tx.log.append(A, rows));
        const again = await reopen();
        await again.read(async (tx) => {
          expect(await tx.log.head(A)).toEqual({ seq: 450, hash: rows.at(-1)?.hash });
          expect(await tx.log.after(A, 448, 10)).toEqual(rows.slice(448));
          expect((await tx.log.before(A, 3, 10)).map((each) => each.seq)).toEqual([2, 1]);
        });
      }));

    test('[DB1] a transaction that fails leaves nothing behind', () =>
      withStore(async ({ store }) => {
        const failing = store.write(A, async (tx) => {
          await tx.log.append(A, lines(1, 3));
          await tx.subjects.put(A, [row(1)]);
          throw new Error('half way');
        });
        await expect(failing).rejects.toThrow('half way');
        await store.read(async (tx) => {
          expect(await tx.log.head(A)).toEqual({ seq: 0, hash: '' });
          expect(await tx.subjects.count(A)).toBe(0);
        });
      }));

    test('[DB1] an operation has one place in the log of its commune, and may be in another commune’s', () =>
      withStore(async ({ store }) => {
        await store.write(A, (tx) => tx.log.append(A, lines(1, 1)));
        const again = lines(1, 1).map((each) => ({ ...each, seq: 2 }));
        await expect(store.write(A, (tx) => tx.log.append(A, again))).rejects.toThrow(/unique/i);
        await store.write(B, (tx) => tx.log.append(B, lines(1, 1)));
        expect(await store.read((tx) => tx.log.communes())).toEqual([B, A]);
      }));

    test('[DB2] writers of one commune wait for each other', () =>
      withStore(async ({ store }) => {
        await Promise.all(
          Array.from({ length: 20 }, () =>
            store.write(A, async (tx) => {
              const head = await tx.log.head(A);
              await tx.log.append(A, lines(head.seq + 1, 1, head.hash));
            }),
          ),
        );
        const rows = await store.read((tx) => tx.log.after(A, 0, 100));
        expect(rows.map((each) => each.seq)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
        expect(rows.every((each, at) => each.hash === chainHash(rows[at - 1]?.hash ?? '', each.body))).toBe(
          true,
        );
      }));

    test('[DB2] a reader sees one moment, and nothing of a transaction under way', () =>
      withStore(async ({ store }) => {
        await store.write(A, (tx) => tx.log.append(A, lines(1, 1)));
        await store.read(async (before) => {
          expect((await before.log.head(A)).seq).toBe(1);
          await store.write(A, async (tx) => {
            await tx.log.append(A, lines(2, 1));
            expect((await before.log.head(A)).seq).toBe(1);
          });
          expect((await before.log.head(A)).seq).toBe(1);
        });
        expect((await store.read((tx) => tx.log.head(A))).seq).toBe(2);
      }));

    test('[ST5] the answers of operations are found by their ids, a thousand at a time', () =>
      withStore(async ({ store }) => {
        await store.write(A, (tx) => tx.log.append(A, lines(1, 1200)));
        const ids = [...Array.from({ length: 1000 }, (_, at) => `id-${at + 1}`), 'unknown'];
        const answers = await store.read((tx) => tx.log.answers(A, ids));
        expect(answers).toHaveLength(1000);
        expect(answers[0]).toMatchObject({ verdict: 'accepted', receivedAt: '2022-09-01T00:00:00.000Z' });
        expect(await store.read((tx) => tx.log.answers(B, ids))).toEqual([]);
      }));

    test('[ST6] subjects come back as they were put, by number and by version, within the scope', () =>
      withStore(async ({ store }) => {
        await store.write(A, async (tx) => {
          await tx.subjects.put(A, [row(1), row(2, { hamlet: `${A}-02` }), row(3), row(10)]);
          await tx.subjects.put(A, [row(1, { version: 11, stage: 'answered' })]);
        });
        await store.write(B, (tx) => tx.subjects.put(B, [row(1, {}, B)]));
        await store.read(async (tx) => {
          expect(await tx.subjects.get(A, [`${A}.1`])).toEqual([row(1, { version: 11, stage: 'answered' })]);
          const page = await tx.subjects.page(A, all, { after: 1, limit: 2 });
          expect(page).toEqual([row(2).subject, row(3).subject]);
          const mine = await tx.subjects.page(A, hamlet(`${A}-01`), { after: 0, limit: 9 });
          expect(mine.map((each) => each.id)).toEqual([`${A}.1`, `${A}.3`, `${A}.10`]);
          const changed = await tx.subjects.changed(A, hamlet(`${A}-01`), { after: 1, upTo: 11, limit: 2 });
          expect(changed.map((each) => each.version)).toEqual([3, 10]);
          expect(await tx.subjects.countChanged(A, all, 3)).toBe(2);
          expect(await tx.subjects.page(A, { kind: 'none' }, { after: 0, limit: 9 })).toEqual([]);
          expect(new Map(await tx.subjects.holdings(A, hamlet(`${A}-02`)))).toEqual(new Map([[`${A}.2`, 2]]));
          expect(await tx.subjects.largestNumber(A)).toBe(10);
          expect(await tx.subjects.categories(A)).toEqual(new Map([['wrong-info', 4]]));
        });
      }));

    test('[ST6] who left a hamlet is gone for it, unless it came back or the scope has its new hamlet', () =>
      withStore(async ({ store }) => {
        await store.write(A, async (tx) => {
          await tx.subjects.put(A, [row(1, { hamlet: `${A}-02` }), row(2), row(3, { hamlet: '' })]);
          await tx.subjects.depart(A, [
            { seq: 5, subject: `${A}.1`, hamlet: `${A}-01` },
            { seq: 6, subject: `${A}.2`, hamlet: `${A}-01` },
            { seq: 7, subject: `${A}.3`, hamlet: `${A}-01` },
          ]);
        });
        await store.read(async (tx) => {
          const gone = (scope: Parameters<typeof tx.subjects.gone>[1], after: number, upTo: number) =>
            tx.subjects.gone(A, scope, { after, upTo });
          expect(await gone(hamlet(`${A}-01`), 0, 9)).toEqual([`${A}.1`, `${A}.3`]);
          expect(await gone(hamlet(`${A}-01`), 5, 6)).toEqual([]);
          expect(await gone(hamlet(`${A}-01`, `${A}-02`), 0, 9)).toEqual([`${A}.3`]);
          expect(await gone(all, 0, 9)).toEqual([]);
        });
      }));
  });
}
