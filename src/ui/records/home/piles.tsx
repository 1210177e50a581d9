import type { Filter } from '../../../client/book.ts';
import { Card } from '../../shared/card.tsx';
import { classes } from '../../shared/classes.ts';
import { Icon, type IconName } from '../../shared/icon.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useOpenList } from './use-open-list.ts';
import styles from './piles.module.css';

export interface Pile {
  readonly filter: Filter;
  readonly text: string;
  readonly count: number;
  readonly tone?: 'bad' | 'clash' | 'wait';
  readonly icon?: IconName;
}

/** Groups of people, each with how many; a tap opens the list narrowed to them. Empty groups are not shown. */
export function Piles({ title, piles }: { readonly title: string; readonly piles: readonly Pile[] }) {
  const shared = useWords(sharedWords);
  const openList = useOpenList();
  const shown = piles.filter((pile) => pile.count > 0);
  if (shown.length === 0) return null;
  return (
    <Card title={title}>
      <ul className={styles.piles}>
        {shown.map((pile) => (
          <li key={pile.text} style={{ display: 'grid' }}>
            <button
              type="button"
              className={classes(styles.pile, pile.tone !== undefined && styles[pile.tone])}
              onClick={() => openList({ filter: pile.filter, text: '' })}
            >
              <span className={styles.number}>
                {pile.icon === undefined ? null : <Icon name={pile.icon} size={20} />}
                {shared.count(pile.count)}
              </span>
              <span>{pile.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
