import { useMemo } from 'preact/hooks';
import { METRIC_IDS, type MetricId } from '../../../geometry/metric.ts';
import type { Summary } from '../../../history/analysis/summary.ts';
import type { Range } from '../../../history/records/calendar.ts';
import { Chart } from '../../../ui/charts/chart.tsx';
import { unitName } from '../../../ui/format/metric-text.ts';
import { decimal } from '../../../ui/format/numbers.ts';
import { goodPoints, metricError, metricPoints, ratePoints, slumpPoints, type Bucket } from '../view/chart-points.ts';
import { text as shared } from '../../../ui/text.ts';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { text } from '../text.ts';

interface Props {
  readonly range: Range;
  readonly buckets: readonly Bucket[];
  readonly summary: Summary;
}

const write = (value: number, digits: number): string => decimal(value, digits === 0 ? 0 : 1);

/** Points that make a line of the slump chart worth drawing. [H] */
const FEW_SLUMPS = 3;

/** The course of the range: posture, warnings, movement and breaks. */
export function Course({ range, buckets }: Omit<Props, 'summary'>) {
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
  const words = text.charts;
  return (
    <div class="charts" data-range={range}>
      <Chart
        {...words.good}
        points={lines.good}
        from={0}
        to={100}
        write={write}
        note={<p class="legend-error quiet">{words.goodNote}</p>}
      />
      <Chart {...words.shifts} points={lines.shifts} from={0} to={4} write={write} />
      <Chart {...words.breaks} points={lines.breaks} from={0} to={1} write={write} />
      <Chart {...words.alerts} points={lines.alerts} from={0} to={1} write={write} />
      {lines.slump.filter(({ value }) => value !== null).length >= FEW_SLUMPS && (
        <Chart {...words.slump} points={lines.slump} from={0} to={20} write={write} />
      )}
    </div>
  );
}

/** Each measure over the range, with what its error can explain. */
export function Measures({ range, buckets, summary }: Props) {
  const profile = useProfile();
  const known = METRIC_IDS.filter((id) => summary.metrics[id] && profile.shows(id));
  return (
    <>
      <p class="quiet trends-hint">
        <i class="legend-error-band" aria-hidden="true" /> {text.charts.metricsHint}
      </p>
      <div class="charts" data-range={range}>
        {known.map((id) => (
          <MetricChart key={id} id={id} buckets={buckets} summary={summary} />
        ))}
      </div>
    </>
  );
}

function MetricChart({ id, buckets, summary }: Omit<Props, 'range'> & { readonly id: MetricId }) {
  const points = useMemo(() => metricPoints(id, buckets), [id, buckets]);
  const error = useMemo(() => metricError(id, summary), [id, summary]);
  return <Chart title={shared.metrics[id].name} unit={unitName(id)} points={points} error={error} write={write} />;
}
