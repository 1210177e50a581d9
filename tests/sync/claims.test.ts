import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standing, type Write } from '../../src/sync/claims.ts';
import { readSubject } from '../../src/sync/reading.ts';
import {
  accepted,
  change,
  confirm,
  correct,
  LAN,
  LISTING,
  MINH,
  operation,
  POLICE,
  STATION,
  subject,
} from '../support/subject-builder.ts';

const valuesOf = (reading: ReturnType<typeof readSubject>, field: 'name' | 'phone' = 'name') =>
  reading.fields[field].claims.map((claim) => claim.value);

describe('claims', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const writes: fc.Arbitrary<readonly Write[]> = fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom(...ids),
        value: fc.constantFrom('X', 'Y', 'Z'),
        saw: fc.subarray(ids),
      }),
      { selector: (each) => each.id },
    )
    .map((made) =>
      made.map(({ id, value, saw }) => ({
        claim: { id, value, base: '', by: { kind: 'list' as const, listedOn: '2022-08-29' } },
        saw,
      })),
    );

  test('[MG1] order and repetition do not change which claims stand', () => {
    fc.assert(
      fc.property(writes, fc.infiniteStream(fc.nat()), (made, chance) => {
        const shuffled = [...made, ...made]
          .map((write) => ({ write, at: chance.next().value }))
          .sort((left, right) => Number(left.at) - Number(right.at))
          .map(({ write }) => write);
        const idsOf = (claims: ReturnType<typeof standing>) =>
          [...new Set(claims.map((claim) => claim.id))].sort();
        expect(idsOf(standing(shuffled))).toEqual(idsOf(standing(made)));
      }),
    );
  });

  test('[MG1] a value that nobody replaced is never lost', () => {
    fc.assert(
      fc.property(writes, (made) => {
        const seen = new Set(made.flatMap(({ saw, claim }) => saw.filter((id) => id !== claim.id)));
        const kept = new Set(standing(made).map((claim) => claim.id));
        for (const { claim } of made) expect(kept.has(claim.id)).toBe(!seen.has(claim.id));
      }),
    );
  });
});

describe('two people', () => {
  const name = 'Nguyễn Thị Thử';

  test('[MG2] who change different fields do not meet', () => {
    const first = accepted(correct(LAN, 'name', change(name, 'Nguyễn Thị Thu')), 2);
    const second = accepted(correct(MINH, 'birthDate', change('01/02/1990', '01/02/1991')), 3);
    const reading = readSubject(subject({}, [first, second]));
    expect(reading.contested).toEqual([]);
    expect(reading.fields.name.value).toBe('Nguyễn Thị Thu');
    expect(reading.fields.birthDate.value).toBe('01/02/1991');
  });

  test('[MG2] who write the same value agree', () => {
    const first = accepted(correct(LAN, 'name', change(name, 'Nguyễn Thị Thu')), 2);
    const second = accepted(correct(MINH, 'name', change(name, 'Nguyễn Thị Thu')), 3);
    const reading = readSubject(subject({}, [first, second]));
    expect(reading.contested).toEqual([]);
    expect(reading.fields.name.value).toBe('Nguyễn Thị Thu');
    expect(reading.fields.name.claims).toHaveLength(2);
  });

  test.each(['name', 'birthDate', 'sex', 'idNumber', 'hamlet'] as const)(
    '[MG2] who saw the same %s and wrote different ones are both kept and shown',
    (field) => {
      const first = accepted(correct(LAN, field, change('seen', 'hers')), 2);
      const second = accepted(correct(MINH, field, change('seen', 'his')), 3);
      const reading = readSubject(subject({ [field]: 'seen' }, [first, second]));
      expect(reading.contested).toEqual([field]);
      expect(reading.fields[field].claims.map((claim) => claim.value)).toEqual(['hers', 'his']);
      expect(reading.fields[field].value).toBe('hers');
    },
  );

  test.each([
    ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng'],
    ['Đặng Thị Hoà', 'Đặng Thị Hòa'],
    ["K'Broi", 'K’Broi'],
  ])('[MG2] names that fold to the same key are two values: %s and %s', (hers, his) => {
    const first = accepted(correct(LAN, 'name', change(name, hers)), 2);
    const second = accepted(correct(MINH, 'name', change(name, his)), 3);
    expect(readSubject(subject({ name }, [first, second])).contested).toEqual(['name']);
  });

  test('[MG2] of phone numbers the later one counts, whatever the clocks say, and the earlier stays', () => {
    const first = {
      ...accepted(correct(LAN, 'phone', change('', '0900000001')), 2),
      deviceTime: '2031-01-01T00:00:00Z',
    };
    const second = accepted(correct(MINH, 'phone', change('', '0900000002')), 3);
    const reading = readSubject(subject({}, [first, second]));
    expect(reading.contested).toEqual([]);
    expect(reading.fields.phone.value).toBe('0900000002');
    expect(valuesOf(reading, 'phone')).toEqual(['0900000001', '0900000002']);
  });

  test('[MG5] who confirms and who corrects are contested in either order', () => {
    const confirmed = confirm(LAN, 'name', name);
    const corrected = correct(MINH, 'name', change(name, 'Nguyễn Thị Thu'));
    for (const [first, second] of [
      [confirmed, corrected],
      [corrected, confirmed],
    ] as const) {
      const reading = readSubject(subject({}, [accepted(first, 2), accepted(second, 3)]));
      expect(reading.contested).toEqual(['name']);
      expect(new Set(valuesOf(reading))).toEqual(new Set([name, 'Nguyễn Thị Thu']));
    }
  });

  test('[MG1] one who saw the other’s word replaces it, and nothing is contested', () => {
    const first = accepted(correct(LAN, 'name', change(name, 'Nguyễn Thị Thu')), 2);
    const second = accepted(correct(MINH, 'name', change('Nguyễn Thị Thu', 'Nguyễn Thị Thư', [first.id])), 3);
    const reading = readSubject(subject({}, [first, second]));
    expect(reading.contested).toEqual([]);
    expect(reading.fields.name.value).toBe('Nguyễn Thị Thư');
  });

  test('[MG1] a value that went away and came back does not hide what happened between', () => {
    const away = accepted(correct(LAN, 'name', change(name, 'Nguyễn Thị Thu')), 2);
    const back = accepted(correct(LAN, 'name', change('Nguyễn Thị Thu', name, [away.id])), 3);
    // He saw the list's value, and not that she had looked into it twice.
    const other = accepted(correct(MINH, 'name', change(name, 'Nguyễn Thị Thư')), 4);
    expect(readSubject(subject({}, [away, back, other])).contested).toEqual(['name']);
  });

  test('[MG7] a settlement that saw both leaves one value, and both words in the history', () => {
    const first = accepted(correct(LAN, 'name', change(name, 'Nguyễn Thị Thu')), 2);
    const second = accepted(correct(MINH, 'name', change(name, 'Nguyễn Thị Thư')), 3);
    const settled = accepted(
      operation(POLICE, 'settle', {
        field: 'name',
        change: change('Nguyễn Thị Thu', 'Nguyễn Thị Thư', [first.id, second.id]),
        reason: 'giấy khai sinh',
      }),
      4,
    );
    const reading = readSubject(subject({}, [first, second, settled]));
    expect(reading.contested).toEqual([]);
    expect(reading.fields.name.value).toBe('Nguyễn Thị Thư');
    expect(reading.fields.name.confirmed).toBe(true);
    expect(reading.subject.entries).toHaveLength(3);
  });

  test('[MG7] a settlement that had not seen a third word does not overrule it', () => {
    const first = accepted(correct(LAN, 'name', change(name, 'A')), 2);
    const second = accepted(correct(MINH, 'name', change(name, 'B')), 3);
    const third = accepted(correct({ actor: 'user-hoa', role: 'hamlet' }, 'name', change(name, 'C')), 4);
    const settled = accepted(
      operation(POLICE, 'settle', {
        field: 'name',
        change: change('A', 'B', [first.id, second.id]),
        reason: '',
      }),
      5,
    );
    const reading = readSubject(subject({}, [first, second, third, settled]));
    expect(reading.contested).toEqual(['name']);
    expect(new Set(valuesOf(reading))).toEqual(new Set(['B', 'C']));
  });
});

describe('the police’s word', () => {
  const name = 'Nguyễn Thị Thử';
  const theirs = accepted(correct(POLICE, 'name', change(name, 'Nguyễn Thị Thủy')), 2);

  test('[MG8] is not written over by a hamlet that saw it: both stand', () => {
    const hers = accepted(correct(LAN, 'name', change('Nguyễn Thị Thủy', 'Nguyễn Thị Thu', [theirs.id])), 3);
    const reading = readSubject(subject({}, [theirs, hers]));
    expect(reading.contested).toEqual(['name']);
    expect(valuesOf(reading)).toEqual(['Nguyễn Thị Thủy', 'Nguyễn Thị Thu']);
  });

  test('[MG8] is written over by the police themselves', () => {
    const again = accepted(
      correct(POLICE, 'name', change('Nguyễn Thị Thủy', 'Nguyễn Thị Thùy', [theirs.id])),
      3,
    );
    const reading = readSubject(subject({}, [theirs, again]));
    expect(reading.fields.name).toMatchObject({
      value: 'Nguyễn Thị Thùy',
      contested: false,
      confirmed: true,
    });
  });
});

describe('a proposal of somebody who saw several values', () => {
  const name = 'Nguyễn Thị Thử';
  const hers = accepted(correct(LAN, 'name', change(name, 'Nguyễn Thị Thu')), 2);
  const his = accepted(correct(MINH, 'name', change(name, 'Nguyễn Thị Thư')), 3);
  const both = [hers.id, his.id];

  test('[MG9] takes the place of their own word, and decides nothing about the others’', () => {
    const again = accepted(correct(LAN, 'name', change(hers.id, 'Nguyễn Thị Thủ', both)), 4);
    const reading = readSubject(subject({}, [hers, his, again]));
    expect(reading.contested).toEqual(['name']);
    expect(valuesOf(reading)).toEqual(['Nguyễn Thị Thư', 'Nguyễn Thị Thủ']);
  });

  test('[MG9] so does a confirmation of the value that stands first: the other is not settled by the way', () => {
    const third = { actor: 'user-hoa', role: 'hamlet' } as const;
    const confirmed = accepted(confirm(third, 'name', 'Nguyễn Thị Thu', both), 4);
    const reading = readSubject(subject({}, [hers, his, confirmed]));
    expect(reading.contested).toEqual(['name']);
    expect(valuesOf(reading)).toEqual(['Nguyễn Thị Thu', 'Nguyễn Thị Thư', 'Nguyễn Thị Thu']);
  });

  test('[MG9] the police’s word decides, and so does what is quiet', () => {
    const police = accepted(correct(POLICE, 'name', change('Nguyễn Thị Thu', 'Nguyễn Thị Thư', both)), 4);
    expect(readSubject(subject({}, [hers, his, police])).contested).toEqual([]);
    const one = accepted(correct(LAN, 'phone', change('', '0900000001')), 2);
    const two = accepted(correct(MINH, 'phone', change('', '0900000002')), 3);
    const three = accepted(correct(STATION, 'phone', change('', '0900000003', [one.id, two.id])), 4);
    expect(valuesOf(readSubject(subject({}, [one, two, three])), 'phone')).toEqual(['0900000003']);
  });
});

describe('taking back', () => {
  test('[MG6] restores what the operation had replaced', () => {
    const made = accepted(correct(LAN, 'name', change('Nguyễn Thị Thử', 'Nguyễn Thị Thu')), 2);
    const undone = accepted(operation(LAN, 'undo', { of: made.id }), 3);
    const reading = readSubject(subject({}, [made, undone]));
    expect(reading.fields.name).toMatchObject({ value: 'Nguyễn Thị Thử', changed: false, contested: false });
    expect(reading.stage).toBe('listed');
  });
});

describe('a later list', () => {
  const relist = (name: string) =>
    operation(STATION, 'relist', {
      listing: '25090/2022-09-05/1',
      listedOn: '2022-09-05',
      row: 9,
      values: { ...subject().listed, name },
      category: 'wrong-info',
      cells: [],
    });

  test('[MG4] that repeats the value leaves people’s words undisturbed', () => {
    const made = accepted(correct(LAN, 'name', change('Nguyễn Thị Thử', 'Nguyễn Thị Thu')), 2);
    const reading = readSubject(subject({}, [made, accepted(relist('Nguyễn Thị Thử'), 3)]));
    expect(reading.contested).toEqual([]);
    expect(reading.fields.name).toMatchObject({ listed: 'Nguyễn Thị Thử', value: 'Nguyễn Thị Thu' });
  });

  test('[MG4] that changed a value nobody touched is the new listed value', () => {
    const reading = readSubject(subject({}, [accepted(relist('Nguyễn Thị Thủ'), 3)]));
    expect(reading.fields.name).toMatchObject({
      listed: 'Nguyễn Thị Thủ',
      value: 'Nguyễn Thị Thủ',
      changed: false,
    });
  });

  test('[MG4] that changed a value somebody was correcting stands beside their word', () => {
    const made = accepted(correct(LAN, 'name', change('Nguyễn Thị Thử', 'Nguyễn Thị Thu', [LISTING])), 2);
    const reading = readSubject(subject({}, [made, accepted(relist('Nguyễn Thị Thủ'), 3)]));
    expect(reading.contested).toEqual(['name']);
  });

  test('[MG4] that now says what somebody had corrected agrees with them', () => {
    const made = accepted(correct(LAN, 'name', change('Nguyễn Thị Thử', 'Nguyễn Thị Thu')), 2);
    const reading = readSubject(subject({}, [made, accepted(relist('Nguyễn Thị Thu'), 3)]));
    expect(reading.contested).toEqual([]);
    expect(reading.fields.name).toMatchObject({ listed: 'Nguyễn Thị Thu', changed: false });
  });
});
