import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPENDIX_287 } from '../../src/domain/appendix-287.ts';
import { FIRST_ROW } from '../../src/station/sample/list-file.ts';
import { writeSample } from '../../src/station/sample/sample-files.ts';
import { sampleCommunes } from '../../src/station/sample/sample.ts';
import { inspectList } from '../../src/workbook/inspect-list.ts';
import { readList } from '../../src/workbook/read-list.ts';

const TODAY = '2022-08-30';
const communes = [...sampleCommunes()];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-thon-sample-'));
  await writeSample(folder);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the sample is written as one workbook per commune', async () => {
  expect(await readdir(folder)).toEqual(communes.map(({ fileName }) => fileName));
});

test.each(communes)('inspecting the file of $unit.name gives the counts of the appendix', async (commune) => {
  const bytes = await readFile(join(folder, commune.fileName));
  const inspection = inspectList(bytes, commune.fileName, TODAY);
  expect(inspection).toMatchObject({
    ok: true,
    value: {
      rows: commune.rows.length,
      headerRow: FIRST_ROW - 1,
      categories: APPENDIX_287.get(commune.unit.code),
    },
  });
});

test.each(communes)(
  'importing the file of $unit.name reads just the rows the sample holds',
  async (commune) => {
    const bytes = await readFile(join(folder, commune.fileName));
    const read = readList(bytes, { fileName: commune.fileName, today: TODAY });
    const rows = read.ok
      ? read.value.rows.map(({ row, values, category }) => ({ row, values, category }))
      : [];
    expect(rows).toEqual(commune.rows.map(({ row, values, category }) => ({ row, values, category })));
  },
);
