import type { DayFlow } from '../../../domain/listed-fact.ts';
import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { flowSums } from '../flow-sums.ts';
import { districtWords } from '../messages/words.ts';
import { LEFT, RIGHT, useChartWidth } from './chart-width.ts';
import styles from './trend.module.css';

const HALF = 70;

interface Props {
  readonly place: string;
  readonly days: readonly DayFlow[];
}

/** What came in (up) apart from what was proved right or is gone (down), day by day. */
export function FlowFigures({ place, days }: Props) {
  const words = useWords(districtWords);
  const shared = useWords(sharedWords);
  const width = useChartWidth();
  const sums = flowSums(days);
  const says = words.flowSays(place, sums.inflow, sums.fixed, sums.gone);
  const most = Math.max(1, ...days.flatMap((day) => [day.inflow, day.fixed + day.gone]));
  const step = (width - LEFT - RIGHT) / Math.max(1, days.length);
  const bar = Math.max(1, step * 0.7);
  const tall = (count: number): number => (count / most) * (HALF - 8);
  return (
    <figure className={styles.chart}>
      <figcaption>
        <strong>{words.chartFlow}</strong>
        <span>{says}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${2 * HALF}`} role="img" aria-label={says}>
        <text className={styles.mark} x={LEFT - 8} y={14} textAnchor="end">
          +{shared.count(most)}
        </text>
        <text className={styles.mark} x={LEFT - 8} y={2 * HALF - 4} textAnchor="end">
          −{shared.count(most)}
        </text>
        {days.map(({ day, inflow, fixed, gone }, at) => {
          const x = LEFT + at * step + (step - bar) / 2;
          return (
            <g key={day}>
              <title>{`${formatDay(day)}: +${inflow} −${fixed} −${gone}`}</title>
              <rect
                className={styles.inflow}
                x={x}
                y={HALF - tall(inflow)}
                width={bar}
                height={tall(inflow)}
              />
              <rect className={styles.fixed} x={x} y={HALF} width={bar} height={tall(fixed)} />
              <rect className={styles.gone} x={x} y={HALF + tall(fixed)} width={bar} height={tall(gone)} />
            </g>
          );
        })}
        <line className={styles.zero} x1={LEFT} x2={width - RIGHT} y1={HALF} y2={HALF} />
      </svg>
      <ul className={styles.legend}>
        <li data-flow="inflow">
          ↑ {words.inflow}: {shared.count(sums.inflow)}
        </li>
        <li data-flow="fixed">
          ↓ {words.fixed}: {shared.count(sums.fixed)}
        </li>
        <li data-flow="gone">
          ↓ {words.gone}: {shared.count(sums.gone)}
        </li>
      </ul>
    </figure>
  );
}
