import type { ReportSeries } from '../../../client/district-desk.ts';
import type { DayFlow } from '../../../domain/listed-fact.ts';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { flowSums } from '../flow-sums.ts';
import { districtWords } from '../messages/words.ts';
import { scaleOf, shareOn } from './scale.ts';
import styles from './trend.module.css';

interface Props {
  readonly series: ReportSeries;
  readonly current: string | undefined;
  readonly onChoose: (code: string) => void;
}

/** A small burn-down for each commune; pressing one shows it large above. */
export function CommuneCharts({ series, current, onChoose }: Props) {
  const words = useWords(districtWords);
  const shared = useWords(sharedWords);
  const choose = (code: string) => (): void => {
    onChoose(code);
    window.scrollTo({ top: 0 });
  };
  return (
    <section className={styles.block} aria-labelledby="commune-charts">
      <h2 id="commune-charts">{words.communes}</h2>
      <ul className={styles.communes}>
        {series.communes.map(({ code, name, days }) => {
          const { standing, before } = flowSums(days);
          return (
            <li key={code}>
              <button
                type="button"
                className={styles.commune}
                aria-pressed={code === current}
                onClick={choose(code)}
              >
                <span className={styles.name}>{name}</span>
                <Spark days={days} />
                <span className={styles.now}>{shared.count(standing)}</span>
                <span className={styles.soft}>{words.change(standing - before)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The number and the word beside it say the same. */
function Spark({ days }: { readonly days: readonly DayFlow[] }) {
  const scale = scaleOf(days.map((day) => day.standing));
  const points = days.map(
    ({ standing }, at) =>
      `${days.length < 2 ? 0 : (100 * at) / (days.length - 1)},${30 - 28 * shareOn(scale, standing)}`,
  );
  return (
    <svg className={styles.spark} viewBox="0 0 100 32" preserveAspectRatio="none" aria-hidden="true">
      <polyline className={styles.line} points={points.join(' ')} />
    </svg>
  );
}
