import { useMemo } from 'preact/hooks';
import { METRIC_IDS, type MetricId } from '../../geometry/metric.ts';
import { summarise, type Day } from '../../history/analysis/summary.ts';
import type { DayKey, Range, Span } from '../../history/records/calendar.ts';
import { Chart } from '../../ui/charts/chart.tsx';
import { decimal, twoDigits } from '../../ui/format/numbers.ts';
import { unitName } from '../../ui/format/metric-text.ts';
import {
  bucketsOf,
  goodPoints,
  metricError,
  metricPoints,
  ratePoints,
  slumpPoints,
  type Bucket,
} from './view/chart-points.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';
import { Balance } from './balance.tsx';
import { Calendar } from './calendar.tsx';
import { MovementLine, SummaryFigures, Insights } from './summary.tsx';
import { HeatMap } from './heat-map.tsx';

interface Props {
  readonly range: Exclude<Range, 'day'>;
  readonly span: Span;
  readonly days: readonly Day[];
  readonly addressOf: (day: DayKey) => string;
}

const whole = (value: number): string => decimal(value);
/** With one decimal only where the axis needs it. */
const tenths = (value: number): string => (Math.round(value * 10) % 10 === 0 ? decimal(value) : twoDigits(value));

/** A week, month, quarter or year. */
export function RangeView({ range, span, days, addressOf }: Props) {
  const { buckets, summary } = useMemo(
    () => ({ buckets: bucketsOf(range, span, days), summary: summarise(days) }),
    [range, span.from, days],
  );
  const lines = useMemo(
    () => ({
      good: goodPoints(buckets),
      alerts: ratePoints(buckets, ({ alertsPerHour }) => alertsPerHour),
      shifts: ratePoints(buckets, ({ shiftsPerHour }) => shiftsPerHour),
      breaks: ratePoints(buckets, ({ breaksPerHour }) => breaksPerHour),
      slump: slumpPoints(buckets),
    }),
    [buckets],
  );
  if (days.length === 0) return <p class="trends-nothing">{text.nothing.range}</p>;
  const words = text.charts;
  return (
    <>
      <MovementLine summary={summary} />
      <section class="card trends-main">
        <Chart
          main
          {...words.good}
          points={lines.good}
          from={0}
          to={100}
          write={whole}
          note={<p class="legend-error quiet">{words.goodNote}</p>}
        />
      </section>
      <SummaryFigures summary={summary} />
      <Insights days={days} />
      <div class={range === 'week' || range === 'month' ? 'trends-pair' : 'trends-stack'}>
        <HeatMap days={days} />
        <Calendar span={span} days={days} addressOf={addressOf} />
      </div>
      <h2 class="trends-title-small">{words.habits}</h2>
      <div class="charts" data-range={range}>
        <Chart {...words.alerts} points={lines.alerts} from={0} to={1} write={tenths} />
        <Chart {...words.shifts} points={lines.shifts} from={0} to={4} write={tenths} />
        <Chart {...words.breaks} points={lines.breaks} from={0} to={1} write={tenths} />
        <Chart {...words.slump} none={text.figures.slumpNone} points={lines.slump} from={0} to={20} write={whole} />
      </div>
      <Metrics buckets={buckets} whole={summary} />
      <Balance summary={summary} />
    </>
  );
}

function Metrics({
  buckets,
  whole: summary,
}: {
  readonly buckets: readonly Bucket[];
  readonly whole: ReturnType<typeof summarise>;
}) {
  const known = METRIC_IDS.filter((id) => summary.metrics[id]);
  if (known.length === 0) return null;
  return (
    <section class="trends-part" aria-labelledby="trends-metrics">
      <h2 id="trends-metrics">{text.charts.metrics}</h2>
      <p class="quiet trends-hint">
        <i class="legend-error-band" aria-hidden="true" /> {text.charts.metricsHint}
      </p>
      <div class="charts">
        {known.map((id) => (
          <MetricChart key={id} id={id} buckets={buckets} whole={summary} />
        ))}
      </div>
    </section>
  );
}

interface MetricProps {
  readonly id: MetricId;
  readonly buckets: readonly Bucket[];
  readonly whole: ReturnType<typeof summarise>;
}

function MetricChart({ id, buckets, whole: summary }: MetricProps) {
  const points = useMemo(() => metricPoints(id, buckets), [id, buckets]);
  const error = useMemo(() => metricError(id, summary), [id, summary]);
  return <Chart title={shared.metrics[id].name} unit={unitName(id)} points={points} error={error} write={whole} />;
}
