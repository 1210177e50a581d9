import type { Kysely } from 'kysely';
import type { Grant } from '../../domain/access.ts';
import { ownJson } from './own-json.ts';
import type { Tables } from './tables.ts';
import type { Device, Invitation, PeopleReader, PeopleWriter, User } from './store.ts';

/** Users, invitations and devices. */
export const sqlPeople = (db: Kysely<Tables>): PeopleReader & PeopleWriter => ({
  ...userQueries(db),
  ...invitationQueries(db),
  ...deviceQueries(db),
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

const deviceQueries = (
  db: Kysely<Tables>,
): Queries<'deviceByToken' | 'device' | 'devices' | 'addDevice' | 'heard' | 'revoke' | 'keepSigningKey'> => ({
  deviceByToken: async (tokenHash) => {
    const row = await db
      .selectFrom('devices')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
    return row && deviceFrom(row);
  },
  device: async (commune, id) => {
    const row = await db
      .selectFrom('devices')
      .selectAll()
      .where('commune', '=', commune)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && deviceFrom(row);
  },
  devices: async (commune) => {
    const rows = await db
      .selectFrom('devices')
      .selectAll()
      .where('commune', '=', commune)
      .orderBy('enrolled_at')
      .orderBy('id')
      .execute();
    return rows.map(deviceFrom);
  },
  addDevice: async (device) => {
    await db
      .insertInto('devices')
      .values({
        commune: device.commune,
        id: device.id,
        token_hash: device.tokenHash,
        user_id: device.user,
        enrolled_at: device.enrolledAt,
        last_heard_at: null,
        last_waiting: 0,
        last_receipt: '',
        revoked_at: null,
        signing_key: null,
      })
      .execute();
  },
  keepSigningKey: keepSigningKey(db),
  heard: async ({ commune, id }, { at, waiting, receipt }) => {
    await db
      .updateTable('devices')
      .set({
        last_heard_at: at,
        last_waiting: waiting,
        ...(receipt === undefined ? {} : { last_receipt: receipt.code }),
      })
      .where('commune', '=', commune)
      .where('id', '=', id)
      .execute();
    if (receipt === undefined) return;
    await db
      .insertInto('receipts')
      .values({ commune, device: id, at, ...receipt })
      .onConflict((conflict) => conflict.columns(['commune', 'device', 'at', 'code']).doNothing())
      .execute();
  },
  revoke: async (commune, device, at) => {
    await db
      .updateTable('devices')
      .set({ revoked_at: at })
      .where('commune', '=', commune)
      .where('id', '=', device)
      .where('revoked_at', 'is', null)
      .execute();
  },
});

const keepSigningKey =
  (db: Kysely<Tables>): PeopleWriter['keepSigningKey'] =>
  async (commune, device, key) => {
    await db
      .updateTable('devices')
      .set({ signing_key: key })
      .where('commune', '=', commune)
      .where('id', '=', device)
      .where('signing_key', 'is', null)
      .execute();
  };

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

const deviceFrom = (row: Tables['devices']): Device => ({
  commune: row.commune,
  id: row.id,
  tokenHash: row.token_hash,
  user: row.user_id,
  enrolledAt: row.enrolled_at,
  lastHeardAt: row.last_heard_at ?? undefined,
  lastWaiting: row.last_waiting,
  lastReceipt: row.last_receipt,
  revokedAt: row.revoked_at ?? undefined,
  signingKey: row.signing_key ?? undefined,
});
