/** What the user writes of the letter the appendix goes with; all text as it shall stand on paper. */
export interface Letter {
  readonly parent: string;
  readonly agency: string;
  readonly agencyShort: string;
  readonly number: string;
  readonly place: string;
  /** Lines. */
  readonly to: string;
  /** Lines. */
  readonly copies: string;
  readonly post: string;
  readonly signer: string;
  /** `yyyy-mm-dd`. */
  readonly signedOn: string | undefined;
  /** I, II, …; empty for the only one. */
  readonly appendixName: string;
}

export const EMPTY_LETTER: Letter = {
  parent: '',
  agency: '',
  agencyShort: '',
  number: '',
  place: '',
  to: '',
  copies: '',
  post: '',
  signer: '',
  signedOn: undefined,
  appendixName: '',
};

/** What is the same in every letter; never the signer, who is a person, nor what belongs to one letter. */
const KEPT = ['parent', 'agency', 'agencyShort', 'place', 'to', 'copies', 'post'] as const;

const KEY = 'so-thon.letter';

/** What was written last time about the office on this computer. */
export function recallLetter(memory: Storage): Letter {
  try {
    const stored: unknown = JSON.parse(memory.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return EMPTY_LETTER;
    const known = new Map<string, unknown>(Object.entries(stored));
    const textOf = (key: string): string => {
      const value = known.get(key);
      return typeof value === 'string' ? value : '';
    };
    return { ...EMPTY_LETTER, ...Object.fromEntries(KEPT.map((key) => [key, textOf(key)])) };
  } catch {
    // Blocked or damaged storage only costs the convenience.
    return EMPTY_LETTER;
  }
}

export function keepLetter(memory: Storage, letter: Letter): void {
  try {
    memory.setItem(KEY, JSON.stringify(Object.fromEntries(KEPT.map((key) => [key, letter[key]]))));
  } catch {
    // Full or blocked storage: it is written again next time.
  }
}

/** Lines that say something. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
