import type { FacilityLevel } from '../../domain/passport.ts';

/** Whose facility it is, by the length of its territory's code: the statistics office gives 2, 3 and 5 digits. */
export function levelOf(unitCode: string): FacilityLevel {
  switch (/^\d+$/.test(unitCode) ? unitCode.length : 0) {
    case 5:
      return 'commune';
    case 3:
      return 'district';
    case 2:
      return 'province';
    default:
      return 'ministry';
  }
}
