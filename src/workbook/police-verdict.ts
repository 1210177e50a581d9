import { foldName } from '../domain/name.ts';
import type { CheckVerdict } from '../domain/operation.ts';

/** What one row of the police's file says. */
export type PoliceVerdict = CheckVerdict | 'return';

/** The words of the verdict column, as they are offered in it. None has a comma: Excel lists are joined by commas. */
export const VERDICT_WORDS: Readonly<Record<PoliceVerdict, string>> = {
  matches: 'Đúng',
  corrected: 'Sửa',
  'not-found': 'Không có trong CSDL',
  return: 'Trả lại',
  completed: 'Hoàn thành',
};

/** What people write instead, without accents; the keys of the queue's screen too. */
const SYNONYMS: Readonly<Record<PoliceVerdict, readonly string[]>> = {
  matches: ['dung', 'd', '1', 'khop', 'dung thong tin', 'trung khop'],
  corrected: ['sua', 's', '2', 'sua thanh', 'da sua', 'sua lai', 'dieu chinh'],
  'not-found': [
    'khong co trong csdl',
    'khong co',
    'k',
    '3',
    'khong tim thay',
    'ko co',
    'kco',
    'khong co trong csdlqg',
    'khong co du lieu',
  ],
  return: ['tra lai', 't', '4', 'tra ve', 'tra'],
  completed: ['hoan thanh', 'h', '5', 'hoan thien', 'bo sung', 'da bo sung', 'thu thap'],
};

/** A word shorter than this is only known exactly: "dung" and "dong" may be anything. */
const SHORTEST_WITH_TYPO = 5;

/**
 * The verdict a cell says: without accents, case and punctuation, and with one letter wrong in a longer word. Undefined
 * when it says none, or could say two.
 */
export function readVerdict(text: string): PoliceVerdict | undefined {
  const folded = foldName(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const exact = verdictsWith((word) => word === folded);
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  if (folded.length < SHORTEST_WITH_TYPO) return undefined;
  const close = verdictsWith((word) => word.length >= SHORTEST_WITH_TYPO && isOneTypoAway(word, folded));
  return close.length === 1 ? close[0] : undefined;
}

const VERDICTS = ['matches', 'corrected', 'not-found', 'return', 'completed'] as const;

const verdictsWith = (fits: (word: string) => boolean): readonly PoliceVerdict[] =>
  VERDICTS.filter((verdict) => SYNONYMS[verdict].some(fits));

/** One letter more, one less, another, or two neighbours exchanged. */
function isOneTypoAway(word: string, typed: string): boolean {
  if (Math.abs(word.length - typed.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === typed[start]) start += 1;
  const [rest, other] = [word.slice(start), typed.slice(start)];
  if (rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1)) return true;
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
}
