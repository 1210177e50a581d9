import { createHash, randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Grant } from '../../../src/domain/access.ts';
import type { Role } from '../../../src/domain/operation.ts';
import { draftRows, HEADERS } from './list.ts';

/** What the station's device learns when it enrols. */
interface Enrolled {
  readonly commune: string;
}

const LISTED_ON = '2022-08-23';

/**
 * Somebody of the station, by the same requests as the app makes: prepares what a test needs before it begins. What a
 * test is about is done on the screens.
 */
export class Staff {
  readonly #origin: string;
  readonly #token = randomBytes(32).toString('base64url');
  readonly #device = `test-${randomBytes(6).toString('hex')}`;
  #commune = '';

  private constructor(origin: string) {
    this.#origin = origin;
  }

  static async join(origin: string, code: string): Promise<Staff> {
    const staff = new Staff(origin);
    const tokenHash = createHash('sha256').update(staff.#token).digest('hex');
    const enrolled = await staff.#post<Enrolled>('/api/enrol', { code, device: staff.#device, tokenHash });
    staff.#commune = enrolled.commune;
    return staff;
  }

  /** Lists everybody, assigned to the hamlets their rows name. */
  async list(): Promise<void> {
    const listing = `${this.#commune}/${LISTED_ON}/1`;
    const rows = draftRows().map(({ row, cells, values }) => ({ row, cells, values }));
    const about = {
      listing,
      purpose: 'list',
      listedOn: LISTED_ON,
      fileName: 'danh-sach.xlsx',
      headers: HEADERS,
    };
    await this.#post('/api/listings', { ...about, rows, assignByColumn: true });
    const { steps } = await this.#post<{ steps: number }>('/api/listings/plan', {
      listing,
      rows: rows.length,
    });
    for (let from = 0; from < steps;) {
      const { next } = await this.#post<{ next: number }>('/api/listings/write', { listing, from });
      from = next;
    }
  }

  /** Invites a volunteer of the only hamlet there is; the app's path to join by. */
  async inviteVolunteer(personName: string): Promise<string> {
    const hamlets = await this.#hamlets();
    return this.#invite(personName, [{ role: 'hamlet', commune: this.#commune, hamlets }]);
  }

  /** Invites a colleague, at the station unless otherwise said; the app's path to join by. */
  inviteColleague(personName: string, ...roles: readonly Role[]): Promise<string> {
    const all: readonly Role[] = roles.length === 0 ? ['station'] : roles;
    return this.#invite(
      personName,
      all.map((role) => ({ role, commune: this.#commune, hamlets: 'all' })),
    );
  }

  /** The phone is said to be lost. */
  async revokeDevicesOf(personName: string): Promise<void> {
    const asked = await fetch(`${this.#origin}/api/devices`, {
      headers: { authorization: `Bearer ${this.#token}` },
    });
    const devices = (await asked.json()) as readonly { device: string; personName: string }[];
    const theirs = devices.filter((each) => each.personName === personName);
    for (const { device } of theirs) await this.#post(`/api/devices/${device}/revoke`, {});
  }

  async #invite(personName: string, grants: readonly Grant[]): Promise<string> {
    const { code } = await this.#post<{ code: string }>('/api/invitations', { personName, grants });
    return `/#/join/${code}`;
  }

  async #hamlets(): Promise<readonly string[]> {
    const answer = await this.#send('/api/sync', {
      protocol: 1,
      device: this.#device,
      deviceTime: new Date().toISOString(),
      operations: [],
      remaining: 0,
      cursor: { seq: 0 },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const header = JSON.parse(gunzipSync(bytes.subarray(4, 4 + bytes.readUInt32BE(0))).toString('utf8'));
    return header.directory.hamlets.map((hamlet: { readonly code: string }) => hamlet.code);
  }

  async #post<T>(path: string, body: unknown): Promise<T> {
    return (await this.#send(path, body)).json() as Promise<T>;
  }

  async #send(path: string, body: unknown): Promise<Response> {
    const answer = await fetch(`${this.#origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  }
}
