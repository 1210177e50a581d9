import type { Kysely } from 'kysely';
import type { Subject } from '../../domain/subject.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { readsRight, RIGHT_STAGES, scopeHamlets, type Scope } from '../exchange/scope.ts';
import { inChunks } from './chunks.ts';
import { ownJson } from './own-json.ts';
import type { Tables } from './tables.ts';
import type { Span, SubjectReader, SubjectRow, SubjectWriter } from './store.ts';

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
  leaveRight: async (commune, left) => {
    for (const chunk of inChunks(left)) {
      await db
        .insertInto('right_departures')
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
  gone: async (commune, scope, span) => {
    const left = [
      ...(await leftHamlets(db, commune, { ...span, hamlets: scopeHamlets(scope) })),
      ...(readsRight(scope) ? await leftRight(db, commune, span) : []),
    ];
    if (left.length === 0) return [];
    const held = await within(subjects(db, commune), scope).where('id', 'in', left).select('id').execute();
    const isHeld = new Set(held.map((row) => row.id));
    return [...new Set(left)].filter((id) => !isHeld.has(id)).sort();
  },
  ...counters(db),
});

async function leftHamlets(
  db: Kysely<Tables>,
  commune: string,
  { hamlets, after, upTo }: Span & { readonly hamlets: readonly string[] },
): Promise<readonly string[]> {
  if (hamlets.length === 0) return [];
  const rows = await db
    .selectFrom('departures')
    .where('commune', '=', commune)
    .where('hamlet', 'in', [...hamlets])
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .select('subject')
    .distinct()
    .execute();
  return rows.map((row) => row.subject);
}

async function leftRight(
  db: Kysely<Tables>,
  commune: string,
  { after, upTo }: Span,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('right_departures')
    .where('commune', '=', commune)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .select('subject')
    .distinct()
    .execute();
  return rows.map((row) => row.subject);
}

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
    case 'right':
      return query.where('stage', 'in', [...RIGHT_STAGES]);
    case 'hamlets-and-right':
      return query.where((each) =>
        each.or([each('hamlet', 'in', [...scope.hamlets]), each('stage', 'in', [...RIGHT_STAGES])]),
      );
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
