import { describe, expect, test } from 'vitest';
import { APPENDIX_287 } from '../../src/domain/appendix-287.ts';
import { BAO_LAM, BAO_LAM_COMMUNES, BAO_LAM_UNITS } from '../../src/domain/bao-lam.ts';
import { placesOn, unitOn, unitsAbove, unitsUnder, type Unit } from '../../src/domain/unit.ts';

const BEFORE = '2025-06-30';
const AFTER = '2025-07-01';

describe('units', () => {
  test('[UN1] one code is two units, by the day', () => {
    expect(unitOn(BAO_LAM_UNITS, '25054', BEFORE)?.name).toBe('Thị trấn Lộc Thắng');
    expect(unitOn(BAO_LAM_UNITS, '25054', AFTER)?.name).toBe('Xã Bảo Lâm 1');
    expect(unitOn(BAO_LAM_UNITS, '25090', AFTER)).toBeUndefined();
    expect(unitOn(BAO_LAM_UNITS, '68', AFTER)?.name).toBe('Tỉnh Lâm Đồng');
  });

  test('[UN4] a commune lies below its district and its province, as before the reform', () => {
    for (const { code } of BAO_LAM_COMMUNES) {
      expect(unitsAbove(BAO_LAM_UNITS, code)).toEqual([BAO_LAM, '68']);
    }
    expect(unitsAbove(BAO_LAM_UNITS, BAO_LAM)).toEqual(['68']);
    expect(unitsAbove(BAO_LAM_UNITS, '68')).toEqual([]);
    expect(unitsAbove(BAO_LAM_UNITS, 'nowhere')).toEqual([]);
  });

  test('[UN1] no code is two units on one day', () => {
    for (const day of [BEFORE, AFTER]) {
      const codes = [...new Set(BAO_LAM_UNITS.map((unit) => unit.code))];
      const units = codes.flatMap((code) => unitOn(BAO_LAM_UNITS, code, day) ?? []);
      const all = BAO_LAM_UNITS.filter(
        (unit) => (unit.validFrom ?? '') <= day && day <= (unit.validTo ?? '9999'),
      );
      expect(units).toHaveLength(all.length);
    }
  });

  test('[UN2] the district had the 14 communes of the letter in its order, and ended with June 2025', () => {
    expect(unitsUnder(BAO_LAM_UNITS, BAO_LAM, '2022-08-29')).toEqual(BAO_LAM_COMMUNES);
    expect(BAO_LAM_COMMUNES.map((unit) => unit.code)).toEqual([...APPENDIX_287.keys()]);
    expect(unitsUnder(BAO_LAM_UNITS, BAO_LAM, AFTER)).toEqual([]);
    expect(unitsUnder(BAO_LAM_UNITS, '68', AFTER)).toHaveLength(6);
  });

  test.each([
    ['25054', 'Xã Bảo Lâm 1'],
    ['25075', 'Xã Bảo Lâm 1'],
    ['25072', 'Xã Bảo Lâm 1'],
    ['25084', 'Xã Bảo Lâm 2'],
    ['25081', 'Xã Bảo Lâm 2'],
    ['25087', 'Xã Bảo Lâm 2'],
    ['25090', 'Xã Bảo Lâm 3'],
    ['25093', 'Xã Bảo Lâm 3'],
    ['25063', 'Xã Bảo Lâm 4'],
    ['25060', 'Xã Bảo Lâm 4'],
    ['25069', 'Xã Bảo Lâm 4'],
    ['25057', 'Xã Bảo Lâm 5'],
    ['25066', 'Xã Bảo Lâm 5'],
    ['25078', 'Phường 2 Bảo Lộc'],
  ])('[UN3] the territory of %s went to %s', (code, name) => {
    const old = BAO_LAM_COMMUNES.filter((unit) => unit.code === code);
    expect(old.flatMap((unit) => placesOn(BAO_LAM_UNITS, unit, AFTER)).map((unit) => unit.name)).toEqual([
      name,
    ]);
    expect(old.flatMap((unit) => placesOn(BAO_LAM_UNITS, unit, BEFORE))).toEqual(old);
  });

  test('[UN3] a successor’s code means the unit that began next, not one before or one long after', () => {
    const unit = (
      code: string,
      validFrom: string,
      validTo: string | undefined,
      successors: readonly string[],
    ): Unit => ({
      code,
      name: `${code} ${validFrom}`,
      level: 'commune',
      parent: '68',
      validFrom,
      validTo,
      successors,
      source: 'made up',
    });
    const old = unit('1', '1990-01-01', '2019-12-31', ['2']);
    const units = [
      old,
      unit('2', '2030-01-01', undefined, []),
      unit('2', '1990-01-01', '2009-12-31', ['1']),
      unit('2', '2020-01-01', '2024-12-31', ['3']),
      unit('3', '2025-01-01', undefined, []),
    ];
    expect(placesOn(units, old, '2022-01-01').map((each) => each.name)).toEqual(['2 2020-01-01']);
    expect(placesOn(units, old, '2040-01-01').map((each) => each.name)).toEqual(['3 2025-01-01']);
  });

  test('[UN3] the district’s territory went to six units, of which one is in Bảo Lộc', () => {
    const district = BAO_LAM_UNITS.filter((unit) => unit.code === BAO_LAM);
    expect(district.flatMap((unit) => placesOn(BAO_LAM_UNITS, unit, AFTER)).map((unit) => unit.name)).toEqual(
      ['Xã Bảo Lâm 1', 'Xã Bảo Lâm 2', 'Xã Bảo Lâm 3', 'Xã Bảo Lâm 4', 'Xã Bảo Lâm 5', 'Phường 2 Bảo Lộc'],
    );
  });
});
