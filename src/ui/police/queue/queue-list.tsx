import { useCallback, type RefObject } from 'react';

import type { SubjectId } from '../../../domain/operation.ts';
import { RecordRow } from '../../records/record-row.tsx';
import { Button } from '../../shared/button.tsx';
import { Empty } from '../../shared/empty.tsx';
import { useWords } from '../../shared/language.tsx';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { VirtualList } from '../../shared/virtual-list.tsx';
import { policeWords } from '../messages/words.ts';
import { policeMemory } from '../police-memory.ts';
import styles from './queue.module.css';
import type { Queue } from './use-queue.ts';

interface Props {
  readonly queue: Queue;
  readonly current: SubjectId | undefined;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** The search, and who is in the pile. */
export function QueueList({ queue, current, search }: Props) {
  const words = useWords(policeWords);
  const { found, pile, piles } = queue;
  return (
    <div className={styles.list}>
      <div className={styles.search} role="search">
        <input
          ref={search}
          className={styles.box}
          type="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={words.search}
          aria-keyshortcuts="/"
          placeholder={`${words.search} · /`}
          value={queue.text}
          onChange={(event) => queue.setText(event.target.value)}
        />
        <output className={styles.count}>{words.shown(found.length, piles[pile].length)}</output>
      </div>
      {found.length === 0 ? <NobodyInPile queue={queue} /> : <Rows queue={queue} current={current} />}
    </div>
  );
}

function Rows({ queue, current }: Omit<Props, 'search'>) {
  const words = useWords(policeWords);
  const memory = policeMemory(useSession());
  const { paths } = useNavigation();
  const remember = useCallback(
    (offset: number) => {
      memory.offset = offset;
    },
    [memory],
  );
  return (
    <VirtualList
      question={`${queue.pile} ${queue.text}`}
      items={queue.found}
      keyOf={(reading) => reading.subject.id}
      estimatedHeight={112}
      label={words.piles[queue.pile]}
      initialOffset={memory.offset}
      onOffset={remember}
      current={queue.found.findIndex((reading) => reading.subject.id === current)}
    >
      {(reading) => (
        <RecordRow
          reading={reading}
          href={paths.police.subject(reading.subject.id)}
          current={reading.subject.id === current}
          drafted={memory.drafts.has(reading.subject.id)}
          onOpen={() => {
            memory.current = reading.subject.id;
          }}
        />
      )}
    </VirtualList>
  );
}

function NobodyInPile({ queue }: { readonly queue: Queue }) {
  const words = useWords(policeWords);
  if (queue.text === '') return <Empty icon="check" title={words.empty[queue.pile]} />;
  return (
    <Empty icon="search" title={words.nothingFound}>
      <Button onPress={() => queue.setText('')}>{words.showAll}</Button>
    </Empty>
  );
}
