import type { DayFlow } from '../../../domain/listed-fact.ts';
import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { districtWords } from '../messages/words.ts';
import { scaleOf, shareOn, type Scale } from './scale.ts';
import styles from './trend.module.css';

const WIDTH = 640;
const HEIGHT = 260;
const LEFT = 58;
const BOTTOM = 28;
const TOP = 12;
const RIGHT = 14;

const xOf = (at: number, of: number): number =>
  LEFT + (of < 2 ? 0.5 : at / (of - 1)) * (WIDTH - LEFT - RIGHT);
const yOf = (scale: Scale, count: number): number =>
  HEIGHT - BOTTOM - shareOn(scale, count) * (HEIGHT - BOTTOM - TOP);

interface Props {
  readonly place: string;
  readonly days: readonly DayFlow[];
}

/** The burn-down: how many stand at each day's end. Says in one sentence what it shows; the table has every number. */
export function StandingChart({ place, days }: Props) {
  const words = useWords(districtWords);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return <p>{words.noDays}</p>;
  const scale = scaleOf(days.map((day) => day.standing));
  const stands = ({ standing, day }: DayFlow): string => words.dayStands(standing, formatDay(day));
  const says = words.chartSays(place, stands(first), stands(last));
  return (
    <figure className={styles.chart}>
      <figcaption>
        <strong>{words.chartStanding}</strong>
        <span>{says}</span>
        {scale.low > 0 ? <span className={styles.soft}>{words.notFromZero}</span> : null}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={says}>
        <Marks scale={scale} />
        <Days days={days} />
        <polygon
          className={styles.area}
          points={`${LEFT},${HEIGHT - BOTTOM} ${pointsOf(days, scale)} ${xOf(days.length - 1, days.length)},${HEIGHT - BOTTOM}`}
        />
        <polyline className={styles.line} points={pointsOf(days, scale)} />
        <circle
          className={styles.now}
          cx={xOf(days.length - 1, days.length)}
          cy={yOf(scale, last.standing)}
          r="4"
        />
      </svg>
    </figure>
  );
}

const pointsOf = (days: readonly DayFlow[], scale: Scale): string =>
  days.map(({ standing }, at) => `${xOf(at, days.length)},${yOf(scale, standing)}`).join(' ');

function Marks({ scale }: { readonly scale: Scale }) {
  const { count } = useWords(sharedWords);
  return scale.marks.map((mark) => (
    <g key={mark}>
      <line
        className={styles.grid}
        x1={LEFT}
        x2={WIDTH - RIGHT}
        y1={yOf(scale, mark)}
        y2={yOf(scale, mark)}
      />
      <text className={styles.mark} x={LEFT - 8} y={yOf(scale, mark) + 4} textAnchor="end">
        {count(mark)}
      </text>
    </g>
  ));
}

/** First, middle and last day: more would not fit a phone. */
function Days({ days }: { readonly days: readonly DayFlow[] }) {
  const last = days.length - 1;
  const shown = last < 2 ? [0] : [0, Math.round(last / 2), last];
  return shown.map((at) => (
    <text
      key={at}
      className={styles.mark}
      x={xOf(at, days.length)}
      y={HEIGHT - 8}
      textAnchor={at === 0 ? 'start' : at === last ? 'end' : 'middle'}
    >
      {formatDay(days[at]?.day ?? '').slice(0, 5)}
    </text>
  ));
}
