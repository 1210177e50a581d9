/** A piece of a text that is the same as in another text, or is not. */
export interface Part {
  /** Where it begins. */
  readonly at: number;
  readonly text: string;
  readonly differs: boolean;
}

/**
 * Where two texts of one length differ, character by character: one digit of twelve is hard to see. Texts of different
 * lengths differ as a whole.
 */
export function differing(text: string, other: string): readonly Part[] {
  if (text === other) return [{ at: 0, text, differs: false }];
  if (text.length !== other.length) return [{ at: 0, text, differs: true }];
  const parts: { at: number; text: string; differs: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const differs = text[at] !== other[at];
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += text.charAt(at);
    else parts.push({ at, text: text.charAt(at), differs });
  }
  return parts;
}
