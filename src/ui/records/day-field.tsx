import { useState } from 'react';

import { doseDay } from '../../domain/dose.ts';
import { useWords } from '../shared/language.tsx';
import { formatDay } from '../shared/messages/format.ts';
import { recordsWords } from '../shared/messages/records.ts';
import { TextField } from '../shared/text-field.tsx';
import { typeDay } from './typing.ts';

interface Props {
  readonly label: string;
  /** `yyyy-mm-dd`; undefined while there is none, or what is typed is no day. */
  readonly day: string | undefined;
  readonly onDay: (day: string | undefined) => void;
  readonly hint?: string;
  /** First and last day that can be meant, `yyyy-mm-dd`. */
  readonly from?: string;
  readonly to?: string;
}

/** One whole day, typed as on paper; says so when it is none, or outside of what can be meant. */
export function DayField({ label, day, onDay, hint, from = '', to = '9999' }: Props) {
  const words = useWords(recordsWords).day;
  const [text, setText] = useState(() => formatDay(day ?? ''));
  const [told, setTold] = useState(day);
  // Set from outside (a button "today"): the text follows, unless it says that day already.
  if (day !== told) {
    setTold(day);
    if (day !== undefined && doseDay(text) !== day) setText(formatDay(day));
  }
  const read = (typed: string): string | undefined => {
    const found = doseDay(typed);
    return found === undefined || found < from || found > to ? undefined : found;
  };
  const change = (typed: string): void => {
    const next = typeDay(text, typed);
    setText(next);
    const found = read(next);
    setTold(found);
    if (found !== day) onDay(found);
  };
  return (
    <TextField
      kind="day"
      label={label}
      value={text}
      onChange={change}
      hint={hint}
      problem={problemOf(text, { from, to }, words)}
    />
  );
}

interface DayWords {
  readonly unreadable: string;
  readonly tooEarly: (day: string) => string;
  readonly tooLate: (day: string) => string;
}

/** While it is still being typed nothing is wrong yet. */
function problemOf(
  text: string,
  { from, to }: { readonly from: string; readonly to: string },
  words: DayWords,
): string | undefined {
  if (text.trim().length < 8) return undefined;
  const found = doseDay(text);
  if (found === undefined) return words.unreadable;
  if (found < from) return words.tooEarly(formatDay(from));
  return found > to ? words.tooLate(formatDay(to)) : undefined;
}
