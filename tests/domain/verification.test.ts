import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/domain/field.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import { turnOf } from '../../src/domain/turn.ts';
import { planVerification, verify, VERIFICATION_OUTCOMES } from '../../src/domain/verification.ts';
import { fields } from '../support/fields-builder.ts';
import {
  assigned,
  checked,
  journey,
  passport,
  refused,
  relisted,
  returned,
  said,
  signed,
  updated,
  verified,
  type JourneyStep,
} from '../support/journey-builder.ts';

const LISTED = fields({ name: 'Nguyễn Thị Thử', birthDate: '01/02/1990' });
const TRUE = fields({ name: 'Nguyễn Thị Thu', birthDate: '01/02/1990', idNumber: '068190000003' });
const corrected = checked('corrected', { name: TRUE.name, idNumber: TRUE.idNumber });
const done = [assigned(), corrected, signed(), updated()];

const person = (...steps: readonly JourneyStep[]): SubjectReading => journey({ listed: LISTED }, ...steps);

const outcome = (reading: SubjectReading, rows: readonly Fields[], listedOn = '2022-09-10') => {
  const plan = planVerification(
    [reading],
    rows.map((values) => ({ values })),
  );
  return verify([reading], plan, listedOn);
};

describe('the Platform’s next list', () => {
  test('[VF2] updated and no longer listed is fixed; the facility’s turn', () => {
    expect(outcome(person(...done), []).subjects).toMatchObject([
      { outcome: 'fixed', step: 'verify-right', next: 'facility', fields: [] },
    ]);
  });

  test('[VF2] not updated: still there, or gone all the same', () => {
    for (const steps of [[], [assigned()], [assigned(), corrected], [assigned(), corrected, signed()]]) {
      expect(outcome(person(...steps), [LISTED]).subjects).toMatchObject([
        { outcome: 'still-listed', step: 'none' },
      ]);
      expect(outcome(person(...steps), []).subjects).toMatchObject([
        { outcome: 'absent', step: 'verify-absent' },
      ]);
    }
  });

  test('[VF2] it was right: it stays so, or comes back, to the police where they had confirmed it', () => {
    const right = [...done, verified('right', '2022-09-08')];
    for (const steps of [right, [...right, passport(true)]]) {
      expect(outcome(person(...steps), []).subjects).toMatchObject([
        { outcome: 'stays-right', step: 'none' },
      ]);
      expect(outcome(person(...steps), [LISTED]).subjects).toMatchObject([
        { outcome: 'came-back', next: 'police' },
      ]);
    }
    expect(outcome(person(verified('right', '2022-09-08')), [LISTED]).subjects).toMatchObject([
      { outcome: 'came-back', next: 'hamlet' },
    ]);
  });

  test('[VF2] a list older than the update, than the proof or than the subject brings no news of them', () => {
    expect(outcome(person(...done), [LISTED], '2022-09-04').subjects).toMatchObject([
      { outcome: 'still-listed', step: 'none' },
    ]);
    expect(outcome(person(...done), [LISTED], '2022-09-05').subjects).toMatchObject([
      { outcome: 'still-wrong' },
    ]);
    const right = person(...done, verified('right', '2022-09-10', '2022-09-12'));
    expect(outcome(right, [LISTED], '2022-09-09').subjects).toMatchObject([
      { outcome: 'stays-right', step: 'none' },
    ]);
    expect(outcome(right, [LISTED], '2022-09-11').subjects).toMatchObject([{ outcome: 'came-back' }]);
    expect(outcome(person(), [], '2022-08-28').subjects).toMatchObject([
      { outcome: 'still-listed', step: 'none' },
    ]);
    expect(outcome(person(relisted({}, '2022-09-11')), []).subjects).toMatchObject([
      { outcome: 'still-listed' },
    ]);
  });

  test('[VF2] a second list of the day is news; of several later lists, the newest counts', () => {
    expect(outcome(person(), [], '2022-08-29').subjects).toMatchObject([{ outcome: 'absent' }]);
    const twice = person(relisted({}, '2022-09-01'), relisted({}, '2022-09-11'));
    expect(outcome(twice, []).subjects).toMatchObject([{ outcome: 'still-listed', step: 'none' }]);
    const later = person(...done, verified('absent', '2022-09-20'));
    expect(outcome(later, [LISTED]).subjects).toMatchObject([{ outcome: 'still-listed', step: 'none' }]);
  });

  test('[VF1] two who were confirmed alike: a row that is like both is unclear, and neither is called absent', () => {
    const alike = checked('corrected', { name: 'Ka Thử', birthDate: '05/06/1991', idNumber: '' });
    const twins = [1, 2].map((n) =>
      journey(
        { id: `25090.${n}`, listed: { name: `Người ${n}`, idNumber: `06819000000${n}` } },
        alike,
        signed(),
        updated(),
      ),
    );
    const row = { values: fields({ name: 'Ka Thử', birthDate: '05/06/1991', idNumber: '068191000001' }) };
    const plan = planVerification(twins, [row]);
    expect(plan.unclear).toMatchObject([{ subjects: ['25090.1', '25090.2'] }]);
    expect(plan.absent).toEqual([]);
  });

  test('[VF3] still wrong with something else than confirmed: typed again, with what differs', () => {
    expect(outcome(person(...done), [{ ...TRUE, name: 'Nguyễn Thị Thuu' }]).subjects).toMatchObject([
      {
        outcome: 'still-wrong',
        next: 'station',
        step: 'refuse',
        fields: [{ field: 'name', confirmed: 'Nguyễn Thị Thu', listed: 'Nguyễn Thị Thuu' }],
      },
    ]);
    expect(outcome(person(...done), [LISTED]).subjects).toMatchObject([
      { next: 'station', fields: [{ field: 'name' }, { field: 'idNumber' }] },
    ]);
  });

  test('[VF3] still wrong with exactly what was confirmed: the police look again', () => {
    const same = { ...TRUE, name: TRUE.name.normalize('NFD'), birthDate: '1-2-1990' };
    expect(outcome(person(...done), [same]).subjects).toMatchObject([
      { outcome: 'still-wrong', next: 'police', step: 'verify-still-wrong', fields: [] },
    ]);
  });

  test('[VF1] an updated person is found by what was confirmed, when nothing listed before is left of them', () => {
    const all = checked('corrected', {
      name: 'Ka Thử',
      birthDate: '05/06/1991',
      sex: 'Nữ',
      idNumber: '068191000001',
    });
    const steps = [assigned(), all, signed(), updated()];
    const row = fields({ name: 'Ka Thử', birthDate: '05/06/1991', idNumber: '068191000001' });
    const found = outcome(person(...steps), [row]);
    expect(found.fresh).toEqual([]);
    expect(found.subjects).toMatchObject([{ outcome: 'still-wrong', next: 'police' }]);
    const plan = planVerification([person(...steps)], [{ values: row }]);
    expect(plan.changed).toMatchObject([{ subject: '25090.1', fields: ['name', 'birthDate', 'idNumber'] }]);
    expect(plan.absent).toEqual([]);
  });

  test('[VF2] who an unclear row may be is left to a person; other rows are new', () => {
    const twins = [1, 2].map((n) =>
      journey({ id: `25090.${n}`, listed: { ...LISTED, idNumber: '' } }, assigned()),
    );
    const rows = [
      { values: { ...LISTED, idNumber: '068190000009' } },
      { values: fields({ name: 'Lê Văn Mới', idNumber: '068190000777' }) },
    ];
    const made = verify(twins, planVerification(twins, rows), '2022-09-10');
    expect(made.counts).toMatchObject({ unclear: 1, new: 1, absent: 0 });
    expect(made.subjects).toEqual([]);
  });

  test('[VF2] every subject and every row is counted once', () => {
    const people = [
      person(),
      person(...done),
      person(...done, verified('right')),
      person(assigned(), said('sex', 'Nam')),
    ].map((reading, at): SubjectReading =>
      journey(
        {
          id: `25090.${at}`,
          listed: { ...LISTED, name: `Người ${'abcd'.charAt(at)}`, idNumber: `06819000010${at}` },
        },
        ...(reading.stage === 'updated' ? done : []),
      ),
    );
    fc.assert(
      fc.property(fc.subarray(people), fc.nat({ max: 3 }), (listed, others) => {
        const rows = [
          ...listed.map((reading) => ({ values: reading.subject.listed })),
          ...Array.from({ length: others }, (_, at) => ({
            values: fields({
              name: `Khác ${at}`,
              birthDate: `0${at + 1}/01/1950`,
              idNumber: `06805000010${at}`,
            }),
          })),
        ];
        const { counts, subjects } = verify(people, planVerification(people, rows), '2022-09-10');
        const counted = VERIFICATION_OUTCOMES.reduce((sum, each) => sum + counts[each], 0);
        expect(counted).toBe(people.length);
        expect(subjects).toHaveLength(people.length);
        expect(counts.new).toBe(others);
      }),
    );
  });

  test('[VF3] the steps lead where they say: refused to the desk, still wrong to the police', () => {
    expect(person(...done, refused('gõ sai')).stage).toBe('signed');
    expect(person(...done, verified('still-wrong')).stage).toBe('assigned');
    expect(turnOf(person(...done, verified('still-wrong')))).toBe('police');
  });
});

describe('whose turn it is', () => {
  test('[TU1] along the way of the letter', () => {
    const way = [
      assigned(),
      said('sex', 'Nam'),
      corrected,
      signed(),
      updated(),
      verified('right'),
      passport(true),
    ];
    const turns = [...way.keys(), way.length].map((count) => turnOf(person(...way.slice(0, count))));
    expect(turns).toEqual([
      'lead',
      'hamlet',
      'police',
      'police',
      'station',
      'station',
      'facility',
      undefined,
    ]);
  });

  test('[TU1] returned is the hamlet’s; wrong again after the police’s word is theirs, also when it was right', () => {
    expect(turnOf(person(...done.slice(0, 3), returned()))).toBe('hamlet');
    expect(turnOf(person(...done, verified('still-wrong'), returned()))).toBe('hamlet');
    const back = [verified('right'), verified('still-wrong', '2022-09-20'), relisted({}, '2022-09-20')];
    expect(turnOf(person(...done, ...back))).toBe('police');
    expect(turnOf(person(assigned(), verified('still-wrong')))).toBe('hamlet');
  });

  test('[TU1] signed with nothing confirmed is the task force’s', () => {
    expect(turnOf(person(checked('not-found'), signed()))).toBe('lead');
  });
});
