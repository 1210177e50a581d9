import type { Kysely } from 'kysely';
import { HOLDING_STATES, type DeviceSaid } from './device-said.ts';
import type { Device, DeviceReader, DeviceWriter } from './device-store.ts';
import type { Tables } from './tables.ts';

/** Devices: who they are, and what they last said of themselves. */
export const sqlDevices = (db: Kysely<Tables>): DeviceReader & DeviceWriter => ({
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
  devicesByMark: async (mark) => {
    const rows = await db
      .selectFrom('devices')
      .selectAll()
      .where('mark', '=', mark)
      .orderBy('last_heard_at', 'desc')
      .limit(20)
      .execute();
    return rows.map(deviceFrom);
  },
  receipts: async (commune, { code, limit }) => {
    const all = db.selectFrom('receipts').selectAll().where('commune', '=', commune);
    const rows = await (code === undefined ? all : all.where('code', '=', code))
      .orderBy('at', 'desc')
      .limit(limit)
      .execute();
    // Rows from before the count was kept: everything sent was taken.
    return rows.map((row) => ({ ...row, sent: Math.max(row.sent, row.taken) }));
  },
  keepMark: async ({ commune, id }, mark) => {
    await db
      .updateTable('devices')
      .set({ mark })
      .where('commune', '=', commune)
      .where('id', '=', id)
      .execute();
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
        protocol: 0,
        waiting_since: null,
        clock_ahead: 0,
        told_seq: 0,
        told_digest: '',
        holding: 'unknown',
        holding_at: null,
        repaired_at: null,
        counted: 1,
        taken_numbers: '',
        last_number: 0,
        taken_back: 0,
        mark: null,
      })
      .execute();
  },
  keepSigningKey: keepSigningKey(db),
  heard: heard(db),
  took: async ({ commune, id }, takenNumbers) => {
    await db
      .updateTable('devices')
      .set({ taken_numbers: takenNumbers })
      .where('commune', '=', commune)
      .where('id', '=', id)
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
  (db: Kysely<Tables>): DeviceWriter['keepSigningKey'] =>
  async (commune, device, key) => {
    await db
      .updateTable('devices')
      .set({ signing_key: key })
      .where('commune', '=', commune)
      .where('id', '=', device)
      .where('signing_key', 'is', null)
      .execute();
  };

const heard =
  (db: Kysely<Tables>): DeviceWriter['heard'] =>
  async ({ commune, id }, { at, waiting, receipt, said }) => {
    await db
      .updateTable('devices')
      .set({
        last_heard_at: at,
        last_waiting: waiting,
        ...(receipt === undefined ? {} : { last_receipt: receipt.code }),
        ...wordsOf(said),
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
  };

const wordsOf = ({ told, holding, numbers, ...said }: DeviceSaid) => ({
  protocol: said.protocol,
  waiting_since: said.waitingSince ?? null,
  clock_ahead: said.clockAhead,
  told_seq: told?.seq ?? 0,
  told_digest: told?.digest ?? '',
  holding: holding.state,
  holding_at: holding.at ?? null,
  repaired_at: holding.repairedAt ?? null,
  last_number: numbers.last,
  taken_back: numbers.takenBack,
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
  takenNumbers: row.counted === 0 ? undefined : row.taken_numbers,
  said: saidFrom(row),
  mark: row.mark ?? undefined,
});

const saidFrom = (row: Tables['devices']): DeviceSaid => ({
  protocol: row.protocol,
  waitingSince: row.waiting_since ?? undefined,
  clockAhead: row.clock_ahead,
  told: row.told_digest === '' ? undefined : { seq: row.told_seq, digest: row.told_digest },
  holding: {
    state: HOLDING_STATES.find((each) => each === row.holding) ?? 'unknown',
    at: row.holding_at ?? undefined,
    repairedAt: row.repaired_at ?? undefined,
  },
  numbers: { last: row.last_number, takenBack: row.taken_back },
});
