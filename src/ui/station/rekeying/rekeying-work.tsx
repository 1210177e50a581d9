import { useEffect, useRef, useState } from 'react';

import type { RekeyingItem } from '../../../domain/platform-work.ts';
import { Banner } from '../../shared/banner.tsx';
import { useWords } from '../../shared/language.tsx';
import { rekeyingWords } from '../messages/words.ts';
import { DeskButtons } from './desk-buttons.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import styles from './rekeying.module.css';
import { SubjectSheet } from './subject-sheet.tsx';
import { useCopying } from './use-copying.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import type { RekeyingDesk } from './use-rekeying.ts';

interface Props {
  readonly desk: RekeyingDesk;
  readonly item: RekeyingItem;
}

/** The one on the desk. Rendered anew for each person, so that nothing copied or asked of one is left for the next. */
export function RekeyingWork({ desk, item }: Props) {
  const words = useWords(rekeyingWords);
  const { place } = desk;
  const card = useRef<HTMLElement>(null);
  const copying = useCopying(item);
  const [unsure, setUnsure] = useState(false);
  const [refusing, setRefusing] = useState(false);
  useEffect(() => {
    // After a press the button is gone or means somebody else: the keys go on from the card.
    if (!isTyping(document.activeElement)) card.current?.focus({ preventScroll: true });
  }, []);

  const done = (): void => {
    // Enter twice in a row must not mark the next person, whom nobody has looked at.
    if (copying.copied.size === 0 && !unsure) setUnsure(true);
    else void desk.done();
  };
  const step = (by: 1 | -1) => (): void => {
    const subject = place.neighbour(by);
    if (subject !== undefined) place.goTo(subject);
  };
  const acts = {
    copy: () => {
      // A button that was pressed would take the next Enter for itself.
      card.current?.focus({ preventScroll: true });
      void copying.copyNext();
    },
    done,
    refuse: () => setRefusing(true),
    undo: () => void desk.undo(),
    back: step(-1),
    skip: step(1),
  };
  useDeskKeys(acts);
  return (
    <section ref={card} className={styles.card} tabIndex={-1} aria-label={item.listed.name}>
      <div className={styles.head}>
        <strong>{words.place(place.at + 1, desk.queue.length)}</strong>
        <span>{words.rowInList(item.row)}</span>
      </div>
      {place.isGone && !desk.busy ? (
        <Banner tone="wait" announce>
          <p>{words.gone}</p>
        </Banner>
      ) : null}
      <SubjectSheet
        ref={copying.sheet}
        item={item}
        next={copying.next}
        copied={copying.copied}
        onCopy={(key) => {
          card.current?.focus({ preventScroll: true });
          void copying.copy(key);
        }}
      />
      <p className={styles.say} role="status">
        {copying.said === '' ? desk.said : copying.said}
      </p>
      {unsure ? (
        <Banner tone="wait" announce>
          <p>{words.sure}</p>
        </Banner>
      ) : null}
      {desk.problem === undefined || refusing ? null : (
        <Banner tone="bad" announce>
          <p>{desk.problem}</p>
        </Banner>
      )}
      <DeskButtons acts={acts} next={copying.next} undoable={desk.undoable} busy={desk.busy} />
      {refusing ? (
        <RefuseDialog
          item={item}
          busy={desk.busy}
          problem={desk.problem}
          onSave={(said) => {
            void desk.refuse(said).then((isSaid) => {
              if (isSaid) setRefusing(false);
            });
          }}
          onClose={() => setRefusing(false)}
        />
      ) : null}
    </section>
  );
}

const isTyping = (element: Element | null): boolean => element?.closest('input, textarea, dialog') !== null;
