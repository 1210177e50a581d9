import { describe, expect, test } from 'vitest';
import { decisionsAgainst, decisionsIn, outcomesFor } from '../../src/domain/decision.ts';
import { clockFault } from '../../src/domain/device-clock.ts';
import type { Entry } from '../../src/domain/subject.ts';
import { readSubject } from '../../src/sync/reading.ts';
import {
  accepted,
  change,
  correct,
  LAN,
  MINH,
  operation,
  POLICE,
  STATION,
  subject,
  waiting,
} from '../support/subject-builder.ts';

const listed = 'Nguyễn Thị Thử';
const hers = accepted(correct(LAN, 'name', change(listed, 'Thu')), 2);
const his = accepted(correct(MINH, 'name', change(listed, 'Thư')), 3);
const both = [hers.id, his.id];

const settled = (value: string, seq: number, by = STATION, saw: readonly string[] = both): Entry =>
  accepted(
    operation(by, 'settle', { field: 'name', change: change('Thu', value, saw), reason: 'Theo thẻ CCCD' }),
    seq,
  );

const outcomes = (actor: string, ...entries: readonly Entry[]): readonly string[] =>
  outcomesFor(actor, readSubject(subject({}, entries))).map(
    ({ own, value, reason, entry }) => `${own} → ${value} by ${entry.actor}: ${reason}`,
  );

describe('decisions', () => {
  test('[DE1] keep every value that was weighed, and say why one was left aside', () => {
    const decision = settled('Thư', 4);
    const decisions = decisionsIn(subject({}, [hers, his, decision]));
    expect(decisions).toMatchObject([{ field: 'name', value: 'Thư', reason: 'Theo thẻ CCCD' }]);
    expect(decisions[0]?.weighed.map(({ value, entry }) => [value, entry?.actor])).toEqual([
      ['Thu', 'user-lan'],
      ['Thư', 'user-minh'],
    ]);
    expect(decisionsAgainst(decisions, hers.id)).toHaveLength(1);
    expect(decisionsAgainst(decisions, his.id)).toEqual([]);
  });

  test('[DE1] a check decides where it had several values before it, and only there', () => {
    const body = {
      verdict: 'corrected',
      changes: { name: change('Thu', 'Thú', both), sex: change('Nữ', 'Nữ') },
    } as const;
    const check = accepted(operation(POLICE, 'check', body), 4);
    expect(decisionsIn(subject({}, [hers, his, check])).map(({ field }) => field)).toEqual(['name']);
  });

  test('[DE1] one that was taken back is none', () => {
    const decision = settled('Thư', 4);
    const undo = accepted(operation(STATION, 'undo', { of: decision.id }), 5);
    expect(decisionsIn(subject({}, [hers, his, decision, undo]))).toEqual([]);
  });
});

describe('outcomes', () => {
  test('[DE2] each writer learns of it, whether chosen or not; who decided and who only watched does not', () => {
    const said = [hers, his, settled('Thư', 4)];
    expect(outcomes('user-lan', ...said)).toEqual(['Thu → Thư by user-station: Theo thẻ CCCD']);
    expect(outcomes('user-minh', ...said)).toEqual(['Thư → Thư by user-station: Theo thẻ CCCD']);
    expect(outcomes('user-station', ...said)).toEqual([]);
    expect(outcomes('user-hoa', ...said)).toEqual([]);
  });

  test('[DE2] not before the station has it, and not of one’s own deciding', () => {
    const made = operation(MINH, 'settle', {
      field: 'name',
      change: change('Thu', 'Thư', both),
      reason: 'x',
    });
    expect(outcomes('user-lan', hers, his, waiting(made))).toEqual([]);
    expect(outcomes('user-lan', hers, his, accepted(made, 4))).toHaveLength(1);
    expect(outcomes('user-minh', hers, his, accepted(made, 4))).toEqual([]);
  });

  test('[DE2] of two decisions that stand side by side there is none yet; of a later one over both, that', () => {
    const one = settled('Thư', 4);
    const two = settled('Thu', 5, POLICE);
    expect(outcomes('user-lan', hers, his, one, two)).toEqual([]);
    const last = settled('Thu', 6, POLICE, [...both, one.id, two.id]);
    expect(outcomes('user-lan', hers, his, one, two, last)).toEqual([
      'Thu → Thu by user-police: Theo thẻ CCCD',
    ]);
  });
});

describe('a device’s clock', () => {
  test.each([
    ['2022-09-01T01:02:03.000Z', '2022-09-01T02:00:00.000Z', undefined],
    ['2022-09-01T02:09:00.000Z', '2022-09-01T02:00:00.000Z', undefined],
    ['2022-09-01T02:11:00.000Z', '2022-09-01T02:00:00.000Z', 'ahead'],
    ['2025-09-01T02:11:00.000Z', '2022-09-01T02:00:00.000Z', 'ahead'],
    ['1970-01-01T00:00:00.000Z', '2022-09-01T02:00:00.000Z', 'behind'],
    ['1970-01-01T00:00:00.000Z', '', 'behind'],
    ['2022-09-01T01:02:03.000Z', '', undefined],
    ['', '2022-09-01T02:00:00.000Z', 'behind'],
  ] as const)('[CL1] written %s, received %s: %s', (deviceTime, receivedAt, fault) => {
    expect(clockFault(deviceTime, receivedAt, '2022-08-29')).toBe(fault);
  });
});
