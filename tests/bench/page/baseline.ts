import { Dexie, type Table } from 'dexie';
import type { BaselineApi, FirstSync } from './bench-api.ts';

const BATCH = 1000;

/** The packed floor: pages of 500 subjects in columns, put as they came, with nothing sealed and nothing parsed. */
async function floor(path: string): Promise<FirstSync> {
  const from = performance.now();
  const database = new Dexie('floor');
  database.version(1).stores({ pages: 'index' });
  const pages: Table<{ index: number; rows: number; text: string }, number> = database.table('pages');
  await database.open();
  const text = await (await fetch(path)).text();
  const lines = text.split('\n').filter((line) => line !== '');
  await pages.bulkPut(
    lines.map((line, index) => {
      const tab = line.indexOf('\t');
      return { index, rows: Number(line.slice(0, tab)), text: line.slice(tab + 1) };
    }),
  );
  let rows = 0;
  await pages.each((page) => (rows += page.rows));
  return { ms: performance.now() - from, rows };
}

/** What people usually build: one object per line, one row per subject, a few indexes, a thousand per transaction. */
async function rows(path: string): Promise<FirstSync> {
  const from = performance.now();
  const database = new Dexie('rows');
  database.version(1).stores({ subjects: 'id, nameKey, idNumber, hamlet, category' });
  const subjects: Table<unknown, string> = database.table('subjects');
  await database.open();
  const response = await fetch(path);
  let batch: unknown[] = [];
  for await (const line of linesOf(response)) {
    batch.push(JSON.parse(line));
    if (batch.length < BATCH) continue;
    await subjects.bulkPut(batch);
    batch = [];
  }
  await subjects.bulkPut(batch);
  return { rows: await subjects.count(), ms: performance.now() - from };
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  if (response.body === null) throw new Error('an answer without a body');
  let rest = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const api: BaselineApi = { floor, rows };
globalThis.baseline = api;
