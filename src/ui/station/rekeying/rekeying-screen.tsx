import { useState } from 'react';

import { Banner } from '../../shared/banner.tsx';
import { Button, ButtonLink } from '../../shared/button.tsx';
import { Empty } from '../../shared/empty.tsx';
import { useWords } from '../../shared/language.tsx';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { rekeyingWords } from '../messages/words.ts';
import { PaceLine } from './pace-line.tsx';
import { QueueSearch } from './queue-search.tsx';
import styles from './rekeying.module.css';
import { RekeyingWork } from './rekeying-work.tsx';
import { useRekeying } from './use-rekeying.ts';

interface Props {
  readonly memory?: Storage;
  readonly now?: () => Date;
}

/**
 * Letter 2262 step 4, "chỉnh sửa trực tiếp": wrong-info may only be typed into the Platform by hand. One person at a
 * time; nobody who is not confirmed and signed.
 */
export function RekeyingScreen({ memory = localStorage, now = () => new Date() }: Props) {
  const words = useWords(rekeyingWords);
  const { paths } = useNavigation();
  const desk = useRekeying(memory);
  const { item } = desk.place;
  // What the search holds stays while one person after another leaves the queue.
  const [typed, setTyped] = useState('');
  return (
    <Screen title={words.title} wide="yes">
      <div className={styles.top}>
        <PaceLine left={desk.queue.length} now={now} />
        {item === undefined ? null : (
          <QueueSearch queue={desk.queue} typed={typed} onType={setTyped} onChoose={desk.place.goTo} />
        )}
      </div>
      {item === undefined ? (
        <Empty icon="check" title={words.nothing}>
          <p role="status">{desk.said}</p>
          <p>{words.nothingHint}</p>
          {desk.problem === undefined ? null : (
            <Banner tone="bad" announce>
              <p>{desk.problem}</p>
            </Banner>
          )}
          {desk.undoable === undefined ? null : (
            <Button icon="undo" busy={desk.busy} onPress={() => void desk.undo()}>
              {words.undoOf(desk.undoable)}
            </Button>
          )}
          <ButtonLink href={paths.station.handovers}>{words.toHandovers}</ButtonLink>
        </Empty>
      ) : (
        <RekeyingWork key={item.subject} desk={desk} item={item} />
      )}
    </Screen>
  );
}
