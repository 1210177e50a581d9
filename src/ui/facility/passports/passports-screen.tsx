import { useState } from 'react';

import { LockButton } from '../../records/home/lock-button.tsx';
import { SyncLine } from '../../records/sync/sync-line.tsx';
import { useWords } from '../../shared/language.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { facilityWords } from '../messages/words.ts';
import { PassportCounts } from './passport-counts.tsx';
import { PassportPiles } from './passport-piles.tsx';
import styles from './passports.module.css';
import { usePassports } from './use-passports.ts';
import { usePassportWord } from './use-passport-word.ts';

/** A commune's facility: who can be signed today, who is signed, who is blocked and why; it needs no network. */
export function PassportsScreen() {
  const words = useWords(facilityWords);
  const { book, profile } = useSession();
  const version = useObservable(book.version);
  const holdsPeople = version >= 0 && book.counts().total > 0;
  return (
    <Screen title={words.passportsTitle} under={profile.communeName} wide="yes" tools={<LockButton />}>
      <SyncLine />
      {holdsPeople ? <Signing /> : <p className={styles.duty}>{words.noPeople}</p>}
      <PassportCounts />
    </Screen>
  );
}

function Signing() {
  const [text, setText] = useState('');
  const say = usePassportWord();
  return (
    <PassportPiles
      everybody={usePassports('')}
      found={usePassports(text)}
      text={text}
      onText={setText}
      onSay={say}
    />
  );
}
