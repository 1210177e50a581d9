import type { Tables } from './tables.ts';

/** The one column type whose name differs between SQLite (`blob`) and PostgreSQL (`bytea`). */
export type BinaryType = 'blob' | 'bytea';

export type ColumnType = 'text' | 'text?' | 'bigint' | 'binary';

/** One table: its columns, its key, and what it is looked up by. */
export interface TableSpec<C extends string = string> {
  readonly columns: Readonly<Record<C, ColumnType>>;
  readonly key: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
}

/** Every table of the station; a column that is added here is added to existing databases too. */
export const TABLES: { readonly [T in keyof Tables]: TableSpec<keyof Tables[T] & string> } = {
  communes: {
    columns: { commune: 'text', seq: 'bigint', hash: 'text', directory_seq: 'bigint' },
    key: ['commune'],
  },
  operations: {
    columns: {
      commune: 'text',
      seq: 'bigint',
      id: 'text',
      kind: 'text',
      subject: 'text',
      body: 'text',
      hash: 'text',
    },
    key: ['commune', 'seq'],
    unique: [['commune', 'id']],
  },
  subjects: {
    columns: {
      commune: 'text',
      id: 'text',
      number: 'bigint',
      version: 'bigint',
      hamlet: 'text',
      stage: 'text',
      category: 'text',
      body: 'text',
    },
    key: ['commune', 'id'],
    unique: [['commune', 'number']],
    indexes: [
      ['commune', 'version'],
      ['commune', 'hamlet', 'version'],
      ['commune', 'stage', 'version'],
    ],
  },
  departures: {
    columns: { commune: 'text', seq: 'bigint', subject: 'text', hamlet: 'text' },
    key: ['commune', 'seq', 'subject'],
    indexes: [['commune', 'hamlet', 'seq']],
  },
  right_departures: {
    columns: { commune: 'text', seq: 'bigint', subject: 'text' },
    key: ['commune', 'seq', 'subject'],
  },
  hamlets: {
    columns: { commune: 'text', code: 'text', name: 'text', due_on: 'text?' },
    key: ['commune', 'code'],
  },
  users: {
    columns: { commune: 'text', id: 'text', name: 'text', grants: 'text', created_at: 'text' },
    key: ['commune', 'id'],
  },
  invitations: {
    columns: {
      commune: 'text',
      id: 'text',
      code_hash: 'text',
      user_id: 'text',
      person_name: 'text',
      grants: 'text',
      created_at: 'text',
      expires_at: 'text',
      used_at: 'text?',
      device: 'text?',
    },
    key: ['commune', 'id'],
    indexes: [['code_hash']],
  },
  devices: {
    columns: {
      commune: 'text',
      id: 'text',
      token_hash: 'text',
      user_id: 'text',
      enrolled_at: 'text',
      last_heard_at: 'text?',
      last_waiting: 'bigint',
      last_receipt: 'text',
      revoked_at: 'text?',
      signing_key: 'text?',
      protocol: 'bigint',
      waiting_since: 'text?',
      clock_ahead: 'bigint',
      told_seq: 'bigint',
      told_digest: 'text',
      holding: 'text',
      holding_at: 'text?',
      repaired_at: 'text?',
      counted: 'bigint',
      taken_numbers: 'text',
      last_number: 'bigint',
      taken_back: 'bigint',
      mark: 'text?',
    },
    key: ['commune', 'id'],
    indexes: [['token_hash'], ['mark']],
  },
  receipts: {
    columns: { commune: 'text', device: 'text', at: 'text', code: 'text', sent: 'bigint', taken: 'bigint' },
    key: ['commune', 'device', 'at', 'code'],
    indexes: [
      ['commune', 'at'],
      ['commune', 'code'],
    ],
  },
  snapshots: {
    columns: { commune: 'text', id: 'text', scope: 'text', seq: 'bigint' },
    key: ['commune', 'id'],
    indexes: [['commune', 'scope', 'seq']],
  },
  snapshot_pages: {
    columns: {
      commune: 'text',
      snapshot: 'text',
      page: 'bigint',
      row_count: 'bigint',
      byte_count: 'bigint',
      content: 'binary',
    },
    key: ['commune', 'snapshot', 'page'],
  },
  listings: {
    columns: {
      commune: 'text',
      id: 'text',
      listed_on: 'text',
      file_name: 'text',
      headers: 'text',
      actor: 'text',
      at: 'text',
      purpose: 'text',
      assign_by_column: 'bigint',
      state: 'text',
    },
    key: ['commune', 'id'],
  },
  listing_drafts: {
    columns: { commune: 'text', listing: 'text', row: 'bigint', body: 'text' },
    key: ['commune', 'listing', 'row'],
  },
  listing_steps: {
    columns: {
      commune: 'text',
      listing: 'text',
      at: 'bigint',
      kind: 'text',
      row: 'bigint',
      subject: 'text',
      outcome: 'text',
      news: 'text',
      assigned: 'bigint',
    },
    key: ['commune', 'listing', 'at'],
  },
  handovers: {
    columns: {
      commune: 'text',
      handover: 'text',
      version: 'bigint',
      digest: 'text',
      signature: 'text',
      signing_key: 'text',
      actor: 'text',
      device: 'text',
      received_at: 'text',
      head: 'text',
      document: 'text',
      acknowledged_at: 'text?',
      acknowledged_by: 'text?',
    },
    key: ['commune', 'handover', 'version'],
  },
  doses: {
    columns: {
      commune: 'text',
      id: 'text',
      revision: 'bigint',
      given_on: 'text',
      subject: 'text',
      complete: 'bigint',
      saved_on: 'text',
      saved_at: 'text',
      actor: 'text',
      operation: 'text',
      body: 'text',
    },
    key: ['commune', 'id', 'revision'],
    indexes: [['commune', 'given_on']],
  },
  reminders: {
    columns: {
      commune: 'text',
      id: 'text',
      hamlet: 'text',
      at: 'text',
      actor: 'text',
      words: 'text',
    },
    key: ['commune', 'id'],
  },
  audit: {
    columns: {
      commune: 'text',
      id: 'text',
      at: 'text',
      actor: 'text',
      device: 'text',
      act: 'text',
      count: 'bigint',
      detail: 'text',
    },
    key: ['commune', 'id'],
  },
  settings: { columns: { name: 'text', value: 'text' }, key: ['name'] },
};
