import { useCallback, useId } from 'react';

import type { SubjectId } from '../../domain/operation.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { Empty } from '../shared/empty.tsx';
import { Icon } from '../shared/icon.tsx';
import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { useNavigation } from '../shared/navigation.tsx';
import { VirtualList } from '../shared/virtual-list.tsx';
import { useHeldDrafts } from './drafts.tsx';
import { FilterChips } from './filter-chips.tsx';
import { HamletSelect } from './hamlet-select.tsx';
import { ListLeaves } from './list-leaves.tsx';
import { useListMemory } from './list-memory.tsx';
import styles from './record-list.module.css';
import { RecordRow } from './record-row.tsx';
import { useRecordQuery, type RecordQuery } from './use-record-query.ts';

/** Search, filters and everybody they leave. Remembers what it showed while the session lasts. */
export function RecordList({ current }: { readonly current: SubjectId | undefined }) {
  const words = useWords(recordsWords);
  const query = useRecordQuery();
  return (
    <div className={styles.list}>
      <SearchBox text={query.text} onChange={query.setText} />
      <FilterChips filter={query.filter} onChange={query.setFilter} />
      <div className={styles.under}>
        <p className={styles.found} role="status">
          {words.list.found(query.found.length)}
        </p>
        <HamletSelect query={query} />
        <ListLeaves query={query} />
      </div>
      {query.found.length === 0 ? <NobodyFound query={query} /> : <Rows query={query} current={current} />}
    </div>
  );
}

function SearchBox({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const words = useWords(recordsWords);
  const id = useId();
  return (
    <div className={styles.search} role="search">
      <label htmlFor={id}>{words.list.search}</label>
      <span className={styles.sign}>
        <Icon name="search" size={22} />
      </span>
      <input
        id={id}
        className={styles.box}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={words.list.search}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      {text === '' ? null : (
        <span className={styles.clear}>
          <IconButton icon="cross" label={words.list.clear} onPress={() => onChange('')} />
        </span>
      )}
    </div>
  );
}

function Rows({ query, current }: { readonly query: RecordQuery; readonly current: SubjectId | undefined }) {
  const words = useWords(recordsWords);
  const memory = useListMemory();
  const drafted = useHeldDrafts();
  const { paths } = useNavigation();
  const remember = useCallback(
    (offset: number) => {
      memory.offset = offset;
    },
    [memory],
  );
  const { found } = query;
  return (
    <VirtualList
      question={`${JSON.stringify(query.filter)} ${query.hamlet ?? '*'} ${query.text}`}
      items={found}
      keyOf={(reading) => reading.subject.id}
      estimatedHeight={112}
      label={words.list.title}
      initialOffset={memory.offset}
      onOffset={remember}
    >
      {(reading) => (
        <RecordRow
          reading={reading}
          href={paths.subject(reading.subject.id)}
          current={reading.subject.id === current}
          drafted={drafted.has(reading.subject.id)}
          onOpen={() => {
            memory.order = found.map((each) => each.subject.id);
          }}
        />
      )}
    </VirtualList>
  );
}

function NobodyFound({ query }: { readonly query: RecordQuery }) {
  const words = useWords(recordsWords);
  const narrowed = query.text !== '' || query.filter.kind !== 'all' || query.hamlet !== undefined;
  if (!narrowed) {
    return (
      <Empty icon="list" title={words.list.emptyBook}>
        <p>{words.list.emptyBookHelp}</p>
      </Empty>
    );
  }
  const showAll = (): void => {
    query.setText('');
    query.setFilter({ kind: 'all' });
    query.setHamlet(undefined);
  };
  return (
    <Empty icon="search" title={words.list.nothing}>
      <p>{words.list.nothingHelp}</p>
      <Button onPress={showAll}>{words.list.showAll}</Button>
    </Empty>
  );
}
