import { useWords } from '../../shared/language.tsx';
import { Tag } from '../../shared/tag.tsx';
import { SILENT_DAYS } from '../messages/reminder-text.ts';
import { leadWords } from '../messages/words.ts';
import type { HamletState } from '../use-hamlets.ts';

/** How much time a hamlet has, in words; empty without a deadline. */
export function useTimeText(): (hamlet: HamletState) => string {
  const words = useWords(leadWords);
  return ({ left, daysLeft }) => {
    if (left === 0) return words.isDone;
    if (daysLeft === undefined) return '';
    return daysLeft < 0 ? words.daysLate(-daysLeft) : words.daysLeft(daysLeft);
  };
}

/** What is near or past is a tag with a sign; the rest is plain text. */
export function TimeLeft({ hamlet }: { readonly hamlet: HamletState }) {
  const text = useTimeText()(hamlet);
  const { left, late, daysLeft } = hamlet;
  if (left === 0) return <Tag tone="good" icon="check" text={text} />;
  if (late) return <Tag tone="bad" icon="alert" text={text} />;
  if (daysLeft !== undefined && daysLeft <= SILENT_DAYS) return <Tag tone="wait" icon="clock" text={text} />;
  return <span>{text}</span>;
}
