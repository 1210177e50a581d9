import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type {
  Changes,
  Operation,
  OperationBodies,
  OperationKind,
  Role,
} from '../../../src/domain/operation.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { versionOf } from '../../../src/domain/subject.ts';
import type { Enrolled } from '../../../src/station/people/enrol.ts';
import { realWorld, sha256Hex } from '../../../src/station/world.ts';
import { holdingText } from '../../../src/sync/digest.ts';
import { FrameReader } from '../../../src/sync/frame.ts';
import { unpackPage, type Page } from '../../../src/sync/page.ts';
import { PROTOCOL_VERSION, type Cursor, type ParcelDown } from '../../../src/sync/parcel.ts';
import { readSubject } from '../../../src/sync/reading.ts';
import type { TestStation } from './test-station.ts';

/** What a parcel says otherwise than usual; `url` sends it to a station behind a socket. */
export type Sending = { readonly url?: string } & Readonly<Record<string, unknown>>;

/** A phone as the station sees it: a token, a cursor, and what it was sent. */
export class TestDevice {
  readonly id = randomUUID();
  readonly token = realWorld.newCode() + realWorld.newCode();
  readonly held = new Map<string, Subject>();
  cursor: Cursor = { seq: 0 };
  actor = '';
  #seq = 0;
  readonly #station: TestStation;
  readonly role: Role;

  constructor(station: TestStation, role: Role) {
    this.#station = station;
    this.role = role;
  }

  async enrol(code: string): Promise<{ status: number; body: Enrolled }> {
    const answer = await this.#station.post('/api/enrol', {
      code,
      device: this.id,
      tokenHash: sha256Hex(this.token),
    });
    const body = (await answer.json()) as Enrolled;
    if (answer.ok) this.actor = body.actor;
    return { status: answer.status, body };
  }

  /** An operation as this device would say it about a subject it holds. */
  say<K extends OperationKind>(
    kind: K,
    subject: string,
    body: OperationBodies[K],
    more: object = {},
  ): Operation {
    this.#seq += 1;
    const known = this.held.get(subject);
    const built = {
      id: realWorld.newId(),
      kind,
      body,
      subject,
      commune: '25090',
      actor: this.actor,
      role: this.role,
      device: this.id,
      deviceSeq: this.#seq,
      basis: known === undefined ? 0 : versionOf(known),
      deviceTime: '2022-09-01T01:02:03.000Z',
      ...more,
    };
    return built as unknown as Operation;
  }

  /** A correction of the name, from what this device sees. */
  rename(subject: string, value: string): Operation {
    return this.say('correct', subject, {
      changes: this.change(subject, { name: value }),
      evidence: 'paper',
    });
  }

  change(subject: string, values: Readonly<Record<string, string>>): Changes {
    const { fields } = readSubject(this.get(subject));
    return Object.fromEntries(
      Object.entries(values).map(([field, value]) => {
        const reading = fields[field as keyof typeof fields];
        return [field, { saw: reading.claims.map((claim) => claim.id), base: reading.value, value }];
      }),
    );
  }

  /** A subject it must hold. */
  get(id: string): Subject {
    const known = this.held.get(id);
    if (known === undefined) throw new Error(`does not hold ${id}`);
    return known;
  }

  async send(operations: readonly unknown[], { url, ...more }: Sending = {}): Promise<Response> {
    const parcel = {
      protocol: PROTOCOL_VERSION,
      device: this.id,
      deviceTime: '2022-09-01T01:02:03.000Z',
      operations,
      remaining: 0,
      cursor: this.cursor,
      ...more,
    };
    const body = gzipSync(JSON.stringify(parcel));
    if (url === undefined) return this.#station.post('/api/sync', body, this.token);
    const headers = { authorization: `Bearer ${this.token}` };
    return fetch(`${url}/api/sync`, { method: 'POST', body: new Uint8Array(body), headers });
  }

  /** One exchange; what came is held, as a phone would. */
  async sync(operations: readonly unknown[] = [], more: Sending = {}): Promise<ParcelDown> {
    const answer = await this.send(operations, more);
    if (!answer.ok || answer.body === null) throw new Error(`sync: ${answer.status} ${await answer.text()}`);
    return this.receive(answer.body);
  }

  async receive(body: ReadableStream<Uint8Array>): Promise<ParcelDown> {
    const reader = new FrameReader(body[Symbol.asyncIterator]());
    const bytes = await reader.takeHeader();
    if (!bytes.ok) throw new Error('header cut short');
    const header = JSON.parse(gunzipSync(bytes.value).toString()) as ParcelDown;
    if (this.cursor.seq > header.cursor.seq) this.held.clear();
    for (const block of header.blocks) {
      const content = await reader.take(block.bytes);
      if (!content.ok) throw new Error('block cut short');
      const page = JSON.parse(gunzipSync(content.value).toString()) as Page;
      for (const subject of unpackPage(page)) this.held.set(subject.id, subject);
    }
    for (const id of header.gone) this.held.delete(id);
    this.cursor = header.cursor;
    return header;
  }

  /** What the station should believe this device holds. */
  digest(): string {
    return sha256Hex(holdingText([...this.held.values()].map((each) => [each.id, versionOf(each)])));
  }
}
