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
  readonly right_departures: { commune: string; seq: number; subject: string };
  readonly hamlets: { commune: string; code: string; name: string; due_on: string | null };
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
    signing_key: string | null;
    protocol: number;
    waiting_since: string | null;
    clock_ahead: number;
    told_seq: number;
    told_digest: string;
    holding: string;
    holding_at: string | null;
    repaired_at: string | null;
    counted: number;
    taken_numbers: string;
    last_number: number;
    taken_back: number;
    mark: string | null;
  };
  readonly receipts: {
    commune: string;
    device: string;
    at: string;
    code: string;
    sent: number;
    taken: number;
  };
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
  readonly handovers: {
    commune: string;
    handover: string;
    version: number;
    digest: string;
    signature: string;
    signing_key: string;
    actor: string;
    device: string;
    received_at: string;
    head: string;
    document: string;
    acknowledged_at: string | null;
    acknowledged_by: string | null;
  };
  readonly doses: {
    commune: string;
    id: string;
    revision: number;
    given_on: string;
    subject: string;
    complete: number;
    saved_on: string;
    saved_at: string;
    actor: string;
    operation: string;
    body: string;
  };
  readonly reminders: {
    commune: string;
    id: string;
    hamlet: string;
    at: string;
    actor: string;
    words: string;
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
