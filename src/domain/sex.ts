import { cleanName, foldName } from './name.ts';

/** Sex as the Platform writes it. */
export const SEXES = ['Nam', 'Nữ'] as const;

export type Sex = (typeof SEXES)[number];

const WRITINGS: ReadonlyMap<string, Sex> = new Map([
  ['nam', 'Nam'],
  ['nu', 'Nữ'],
  ['trai', 'Nam'],
  ['gai', 'Nữ'],
  ['con trai', 'Nam'],
  ['con gai', 'Nữ'],
  ['nam gioi', 'Nam'],
  ['nu gioi', 'Nữ'],
  ['m', 'Nam'],
  ['f', 'Nữ'],
  ['male', 'Nam'],
  ['female', 'Nữ'],
]);

/**
 * [SX1] The sex a cell means, in the writings files use. Not `1` and `0`: which of them is which differs from file
 * to file (the health insurance card has 1 = Nam, others 1 = Nữ), so they stay raw and a person is asked.
 */
export const sexOf = (text: string): Sex | undefined =>
  text === 'Nam' || text === 'Nữ' ? text : WRITINGS.get(foldName(text));

/** [SX2] The Platform's writing where the meaning is sure; otherwise the text as it was, trimmed. */
export const cleanSex = (text: string): string => sexOf(text) ?? text.trim();

const FOLDED_K = /(?:^| )k'/u;
// Matched with its accents: Kà or Kạ is another word.
const KA = /(?:^| )ka \p{L}/u;
/** Ha (man) and Hơ (woman) tell the sex only behind a clan's name: they are ordinary words elsewhere. */
const CLAN_NAME = /^(?:cill|chil|cil|srê|lạch|langbian) (ha|hơ) \p{L}/u;

/**
 * [SX3] The sex a K'Ho or Mạ name tells: K' before a man's name, Ka before a woman's, also behind a clan's name
 * (Cill K'Git, Cill Ka Git, Cill Ha Git, Cill Hơ Git; Báo Lâm Đồng 2013). Undefined when the name tells nothing.
 */
export function sexToldByName(name: string): Sex | undefined {
  const lower = cleanName(name).toLowerCase();
  const clan = CLAN_NAME.exec(lower)?.[1];
  const isMan = clan === 'ha' || FOLDED_K.test(foldName(lower));
  const isWoman = clan === 'hơ' || KA.test(lower);
  if (isMan === isWoman) return undefined;
  return isMan ? 'Nam' : 'Nữ';
}
