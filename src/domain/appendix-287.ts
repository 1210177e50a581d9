import type { CategoryCounts } from './report.ts';

const counts = (wrongInfo: number, malformedId: number, missingId: number): CategoryCounts => ({
  'wrong-info': wrongInfo,
  'malformed-id': malformedId,
  'missing-id': missingId,
});

/**
 * The counts in the appendix of letter 287/TTYT of the health centre of Bảo Lâm, as of 29/8/2022, by GSO code in
 * the letter's order. The letter leaves Lộc Lâm's second cell blank, which means 0.
 */
export const APPENDIX_287: ReadonlyMap<string, CategoryCounts> = new Map([
  ['25054', counts(4427, 183, 58)],
  ['25069', counts(740, 47, 22)],
  ['25084', counts(3816, 237, 26)],
  ['25057', counts(1673, 96, 30)],
  ['25066', counts(1774, 48, 8)],
  ['25081', counts(1034, 58, 11)],
  ['25060', counts(960, 0, 1)],
  ['25093', counts(2879, 83, 11)],
  ['25072', counts(3164, 61, 38)],
  ['25063', counts(884, 8, 1)],
  ['25075', counts(520, 18, 252)],
  ['25078', counts(2428, 9, 20)],
  ['25090', counts(5543, 224, 14)],
  ['25087', counts(428, 25, 4)],
]);
