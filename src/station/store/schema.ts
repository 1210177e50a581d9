/** The words of the database: text ids, ISO 8601 text times, JSON as text, whole numbers below 2^53. */
export interface Tables {
  readonly communes: {
    commune: string;
    seq: number;
    hash: string;
    directory_seq: number;
  };
  readonly operations: {
    commune: string;
    seq: number;
    id: string;
    kind: string;
    subject: string;
    body: string;
    hash: string;
  };
  readonly subjects: {
    commune: string;
    id: string;
    number: number;
    version: number;
    hamlet: string;
    stage: string;
    category: string;
    body: string;
  };
  readonly departures: { commune: string; seq: number; subject: string; hamlet: string };
  readonly hamlets: { commune: string; code: string; name: string };
  readonly users: { commune: string; id: string; name: string; grants: string; created_at: string };
  readonly invitations: {
    commune: string;
    id: string;
    code_hash: string;
    user_id: string;
    person_name: string;
    grants: string;
    created_at: string;
    expires_at: string;
    used_at: string | null;
    device: string | null;
  };
  readonly devices: {
    commune: string;
    id: string;
    token_hash: string;
    user_id: string;
    enrolled_at: string;
    last_heard_at: string | null;
    last_waiting: number;
    last_receipt: string;
    revoked_at: string | null;
  };
  readonly receipts: { commune: string; device: string; at: string; code: string; taken: number };
  readonly snapshots: {
    commune: string;
    id: string;
    scope: string;
    seq: number;
  };
  readonly snapshot_pages: {
    commune: string;
    snapshot: string;
    page: number;
    row_count: number;
    byte_count: number;
    content: Uint8Array;
  };
  readonly listings: {
    commune: string;
    id: string;
    listed_on: string;
    file_name: string;
    headers: string;
    actor: string;
    at: string;
    purpose: string;
    assign_by_column: number;
    state: string;
  };
  readonly listing_drafts: { commune: string; listing: string; row: number; body: string };
  readonly listing_steps: {
    commune: string;
    listing: string;
    at: number;
    kind: string;
    row: number;
    subject: string;
    outcome: string;
    news: string;
    assigned: number;
  };
  readonly audit: {
    commune: string;
    id: string;
    at: string;
    actor: string;
    device: string;
    act: string;
    count: number;
    detail: string;
  };
  readonly settings: { name: string; value: string };
}

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
    ],
  },
  departures: {
    columns: { commune: 'text', seq: 'bigint', subject: 'text', hamlet: 'text' },
    key: ['commune', 'seq', 'subject'],
    indexes: [['commune', 'hamlet', 'seq']],
  },
  hamlets: { columns: { commune: 'text', code: 'text', name: 'text' }, key: ['commune', 'code'] },
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
    },
    key: ['commune', 'id'],
    indexes: [['token_hash']],
  },
  receipts: {
    columns: { commune: 'text', device: 'text', at: 'text', code: 'text', taken: 'bigint' },
    key: ['commune', 'device', 'at', 'code'],
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
