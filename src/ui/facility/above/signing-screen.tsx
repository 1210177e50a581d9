import { useState } from 'react';

import type { PassportDay } from '../../../client/facility-desk.ts';
import { LockButton } from '../../records/home/lock-button.tsx';
import { useWords } from '../../shared/language.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { levelOf } from '../level.ts';
import { facilityWords } from '../messages/words.ts';
import { PassportCounts } from '../passports/passport-counts.tsx';
import styles from '../passports/passports.module.css';
import { CommunePeople } from './commune-people.tsx';
import { UnansweredCard } from './unanswered-card.tsx';

/** A facility above the communes (letter 2262 step 6): counts of all of them, and the people of one while it signs. */
export function SigningScreen() {
  const words = useWords(facilityWords);
  const { profile } = useSession();
  const [open, setOpen] = useState<PassportDay['communes'][number]>();
  // What was answered meanwhile is asked for anew.
  const [round, setRound] = useState(0);
  return (
    <Screen title={words.passportsTitle} under={profile.communeName} wide="yes" tools={<LockButton />}>
      <UnansweredCard onAnswered={() => setRound(round + 1)} />
      {open === undefined ? (
        <>
          <p className={styles.duty}>{words.onlySigns(words.levels[levelOf(profile.commune)])}</p>
          <p className={styles.soft}>{words.above.choose}</p>
          <PassportCounts key={round} onOpen={setOpen} />
        </>
      ) : (
        <CommunePeople key={round} commune={open} onClose={() => setOpen(undefined)} />
      )}
    </Screen>
  );
}
