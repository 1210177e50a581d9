import { useState } from 'react';

import { dutiesOf } from '../../../domain/passport.ts';
import { LockButton } from '../../records/home/lock-button.tsx';
import { SyncLine } from '../../records/sync/sync-line.tsx';
import { Choice } from '../../shared/choice.tsx';
import { Figures } from '../../shared/figures.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { useObservable } from '../../shared/use-observable.ts';
import { levelOf } from '../level.ts';
import { facilityWords } from '../messages/words.ts';
import { PassportCounts } from './passport-counts.tsx';
import { PassportList } from './passport-list.tsx';
import { usePassports, type PassportPile } from './use-passports.ts';
import styles from './passports.module.css';

/** Who can be signed today, who is signed, who is blocked and why. Above the commune: counts alone. */
export function PassportsScreen() {
  const words = useWords(facilityWords);
  const { book, profile } = useSession();
  const version = useObservable(book.version);
  const { cleans } = dutiesOf(levelOf(profile.commune));
  const holdsPeople = version >= 0 && book.counts().total > 0;
  return (
    <Screen title={words.passportsTitle} under={profile.communeName} wide="yes" tools={<LockButton />}>
      {cleans ? null : (
        <p className={styles.duty}>{words.onlySigns(words.levels[levelOf(profile.commune)])}</p>
      )}
      <SyncLine />
      {holdsPeople ? <Signing /> : null}
      <PassportCounts explain={cleans && !holdsPeople} />
    </Screen>
  );
}

const PILES: readonly PassportPile[] = ['ready', 'blocked', 'signed'];

function Signing() {
  const words = useWords(facilityWords);
  const { count } = useWords(sharedWords);
  const [pile, setPile] = useState<PassportPile>('ready');
  const [text, setText] = useState('');
  const everybody = usePassports('');
  const found = usePassports(text);
  const today = todayInVietnam();
  const signedToday = everybody.signed.filter(({ state }) => state.kind === 'signed' && state.on === today);
  return (
    <>
      <Figures
        label={words.today}
        figures={[
          { key: 'today', text: words.signedToday, count: count(signedToday.length), tone: 'good' },
          {
            key: 'ready',
            text: words.ready,
            count: count(everybody.ready.length),
            ...(everybody.ready.length > 0 ? { tone: 'wait' } : {}),
          },
          { key: 'blocked', text: words.blocked, count: count(everybody.blocked.length) },
          { key: 'signed', text: words.signed, count: count(everybody.signed.length) },
        ]}
      />
      <p className={styles.soft}>{words.passportsHint}</p>
      <Choice
        label={words.piles}
        layout="even"
        options={PILES.map((value) => ({ value, text: `${words[value]} (${count(found[value].length)})` }))}
        value={pile}
        onChange={setPile}
      />
      <TextField kind="search" label={words.search} value={text} onChange={setText} />
      <PassportList key={pile} pile={pile} people={found[pile]} searching={text.trim() !== ''} />
    </>
  );
}
