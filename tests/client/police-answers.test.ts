import { expect, test } from 'vitest';
import { planAnswers, type AnswerLine } from '../../src/client/police-answers.ts';
import type { PoliceAnswerRow } from '../../src/client/police-file.ts';
import { subjectAt, versionText } from '../../src/client/police-version.ts';
import { NO_IDENTITY, type Identity } from '../../src/domain/police-word.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import { readSubject } from '../../src/sync/reading.ts';
import { assigned, checked, closed, journey, returned, said } from '../support/journey-builder.ts';
import { operation, POLICE, waiting } from '../support/subject-builder.ts';

const answered = journey({}, assigned(), said('name', 'Nguyễn Thị A'));

/** The row as it was exported of `seen`, with what somebody has filled in. */
function row(
  seen: SubjectReading,
  filled: Partial<Omit<PoliceAnswerRow, 'corrected'>> & { readonly corrected?: Partial<Identity> } = {},
): PoliceAnswerRow {
  const { fields, subject } = seen;
  const side = (of: 'listed' | 'value'): Identity => ({
    name: fields.name[of],
    birthDate: fields.birthDate[of],
    sex: fields.sex[of],
    idNumber: fields.idNumber[of],
  });
  return {
    row: 4,
    id: subject.id,
    version: versionText(seen),
    listed: side('listed'),
    proposed: side('value'),
    verdict: '',
    reason: '',
    ...filled,
    corrected: { ...NO_IDENTITY, ...filled.corrected },
  };
}

const plan = (rows: readonly PoliceAnswerRow[], now: SubjectReading, may = true): readonly AnswerLine[] =>
  planAnswers(rows, { get: (id) => (id === now.subject.id ? now : undefined), may: () => may });

const planOne = (one: PoliceAnswerRow, now: SubjectReading, may = true): AnswerLine | undefined =>
  plan([one], now, may)[0];

const doubtOf = (line: AnswerLine | undefined): unknown => (line?.kind === 'doubt' ? line.doubt : line?.kind);

test('a row nobody filled in does nothing; a filled one says what it would write', () => {
  expect(planOne(row(answered), answered)?.kind).toBe('empty');
  expect(planOne(row(answered, { verdict: 'Đúng' }), answered)).toMatchObject({
    kind: 'write',
    verdict: 'matches',
    changes: [],
    beside: [],
  });
  const corrected = row(answered, { verdict: 'sửa', corrected: { idNumber: '068 190 000 777', sex: 'nam' } });
  expect(planOne(corrected, answered)).toMatchObject({
    kind: 'write',
    changes: [
      { field: 'sex', from: 'Nữ', to: 'Nam' },
      { field: 'idNumber', from: '068190000002', to: '068190000777' },
    ],
  });
});

test('what came after the export is never written over: the file saw what its version saw, the rest stands beside', () => {
  const now = journey({}, assigned(), said('name', 'Nguyễn Thị A'), said('name', 'Nguyễn Thị B'));
  const seen = subjectAt(now.subject, versionText(answered));
  if (seen === undefined) throw new Error('the version is known');
  expect(seen.fields.name.value).toBe('Nguyễn Thị A');
  const line = planOne(row(seen, { verdict: 'Đúng' }), now);
  expect(line).toMatchObject({ kind: 'write', beside: ['name'] });
  const word = line?.kind === 'write' ? line.word : undefined;
  expect(word?.seen.fields.name.claims).toHaveLength(1);
});

test('a later word that agrees with the file is no conflict', () => {
  const now = journey({}, assigned(), said('name', 'Nguyễn Thị A'), said('name', 'Nguyễn Thị A'));
  const seen = subjectAt(now.subject, versionText(answered)) ?? now;
  expect(planOne(row(seen, { verdict: 'Đúng' }), now)).toMatchObject({ kind: 'write', beside: [] });
});

test('answered, closed or sent back meanwhile: what the file did not know is not decided by it', () => {
  const later = [said('name', 'Nguyễn Thị B'), closed('deceased'), returned()] as const;
  const doubts = later.map((step) => {
    const now = journey({}, assigned(), said('name', 'Nguyễn Thị A'), step);
    const seen = subjectAt(now.subject, versionText(answered)) ?? now;
    const filled = [{ verdict: 'không có' }, { verdict: 'trả lại', reason: 'x y' }, { verdict: 'đúng' }];
    return filled.map((each) => doubtOf(planOne(row(seen, each), now)));
  });
  const meanwhile = { kind: 'changed-meanwhile' };
  // What is called right is the file's own values: another's later value stands beside it.
  expect(doubts).toEqual([
    [meanwhile, meanwhile, 'write'],
    [meanwhile, meanwhile, meanwhile],
    [meanwhile, meanwhile, meanwhile],
  ]);
});

test('the same file read again writes nothing twice', () => {
  const now = journey({}, assigned(), said('name', 'Nguyễn Thị A'), checked('matches'));
  const seen = subjectAt(now.subject, versionText(answered)) ?? now;
  expect(planOne(row(seen, { verdict: 'Đúng' }), now)?.kind).toBe('said');
  const corrected = row(seen, { verdict: 'Sửa', corrected: { sex: 'Nam' } });
  expect(planOne(corrected, now)?.kind).toBe('write');
});

test('what is not clear is left to a person, with its reason', () => {
  const doubts = (filled: Parameters<typeof row>[1], may = true): unknown =>
    doubtOf(planOne(row(answered, filled), answered, may));
  expect(doubts({ verdict: 'để xem' })).toEqual({ kind: 'unreadable-verdict' });
  expect(doubts({ corrected: { sex: 'Nam' } })).toEqual({ kind: 'no-verdict' });
  expect(doubts({ verdict: 'Đúng', corrected: { sex: 'Nam' } })).toEqual({
    kind: 'right-and-corrected',
    fields: ['sex'],
  });
  expect(doubts({ verdict: 'Sửa' })).toEqual({ kind: 'nothing-corrected' });
  expect(doubts({ verdict: 'Trả lại' })).toEqual({ kind: 'no-reason' });
  expect(doubts({ verdict: 'Sửa', corrected: { idNumber: '12345' } })).toEqual({
    kind: 'incomplete',
    fields: ['idNumber'],
  });
  expect(doubts({ verdict: 'Đúng' }, false)).toEqual({ kind: 'moved-on' });
  expect(doubts({ verdict: 'Đúng', id: '25090.9' })).toEqual({ kind: 'unknown-subject' });
  expect(doubts({ verdict: 'Đúng', version: '999' })).toEqual({ kind: 'unknown-version' });
  expect(doubts({ verdict: 'Đúng', version: 'ba' })).toEqual({ kind: 'unknown-version' });
});

test('a proposal that was typed over in the file is no verdict: nobody knows what was looked up', () => {
  const typedOver = row(answered, { verdict: 'Đúng' });
  const proposed = { ...typedOver.proposed, name: 'Nguyễn Thị C' };
  expect(doubtOf(planOne({ ...typedOver, proposed }, answered))).toEqual({
    kind: 'overwritten',
    fields: ['name'],
  });
});

test('where two values stood, the row must say which', () => {
  const two = [said('name', 'A A', { blind: true }), said('name', 'B B', { blind: true })];
  const now = journey({}, assigned(), ...two);
  expect(doubtOf(planOne(row(now, { verdict: 'Đúng' }), now))).toEqual({
    kind: 'contested',
    fields: ['name'],
  });
  const says = row(now, { verdict: 'Sửa', corrected: { name: 'B B' } });
  expect(planOne(says, now)).toMatchObject({ kind: 'write', beside: [] });
});

test('a subject on two rows is written once, and the second row names the first', () => {
  const lines = plan(
    [row(answered, { verdict: 'Đúng' }), { ...row(answered, { verdict: 'Trả lại' }), row: 9 }],
    answered,
  );
  expect(lines.map(doubtOf)).toEqual(['write', { kind: 'twice', first: 4 }]);
});

test('a version names what this device says and the station has not answered, too', () => {
  const own = waiting(operation(POLICE, 'note', { text: 'x' }));
  const reading = readSubject({
    ...answered.subject,
    entries: [...answered.subject.entries, own],
  });
  expect(versionText(reading)).toBe(`${versionText(answered)}+${own.id}`);
  const later = {
    ...reading.subject,
    entries: reading.subject.entries.map((entry) =>
      entry.id === own.id
        ? { ...entry, seq: 50, receivedAt: '2022-09-09T00:00:00.000Z', verdict: 'accepted' as const }
        : entry,
    ),
  };
  expect(subjectAt(later, versionText(reading))?.subject.entries.map((entry) => entry.id)).toContain(own.id);
  expect(subjectAt(later, versionText(answered))?.subject.entries.map((entry) => entry.id)).not.toContain(
    own.id,
  );
});
