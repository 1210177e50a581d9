import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from 'xlsx';
import { describe, expect, test } from 'vitest';
import { APPENDIX_287 } from '../../src/domain/appendix-287.ts';
import { BAO_LAM_COMMUNES } from '../../src/domain/bao-lam.ts';
import { runCommand } from '../../src/station/command/commands.ts';
import type { DatedReport, ReportSeries } from '../../src/station/figures/reports.ts';
import { checkedCommune } from './support/test-police.ts';
import { COMMUNE, LISTING, people, withStation } from './support/test-station.ts';

const totalOf = async (answer: Response): Promise<number> =>
  ((await answer.json()) as DatedReport).total.total;

describe('counts for the district', () => {
  test('[ST26] the table of any past day is as it stood; inflow is apart from fixes', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(4, 'Thôn 1'));
      await desk.sync();
      const district = await station.join('district', 'all', '680');
      const report = (day: string) => station.get(`/api/report?asOf=${day}`, district.token);
      expect(await totalOf(await report('2022-08-28'))).toBe(0);
      expect(await totalOf(await report('2022-09-01'))).toBe(4);
      const right = { listing: `${COMMUNE}/2022-08-31/1`, outcome: 'right', reason: '' } as const;
      await desk.sync([desk.say('verify', `${COMMUNE}.1`, right)]);
      expect(await totalOf(await report('2022-08-30'))).toBe(4);
      expect(await totalOf(await report('2022-08-31'))).toBe(3);
      const late = { listing: `${COMMUNE}/2022-08-31/2`, listedOn: '2022-08-31' };
      await station.list(desk, people(2, 'Thôn 2', 50), late);
      const series = (await (
        await station.get('/api/report/series?from=2022-08-28&to=2022-09-01', district.token)
      ).json()) as ReportSeries;
      expect(series.total.map(({ inflow, fixed, standing }) => [inflow, fixed, standing])).toEqual([
        [0, 0, 0],
        [4, 0, 4],
        [0, 0, 4],
        [2, 1, 5],
        [0, 0, 5],
      ]);
      expect(series.communes).toMatchObject([{ code: COMMUNE, name: 'Xã Lộc Thành' }]);
      for (const day of ['2030-01-01', '2022-02-31', 'x']) expect((await report(day)).status).toBe(400);
      const long = await station.get('/api/report/series?from=2020-01-01&to=2022-09-01', district.token);
      expect(long.status).toBe(400);
    });
  });

  test('[ST26] signed lists by age and what became of them', async () => {
    await withStation(async (station) => {
      const { desk, police, numbers } = await checkedCommune(station, 4);
      await police.handOver(police.draft(numbers));
      await desk.sync();
      await desk.sync([
        desk.say('update', `${COMMUNE}.1`, { by: 'hand' }),
        desk.say('return', `${COMMUNE}.2`, { reason: 'xem lại' }),
      ]);
      station.now += 5 * 24 * 3_600_000;
      const district = await station.join('district', 'all', '680');
      const answer = await station.get('/api/report/handovers', district.token);
      expect(await answer.json()).toEqual({
        asOf: '2022-09-06',
        handovers: [
          {
            handover: `${COMMUNE}-20220901-7F3A`,
            commune: COMMUNE,
            communeName: 'Xã Lộc Thành',
            signedOn: '2022-09-01',
            subjects: 4,
            right: 0,
            updated: 1,
            returned: 1,
            untouched: 2,
            days: 5,
          },
        ],
      });
    });
  });

  test('[ST27] a commune reads the whole table and its own series; a volunteer nothing', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(1, 'Thôn 1'));
      const other = await station.join('lead', 'all', '25087');
      const series = await station.get('/api/report/series?from=2022-08-28', other.token);
      expect(((await series.json()) as ReportSeries).total.every((day) => day.inflow === 0)).toBe(true);
      expect(await totalOf(await station.get('/api/report', other.token))).toBe(1);
      const lan = await station.join('hamlet', [`${COMMUNE}-01`]);
      for (const path of ['', '/series?from=2022-08-28', '/handovers']) {
        expect((await station.get(`/api/report${path}`, lan.token)).status).toBe(403);
      }
    });
  });

  test('[ST26] no answer to the district has a name or a number of a person', async () => {
    await withStation(async (station) => {
      const { police, numbers } = await checkedCommune(station, 3);
      await police.handOver(police.draft(numbers));
      const district = await station.join('district', 'all', '680');
      await district.sync();
      expect(district.held.size).toBe(0);
      const paths = ['/report', '/report/series?from=2022-08-01', '/report/handovers', '/passports'];
      for (const path of paths) {
        const answer = await station.get(`/api${path}`, district.token);
        expect(answer.status).toBe(200);
        const text = await answer.text();
        for (const person of people(3, '')) {
          expect(text).not.toContain(person.name);
          expect(text).not.toContain(person.idNumber);
        }
      }
      for (const path of ['/handovers', '/devices', '/log', '/doses', '/reminders', '/invitations']) {
        expect((await station.get(`/api${path}`, district.token)).status).toBe(403);
      }
    });
  });
});

test(
  '[ST26] report writes the appendix as JSON and as .xlsx, with the letter’s figures',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-thon-report-'));
    const said: string[] = [];
    const run = (...args: readonly string[]): Promise<number> =>
      runCommand(['report', ...args], {
        env: { SO_THON_DATA: join(folder, 'data') },
        print: (line) => said.push(line),
        complain: (line) => said.push(line),
      });
    try {
      const file = join(folder, 'phu-luc.xlsx');
      expect(await run('--sample', '--json', '--xlsx', file, '--as-of', '2022-08-29')).toBe(0);
      const table = JSON.parse(said[0] ?? '') as DatedReport;
      expect(table.asOf).toBe('2022-08-29');
      expect(table.rows).toMatchObject(
        BAO_LAM_COMMUNES.map(({ code, name }) => ({ name, ...APPENDIX_287.get(code) })),
      );
      const book = read(readFileSync(file), { type: 'buffer' });
      const rows: unknown[][] = utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
        header: 1,
        defval: '',
      });
      expect(rows[2]?.[0]).toBe('(Tính đến ngày 29/8/2022)');
      expect(rows[3]).toEqual([
        'STT',
        'Tên cơ sở y tế',
        'Sai thông tin',
        'CCCD, mã định danh sai',
        'Không có CMND, CCCD',
        'Tổng cộng',
      ]);
      expect(rows[4]).toEqual(['1', 'Thị trấn Lộc Thắng', 4427, 183, 58, 4668]);
      expect(rows[10]).toEqual(['7', 'Xã Lộc Lâm', 960, '', 1, 961]);
      expect(rows[18]).toEqual(['', 'Cộng', 30270, 1097, 496, 31863]);
      expect(await run('--json', '--as-of', '2022-08-28')).toBe(0);
      expect((JSON.parse(said[1] ?? '') as DatedReport).total.total).toBe(0);
      for (const day of ['31/08/2022', '2022-02-31', '2999-01-01']) {
        expect(await run('--json', '--as-of', day)).toBe(2);
      }
      expect(await run()).toBe(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

describe('the task force', () => {
  test('[ST28] a deadline goes to the phones with the names, and can be taken away', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(1, 'Thôn 1'));
      const lead = await station.join('lead');
      const lan = await station.join('hamlet', [`${COMMUNE}-01`]);
      await lan.sync();
      const put = (code: string, dueOn: string | null) =>
        station.put(`/api/hamlets/${code}`, { dueOn }, lead.token);
      expect((await put(`${COMMUNE}-01`, '2022-09-15')).status).toBe(200);
      expect((await lan.sync()).directory?.hamlets).toEqual([
        { code: `${COMMUNE}-01`, name: 'Thôn 1', dueOn: '2022-09-15' },
      ]);
      await put(`${COMMUNE}-01`, null);
      expect((await lan.sync()).directory?.hamlets).toEqual([{ code: `${COMMUNE}-01`, name: 'Thôn 1' }]);
      expect((await put('25090-99', '2022-09-15')).status).toBe(404);
      expect((await put(`${COMMUNE}-01`, '15/9')).status).toBe(400);
      const byLan = await station.put(`/api/hamlets/${COMMUNE}-01`, { dueOn: null }, lan.token);
      expect(byLan.status).toBe(403);
      expect((await station.get('/api/devices', lead.token)).status).toBe(200);
    });
  });

  test('[ST28] reminders are remembered, newest first', async () => {
    await withStation(async (station) => {
      const lead = await station.join('lead');
      for (const text of ['một', 'hai']) {
        await station.post('/api/reminders', { hamlet: `${COMMUNE}-01`, text }, lead.token);
      }
      const lines = await (await station.get('/api/reminders', lead.token)).json();
      expect(lines).toMatchObject([
        { hamlet: `${COMMUNE}-01`, text: 'hai', personName: 'Người Thử lead' },
        { text: 'một' },
      ]);
    });
  });

  test('[ST29] whoever takes persons out of the app on paper or in a file is written down', async () => {
    await withStation(async (station) => {
      const police = await station.join('police');
      const note = (body: object) => station.post('/api/audit', body, police.token);
      expect((await note({ act: 'print', count: 37, what: LISTING })).status).toBe(200);
      expect((await note({ act: 'export', count: 2 })).status).toBe(200);
      for (const body of [{ act: 'burn', count: 1 }, { act: 'print', count: -1 }, {}]) {
        expect((await note(body)).status).toBe(400);
      }
      const audit = await station.store.read((tx) => tx.notes.audit(COMMUNE, 2));
      expect(audit).toMatchObject([
        { act: 'export', count: 2, actor: police.actor, device: police.id },
        { act: 'print', count: 37 },
      ]);
      expect((await station.post('/api/audit', { act: 'print', count: 1 }, 'x'.repeat(22))).status).toBe(401);
    });
  });

  test('[ST29] a volunteer’s list is noted too, and nobody notes a list of another commune', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(1, 'Thôn 1'));
      const lan = await station.join('hamlet', [`${COMMUNE}-01`]);
      const note = (token: string, commune?: string) =>
        station.post('/api/audit', { act: 'print', count: 1, what: 'Danh sách', commune }, token);
      expect((await note(lan.token)).status).toBe(200);
      expect((await note(lan.token, COMMUNE)).status).toBe(200);
      const [last] = await station.store.read((tx) => tx.notes.audit(COMMUNE, 1));
      expect(last).toMatchObject({ act: 'print', count: 1, actor: lan.actor, device: lan.id });
      // The commune next door, the district above, and one that is nowhere.
      for (const commune of ['25087', '680', '99999', '']) {
        for (const other of [lan, desk]) expect((await note(other.token, commune)).status).toBe(403);
      }
      expect(await station.store.read((tx) => tx.notes.audit('25087', 5))).toEqual([]);
    });
  });
});
