import { expect, test } from 'vitest';
import { COMMUNE, people, withStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const HAMLET = `${COMMUNE}-01`;

test('[ST29] a phone in the hamlet has its exports noted, which needs the station, and every other desk closed', () =>
  withStation(async (station) => {
    await station.list(await station.join('station'), people(3, 'Thôn 1'));
    const lan = await new TestVolunteer(station).join('hamlet', [HAMLET]);
    const { desks } = lan.session;
    expect(await desks.audit.note('print', 3, 'Danh sách')).toEqual({ ok: true, value: null });
    const [line] = await station.store.read((tx) => tx.notes.audit(COMMUNE, 1));
    expect(line).toMatchObject({ act: 'print', count: 3, actor: lan.session.profile.actor });
    lan.cut();
    expect(await desks.audit.note('export', 3, 'Danh sách')).toEqual({
      ok: false,
      error: { kind: 'no-network' },
    });
    lan.connect();
    expect(await desks.audit.note('export', 3, 'Danh sách', '25087')).toEqual({
      ok: false,
      error: { kind: 'not-allowed' },
    });
    expect(await desks.lead.devices()).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await desks.facility.passports('2022-09-01')).toEqual({
      ok: false,
      error: { kind: 'not-allowed' },
    });
  }));
