import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/subject.ts';
import { effectiveEntries } from '../../src/domain/effective.ts';
import { readSubject, valuesOf } from '../../src/sync/reading.ts';
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

const assign = (seq: number, hamlet = '25090-03') =>
  accepted(operation(STATION, 'assign', { change: change('', hamlet) }), seq);
const close = (seq: number) =>
  accepted(operation(LAN, 'close', { reason: 'moved-away', detail: 'Bảo Lộc' }), seq);
const back = (seq: number) => accepted(operation(POLICE, 'return', { reason: 'số không khớp' }), seq);
const name = (seq: number) => accepted(correct(LAN, 'name', change('Nguyễn Thị Thử', 'Nguyễn Thị Thu')), seq);

describe('a subject nobody has said anything about', () => {
  test('[RD1] is listed, in no hamlet, with the values of its row', () => {
    const reading = readSubject(subject());
    expect(reading).toMatchObject({ stage: 'listed', hamlet: '', contested: [], waiting: 0 });
    expect(reading.fields.name).toMatchObject({ value: 'Nguyễn Thị Thử', changed: false, confirmed: false });
  });
});

describe('its operations', () => {
  test('[RD1] move it through the stages', () => {
    const check = accepted(operation(POLICE, 'check', { verdict: 'matches', changes: {} }), 4);
    const stages = [
      [],
      [assign(2)],
      [assign(2), name(3)],
      [assign(2), name(3), check],
      [assign(2), name(3), back(5)],
    ];
    expect(stages.map((entries) => readSubject(subject({}, entries)).stage)).toEqual([
      'listed',
      'assigned',
      'answered',
      'checked',
      'assigned',
    ]);
  });

  test('[RD1] a closing is read with its reason, and a later correction replaces it', () => {
    expect(readSubject(subject({}, [assign(2), close(3)])).closed).toMatchObject({ reason: 'moved-away' });
    expect(readSubject(subject({}, [assign(2), close(3), name(4)])).closed).toBeUndefined();
  });

  test('[RD1] a return is read with its reason until the hamlet answers again', () => {
    expect(readSubject(subject({}, [name(2), back(3)])).returned).toMatchObject({ reason: 'số không khớp' });
    expect(readSubject(subject({}, [name(2), back(3), close(4)])).returned).toBeUndefined();
  });

  test('[RD1] what the police give is confirmed, unless somebody’s unseen word stands beside it', () => {
    const police = accepted(correct(POLICE, 'name', change('Nguyễn Thị Thử', 'Nguyễn Thị Thủy')), 2);
    expect(readSubject(subject({}, [police])).fields.name.confirmed).toBe(true);
    expect(readSubject(subject({}, [police, name(3)])).fields.name.confirmed).toBe(false);
  });

  test('[RD2] refused ones and those taken back do not count, but stay', () => {
    const refused: Entry = { ...name(2), verdict: 'refused', refusal: 'wrong-scope' };
    const taken = close(3);
    const undone = accepted(operation(LAN, 'undo', { of: taken.id }), 4);
    const reading = readSubject(subject({}, [refused, taken, undone]));
    expect(reading).toMatchObject({ stage: 'listed', closed: undefined });
    expect(reading.fields.name.changed).toBe(false);
    expect(reading.subject.entries).toHaveLength(3);
  });

  test('[RD2] what waits comes after everything the station has ordered, in the device’s order', () => {
    const first = waiting(correct(LAN, 'name', change('Nguyễn Thị Thử', 'A')));
    const second = waiting(correct(LAN, 'name', change('A', 'B', [first.id])));
    const others = accepted(correct(MINH, 'birthDate', change('01/02/1990', '01/02/1991')), 9);
    const reading = readSubject(subject({}, [second, first, others]));
    expect(effectiveEntries([second, first, others])).toEqual([others, first, second]);
    expect(reading.fields.name.value).toBe('B');
    expect(reading.waiting).toBe(2);
  });

  test('[RD1] reading does not depend on the order in which entries lie', () => {
    const entries = [
      assign(2),
      name(3),
      close(4),
      back(5),
      accepted(correct(MINH, 'sex', change('Nữ', 'Nam')), 6),
    ];
    const whole = readSubject(subject({}, entries));
    const { fields, contested, stage, closed, returned, lastStep } = whole;
    const expected = { fields, contested, stage, closed, returned, lastStep };
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(readSubject(subject({}, shuffled))).toMatchObject(expected);
      }),
    );
  });

  test('[RD1] the values alone are those the reading shows, whatever was said in whatever order', () => {
    const entries = [
      assign(2),
      name(3),
      accepted(correct(MINH, 'name', change('Nguyễn Thị Thử', 'Nguyễn Thị Thư')), 4),
      accepted(correct(MINH, 'phone', change('', '0300000001')), 5),
      accepted(
        operation(STATION, 'relist', {
          listing: '25090/2022-10-01/1',
          listedOn: '2022-10-01',
          row: 9,
          category: 'wrong-info',
          cells: [],
          values: { ...subject().listed, sex: 'Nam', name: 'Nguyễn Thị Tử' },
        }),
        6,
      ),
      waiting(correct(LAN, 'idNumber', change('', '068190000002'))),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(entries), (some) => {
        const person = subject({}, some);
        const shown = Object.entries(readSubject(person).fields).map(([field, { value }]) => [field, value]);
        expect(valuesOf(person)).toEqual(Object.fromEntries(shown));
      }),
    );
  });
});
