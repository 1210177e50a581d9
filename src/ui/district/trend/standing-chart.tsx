import type { DayFlow } from '../../../domain/listed-fact.ts';
import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { districtWords } from '../messages/words.ts';
import { LEFT, RIGHT, useChartWidth } from './chart-width.ts';
import { scaleOf, shareOn, type Scale } from './scale.ts';
import styles from './trend.module.css';

const HEIGHT = 240;
const BOTTOM = 28;
const TOP = 12;

/** Where a chart's points lie: its days from left to right over `width`, its counts on `scale`. */
interface Ground {
  readonly width: number;
  readonly days: readonly DayFlow[];
  readonly scale: Scale;
}

const xOf = ({ width, days }: Ground, at: number): number =>
  LEFT + (days.length < 2 ? 0.5 : at / (days.length - 1)) * (width - LEFT - RIGHT);
const yOf = ({ scale }: Ground, count: number): number =>
  HEIGHT - BOTTOM - shareOn(scale, count) * (HEIGHT - BOTTOM - TOP);

interface Props {
  readonly place: string;
  readonly days: readonly DayFlow[];
}

/** The burn-down: how many stand at each day's end. Says in one sentence what it shows; the table has every number. */
export function StandingChart({ place, days }: Props) {
  const words = useWords(districtWords);
  const width = useChartWidth();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return <p>{words.noDays}</p>;
  const ground: Ground = { width, days, scale: scaleOf(days.map((day) => day.standing)) };
  const { scale } = ground;
  const stands = ({ standing, day }: DayFlow): string => words.dayStands(standing, formatDay(day));
  const says = words.chartSays(place, stands(first), stands(last));
  return (
    <figure className={styles.chart}>
      <figcaption>
        <strong>{words.chartStanding}</strong>
        <span>{says}</span>
        {scale.low > 0 ? <span className={styles.soft}>{words.notFromZero}</span> : null}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={says}>
        <Marks {...ground} />
        <Days {...ground} />
        <polygon
          className={styles.area}
          points={`${xOf(ground, 0)},${HEIGHT - BOTTOM} ${pointsOf(ground)} ${xOf(ground, days.length - 1)},${HEIGHT - BOTTOM}`}
        />
        <polyline className={styles.line} points={pointsOf(ground)} />
        <circle
          className={styles.now}
          cx={xOf(ground, days.length - 1)}
          cy={yOf(ground, last.standing)}
          r="4"
        />
      </svg>
    </figure>
  );
}

const pointsOf = (ground: Ground): string =>
  ground.days.map(({ standing }, at) => `${xOf(ground, at)},${yOf(ground, standing)}`).join(' ');

function Marks(ground: Ground) {
  const { count } = useWords(sharedWords);
  return ground.scale.marks.map((mark) => (
    <g key={mark}>
      <line
        className={styles.grid}
        x1={LEFT}
        x2={ground.width - RIGHT}
        y1={yOf(ground, mark)}
        y2={yOf(ground, mark)}
      />
      <text className={styles.mark} x={LEFT - 8} y={yOf(ground, mark) + 4} textAnchor="end">
        {count(mark)}
      </text>
    </g>
  ));
}

/** First, middle and last day: more would not fit a phone. */
function Days(ground: Ground) {
  const last = ground.days.length - 1;
  const shown = last < 2 ? [0] : [0, Math.round(last / 2), last];
  return shown.map((at) => (
    <text
      key={at}
      className={styles.mark}
      x={xOf(ground, at)}
      y={HEIGHT - 8}
      textAnchor={at === 0 ? 'start' : at === last ? 'end' : 'middle'}
    >
      {formatDay(ground.days[at]?.day ?? '').slice(0, 5)}
    </text>
  ));
}
