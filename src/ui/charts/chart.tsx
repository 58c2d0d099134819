import '../styles/chart.css';
import '../styles/table.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { rich } from '../components/text-parts.tsx';
import { TableHead } from '../components/table-head.tsx';
import { text } from './text.ts';
import { drawLineChart, type ChartData, type ChartPoint, type LineChart } from './line-chart.ts';

export interface NamedPoint extends ChartPoint {
  readonly when: string; // in full: 'Monday, 16 November'
  readonly valueText: string; // the value with its unit, or why there is none
}

interface Props {
  readonly title: string;
  readonly unit: string;
  readonly points: readonly NamedPoint[];
  readonly error?: ChartData['error'];
  readonly from?: number;
  readonly to?: number;
  readonly write: ChartData['write'];
  readonly note?: ComponentChildren;
  readonly main?: boolean; // the main chart of the page: its title is an h2
  readonly whiskers?: boolean; // as ChartData
  readonly ticks?: ChartData['ticks'];
  readonly none?: string; // shown if no point has a value
}

/** A line chart with its title, its unit and a table of its values. Arrow keys go from point to point. */
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
  none = text.notMeasured,
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
  const reading =
    shown === null ? newestReading(points, none) : text.point({ when: shown.when, value: shown.valueText });
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
        aria-label={text.label({ title, unit })}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last)}
        aria-valuenow={at ?? 0}
        aria-valuetext={reading}
        onKeyDown={onKeyDown}
      />
      <p class="chart-said">{reading}</p>
      {note}
      <details class="aside">
        <summary>{rich(text.asTable({ title }), { unseen: (inner) => <span class="unseen">{inner}</span> })}</summary>
        <div class="table-room" tabIndex={0} role="region" aria-label={text.tableOf({ title })}>
          <table class="table">
            <TableHead columns={[text.when, text.column({ title, unit })]} />
            <tbody>
              {points.map((point, index) => (
                <tr key={`${index} ${point.when}`}>
                  <th scope="row">{point.when}</th>
                  <td>{point.valueText}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** What is read out while no point is chosen: the newest value. */
function newestReading(points: readonly NamedPoint[], none: string): string {
  const newest = points.findLast(({ value }) => value !== null);
  return newest === undefined ? none : text.point({ when: newest.when, value: newest.valueText });
}
