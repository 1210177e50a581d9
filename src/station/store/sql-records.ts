import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import {
  ACTS,
  type DirectoryReader,
  type DirectoryWriter,
  type NotesReader,
  type NotesWriter,
} from './store.ts';

/** The names behind codes. */
export const sqlDirectory = (db: Kysely<Tables>): DirectoryReader & DirectoryWriter => {
  const touch = async (commune: string): Promise<void> => {
    await db
      .updateTable('communes')
      .set((each) => ({ directory_seq: each.ref('seq') }))
      .where('commune', '=', commune)
      .execute();
  };
  return {
    hamlets: async (commune) => {
      const rows = await db
        .selectFrom('hamlets')
        .select(['code', 'name', 'due_on'])
        .where('commune', '=', commune)
        .orderBy('code')
        .execute();
      return rows.map(({ code, name, due_on: dueOn }) => ({
        code,
        name,
        ...(dueOn === null ? {} : { dueOn }),
      }));
    },
    reminders: (commune, limit) =>
      db
        .selectFrom('reminders')
        .select(['hamlet', 'at', 'actor', 'words'])
        .where('commune', '=', commune)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute(),
    setDeadline: async (commune, hamlet, dueOn) => {
      await db
        .updateTable('hamlets')
        .set({ due_on: dueOn ?? null })
        .where('commune', '=', commune)
        .where('code', '=', hamlet)
        .execute();
      await touch(commune);
    },
    addReminder: async (commune, id, reminder) => {
      await db
        .insertInto('reminders')
        .values({ commune, id, ...reminder })
        .execute();
    },
    changedAt: async (commune) => {
      const row = await db
        .selectFrom('communes')
        .select('directory_seq')
        .where('commune', '=', commune)
        .executeTakeFirst();
      return row?.directory_seq ?? 0;
    },
    addHamlets: async (commune, hamlets) => {
      if (hamlets.length === 0) return;
      await db
        .insertInto('hamlets')
        .values(hamlets.map(({ code, name }) => ({ commune, code, name, due_on: null })))
        .execute();
      await touch(commune);
    },
    touch,
  };
};

/** The station's own settings, and the audit of who read and decided what. */
export const sqlNotes = (db: Kysely<Tables>): NotesReader & NotesWriter => ({
  setting: (name) => setting(db, name),
  keepSetting: async (name, value) => {
    await db
      .insertInto('settings')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    return (await setting(db, name)) ?? value;
  },
  putSetting: async (name, value) => {
    await db
      .insertInto('settings')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
  },
  audit: async (commune, limit) => {
    const rows = await db
      .selectFrom('audit')
      .select(['at', 'actor', 'device', 'act', 'count', 'detail'])
      .where('commune', '=', commune)
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.flatMap((row) => {
      const act = ACTS.find((each) => each === row.act);
      return act === undefined ? [] : [{ ...row, act }];
    });
  },
  addAudit: async (commune, id, line) => {
    await db
      .insertInto('audit')
      .values({ commune, id, ...line })
      .execute();
  },
});

const setting = async (db: Kysely<Tables>, name: string): Promise<string | undefined> =>
  (await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst())?.value;
