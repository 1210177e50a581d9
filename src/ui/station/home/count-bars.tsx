import { Card } from '../../shared/card.tsx';
import styles from './home.module.css';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly text: string;
}

interface Props {
  readonly title: string;
  readonly total: number;
  readonly lines: readonly Line[];
}

/** Counts that add up to a total, each with a bar of its share; the number says it, the bar only shows it. */
export function CountBars({ title, total, lines }: Props) {
  return (
    <Card title={title}>
      <dl className={styles.bars}>
        {lines.map(({ key, name, count, text }) => (
          <div key={key} className={styles.bar}>
            <dt>{name}</dt>
            <dd>{text}</dd>
            <span className={styles.track} aria-hidden="true">
              <span style={{ width: `${total === 0 ? 0 : (100 * count) / total}%` }} />
            </span>
          </div>
        ))}
      </dl>
    </Card>
  );
}
