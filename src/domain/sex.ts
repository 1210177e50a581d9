import { foldName } from './name.ts';

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
export const sexOf = (text: string): Sex | undefined => WRITINGS.get(foldName(text));

/** [SX2] The Platform's writing where the meaning is sure; otherwise the text as it was, trimmed. */
export const cleanSex = (text: string): string => sexOf(text) ?? text.trim();
