import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/domain/operation.ts';
import type { Entry, Subject } from '../../src/domain/subject.ts';
import { accept } from '../../src/station/acceptance.ts';
import { readSubject } from '../../src/sync/reading.ts';
import {
  accepted,
  change,
  LAN,
  MINH,
  operation,
  POLICE,
  STATION,
  subject,
  type Author,
} from '../support/subject-builder.ts';

const HAMLET = '25090-01';
const ARRIVAL = { seq: 50, receivedAt: '2022-09-01T03:00:00.000Z' };

const senderOf = ({ actor, role }: Author) => ({
  actor,
  device: `device-${actor}`,
  grants: [{ role, commune: '25090', hamlets: role === 'hamlet' ? [HAMLET] : ('all' as const) }],
});

const assigned = (entries: readonly Entry[] = []): Subject =>
  subject({ hamlet: HAMLET }, [
    accepted(operation(STATION, 'assign', { change: change(HAMLET, HAMLET) }), 2),
    ...entries,
  ]);

const verdict = (on: Subject, said: Operation, author: Author): string => {
  const entry = accept(on, said, senderOf(author), ARRIVAL);
  return entry.refusal ?? entry.verdict;
};

const rename = (author: Author, value: string, saw?: readonly string[]) =>
  operation(author, 'correct', {
    changes: { name: change('Nguyễn Thị Thử', value, saw) },
    evidence: 'paper',
  });

describe('acceptance', () => {
  test('[AP1] the same operation on the same subject gets the same verdict and is kept whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(LAN, MINH, POLICE, STATION), fc.string(), (author, value) => {
        const said = rename(author, value);
        const once = accept(assigned(), said, senderOf(LAN), ARRIVAL);
        expect(accept(assigned(), said, senderOf(LAN), ARRIVAL)).toEqual(once);
        expect(once).toMatchObject(said);
      }),
    );
  });

  test('[AP2] nobody speaks for another person, nor from another device', () => {
    const said = rename(LAN, 'Nguyễn Thị Đúng');
    expect(verdict(assigned(), { ...said, actor: MINH.actor }, LAN)).toBe('malformed');
    expect(verdict(assigned(), { ...said, device: 'device-other' }, LAN)).toBe('malformed');
    expect(verdict(assigned(), said, LAN)).not.toBe('malformed');
  });

  test('[AP3] a device does not list anybody, not even a device of the station', () => {
    const values = { ...subject().listed };
    const body = {
      listing: 'x',
      listedOn: '2022-08-29',
      row: 1,
      values,
      category: 'wrong-info',
      cells: [],
    } as const;
    expect(verdict(assigned(), operation(STATION, 'list', body), STATION)).toBe('wrong-role');
    expect(verdict(assigned(), operation(STATION, 'relist', body), STATION)).toBe('wrong-role');
  });

  test('[AP4] a confirmation with another value is no confirmation', () => {
    const body = { changes: { name: change('Nguyễn Thị Thử', 'Khác') }, evidence: 'paper' } as const;
    const same = {
      changes: { name: change('Nguyễn Thị Thử', 'Nguyễn Thị Thử') },
      evidence: 'paper',
    } as const;
    expect(verdict(assigned(), operation(LAN, 'confirm', body), LAN)).toBe('malformed');
    expect(verdict(assigned(), operation(LAN, 'confirm', same, { basis: 2 }), LAN)).toBe('accepted');
  });

  test('[MG3] the same field with another value is contested, another field merges, and both are kept', () => {
    const before = assigned([accepted(rename(MINH, 'Nguyễn Thị Một'), 3)]);
    expect(verdict(before, rename(LAN, 'Nguyễn Thị Hai'), LAN)).toBe('contested');
    const phone = operation(LAN, 'correct', {
      changes: { phone: change('', '0900000001') },
      evidence: 'said',
    });
    expect(verdict(before, phone, LAN)).toBe('merged');
    const knowing = operation(
      LAN,
      'correct',
      { changes: { phone: change('', '0900000001') }, evidence: 'said' },
      { basis: 3 },
    );
    expect(verdict(before, knowing, LAN)).toBe('accepted');
  });

  test('[AC3] a volunteer reaches the subjects of the granted hamlets only', () => {
    const elsewhere = subject({}, [
      accepted(operation(STATION, 'assign', { change: change('', '25090-02') }), 2),
    ]);
    expect(verdict(elsewhere, rename(LAN, 'Nguyễn Thị Đúng'), LAN)).toBe('wrong-scope');
  });

  test('[AP5] a settling of what is settled meanwhile stands beside it; of what was never in question it is refused', () => {
    const one = accepted(rename(LAN, 'Nguyễn Thị Một'), 3);
    const two = accepted(rename(MINH, 'Nguyễn Thị Hai'), 4);
    const contested = assigned([one, two]);
    const ruling = (author: Author, value: string, basis = 4) =>
      operation(
        author,
        'settle',
        { field: 'name', change: change('Nguyễn Thị Một', value, [one.id, two.id]), reason: 'CCCD' },
        { basis },
      );
    const first = accept(contested, ruling(LAN, 'Nguyễn Thị Hai'), senderOf(LAN), ARRIVAL);
    expect(first.verdict).toBe('accepted');
    const settled = { ...contested, entries: [...contested.entries, first] };
    const second = accept(settled, ruling(MINH, 'Nguyễn Thị Một'), senderOf(MINH), { ...ARRIVAL, seq: 51 });
    expect(second.verdict).toBe('contested');
    const both = readSubject({ ...settled, entries: [...settled.entries, second] });
    expect(both.fields.name.claims.map((claim) => claim.value).sort()).toEqual([
      'Nguyễn Thị Hai',
      'Nguyễn Thị Một',
    ]);
    const idle = operation(STATION, 'settle', {
      field: 'name',
      change: change('Nguyễn Thị Thử', 'Khác'),
      reason: '',
    });
    expect(verdict(assigned(), idle, STATION)).toBe('not-contested');
  });

  test('[AP5] a phone’s settling beside a clerk’s word it had not seen is contested, beside one it saw refused', () => {
    const one = accepted(rename(LAN, 'Nguyễn Thị Một'), 3);
    const two = accepted(rename(MINH, 'Nguyễn Thị Hai'), 4);
    const clerks = accepted(rename(STATION, 'Nguyễn Thị Ba'), 5);
    const now = assigned([one, two, clerks]);
    const ruling = (saw: readonly string[]) =>
      operation(LAN, 'settle', {
        field: 'name',
        change: change('Nguyễn Thị Một', 'Nguyễn Thị Hai', saw),
        reason: 'Theo CCCD',
      });
    const offline = accept(now, ruling([one.id, two.id]), senderOf(LAN), ARRIVAL);
    expect(offline.verdict).toBe('contested');
    const { claims } = readSubject({ ...now, entries: [...now.entries, offline] }).fields.name;
    expect(claims.map((claim) => claim.value).sort()).toEqual(['Nguyễn Thị Ba', 'Nguyễn Thị Hai']);
    const seen = accept(now, ruling([one.id, two.id, clerks.id]), senderOf(LAN), ARRIVAL);
    expect([seen.verdict, seen.refusal]).toEqual(['refused', 'wrong-role']);
  });
});
