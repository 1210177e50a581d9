import { expect, test } from 'vitest';
import {
  isCarried,
  lostOperations,
  markCarried,
  markSending,
  nextToSend,
  putBack,
  saidBy,
  settle,
  type OutboxRow,
} from '../../src/sync/outbox.ts';
import {
  accepted,
  change,
  correct,
  LAN,
  MINH,
  operation,
  STATION,
  subject,
} from '../support/subject-builder.ts';

const row = (): OutboxRow => ({
  operation: correct(LAN, 'name', change('x', 'y')),
  state: { kind: 'waiting' },
});

test('[OB1] what waits goes in the device’s order, up to the limit; what is under way does not go twice', () => {
  const [first, second, third] = [row(), row(), row()];
  expect(nextToSend([third, first, markSending(second, 0)], 10)).toEqual([first, third]);
  expect(nextToSend([third, second, first], 2)).toEqual([first, second]);
});

test('[OB2] a failed request gives back what it took, with the reason', () => {
  expect(putBack(markSending(row(), 0), 'no-network').state).toEqual({
    kind: 'waiting',
    lastProblem: 'no-network',
  });
});

test('[CY2] what was carried by hand stays carried when the network is tried after it, and fails', () => {
  const tried = putBack(markSending(markCarried(row()), 0), 'no-network');
  expect(isCarried(tried.state)).toBe(true);
  expect(isCarried(putBack(markSending(row(), 0), 'no-network').state)).toBe(false);
});

test('[OB4] the first answer settles an operation; a second changes nothing, and others are untouched', () => {
  const mine = markSending(row(), 0);
  const answer = {
    id: mine.operation.id,
    seq: 7,
    verdict: 'merged',
    receivedAt: '2022-09-01T00:00:00Z',
  } as const;
  const settled = settle(mine, new Map([[answer.id, answer]]));
  expect(settled.state).toMatchObject({ kind: 'answered', verdict: 'merged', seq: 7 });
  expect(settle(settled, new Map([[answer.id, { ...answer, verdict: 'refused' as const, seq: 8 }]]))).toBe(
    settled,
  );
  expect(settle(row(), new Map([[answer.id, answer]])).state.kind).toBe('waiting');
});

test('[OB5] sent again is what this device said and the snapshot lacks: not others’ words, not the station’s in its name', () => {
  const mine = accepted(correct(LAN, 'name', change('A', 'B')), 9);
  const kept = accepted(correct(LAN, 'sex', change('Nữ', 'Nam')), 10);
  const others = accepted(correct(MINH, 'name', change('A', 'C')), 11);
  const assigned = accepted(operation(STATION, 'assign', { change: change('', 'h1') }), 12);
  const byStation = { ...assigned, deviceSeq: 12, deviceTime: assigned.receivedAt };
  const unanswered = { ...mine, id: '01900000-0000-7000-8000-00000000ffff', seq: 0 };
  const book = [subject({}, [mine, kept, others, byStation, unanswered])];
  expect(saidBy(byStation.device, book)).toEqual([]);
  const { seq: _seq, receivedAt: _at, verdict: _verdict, ...sent } = mine;
  expect(lostOperations(saidBy(mine.device, book), (id) => id === kept.id)).toEqual([sent]);
});

test('[OB5] a word whose number on the phone happens to be its number at the station is sent again all the same', () => {
  const met = { ...accepted(correct(LAN, 'name', change('A', 'B')), 9), deviceSeq: 9 };
  expect(saidBy(met.device, [subject({}, [met])])).toHaveLength(1);
});
