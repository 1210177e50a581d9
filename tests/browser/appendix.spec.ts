import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { APPENDIX_287 } from '../../src/domain/appendix-287.ts';
import { appendixPrint } from '../../src/domain/appendix-print.ts';
import { BAO_LAM, BAO_LAM_COMMUNES } from '../../src/domain/bao-lam.ts';
import { dayInVietnam } from '../../src/domain/calendar.ts';
import { reportOf } from '../../src/domain/report.ts';
import { cellsOf } from './support/excel.ts';
import { libreOfficeCells } from './support/libre-office.ts';
import { paperText } from './support/paper-text.ts';
import { pdfPages } from './support/pdf.ts';
import { District } from './support/roles/district.ts';
import { test } from './support/test.ts';

/** The letter's own numbers, which are no work of ours. */
const LETTER = reportOf(BAO_LAM_COMMUNES, APPENDIX_287);

test('the appendix of letter 287 to the number: command line, screen, file and paper', async ({
  deskPage,
  folder,
  station,
}) => {
  const today = dayInVietnam(new Date().toISOString());
  const printed = appendixPrint(LETTER, today);
  const figures = [...printed.rows, printed.total];

  await test.step('report --sample --json', async () => {
    await station.stop();
    const { code, complaint, out } = await station.command('report', '--sample', '--json');
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    expect(JSON.parse(out)).toMatchObject({ ...LETTER });
    expect(LETTER.total).toEqual({
      'wrong-info': 30_270,
      'malformed-id': 1_097,
      'missing-id': 496,
      total: 31_863,
    });
  });

  const sees = async (file: string): Promise<void> => {
    const [ours = []] = cellsOf(readFileSync(file)).values();
    for (const sheet of [ours, ...(await libreOfficeCells(file))]) {
      const rows = sheet.map((row) => row.map((cell) => String(cell).replaceAll(',', '')));
      expect(sheet.flat().map(String)).toEqual(
        expect.arrayContaining([printed.asOf, ...printed.title, ...printed.headers]),
      );
      const plain = figures.map((row) => row.map((cell) => cell.replaceAll(',', '')));
      expect(rows).toEqual(expect.arrayContaining(plain));
    }
  };
  await test.step('report --xlsx FILE', async () => {
    const file = join(folder, 'phu-luc.xlsx');
    expect(await station.command('report', '--xlsx', file)).toMatchObject({ code: 0, complaint: '' });
    await sees(file);
  });

  await station.start();
  const district = new District(await deskPage());
  await district.join(await station.invite('Trung tâm Y tế Thử', 'district', { commune: BAO_LAM }));

  await test.step('the district’s screen and its file', async () => {
    const rows = district.page.getByRole('table').getByRole('row');
    await expect(rows).toHaveCount(1 + figures.length);
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
    expect(shown).toEqual([[...printed.headers], ...printed.rows, printed.total]);
    const file = join(folder, 'bang-tong-hop.xlsx');
    await district.exportTable(file);
    await sees(file);
  });

  await test.step('its paper: the appendix on a page, the letter on one before it', async () => {
    await district.openPaper('appendix');
    const [only, ...others] = pdfPages(await district.page.pdf({ preferCSSPageSize: true }));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ width: 210, height: 297 });
    for (const line of [...printed.title, printed.asOf, ...printed.headers]) {
      expect(only?.text).toContain(paperText(line));
    }
    for (const row of figures) expect(only?.text).toContain(paperText(row.join('')));
    await district.closePaper();

    await district.openPaper('both');
    const [letter, appendix, ...more] = pdfPages(await district.page.pdf({ preferCSSPageSize: true }));
    expect(more).toEqual([]);
    expect(letter?.text).toContain(paperText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
    expect(letter?.text).toContain('31,863');
    expect(appendix?.text).toBe(only?.text);
  });
});
