import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTable, type TableColumn } from '../../workbook/write-table.ts';
import { HEADERS, titlesOf, totalCells } from './list-file.ts';
import { sampleCommunes, type SampleCommune } from './sample.ts';

/** Widths of the columns in characters, in the headers' order. */
const WIDTHS: readonly number[] = [6, 26, 13, 9, 18, 14, 30, 18, 20, 16, 16, 9];

/** Writes the sample as 14 .xlsx files a station would import, one per commune; returns their names. */
export async function writeSample(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const names: string[] = [];
  for (const commune of sampleCommunes()) {
    await writeFile(join(folder, commune.fileName), await listFile(commune));
    names.push(commune.fileName);
  }
  return names;
}

/** One commune's list with the look of an export: titles above, wrapped headers, a total below. */
const listFile = ({ unit, rows }: SampleCommune): Promise<Uint8Array> =>
  writeTable({
    sheets: [
      {
        name: 'Danh sách',
        title: titlesOf(unit.name),
        columns: HEADERS.map((header, index): TableColumn => ({
          header,
          width: WIDTHS[index] ?? 12,
          kind: header === 'STT' ? 'number' : 'text',
        })),
        rows: rows.map((row) => row.cells),
        totals: totalCells(rows.length),
      },
    ],
  });
