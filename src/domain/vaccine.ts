import { foldName } from './name.ts';

/** The eight vaccines with which a passport is issued (decision 5772/QĐ-BYT), as the Ministry names them. */
export const VACCINES = [
  'AstraZeneca',
  'Sputnik V',
  'Vero Cell',
  'Pfizer',
  'Moderna',
  'Janssen',
  'Hayat-Vax',
  'Abdala',
] as const;

export type Vaccine = (typeof VACCINES)[number];

/** What records write instead, without accents, case, spaces and signs. */
const WRITINGS: readonly (readonly [part: string, vaccine: Vaccine])[] = [
  ['astrazeneca', 'AstraZeneca'],
  ['vaxzevria', 'AstraZeneca'],
  ['sputnikv', 'Sputnik V'],
  ['gamcovidvac', 'Sputnik V'],
  ['verocell', 'Vero Cell'],
  ['pfizer', 'Pfizer'],
  ['comirnaty', 'Pfizer'],
  ['moderna', 'Moderna'],
  ['spikevax', 'Moderna'],
  ['janssen', 'Janssen'],
  ['hayatvax', 'Hayat-Vax'],
  ['abdala', 'Abdala'],
];

/** [DO2] The licensed vaccine a text names; undefined for none, or for two of them. */
export function vaccineOf(text: string): Vaccine | undefined {
  const key = foldName(text).replaceAll(/[^a-z0-9]/g, '');
  const named = new Set(WRITINGS.filter(([part]) => key.includes(part)).map(([, vaccine]) => vaccine));
  const [only] = named;
  return named.size === 1 ? only : undefined;
}
