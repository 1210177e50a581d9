import type { HandoverPaperProps } from './handover-about.ts';
import { HandoverList } from './handover-list.tsx';
import { HandoverMinutes } from './handover-minutes.tsx';

/** A handover on paper: the minutes of both sides, then the list (letter 2262 step 3). */
export function HandoverPaper(props: HandoverPaperProps) {
  return (
    <>
      <HandoverMinutes {...props} />
      <HandoverList {...props} />
    </>
  );
}
