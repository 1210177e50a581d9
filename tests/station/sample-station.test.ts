import { describe, expect, test } from 'vitest';
import { APPENDIX_287 } from '../../src/domain/appendix-287.ts';
import { BAO_LAM_COMMUNES } from '../../src/domain/bao-lam.ts';
import { loadSample } from '../../src/station/command/load-sample.ts';
import { checkStore } from '../../src/station/command/check.ts';
import { withStation } from './support/test-station.ts';

describe('the sample in a station', () => {
  test(
    'its report is the appendix, its log verifies, and everybody with a hamlet is assigned',
    { timeout: 120_000 },
    async () => {
      await withStation(async (station) => {
        await loadSample(station.store);
        const district = await station.join('district', 'all', '680');
        const report = (await (await station.get('/api/report', district.token)).json()) as {
          rows: readonly object[];
          total: object;
        };
        expect(report.rows).toMatchObject(
          BAO_LAM_COMMUNES.map(({ code, name }) => ({ name, ...APPENDIX_287.get(code) })),
        );
        expect(report.total).toEqual({
          'wrong-info': 30270,
          'malformed-id': 1097,
          'missing-id': 496,
          total: 31863,
        });
        expect((await checkStore(station.store)).ok).toBe(true);
        const lead = await station.join('lead');
        await lead.sync();
        expect(lead.held.size).toBe(5781);
        const unassigned = [...lead.held.values()].filter(({ entries }) => entries.length === 0);
        expect(unassigned.every(({ listed }) => listed.hamlet === '')).toBe(true);
        expect(unassigned.length).toBeLessThan(200);
      });
    },
  );
});
