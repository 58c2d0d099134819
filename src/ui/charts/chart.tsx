import '../styles/chart.css';
import '../styles/table.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { TableHead } from '../components/table-head.tsx';
import { TRENDS } from '../words/trends.ts';
import { drawLineChart, type ChartData, type ChartPoint, type LineChart } from './line-chart.ts';

export interface NamedPoint extends ChartPoint {
  readonly when: string; // in full: 'Monday, 16 November'
  readonly said: string; // the value with its unit; why there is none
}

interface Props {
  readonly title: string;
  readonly unit: string;
  readonly points: readonly NamedPoint[];
  readonly error?: ChartData['error'];
  readonly from?: number;
  readonly to?: number;
  readonly write: (value: number) => string;
  readonly note?: ComponentChildren;
  readonly main?: boolean; // the one chart that stands out: its title is one of the page's
  readonly whiskers?: boolean; // as ChartData
  readonly ticks?: ChartData['ticks'];
  readonly none?: string; // said when nothing at all is known
}

/** A line with its title, its unit and the table behind it. Arrow keys go from point to point. */
export function Chart({
  title,
  unit,
  points,
  error = null,
  from,
  to,
  write,
  note,
  main = false,
  whiskers = false,
  ticks,
  none = TRENDS.charts.none,
}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<LineChart | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const id = useId();
  const data: ChartData = {
    points,
    error,
    from: from ?? null,
    to: to ?? null,
    write,
    whiskers,
    ...(ticks && { ticks }),
  };
  const newest = useRef(data);
  newest.current = data;

  useEffect(() => {
    if (host.current === null) return;
    const drawn = drawLineChart(host.current, newest.current, setAt);
    chart.current = drawn;
    return () => drawn.destroy();
  }, []);
  useEffect(() => chart.current?.update(newest.current), [points, error]);

  const last = points.length - 1;
  const shown = at === null ? null : (points[at] ?? null);
  const go = (to: number) => {
    const next = Math.min(last, Math.max(0, to));
    setAt(next);
    chart.current?.point(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Partial<Record<string, number>> = {
      ArrowRight: (at ?? -1) + 1,
      ArrowLeft: (at ?? last + 1) - 1,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption class="chart-head">
        {main ? <h2 id={id}>{title}</h2> : <h3 id={id}>{title}</h3>}
        <span class="quiet">{unit}</span>
      </figcaption>
      <div
        class="chart-plot"
        ref={host}
        tabIndex={0}
        role="slider"
        aria-label={`${title}, ${unit}`}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last)}
        aria-valuenow={at ?? 0}
        aria-valuetext={shown === null ? summaryOf(points, none) : `${shown.when}: ${shown.said}`}
        onKeyDown={onKeyDown}
      />
      <p class="chart-said">{shown === null ? summaryOf(points, none) : `${shown.when}: ${shown.said}`}</p>
      {note}
      <details class="aside">
        <summary>
          {TRENDS.charts.table}
          <span class="unseen">: {title}</span>
        </summary>
        <div class="table-room" tabIndex={0} role="region" aria-label={`${TRENDS.charts.table}: ${title}`}>
          <table class="table">
            <TableHead columns={[TRENDS.charts.point, `${title} (${unit})`]} />
            <tbody>
              {points.map((point, index) => (
                <tr key={`${index} ${point.when}`}>
                  <th scope="row">{point.when}</th>
                  <td>{point.said}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** Without a point in hand: the newest that is known. */
function summaryOf(points: readonly NamedPoint[], none: string): string {
  const latest = points.findLast(({ value }) => value !== null);
  return latest === undefined ? none : `${latest.when}: ${latest.said}`;
}
