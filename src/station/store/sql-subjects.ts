import type { Kysely } from 'kysely';
import type { Subject } from '../../domain/subject.ts';
import { unreachable } from '../../domain/unreachable.ts';
import type { Scope } from '../exchange/scope.ts';
import { inChunks } from './chunks.ts';
import { ownJson } from './own-json.ts';
import type { Tables } from './tables.ts';
import type { SubjectReader, SubjectRow, SubjectWriter } from './store.ts';

/** The projection of the log: subjects as they stand, and who had to let go of them. */
export const sqlSubjects = (db: Kysely<Tables>): SubjectReader & SubjectWriter => ({
  ...readers(db),
  put: async (commune, rows) => {
    for (const chunk of inChunks(rows)) {
      await db
        .insertInto('subjects')
        .values(chunk.map((row) => valuesOf(commune, row)))
        .onConflict((conflict) =>
          conflict.columns(['commune', 'id']).doUpdateSet((excluded) => ({
            version: excluded.ref('excluded.version'),
            hamlet: excluded.ref('excluded.hamlet'),
            stage: excluded.ref('excluded.stage'),
            body: excluded.ref('excluded.body'),
          })),
        )
        .execute();
    }
  },
  depart: async (commune, departures) => {
    for (const chunk of inChunks(departures)) {
      await db
        .insertInto('departures')
        .values(chunk.map((each) => ({ commune, ...each })))
        .execute();
    }
  },
});

const readers = (db: Kysely<Tables>): SubjectReader => ({
  get: async (commune, ids) => {
    const found: SubjectRow[] = [];
    for (const chunk of inChunks(ids, 1000)) {
      const rows = await subjects(db, commune)
        .where('id', 'in', [...chunk])
        .select(['body', 'version', 'hamlet', 'stage'])
        .execute();
      found.push(...rows.map(rowFrom));
    }
    return found;
  },
  page: async (commune, scope, { after, limit }) => {
    const rows = await within(subjects(db, commune), scope)
      .where('number', '>', after)
      .orderBy('number')
      .limit(limit)
      .select('body')
      .execute();
    return rows.map((row) => subjectFrom(row.body));
  },
  changed: async (commune, scope, { after, upTo, limit }) => {
    const rows = await within(subjects(db, commune), scope)
      .where('version', '>', after)
      .where('version', '<=', upTo)
      .orderBy('version')
      .limit(limit)
      .select(['body', 'version', 'hamlet', 'stage'])
      .execute();
    return rows.map(rowFrom);
  },
  countChanged: async (commune, scope, after) => {
    const row = await within(subjects(db, commune), scope)
      .where('version', '>', after)
      .select((each) => each.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  },
  holdings: async (commune, scope) => {
    const rows = await within(subjects(db, commune), scope).select(['id', 'version']).execute();
    return rows.map((row) => [row.id, row.version] as const);
  },
  gone: async (commune, scope, { after, upTo }) => {
    if (scope.kind !== 'hamlets') return [];
    const rows = await db
      .selectFrom('departures')
      .innerJoin('subjects', (join) =>
        join
          .onRef('subjects.commune', '=', 'departures.commune')
          .onRef('subjects.id', '=', 'departures.subject'),
      )
      .where('departures.commune', '=', commune)
      .where('departures.hamlet', 'in', [...scope.hamlets])
      .where('departures.seq', '>', after)
      .where('departures.seq', '<=', upTo)
      .where('subjects.hamlet', 'not in', [...scope.hamlets])
      .select('departures.subject')
      .distinct()
      .orderBy('departures.subject')
      .execute();
    return rows.map((row) => row.subject);
  },
  ...counters(db),
});

const counters = (db: Kysely<Tables>): Pick<SubjectReader, 'count' | 'categories' | 'largestNumber'> => ({
  count: async (commune) => {
    const row = await subjects(db, commune)
      .select((each) => each.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  },
  categories: async (commune) => {
    const rows = await subjects(db, commune)
      .select((each) => ['category', each.fn.countAll().as('count')] as const)
      .groupBy('category')
      .execute();
    return new Map(rows.map((row) => [row.category, Number(row.count)]));
  },
  largestNumber: async (commune) => {
    const row = await subjects(db, commune)
      .select((each) => each.fn.max('number').as('largest'))
      .executeTakeFirst();
    return row?.largest ?? 0;
  },
});

const subjects = (db: Kysely<Tables>, commune: string) =>
  db.selectFrom('subjects').where('subjects.commune', '=', commune);

type SubjectQuery = ReturnType<typeof subjects>;

function within(query: SubjectQuery, scope: Scope): SubjectQuery {
  switch (scope.kind) {
    case 'all':
      return query;
    case 'hamlets':
      return query.where('hamlet', 'in', [...scope.hamlets]);
    case 'none':
      return query.where('number', '<', 0);
    default:
      return unreachable(scope);
  }
}

const valuesOf = (commune: string, row: SubjectRow): Tables['subjects'] => ({
  commune,
  id: row.subject.id,
  number: Number(row.subject.id.slice(commune.length + 1)),
  version: row.version,
  hamlet: row.hamlet,
  stage: row.stage,
  category: row.subject.category,
  body: JSON.stringify(row.subject),
});

const rowFrom = (row: Pick<Tables['subjects'], 'body' | 'version' | 'hamlet' | 'stage'>): SubjectRow => ({
  subject: subjectFrom(row.body),
  version: row.version,
  hamlet: row.hamlet,
  stage: row.stage,
});

const subjectFrom = (body: string): Subject => ownJson<Subject>(body);
