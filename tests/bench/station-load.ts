/**
 * The end of a province's day: phones that each hand in their operations within some minutes, spread over the communes
 * of the sample, against a real station process on a disk. `node tests/bench/station-load.ts [--phones 2000]
 * [--minutes 10] [--operations 100]`; prints one JSON object. The phones run on the same machine and take their share.
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { IDENTITY_FIELDS } from '../../src/domain/field.ts';
import type { Operation } from '../../src/domain/operation.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import { versionOf } from '../../src/domain/subject.ts';
import { loadSample } from '../../src/station/command/load-sample.ts';
import { openSqlite } from '../../src/station/store/sqlite.ts';
import type { Store } from '../../src/station/store/store.ts';
import { realWorld } from '../../src/station/world.ts';
import { readSubject } from '../../src/sync/reading.ts';

interface Phone {
  readonly commune: string;
  readonly device: string;
  readonly token: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

const { values } = parseArgs({
  options: { phones: { type: 'string' }, minutes: { type: 'string' }, operations: { type: 'string' } },
});
const PHONES = Number(values.phones ?? 2000);
const MINUTES = Number(values.minutes ?? 10);
const OPERATIONS = Number(values.operations ?? 100);

const note = (line: string): void => void process.stderr.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'so-thon-load-'));
try {
  process.stdout.write(`${JSON.stringify(await measure())}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<object> {
  const opened = await openSqlite(join(folder, 'station.sqlite'));
  if (!opened.ok) throw new Error(opened.error.kind);
  note('filling the station …');
  await loadSample(opened.value);
  const phones = await makePhones(opened.value);
  await opened.value.close();
  const station = spawn(process.execPath, ['src/station/main.ts', 'serve'], {
    env: { ...process.env, SO_THON_DATA: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const url = await readyAt(station.stdout);
    note(`${phones.length} phones in ${MINUTES} minutes …`);
    const from = performance.now();
    const times = await Promise.all(phones.map((phone, at) => sendAt(url, phone, at)));
    const seconds = (performance.now() - from) / 1000;
    const sorted = times.sort((left, right) => left - right);
    const at = (share: number): number => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
    return {
      phones: phones.length,
      operations: phones.length * OPERATIONS,
      seconds: Math.round(seconds),
      p50Ms: at(0.5),
      p95Ms: at(0.95),
      p99Ms: at(0.99),
      slowestMs: at(1),
      stationCpuMsPerPhone: Math.round((cpuMsOf(station.pid) / phones.length) * 10) / 10,
      loadAverage: loadavg()[0],
    };
  } finally {
    station.kill('SIGTERM');
  }
}

/** Processor time a process has used, where the system tells (Linux: in hundredths of a second). */
function cpuMsOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

async function readyAt(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    if (line.startsWith('ready ')) return line.slice('ready '.length);
  }
  throw new Error('the station did not start');
}

/** Evenly over the time, as chance has it: each phone in its own slot, somewhere within it. */
async function sendAt(url: string, phone: Phone, at: number): Promise<number> {
  const slot = (MINUTES * 60_000) / PHONES;
  await setTimeout((at + Math.random()) * slot);
  const from = performance.now();
  const answer = await fetch(`${url}/api/sync`, {
    method: 'POST',
    body: phone.body,
    headers: { authorization: `Bearer ${phone.token}` },
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`the station answered ${answer.status}`);
  return performance.now() - from;
}

/** Phones of volunteers who hold their hamlet's list as of now, in turn over all hamlets of all communes. */
async function makePhones(store: Store): Promise<readonly Phone[]> {
  const places: { commune: string; hamlet: string; seq: number; readings: readonly SubjectReading[] }[] = [];
  for (const commune of await store.read((tx) => tx.log.communes())) {
    const { seq } = await store.read((tx) => tx.log.head(commune));
    for (const { code } of await store.read((tx) => tx.directory.hamlets(commune))) {
      const scope = { kind: 'hamlets', hamlets: [code] } as const;
      const subjects = await store.read((tx) => tx.subjects.page(commune, scope, { after: 0, limit: 1e6 }));
      if (subjects.length > 0) {
        places.push({ commune, hamlet: code, seq, readings: subjects.map(readSubject) });
      }
    }
  }
  const phones: Phone[] = [];
  for (let at = 0; at < PHONES; at += 1) {
    const place = places[at % places.length];
    if (place === undefined) throw new Error('nobody is assigned');
    phones.push(await makePhone(store, place, Math.floor(at / places.length)));
  }
  return phones;
}

async function makePhone(
  store: Store,
  place: { commune: string; hamlet: string; seq: number; readings: readonly SubjectReading[] },
  turn: number,
): Promise<Phone> {
  const { commune, hamlet, seq, readings } = place;
  const [device, actor] = [randomUUID(), randomUUID()];
  const token = randomBytes(24).toString('base64url');
  await store.write(commune, async (tx) => {
    const grants = [{ role: 'hamlet', commune, hamlets: [hamlet] }] as const;
    await tx.people.addUser({ commune, id: actor, name: 'Người Đo', grants }, new Date().toISOString());
    await tx.people.addDevice({
      commune,
      id: device,
      tokenHash: createHash('sha256').update(token).digest('hex'),
      user: actor,
      enrolledAt: new Date().toISOString(),
    });
  });
  const operations = Array.from({ length: OPERATIONS }, (_, at) => {
    const reading = readings[(turn * OPERATIONS + at) % readings.length];
    if (reading === undefined) throw new Error('an empty hamlet');
    return said(reading, { actor, device, deviceSeq: at + 1 });
  });
  const parcel = { protocol: 1, device, deviceTime: '', operations, remaining: 0, cursor: { seq } };
  return { commune, device, token, body: new Uint8Array(gzipSync(JSON.stringify(parcel))) };
}

/** Every fourth corrects the birth date, the others confirm what they see. */
function said(
  reading: SubjectReading,
  by: { readonly actor: string; readonly device: string; readonly deviceSeq: number },
): Operation {
  const { subject, fields } = reading;
  const shared = {
    ...by,
    id: realWorld.newId(),
    subject: subject.id,
    commune: subject.commune,
    role: 'hamlet',
    basis: versionOf(subject),
    deviceTime: new Date().toISOString(),
  } as const;
  const seen = (field: (typeof IDENTITY_FIELDS)[number], value = fields[field].value) => ({
    saw: fields[field].claims.map((claim) => claim.id),
    base: fields[field].value,
    value,
  });
  if (by.deviceSeq % 4 === 0) {
    const changes = { birthDate: seen('birthDate', '12/03/1985') };
    return { ...shared, kind: 'correct', body: { changes, evidence: 'card' } };
  }
  const changes = Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, seen(field)]));
  return { ...shared, kind: 'confirm', body: { changes, evidence: 'paper' } };
}
