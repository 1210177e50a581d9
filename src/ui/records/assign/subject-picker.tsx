import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';

import type { SubjectReading } from '../../../domain/reading.ts';
import { useWords } from '../../shared/language.tsx';
import { assignWords } from '../../shared/messages/assign.ts';
import styles from './assign.module.css';
import { moveTo } from './picker-keys.ts';
import { PickRow } from './pick-row.tsx';
import { extend, toggle, toggleAll, type Selection } from './selection.ts';

interface Props {
  readonly readings: readonly SubjectReading[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** A list in which any number are picked: by click, shift-click, or keys alone. Only what is in sight is rendered. */
export function SubjectPicker({ readings, selection, onSelect }: Props) {
  const words = useWords(assignWords);
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const ids = readings.map((reading) => reading.subject.id);
  const at = Math.min(active, readings.length - 1);
  const virtual = useVirtualizer({
    count: readings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    initialRect: { width: 360, height: 740 },
    overscan: 8,
  });

  const pick = (index: number, reach: boolean): void => {
    const id = ids[index];
    if (id === undefined) return;
    setActive(index);
    onSelect(reach ? extend(selection, id, ids) : toggle(selection, id));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'a' && event.ctrlKey) {
      event.preventDefault();
      onSelect(toggleAll(selection, ids));
      return;
    }
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      pick(at, event.shiftKey);
      return;
    }
    const to = moveTo(event.key, at, readings.length);
    if (to === undefined) return;
    event.preventDefault();
    setActive(to);
    virtual.scrollToIndex(to);
    if (event.shiftKey) pick(to, true);
  };
  return (
    <div
      ref={scroller}
      className={styles.picker}
      role="listbox"
      tabIndex={0}
      aria-label={words.listLabel}
      aria-multiselectable="true"
      aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
      onKeyDown={press}
    >
      <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const reading = readings[item.index];
          return reading === undefined ? null : (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys go to the listbox around it
            <div
              key={reading.subject.id}
              ref={virtual.measureElement}
              data-index={item.index}
              id={`${listId}-${item.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={selection.ids.has(reading.subject.id)}
              aria-setsize={readings.length}
              aria-posinset={item.index + 1}
              data-active={item.index === at ? 'true' : undefined}
              className={styles.option}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={(event: MouseEvent) => pick(item.index, event.shiftKey)}
            >
              <PickRow reading={reading} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
