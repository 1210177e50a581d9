import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Grant } from '../../../src/domain/access.ts';
import { NO_FIELDS, type Fields } from '../../../src/domain/field.ts';
import type { Role } from '../../../src/domain/operation.ts';
import { stationApp } from '../../../src/station/http/app.ts';
import type { ListingPart } from '../../../src/station/listing/part.ts';
import { invite } from '../../../src/station/people/invitation.ts';
import { openSqlite } from '../../../src/station/store/sqlite.ts';
import type { Store } from '../../../src/station/store/store.ts';
import { realWorld, type World } from '../../../src/station/world.ts';
import { TestDevice } from './test-device.ts';

export const COMMUNE = '25090';
export const LISTING = `${COMMUNE}/2022-08-29/1`;

/** A station on a fresh database, asked without a socket. */
export class TestStation {
  readonly store: Store;
  readonly world: World;
  readonly lines: string[] = [];
  readonly app: ReturnType<typeof stationApp>;
  now = Date.parse('2022-09-01T00:00:00.000Z');

  constructor(store: Store) {
    this.store = store;
    this.world = { ...realWorld, now: () => new Date((this.now += 1)) };
    this.app = stationApp({
      store,
      world: this.world,
      app: 'no-such-folder',
      behindProxy: true,
      log: (line) => this.lines.push(line),
    });
  }

  async post(path: string, body: unknown, token = ''): Promise<Response> {
    return this.app.request(path, {
      method: 'POST',
      body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
      headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    });
  }

  async put(path: string, body: unknown, token: string): Promise<Response> {
    const headers = { authorization: `Bearer ${token}` };
    return this.app.request(path, { method: 'PUT', body: JSON.stringify(body), headers });
  }

  async get(path: string, token = ''): Promise<Response> {
    return this.app.request(path, { headers: token === '' ? {} : { authorization: `Bearer ${token}` } });
  }

  /** The code of a fresh invitation. */
  async invite(role: Role, hamlets: Grant['hamlets'] = 'all', commune = COMMUNE): Promise<string> {
    const { code } = await this.store.write(commune, (tx) =>
      invite(tx, this.world, {
        commune,
        personName: `Người Thử ${role}`,
        grants: [{ role, commune, hamlets }],
        by: { actor: 'console', device: 'console' },
      }),
    );
    return code;
  }

  /** A device that has joined. */
  async join(role: Role, hamlets: Grant['hamlets'] = 'all', commune = COMMUNE): Promise<TestDevice> {
    const device = new TestDevice(this, role);
    await device.enrol(await this.invite(role, hamlets, commune));
    return device;
  }

  /** Lists these rows and, by their hamlet column, assigns them. Subjects get the numbers 1, 2, 3 … */
  async list(station: TestDevice, rows: readonly Partial<Fields>[], more: Partial<ListingPart> = {}) {
    const sent = part(rows, more);
    const staged = await this.post('/api/listings', sent, station.token);
    if (!staged.ok) return { status: staged.status, body: await staged.json() };
    return this.writeList(station, sent.listing, sent.rows.length);
  }

  /** Sends some of a list's rows. */
  async stage(station: TestDevice, rows: ListingPart['rows'], more: Partial<ListingPart> = {}) {
    const answer = await this.post('/api/listings', { ...part([], more), rows }, station.token);
    return { status: answer.status, body: await answer.json() };
  }

  /** Plans a list that is there and writes all of it; the counts of all slices together. */
  async writeList(station: TestDevice, listing: string, rows: number) {
    const planned = await this.post('/api/listings/plan', { listing, rows }, station.token);
    const { steps } = (await planned.json()) as { steps: number };
    const total: Record<string, unknown> = {};
    for (let from = 0; planned.ok && from < steps;) {
      const answer = await this.post('/api/listings/write', { listing, from }, station.token);
      const { next, of: _, ...slice } = (await answer.json()) as Record<string, unknown>;
      if (typeof next !== 'number') return { status: answer.status, body: slice };
      add(total, slice);
      from = next;
    }
    return { status: planned.status, body: total };
  }
}

/** Adds the numbers of an answer, also those within. */
function add(total: Record<string, unknown>, slice: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(slice)) {
    if (typeof value === 'number') total[key] = Number(total[key] ?? 0) + value;
    else add((total[key] ??= {}) as Record<string, unknown>, value as Record<string, unknown>);
  }
}

/** Rows of a file as a client sends them. */
export const fileRows = (rows: readonly Partial<Fields>[]): ListingPart['rows'] => part(rows).rows;

const part = (rows: readonly Partial<Fields>[], more: Partial<ListingPart> = {}): ListingPart => ({
  listing: LISTING,
  purpose: 'list',
  listedOn: '2022-08-29',
  fileName: 'danh-sach.xlsx',
  headers: ['Họ tên', 'Thôn'],
  rows: rows.map((values, at) => ({
    row: at + 2,
    cells: [values.name ?? '', values.hamlet ?? ''],
    values: { ...NO_FIELDS, ...values },
  })),
  assignByColumn: true,
  ...more,
});

/** As many synthetic people as asked for, of this hamlet. */
export const people = (count: number, hamlet: string, from = 0): Partial<Fields>[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `Người Thử ${from + at}`,
    birthDate: '01/02/1990',
    sex: 'Nữ',
    idNumber: `0681900${String(from + at).padStart(5, '0')}`,
    hamlet,
  }));

/** Runs `work` with a station on a fresh file, which is removed afterwards. */
export async function withStation(work: (station: TestStation) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'so-thon-'));
  const opened = await openSqlite(join(folder, 'station.sqlite'));
  if (!opened.ok) throw new Error(opened.error.kind);
  try {
    await work(new TestStation(opened.value));
  } finally {
    await opened.value.close();
    rmSync(folder, { recursive: true });
  }
}
