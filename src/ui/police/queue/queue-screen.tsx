import { useRef } from 'react';

import type { SubjectId } from '../../../domain/operation.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { LockButton } from '../../records/home/lock-button.tsx';
import { SyncButton } from '../../records/sync/sync-button.tsx';
import { Button } from '../../shared/button.tsx';
import { Empty } from '../../shared/empty.tsx';
import { useWords } from '../../shared/language.tsx';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { useWide } from '../../shared/use-wide.ts';
import { policeWords } from '../messages/words.ts';
import { policeMemory } from '../police-memory.ts';
import { Desk } from './desk.tsx';
import { PileChips } from './pile-chips.tsx';
import { QueueList } from './queue-list.tsx';
import styles from './queue.module.css';
import { useQueue, type Queue } from './use-queue.ts';

/** The police's queue: the pile, and the subject on the desk; side by side where there is room. */
export function QueueScreen({ id }: { readonly id: SubjectId | undefined }) {
  const words = useWords(policeWords);
  const session = useSession();
  useObservable(session.book.version);
  const { paths } = useNavigation();
  const queue = useQueue();
  const wide = useWide();
  const search = useRef<HTMLInputElement>(null);
  const reading = useOnDesk(queue, id, wide);
  const list = <QueueList queue={queue} current={reading?.subject.id} search={search} />;
  const desk =
    reading === undefined ? (
      <NobodyOnDesk queue={queue} />
    ) : (
      <Desk
        key={reading.subject.id}
        reading={reading}
        queue={queue}
        onSearch={() => search.current?.focus()}
      />
    );
  return (
    <Screen
      title={words.sections.queue}
      under={placeText(queue, reading, words.place) ?? session.profile.communeName}
      tools={
        <>
          <SyncButton />
          <LockButton />
        </>
      }
      {...(!wide && reading !== undefined ? { backHref: paths.police.queue } : {})}
      fill="app"
      wide="edge"
    >
      <div className={styles.queue}>
        {wide || reading === undefined ? <PileChips queue={queue} /> : null}
        {wide ? (
          <div className={styles.split}>
            <div className={styles.side}>{list}</div>
            <div className={styles.pane}>{desk}</div>
          </div>
        ) : (
          <div className={styles.pane}>{reading === undefined ? list : desk}</div>
        )}
      </div>
    </Screen>
  );
}

/** Whom the address names; where there is room, else whom one had before, else the first of the pile. */
function useOnDesk(queue: Queue, id: SubjectId | undefined, wide: boolean): SubjectReading | undefined {
  const session = useSession();
  if (id !== undefined) return session.book.get(id);
  if (!wide) return undefined;
  const { current } = policeMemory(session);
  return queue.found.find((reading) => reading.subject.id === current) ?? queue.found[0];
}

function placeText(
  queue: Queue,
  reading: SubjectReading | undefined,
  say: (at: number, of: number) => string,
): string | undefined {
  const at = reading === undefined ? -1 : queue.found.indexOf(reading);
  return at === -1 ? undefined : say(at + 1, queue.found.length);
}

function NobodyOnDesk({ queue }: { readonly queue: Queue }) {
  const words = useWords(policeWords);
  if (queue.text !== '') {
    return (
      <Empty icon="search" title={words.nothingFound}>
        <Button onPress={() => queue.setText('')}>{words.showAll}</Button>
      </Empty>
    );
  }
  return (
    <Empty icon="check" title={words.empty[queue.pile]}>
      <p>{words.emptyHelp}</p>
    </Empty>
  );
}
