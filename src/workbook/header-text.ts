import { foldName } from '../domain/name.ts';
import { NOT_THE_PERSON } from './not-the-person.ts';
import { COLUMN_ROLES, SYNONYMS, type ColumnRole, type Synonyms } from './synonyms.ts';

/** What one header says a column is, and how surely (longer and more exact is surer). */
export interface HeaderMatch {
  readonly role: ColumnRole;
  readonly strength: number;
}

const IN_BRACKETS = /[([{][^)\]}]*[)\]}]/gu;
const LONGEST_HEADER = 120;

/** A header without accents, case, brackets' content, stars, line breaks and punctuation. */
export function foldHeader(text: string): string {
  const bare = foldName(text.replace(/([a-z])([A-Z])/g, '$1 $2'));
  const words = lettersOf(bare.replaceAll(IN_BRACKETS, ' '));
  return words === '' ? lettersOf(bare) : words;
}

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

interface RoleSynonyms extends Required<Synonyms> {
  readonly role: ColumnRole;
}

const WHOLE: ReadonlyMap<string, ColumnRole> = new Map(
  roles().flatMap(({ role, whole, within }) =>
    [...whole, ...within].map((phrase) => [phrase, role] as const),
  ),
);

const WITHIN: readonly { readonly phrase: string; readonly role: ColumnRole }[] = roles()
  .flatMap(({ role, within }) => within.map((phrase) => ({ phrase: ` ${phrase} `, role })))
  .sort((left, right) => right.phrase.length - left.phrase.length);

function roles(): readonly RoleSynonyms[] {
  return COLUMN_ROLES.map((role) => ({ role, whole: [], within: [], ...SYNONYMS[role] }));
}

/** What a header means; undefined when it is no header this list knows. */
export function matchHeader(text: string): HeaderMatch | undefined {
  if (text.length > LONGEST_HEADER) return undefined;
  const folded = foldHeader(text);
  if (folded === '') return undefined;
  if (isYear(text, folded)) return { role: 'birth-year', strength: 60 };
  const padded = ` ${folded} `;
  if (NOT_THE_PERSON.some((phrase) => padded.includes(` ${phrase} `)))
    return { role: 'ignore', strength: 50 };
  const kinds = idKinds(padded);
  if (kinds !== undefined) return kinds;
  const whole = WHOLE.get(folded);
  if (whole !== undefined) return { role: whole, strength: 100 };
  const within = WITHIN.find(({ phrase }) => padded.includes(phrase));
  if (within === undefined) return undefined;
  const share = within.phrase.length / padded.length;
  return { role: within.role, strength: 40 + Math.round(share * 50) };
}

/** "Năm" and "Nam" fold to the same word; where the accent is written, it tells the year from the sex. */
const isYear = (text: string, folded: string): boolean =>
  folded === 'nam' && text.normalize('NFC').toLowerCase().includes('ă');

/** One column for several kinds of number ("Số CMND/CCCD/HC") is any of them. */
function idKinds(padded: string): HeaderMatch | undefined {
  const has = (role: 'id-12' | 'id-9' | 'passport'): boolean =>
    (SYNONYMS[role]?.within ?? []).some((phrase) => padded.includes(` ${phrase} `)) ||
    (role === 'passport' && padded.includes(' hc '));
  const found = (['id-12', 'id-9', 'passport'] as const).filter(has);
  const [first] = found;
  if (first === undefined) return undefined;
  return found.length > 1 ? { role: 'id-any', strength: 95 } : { role: first, strength: 90 };
}
