import { describe, expect, test } from 'vitest';
import { decideAccess, type Grant } from '../../src/domain/access.ts';
import { effectiveEntries } from '../../src/domain/effective.ts';
import { CONTESTED_FIELDS, IDENTITY_FIELDS } from '../../src/domain/field.ts';
import type { Operation, Role } from '../../src/domain/operation.ts';
import { partiesOf, settlersOf, settlersFor } from '../../src/domain/settling.ts';
import type { Entry } from '../../src/domain/subject.ts';
import { STAGES } from '../../src/domain/workflow.ts';
import { readSubject } from '../../src/sync/reading.ts';
import {
  accepted,
  change,
  correct,
  LAN,
  LISTING,
  MINH,
  operation,
  POLICE,
  STATION,
  subject,
  waiting,
  type Author,
} from '../support/subject-builder.ts';

const HOA: Author = { actor: 'user-hoa', role: 'hamlet' };
const OPEN = ['listed', 'assigned', 'answered'] as const;
const OWN = { police: false, onlyThisHamlet: true };
const MIXED = { police: false, onlyThisHamlet: false };
const WITH_POLICE = { police: true, onlyThisHamlet: false };

const assign = (hamlet: string, seq: number): Entry =>
  accepted(operation(STATION, 'assign', { change: change('', hamlet) }), seq);

const says = (author: Author, value: string, seq: number): Entry =>
  accepted(correct(author, 'name', change('Nguyễn Thị Thử', value)), seq);

const relist = (name: string, seq: number): Entry =>
  accepted(
    operation(STATION, 'relist', {
      listing: '25090/2022-09-05/1',
      listedOn: '2022-09-05',
      row: 9,
      values: { ...subject().listed, name },
      category: 'wrong-info',
      cells: [],
    }),
    seq,
  );

const settlers = (...entries: readonly Entry[]): readonly Role[] => {
  const reading = readSubject(subject({}, entries));
  expect(reading.contested).toContain('name');
  return settlersFor(reading, 'name');
};

describe('who decides', () => {
  test('[AC4] where a subject belongs is the lead’s and the station’s until it is signed', () => {
    for (const parties of [OWN, MIXED, WITH_POLICE]) {
      expect([...OPEN, 'checked' as const].map((stage) => settlersOf('hamlet', stage, parties))).toEqual(
        Array.from({ length: 4 }, () => ['lead', 'station']),
      );
    }
  });

  test('[AC4] another field is the station’s or the police’s, and the hamlet’s while only its own differ', () => {
    for (const field of IDENTITY_FIELDS) {
      for (const stage of OPEN) {
        expect(settlersOf(field, stage, OWN)).toEqual(['hamlet', 'station', 'police']);
        expect(settlersOf(field, stage, MIXED)).toEqual(['station', 'police']);
        expect(settlersOf(field, stage, WITH_POLICE)).toEqual(['police']);
      }
    }
  });

  test('[AC4] once checked it is the police’s alone; once signed nobody’s', () => {
    for (const field of IDENTITY_FIELDS) {
      for (const parties of [OWN, MIXED, WITH_POLICE]) {
        expect(settlersOf(field, 'checked', parties)).toEqual(['police']);
      }
    }
    for (const field of CONTESTED_FIELDS) {
      for (const stage of STAGES.slice(STAGES.indexOf('signed'))) {
        expect(settlersOf(field, stage, OWN)).toEqual([]);
      }
    }
  });
});

describe('whose the values are, from the operations', () => {
  test('[AC4] two volunteers of the hamlet, and three', () => {
    const two = [assign('01', 2), says(LAN, 'A', 3), says(MINH, 'B', 4)];
    expect(settlers(...two)).toContain('hamlet');
    expect(settlers(...two, says(HOA, 'C', 5))).toContain('hamlet');
  });

  test('[AC4] a clerk among three, or the one of two, takes it to the station', () => {
    const both = [assign('01', 2), says(LAN, 'A', 3), says(STATION, 'B', 4)];
    expect(settlers(...both)).toEqual(['station', 'police']);
    expect(settlers(...both, says(MINH, 'C', 5))).toEqual(['station', 'police']);
  });

  test('[AC4] the police’s value makes it the police’s', () => {
    expect(settlers(assign('01', 2), says(LAN, 'A', 3), says(POLICE, 'B', 4))).toEqual(['police']);
  });

  test('[AC4] a later list’s value against a volunteer’s is not the hamlet’s to decide', () => {
    expect(settlers(assign('01', 2), says(LAN, 'A', 3), relist('B', 4))).toEqual(['station', 'police']);
  });

  test('[AC4] a word from when another hamlet reviewed the subject is not this hamlet’s', () => {
    const before = says(LAN, 'A', 3);
    const moved = [assign('01', 2), before, assign('02', 4)];
    expect(settlers(...moved, says(MINH, 'B', 5))).toEqual(['station', 'police']);
    expect(settlers(...moved, says(MINH, 'B', 5), assign('01', 6))).toEqual(['station', 'police']);
  });

  test('[AC4] what still waits on this phone was said of the hamlet as it is', () => {
    const own = waiting(correct(MINH, 'name', change('Nguyễn Thị Thử', 'B')));
    expect(settlers(assign('01', 2), says(LAN, 'A', 3), own)).toContain('hamlet');
  });

  test('[AC4] a word taken back is still its writer’s; what is no operation is a list’s', () => {
    const taken = says(LAN, 'A', 3);
    const undo = accepted(operation(LAN, 'undo', { of: taken.id }), 5);
    const about = { hamlet: '01', subject: subject({}, [assign('01', 2), taken, says(MINH, 'B', 4), undo]) };
    expect(partiesOf([taken.id], about)).toEqual(OWN);
    expect(partiesOf([taken.id, LISTING], about)).toEqual(MIXED);
  });
});

describe('the decision on both sides', () => {
  const grant = (role: Role, hamlets: Grant['hamlets'] = 'all'): Grant => ({
    role,
    commune: '25090',
    hamlets,
  });
  const settle = (by: Author, saw: readonly Entry[]): Operation =>
    operation(by, 'settle', {
      field: 'name',
      change: change(
        'A',
        'A',
        saw.map((entry) => entry.id),
      ),
      reason: 'x',
    });
  const decide = (by: Author, saw: readonly Entry[], entries: readonly Entry[]): string => {
    const { stage, hamlet, subject: about } = readSubject(subject({}, entries));
    const hamlets = by.role === 'hamlet' ? ['01'] : 'all';
    const context = { stage, hamlet, subject: about, steps: effectiveEntries(entries) };
    const decided = decideAccess([grant(by.role, hamlets)], settle(by, saw), context);
    return decided.ok ? 'ok' : decided.error;
  };
  const first = says(LAN, 'A', 3);
  const second = says(MINH, 'B', 4);
  const clerks = says(STATION, 'C', 5);
  const two = [assign('01', 2), first, second];

  test('[AC4] a volunteer decides between what two of the hamlet wrote, in that hamlet only', () => {
    expect(decide(HOA, [first, second], two)).toBe('ok');
    expect(decide(HOA, [first, second], [assign('02', 2), first, second])).toBe('wrong-scope');
  });

  test('[AC4] not over a clerk’s word that was seen; one that was not seen does not refuse the decision', () => {
    expect(decide(HOA, [first, second, clerks], [...two, clerks])).toBe('wrong-role');
    expect(decide(HOA, [first, second], [...two, clerks])).toBe('ok');
    expect(decide(STATION, [first, second, clerks], [...two, clerks])).toBe('ok');
  });

  test('[AC4] a decision that arrives after the check is refused; the lead decides no name', () => {
    const check = accepted(operation(POLICE, 'check', { verdict: 'matches', changes: {} }), 6);
    expect(decide(HOA, [first, second], [...two, check])).toBe('wrong-role');
    expect(decide(STATION, [first, second], [...two, check])).toBe('wrong-role');
    expect(decide(POLICE, [first, second], [...two, check])).toBe('ok');
    expect(decide({ actor: 'user-lead', role: 'lead' }, [first, second], two)).toBe('wrong-role');
  });
});
