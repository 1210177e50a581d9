import { describe, expect, test } from 'vitest';
import { checkFields } from '../../src/domain/checks.ts';
import type { Fields } from '../../src/domain/field.ts';
import { WARNING_CODES } from '../../src/domain/warning.ts';
import { fields } from '../support/fields-builder.ts';

/** `field code → suggestion`, one line each. */
const said = (some: Partial<Fields>): readonly string[] =>
  checkFields(fields(some), 2026).map(({ field, code, suggestion }) =>
    suggestion === undefined ? `${field} ${code}` : `${field} ${code} → ${suggestion}`,
  );

describe('one row', () => {
  test('[CK1] a row that agrees with itself has no warning', () => {
    expect(said({})).toEqual([]);
    expect(said({ idNumber: '250123457' })).toEqual([]);
    expect(said({ name: "K'Broi", sex: 'Nam', idNumber: '068090000001' })).toEqual([]);
  });

  test('[CK1] an empty row says of each field that it is missing, in the Platform’s order', () => {
    expect(said({ name: '', birthDate: '', sex: '', idNumber: '' })).toEqual([
      'name name-missing',
      'birthDate birth-missing',
      'sex sex-missing',
      'idNumber id-missing',
    ]);
  });

  test('[CK1] checking changes nothing', () => {
    const row = Object.freeze(fields({ idNumber: '68190000002', birthDate: '5/3/90' }));
    checkFields(row, 2026);
    expect(row).toEqual(fields({ idNumber: '68190000002', birthDate: '5/3/90' }));
  });
});

describe('the number', () => {
  test.each([
    ['06819000000', 'id-malformed'],
    ['068190OOOO02', 'id-has-letters → 068190000002'],
    ['68190000002', 'id-lost-zero → 068190000002'],
    ['B1234567', 'id-like-passport'],
    ['999190000002', 'id-unknown-province'],
    ['000000000', 'id-placeholder'],
    ['123456789012', 'id-placeholder'],
    ['không có', 'id-missing'],
  ])('[CK2] %s: %s', (idNumber, warning) => {
    expect(said({ idNumber })).toEqual([`idNumber ${warning}`]);
  });

  test('[CK2] a number in any separated writing is as good as the plain one', () => {
    expect(said({ idNumber: "'068.190 000-002" })).toEqual([]);
  });

  test('[CK2] two neighbours exchanged: the number, with the one exchange that fits everything', () => {
    expect(said({ idNumber: '068109000002' })).toEqual(['idNumber id-birth-mismatch → 068190000002']);
    expect(said({ idNumber: '061890000002' })).toEqual([
      'idNumber id-unknown-province → 068190000002',
      'idNumber id-in-future → 068190000002',
      'idNumber id-sex-mismatch → 068190000002',
    ]);
  });

  test('[CK2] several contradictions at once are the number’s, and nothing is guessed', () => {
    expect(said({ idNumber: '068075000001' })).toEqual([
      'idNumber id-birth-mismatch',
      'idNumber id-sex-mismatch',
    ]);
  });

  test('[CK2] a birth year to come', () => {
    expect(said({ idNumber: '068490000002', sex: 'Nam', birthDate: '' })).toContain('idNumber id-in-future');
  });

  test('[CK3] a sex that alone contradicts is the likelier slip', () => {
    expect(said({ idNumber: '068090000001' })).toEqual(['sex sex-id-mismatch → Nam']);
  });

  test('[CK3] unless the name tells the same sex as the row: then it is the number', () => {
    expect(said({ name: 'Ka Nhoi', idNumber: '068090000001' })).toEqual(['idNumber id-sex-mismatch']);
  });

  test.each([
    ['12/03/1980', '12/03/1990'],
    ['12/03/1909', '12/03/1990'],
    ['03/1991', '03/1990'],
    ['1890', '1990'],
  ])('[CK9] a birth year one slip away is the likelier slip: %s', (birthDate, suggestion) => {
    expect(said({ birthDate })).toContain(`birthDate birth-id-mismatch → ${suggestion}`);
  });

  test('[CK9] nobody is older than 110: that is no explanation', () => {
    expect(said({ birthDate: '12/03/1909' })).toEqual(['birthDate birth-id-mismatch → 12/03/1990']);
    expect(said({ idNumber: '068109000002' })).toEqual(['idNumber id-birth-mismatch → 068190000002']);
  });

  test('[CK9] where number and date are one exchange apart, both are odd and each says what it would be', () => {
    expect(said({ birthDate: '12/03/1987', idNumber: '068178000002' })).toEqual([
      'birthDate birth-id-mismatch → 12/03/1978',
      'idNumber id-birth-mismatch → 068187000002',
    ]);
  });

  test('[CK9] a year further away is the number’s, without suggestion', () => {
    expect(said({ birthDate: '12/03/1975' })).toEqual(['idNumber id-birth-mismatch']);
  });

  test('[CK9] no day is suggested that does not exist', () => {
    expect(said({ birthDate: '29/02/1980' })).toEqual(['birthDate birth-id-mismatch']);
  });

  test('[CK9] a guessed century contradicts nothing', () => {
    expect(said({ birthDate: '12/03/75' })).toEqual(['birthDate birth-short-year → 12/03/1975']);
  });
});

describe('name and sex', () => {
  test('[CK4] digits in a name', () => {
    expect(said({ name: 'Nguyễn Thị 2' })).toEqual(['name name-has-digits']);
  });

  test.each(["K'Broi", 'K’ Broi', "Cill K'Git", 'Cill Ha Git'])(
    '[CK4] %s is a man’s name, the row says Nữ',
    (name) => {
      expect(said({ name })).toEqual(['name name-sex-mismatch']);
    },
  );

  test.each(['Ka Nhoi', 'Cill Ka Git', 'Cill Hơ Git'])(
    '[CK4] %s is a woman’s name, the row says Nam',
    (name) => {
      expect(said({ name, sex: 'Nam', idNumber: '068090000001' })).toEqual(['name name-sex-mismatch']);
    },
  );

  test('[CK4] where name and number agree, it is the sex', () => {
    expect(said({ name: 'Ka Nhoi', sex: 'Nam' })).toEqual([
      'sex name-sex-mismatch → Nữ',
      'sex sex-id-mismatch → Nữ',
    ]);
  });

  test('[CK7] a sex nobody can read', () => {
    expect(said({ sex: '1' })).toEqual(['sex sex-unreadable']);
  });
});

describe('the birth date', () => {
  test.each([
    ['31/02/1990', 'birth-impossible'],
    ['03/25/1990', 'birth-impossible → 25/03/1990'],
    ['không nhớ', 'birth-unreadable'],
    ['32944', 'birth-unreadable → 12/03/1990'],
  ])('[CK5] %s: %s', (birthDate, warning) => {
    expect(said({ birthDate })).toEqual([`birthDate ${warning}`]);
  });

  test.each([
    ['1990', 'birth-incomplete'],
    ['03/1990', 'birth-incomplete'],
    ['01/01/1990', 'birth-may-be-assumed'],
    ['12/03/90', 'birth-short-year → 12/03/1990'],
  ])('[CK6] %s: %s', (birthDate, warning) => {
    expect(said({ birthDate })).toEqual([`birthDate ${warning}`]);
  });

  test('[CK6] before 1900 and after this year', () => {
    expect(said({ birthDate: '12/03/1899', idNumber: '250123457' })).toEqual(['birthDate birth-too-early']);
    expect(said({ birthDate: '12/03/2027', idNumber: '250123457' })).toEqual(['birthDate birth-in-future']);
    expect(said({ birthDate: '12/03/2026', idNumber: '250123457' })).toEqual([]);
  });

  test('[CK8] each code is there once, and begins with what it speaks of', () => {
    expect(new Set(WARNING_CODES).size).toBe(WARNING_CODES.length);
    expect(WARNING_CODES.every((code) => /^(?:name|birth|sex|id)-/.test(code))).toBe(true);
  });
});
