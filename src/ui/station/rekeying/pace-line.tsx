import { useMemo } from 'react';

import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { rekeyingWords } from '../messages/words.ts';
import { Facts } from '../parts/facts.tsx';
import { minutesLeft, paceOf, startOfDay, typedAt, type Pace } from './pace.ts';

/** How this person's day goes: done, left, per hour, and when it ends at this speed. */
export function PaceLine({ left, now }: { readonly left: number; readonly now: () => Date }) {
  const words = useWords(rekeyingWords);
  const shared = useWords(sharedWords);
  const pace = usePace(now);
  const minutes = minutesLeft(left, pace);
  return (
    <section aria-label={words.pace}>
      <Facts
        facts={[
          [words.doneToday, shared.people(pace.doneToday)],
          [words.left, shared.people(left)],
          [
            words.perHour,
            pace.perHour === undefined ? words.notYet : words.perHourOf(Math.round(pace.perHour)),
          ],
          [
            words.endsIn,
            minutes === undefined
              ? words.notYet
              : minutes < 60
                ? words.minutes(minutes)
                : words.hours(Math.floor(minutes / 60), minutes % 60),
          ],
        ]}
      />
    </section>
  );
}

/** Read from the book, so that it survives leaving, reloading and taking back. */
function usePace(now: () => Date): Pace {
  const { book, profile } = useSession();
  const version = useObservable(book.version);
  const since = startOfDay(now());
  return useMemo(() => {
    if (version < 0) return paceOf([]);
    // Refused again, or proved right by now: it was typed all the same.
    const done = (['signed', 'updated', 'right', 'passport-signed'] as const).flatMap((stage) =>
      book.find({ text: '', filter: { kind: 'stage', stage } }),
    );
    return paceOf(typedAt(done, { actor: profile.actor, since }));
  }, [book, profile, since, version]);
}
