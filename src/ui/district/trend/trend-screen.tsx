import { useCallback, useId, useState } from 'react';

import type { ReportSeries } from '../../../client/district-desk.ts';
import { dayNumber, dayText } from '../../../domain/calendar.ts';
import type { DayFlow } from '../../../domain/listed-fact.ts';
import { Choice } from '../../shared/choice.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { useWords } from '../../shared/language.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { districtWords } from '../messages/words.ts';
import { CommuneCharts } from './commune-charts.tsx';
import { FlowFigures } from './flow-figures.tsx';
import { FlowTable } from './flow-table.tsx';
import { StandingChart } from './standing-chart.tsx';
import styles from './trend.module.css';

const PERIODS = ['14', '30', '90', '365'] as const;

/** How the backlog burns down, in the whole district and in each commune; what came in apart from what was mended. */
export function TrendScreen() {
  const words = useWords(districtWords);
  const { desks } = useSession();
  const [period, setPeriod] = useState<(typeof PERIODS)[number]>('30');
  const to = todayInVietnam();
  const from = dayText(dayNumber(to) - Number(period) + 1);
  const asked = useAsked(useCallback(() => desks.district.series({ from, to }), [desks, from, to]));
  return (
    <Screen title={words.trendTitle} wide="yes">
      <Choice
        label={words.period}
        layout="even"
        options={PERIODS.map((value) => ({ value, text: words.days(Number(value)) }))}
        value={period}
        onChange={setPeriod}
      />
      <DeskProblemBanner problem={asked.problem} onRetry={asked.again} />
      {asked.answer === undefined ? (
        <p role="status">{asked.busy ? words.loading : ''}</p>
      ) : (
        <Trend series={asked.answer} />
      )}
    </Screen>
  );
}

/** No commune's code: stands for all of them. */
const WHOLE = '*';

function Trend({ series }: { readonly series: ReportSeries }) {
  const words = useWords(districtWords);
  const [code, setCode] = useState(WHOLE);
  const chosen = series.communes.find((commune) => commune.code === code);
  const place = chosen?.name ?? words.whole;
  const days: readonly DayFlow[] = chosen?.days ?? series.total;
  return (
    <>
      <PlaceSelect series={series} code={chosen?.code ?? WHOLE} onChange={setCode} />
      <StandingChart place={place} days={days} />
      <FlowFigures place={place} days={days} />
      <FlowTable place={place} days={days} />
      <CommuneCharts series={series} current={chosen?.code} onChoose={setCode} />
    </>
  );
}

interface SelectProps {
  readonly series: ReportSeries;
  readonly code: string;
  readonly onChange: (code: string) => void;
}

function PlaceSelect({ series, code, onChange }: SelectProps) {
  const words = useWords(districtWords);
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.unit}</label>
      <select id={id} value={code} onChange={(event) => onChange(event.target.value)}>
        <option value={WHOLE}>{words.whole}</option>
        {series.communes.map((commune) => (
          <option key={commune.code} value={commune.code}>
            {commune.name}
          </option>
        ))}
      </select>
    </div>
  );
}
