import { useState } from 'react';

import { Choice } from '../../shared/choice.tsx';
import { Figures } from '../../shared/figures.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { TextField } from '../../shared/text-field.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { facilityWords } from '../messages/words.ts';
import { PassportList } from './passport-list.tsx';
import type { PassportPile, Piles, SayPassport } from './passport-person.ts';
import styles from './passports.module.css';

const PILES: readonly PassportPile[] = ['ready', 'blocked', 'signed'];

interface Props {
  readonly everybody: Piles;
  /** Those of them whom `text` finds. */
  readonly found: Piles;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSay: SayPassport;
  /** Whose people they are, where that is not this device's commune. */
  readonly commune?: { readonly code: string; readonly name: string };
  /** Whose word is on its way, and nobody knows whether it has arrived. */
  readonly unsure?: ReadonlySet<string>;
}

/** How many are ready, blocked and signed, and the people of one pile. */
export function PassportPiles({ everybody, found, text, onText, ...list }: Props) {
  const words = useWords(facilityWords);
  const { count } = useWords(sharedWords);
  const [pile, setPile] = useState<PassportPile>('ready');
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
      <TextField kind="search" label={words.search} value={text} onChange={onText} />
      <PassportList key={pile} pile={pile} people={found[pile]} searching={text.trim() !== ''} {...list} />
    </>
  );
}
