import { webcrypto } from 'node:crypto';
import { handoverDocument, type HandoverDocument, type HandoverMeta } from '../../../src/domain/handover.ts';
import { checkBody, type Identity } from '../../../src/domain/police-word.ts';
import { sha256Hex } from '../../../src/station/world.ts';
import { handoverText } from '../../../src/sync/handover-text.ts';
import { readSubject } from '../../../src/sync/reading.ts';
import type { SignedHandover } from '../../../src/workbook/handover-workbook.ts';
import type { TestDevice } from './test-device.ts';
import { COMMUNE, people, type TestStation } from './test-station.ts';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A police device with its key. */
export class TestPolice {
  readonly device: TestDevice;
  readonly #station: TestStation;
  readonly #keys: webcrypto.CryptoKeyPair;

  private constructor(station: TestStation, device: TestDevice, keys: webcrypto.CryptoKeyPair) {
    this.#station = station;
    this.device = device;
    this.#keys = keys;
  }

  static async join(station: TestStation): Promise<TestPolice> {
    const keys = await webcrypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
    const device = await station.join('police');
    await device.sync();
    return new TestPolice(station, device, keys);
  }

  async key(): Promise<SignedHandover['key']> {
    const {
      kty = '',
      crv = '',
      x = '',
      y = '',
    } = await webcrypto.subtle.exportKey('jwk', this.#keys.publicKey);
    return { kty, crv, x, y };
  }

  async register(): Promise<Response> {
    return this.#station.post('/api/devices/key', { key: await this.key() }, this.device.token);
  }

  /** Looks at these subjects in the population database; without given values they match. */
  async check(numbers: readonly number[], given?: Partial<Identity>): Promise<void> {
    const verdict = given === undefined ? 'matches' : 'corrected';
    const said = numbers.map((number) => {
      const id = `${COMMUNE}.${number}`;
      return this.device.say('check', id, checkBody(readSubject(this.device.get(id)), verdict, given));
    });
    await this.device.sync(said);
  }

  draft(numbers: readonly number[], more: Partial<HandoverMeta> = {}): HandoverDocument {
    const readings = numbers.map((number) => readSubject(this.device.get(`${COMMUNE}.${number}`)));
    const made = handoverDocument(readings, {
      handover: `${COMMUNE}-20220901-7F3A`,
      version: 1,
      commune: COMMUNE,
      communeName: 'Xã Lộc Thành',
      madeOn: '2022-09-01',
      signedBy: { actor: this.device.actor, name: 'Công an Thử', post: 'Trưởng Công an xã' },
      ...more,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  }

  async sign(document: HandoverDocument): Promise<SignedHandover> {
    const text = handoverText(document);
    const bytes = new TextEncoder().encode(text);
    const signed = await webcrypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      this.#keys.privateKey,
      bytes,
    );
    const signature = Buffer.from(signed).toString('base64');
    return { document, digest: sha256Hex(text), signature, key: await this.key() };
  }

  async send(signed: SignedHandover): Promise<{ status: number; body: unknown }> {
    const answer = await this.#station.post('/api/handovers', signed, this.device.token);
    return { status: answer.status, body: await answer.json() };
  }

  async handOver(document: HandoverDocument): Promise<{ status: number; body: unknown }> {
    return this.send(await this.sign(document));
  }
}

/** A commune of as many people, all checked and matching, and a police device whose key is registered. */
export async function checkedCommune(
  station: TestStation,
  count: number,
): Promise<{ desk: TestDevice; police: TestPolice; numbers: readonly number[] }> {
  const desk = await station.join('station');
  await station.list(desk, people(count, 'Thôn 1'));
  await desk.sync();
  const police = await TestPolice.join(station);
  await police.register();
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  await police.check(numbers);
  return { desk, police, numbers };
}
