/** What a unit is; the district level ended on 30/06/2025 (resolution 202/2025/QH15). */
export type UnitLevel = 'province' | 'district' | 'commune';

/** A territory as it was for a time. Codes are reused with another meaning, so a code alone names nothing. */
export interface Unit {
  /** Code of the General Statistics Office. */
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** Code of the unit above it, in the same period; empty for a province. */
  readonly parent: string;
  /** First day, `yyyy-mm-dd`; undefined when it began before anything this table is used for. */
  readonly validFrom: string | undefined;
  /** Last day, `yyyy-mm-dd`; undefined while it lasts. */
  readonly validTo: string | undefined;
  /** Codes of the units its territory went to, valid from the day after `validTo`. */
  readonly successors: readonly string[];
  /** Where this line is from. */
  readonly source: string;
}

/** [UN1] The unit that had this code on that day (`yyyy-mm-dd`). */
export const unitOn = (units: readonly Unit[], code: string, day: string): Unit | undefined =>
  units.find((unit) => unit.code === code && isValidOn(unit, day));

/** [UN2] The units right below this code on that day, in the table's order. */
export const unitsUnder = (units: readonly Unit[], parent: string, day: string): readonly Unit[] =>
  units.filter((unit) => unit.parent === parent && isValidOn(unit, day));

/**
 * [UN4] The codes of the units above this one, the nearest first. Of units that had the code one after the other the
 * first is meant: the lists that are cleaned name communes as they were before the reform.
 */
export function unitsAbove(units: readonly Unit[], code: string): readonly string[] {
  const parent = units.find((unit) => unit.code === code)?.parent ?? '';
  return parent === '' ? [] : [parent, ...unitsAbove(units, parent)];
}

/** [UN3] Where a unit's territory is on a later day: itself while it lasts, its successors' afterwards. */
export function placesOn(units: readonly Unit[], unit: Unit, day: string): readonly Unit[] {
  const { validTo } = unit;
  if (validTo === undefined || day <= validTo) return [unit];
  return unit.successors
    .flatMap((code) => firstAfter(units, code, validTo) ?? [])
    .flatMap((next) => placesOn(units, next, day));
}

/** The first unit with this code that began after that day: before it, and long after it, the code is another's. */
function firstAfter(units: readonly Unit[], code: string, day: string): Unit | undefined {
  return units
    .filter((unit) => unit.code === code && unit.validFrom !== undefined && unit.validFrom > day)
    .reduce<Unit | undefined>(
      (first, unit) => (first === undefined || startOf(unit) < startOf(first) ? unit : first),
      undefined,
    );
}

const startOf = (unit: Unit): string => unit.validFrom ?? '';

const isValidOn = (unit: Unit, day: string): boolean =>
  (unit.validFrom === undefined || unit.validFrom <= day) &&
  (unit.validTo === undefined || day <= unit.validTo);
