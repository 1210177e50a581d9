import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';

import styles from './virtual-list.module.css';

interface Props<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** In pixels; each item is measured once it is shown. */
  readonly estimatedHeight: number;
  readonly label: string;
  readonly children: (item: T, index: number) => ReactNode;
  /** Where it was scrolled to, in pixels, when it was left. */
  readonly initialOffset?: number;
  readonly onOffset?: (offset: number) => void;
  /** Another question has another text here: the list goes back to its top. */
  readonly question?: string;
  /** The item that must stay in sight while others are chosen by keys. */
  readonly current?: number;
}

/** A list of any length of which only what is in sight is rendered. Fills its place, which must have a height. */
export function VirtualList<T>({ items, keyOf, estimatedHeight, label, children, ...rest }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => keyAt(items, index, keyOf),
    initialOffset: rest.initialOffset ?? 0,
    // Until the place is measured a phone's screenful is shown.
    initialRect: { width: 360, height: 740 },
    overscan: 6,
  });
  const { onOffset } = rest;
  useEffect(() => {
    const element = scroller.current;
    if (element === null || onOffset === undefined) return undefined;
    const tell = (): void => onOffset(element.scrollTop);
    element.addEventListener('scroll', tell, { passive: true });
    return () => element.removeEventListener('scroll', tell);
  }, [onOffset]);
  const asked = useRef(rest.question);
  useEffect(() => {
    if (asked.current !== rest.question) scroller.current?.scrollTo({ top: 0 });
    asked.current = rest.question;
  }, [rest.question]);
  const { current = -1 } = rest;
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
    // Only when another is chosen: who scrolls by hand is not pulled back.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [current]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reachable by key
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={label}>
      <ul className={styles.all} style={{ height: virtual.getTotalSize() }} aria-label={label}>
        {virtual.getVirtualItems().map((item) => {
          const shown = items[item.index];
          return shown === undefined ? null : (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={items.length}
              aria-posinset={item.index + 1}
              className={styles.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {children(shown, item.index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function keyAt<T>(items: readonly T[], index: number, keyOf: (item: T) => string): string {
  const item = items[index];
  return item === undefined ? String(index) : keyOf(item);
}
