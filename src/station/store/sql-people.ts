import type { Kysely } from 'kysely';
import type { Grant } from '../../domain/access.ts';
import { ownJson } from './own-json.ts';
import type { Tables } from './tables.ts';
import { sqlDevices } from './sql-devices.ts';
import type { Invitation, PeopleReader, PeopleWriter, User } from './store.ts';

/** Users, invitations and devices. */
export const sqlPeople = (db: Kysely<Tables>): PeopleReader & PeopleWriter => ({
  ...userQueries(db),
  ...invitationQueries(db),
  ...sqlDevices(db),
});

type Queries<K extends keyof (PeopleReader & PeopleWriter)> = Pick<PeopleReader & PeopleWriter, K>;

const userQueries = (db: Kysely<Tables>): Queries<'user' | 'users' | 'addUser'> => ({
  user: async (commune, id) => {
    const row = await db
      .selectFrom('users')
      .selectAll()
      .where('commune', '=', commune)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && userFrom(row);
  },
  users: async (commune) => {
    const rows = await db
      .selectFrom('users')
      .selectAll()
      .where('commune', '=', commune)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map(userFrom);
  },
  addUser: async (user, at) => {
    await db
      .insertInto('users')
      .values({ ...user, grants: JSON.stringify(user.grants), created_at: at })
      .onConflict((conflict) => conflict.columns(['commune', 'id']).doNothing())
      .execute();
  },
});

const invitationQueries = (
  db: Kysely<Tables>,
): Queries<'invitationByCode' | 'invitations' | 'hasAnyInvitation' | 'addInvitation' | 'useInvitation'> => ({
  invitationByCode: async (codeHash) => {
    const row = await db
      .selectFrom('invitations')
      .selectAll()
      .where('code_hash', '=', codeHash)
      .executeTakeFirst();
    return row && invitationFrom(row);
  },
  invitations: async (commune) => {
    const rows = await db
      .selectFrom('invitations')
      .selectAll()
      .where('commune', '=', commune)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(invitationFrom);
  },
  hasAnyInvitation: async () => {
    const row = await db.selectFrom('invitations').select('id').limit(1).executeTakeFirst();
    return row !== undefined;
  },
  addInvitation: async (invitation) => {
    await db
      .insertInto('invitations')
      .values({
        commune: invitation.commune,
        id: invitation.id,
        code_hash: invitation.codeHash,
        user_id: invitation.user,
        person_name: invitation.personName,
        grants: JSON.stringify(invitation.grants),
        created_at: invitation.createdAt,
        expires_at: invitation.expiresAt,
        used_at: null,
        device: null,
      })
      .execute();
  },
  useInvitation: async (invitation, device, at) => {
    await db
      .updateTable('invitations')
      .set({ used_at: at, device })
      .where('commune', '=', invitation.commune)
      .where('id', '=', invitation.id)
      .execute();
  },
});

const grantsFrom = (text: string): readonly Grant[] => ownJson<readonly Grant[]>(text);

const userFrom = (row: Tables['users']): User => ({
  commune: row.commune,
  id: row.id,
  name: row.name,
  grants: grantsFrom(row.grants),
});

const invitationFrom = (row: Tables['invitations']): Invitation => ({
  commune: row.commune,
  id: row.id,
  codeHash: row.code_hash,
  user: row.user_id,
  personName: row.person_name,
  grants: grantsFrom(row.grants),
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at ?? undefined,
  device: row.device ?? undefined,
});
