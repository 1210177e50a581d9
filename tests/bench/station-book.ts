import { createHash, randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Grant } from '../../src/domain/access.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { syntheticBook } from '../../src/station/sample/sample.ts';
import { unpackPage, type Page } from '../../src/sync/page.ts';
import { PROTOCOL_VERSION, type Cursor, type ParcelDown } from '../../src/sync/parcel.ts';
import { StationProcess } from '../browser/support/station-process.ts';

/** Of Thị trấn Lộc Thắng; the people are made up. */
const COMMUNE = '25054';

/** Rows per part of an import. */
const PART = 4000;

/** A real station with one commune of synthetic subjects, each assigned to its hamlet. */
export class StationBook {
  readonly url: string;
  /** The very pages a phone gets, and what is in them. */
  readonly pages: readonly Page[];
  readonly subjects: readonly Subject[];
  readonly #station: StationProcess;
  readonly #desk: Desk;

  private constructor(station: StationProcess, desk: Desk, pages: readonly Page[]) {
    this.url = station.url;
    this.#station = station;
    this.#desk = desk;
    this.pages = pages;
    this.subjects = pages.flatMap(unpackPage);
  }

  static async start(folder: string, size: number): Promise<StationBook> {
    const station = await StationProcess.start(folder, COMMUNE);
    const desk = await Desk.join(station.url, station.firstCode);
    await desk.list(size);
    return new StationBook(station, desk, await desk.pages());
  }

  /** The code of an invitation for a volunteer with the whole commune. */
  invite(): Promise<string> {
    return this.#desk.invite();
  }

  stop(): Promise<void> {
    return this.#station.stop();
  }
}

/** The station's own device, by the same requests as the app makes. */
class Desk {
  readonly #origin: string;
  readonly #token = randomBytes(32).toString('base64url');
  readonly #device = `bench-${randomBytes(6).toString('hex')}`;
  #commune = '';

  private constructor(origin: string) {
    this.#origin = origin;
  }

  static async join(origin: string, code: string): Promise<Desk> {
    const desk = new Desk(origin);
    const tokenHash = createHash('sha256').update(desk.#token).digest('hex');
    const enrolled: { commune: string } = await desk.#post('/api/enrol', {
      code,
      device: desk.#device,
      tokenHash,
    });
    desk.#commune = enrolled.commune;
    return desk;
  }

  async list(size: number): Promise<void> {
    const { rows, headers, fileName, listedOn } = syntheticBook(size, 'bench');
    const listing = `${this.#commune}/${listedOn}/1`;
    const name = { listing, listedOn, fileName, headers, assignByColumn: true };
    for (let from = 0; from < rows.length; from += PART) {
      await this.#post('/api/listings', { ...name, rows: rows.slice(from, from + PART) });
    }
    const { steps }: { steps: number } = await this.#post('/api/listings/plan', {
      listing,
      rows: rows.length,
    });
    for (let from = 0; from < steps;) {
      const { next }: { next: number } = await this.#post('/api/listings/write', { listing, from });
      from = next;
    }
  }

  async invite(): Promise<string> {
    const grants: readonly Grant[] = [{ role: 'hamlet', commune: this.#commune, hamlets: 'all' }];
    const { code }: { code: string } = await this.#post('/api/invitations', {
      personName: 'Người Đo Thử',
      grants,
    });
    return code;
  }

  async pages(): Promise<readonly Page[]> {
    const pages: Page[] = [];
    let cursor: Cursor = { seq: 0 };
    for (let more = true; more;) {
      const bytes = await this.#sync(cursor);
      const headerEnd = 4 + bytes.readUInt32BE(0);
      const header = jsonOf(bytes.subarray(4, headerEnd)) as ParcelDown;
      let at = headerEnd;
      for (const block of header.blocks) {
        pages.push(jsonOf(bytes.subarray(at, at + block.bytes)) as Page);
        at += block.bytes;
      }
      ({ cursor, more } = header);
    }
    return pages;
  }

  async #sync(cursor: Cursor): Promise<Buffer> {
    const answer = await this.#send('/api/sync', {
      protocol: PROTOCOL_VERSION,
      device: this.#device,
      deviceTime: new Date().toISOString(),
      operations: [],
      remaining: 0,
      cursor,
    });
    return Buffer.from(await answer.arrayBuffer());
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

/** Our own station's words, over a link of our own. */
const jsonOf = (gzip: Uint8Array): unknown => JSON.parse(gunzipSync(gzip).toString('utf8'));
