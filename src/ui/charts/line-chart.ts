import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { axisOf, type Axis } from './axis.ts';

/** One point of a line. A null value leaves a gap. */
export interface ChartPoint {
  readonly name: string; // label below the axis: 'Mon', '12'
  readonly value: number | null;
  readonly low?: number; // ends of the band or whisker around the value
  readonly high?: number;
  readonly at?: number; // position along the axis, 0-1, ascending; without it all points are evenly spaced
}

/** A label below the axis. */
export interface Tick {
  readonly at: number; // 0-1 along the axis, as in `ChartPoint`
  readonly name: string;
}

export interface ChartData {
  readonly points: readonly ChartPoint[];
  readonly error: { readonly low: number; readonly high: number; readonly centre: number } | null; // the range that measurement error alone can explain
  readonly from: number | null; // start of the axis; null: by the values
  readonly to: number | null; // the axis ends here, or further if a value is larger; null: by the values
  readonly whiskers?: boolean; // low and high are drawn as a bar at each point instead of a band
  readonly write: (value: number, digits: number) => string; // formats a number on the axis, with as many decimals
  readonly ticks?: (room: number) => readonly Tick[]; // labels to use instead of the names of the points; at most `room` of them
}

export interface LineChart {
  update(data: ChartData): void;
  point(index: number | null): void; // marks one point; null: none
  destroy(): void;
}

const HEIGHT = 168; // px
const AXIS = 44; // px, room for the numbers on the left
const LETTER = 7; // px, width of a letter below the axis
const APART = 14; // px between two names
const TICK = 8; // letters in the longest name of a tick: 'Nov 2026'
const ASIDE = 0.08; // share of the axis left free at both ends if the points are not evenly spaced
const FONT = '12px -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif';

/** Positions of the points along the axis. */
const positionsOf = (points: readonly ChartPoint[]): number[] => points.map(({ at }, index) => at ?? index);
const xRangeOf = ({ points }: ChartData): [number, number] =>
  points[0]?.at === undefined ? [-0.5, Math.max(0.5, points.length - 0.5)] : [-ASIDE, 1 + ASIDE];

const numbers = (points: readonly ChartPoint[], pick: (point: ChartPoint) => number | null | undefined) =>
  points.map((point) => pick(point) ?? null);

/** An axis that holds all drawn values. */
function yAxisOf({ points, error, from, to }: ChartData): Axis {
  const shown = points.flatMap(({ value, low, high }) => (value === null ? [] : [value, low ?? value, high ?? value]));
  if (error) shown.push(error.low, error.high);
  if (to !== null) shown.push(to);
  if (from !== null) shown.push(from);
  return shown.length === 0 ? axisOf(0, 1) : axisOf(Math.min(...shown), Math.max(...shown));
}

/** The wide band behind the line, with a dashed line in its middle. */
function drawError(plot: uPlot, error: ChartData['error'], colour: Colours): void {
  if (!error) return;
  const { ctx, bbox } = plot;
  const y = (value: number) => plot.valToPos(value, 'y', true);
  ctx.save();
  ctx.fillStyle = colour('--accent-wash');
  ctx.fillRect(bbox.left, y(error.high), bbox.width, y(error.low) - y(error.high));
  ctx.strokeStyle = colour('--edge');
  ctx.setLineDash([4, 4]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y(error.centre));
  ctx.lineTo(bbox.left + bbox.width, y(error.centre));
  ctx.stroke();
  ctx.restore();
}

/** A bar over the interval of each point. */
function drawWhiskers(plot: uPlot, { points, whiskers = false }: ChartData, colour: Colours): void {
  if (!whiskers) return;
  const { ctx } = plot;
  const places = positionsOf(points);
  const end = 4 * devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = colour('--accent');
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.beginPath();
  for (const [index, { value, low, high }] of points.entries()) {
    if (value === null || low === undefined || high === undefined) continue;
    const x = plot.valToPos(places[index] ?? index, 'x', true);
    const [from, to] = [plot.valToPos(low, 'y', true), plot.valToPos(high, 'y', true)];
    ctx.moveTo(x, from);
    ctx.lineTo(x, to);
    for (const y of [from, to]) {
      ctx.moveTo(x - end, y);
      ctx.lineTo(x + end, y);
    }
  }
  ctx.stroke();
  ctx.restore();
}

/** Draws a line with its band into `host`, over its whole width, in the colours of the page. The only user of uPlot. */
export function drawLineChart(host: HTMLElement, first: ChartData, onPoint: (index: number | null) => void): LineChart {
  let data = first;
  const colour = coloursOf(host);
  const table = (): uPlot.AlignedData => [
    positionsOf(data.points),
    numbers(data.points, ({ value }) => value),
    numbers(data.points, ({ value, high }) => (value === null ? null : (high ?? value))),
    numbers(data.points, ({ value, low }) => (value === null ? null : (low ?? value))),
  ];
  /** As many names below the axis as fit. */
  const ticksIn = (plot: uPlot): readonly Tick[] => {
    const across = plot.bbox.width / devicePixelRatio || host.clientWidth;
    const roomFor = (letters: number) => Math.max(1, Math.floor(across / (letters * LETTER + APART)));
    if (data.ticks !== undefined) return data.ticks(roomFor(TICK));
    const step = Math.ceil(data.points.length / roomFor(Math.max(...data.points.map(({ name }) => name.length))));
    return data.points.map(({ name }, at) => ({ at, name })).filter(({ at }) => at % step === 0);
  };
  const axis = { stroke: () => colour('--ink-soft'), font: FONT, ticks: { show: false } } as const;
  const plot = new uPlot(
    {
      width: host.clientWidth || 320,
      height: HEIGHT,
      padding: [8, 10, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 9 } },
      scales: {
        x: { time: false, range: () => xRangeOf(data) },
        y: {
          range: () => {
            const { low, high } = yAxisOf(data);
            return [low, high];
          },
        },
      },
      axes: [
        {
          ...axis,
          splits: (plot) => ticksIn(plot).map(({ at }) => at),
          values: (plot) => ticksIn(plot).map(({ name }) => name),
          grid: { show: false },
          size: 28,
          gap: 6,
        },
        {
          ...axis,
          size: AXIS,
          gap: 6,
          splits: () => [...yAxisOf(data).ticks],
          values: (_plot, at) => {
            const { digits } = yAxisOf(data);
            return at.map((value) => data.write(value, digits));
          },
          grid: { stroke: () => colour('--line'), width: 1 },
        },
      ],
      series: [
        {},
        {
          stroke: () => colour('--accent'),
          width: 2,
          points: { show: true, size: data.points.length > 20 ? 5 : 7, fill: () => colour('--surface') },
        },
        { stroke: 'transparent', points: { show: false } },
        { stroke: 'transparent', points: { show: false } },
      ],
      bands: [{ series: [2, 3], fill: () => (data.whiskers === true ? 'transparent' : colour('--band')) }],
      hooks: {
        drawClear: [(self) => drawError(self, data.error, colour)],
        drawAxes: [(self) => drawWhiskers(self, data, colour)],
        setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)],
      },
    },
    table(),
    host,
  );
  plot.root.ariaHidden = 'true';
  const size = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0 && width !== plot.width) plot.setSize({ width, height: HEIGHT });
  });
  size.observe(host);
  const unfollow = followColours(() => plot.redraw());

  return {
    update(next) {
      data = next;
      plot.setData(table());
    },
    point(index) {
      const value = index === null ? null : (data.points[index]?.value ?? null);
      const left = index === null ? -10 : plot.valToPos(positionsOf(data.points)[index] ?? index, 'x');
      plot.setCursor({ left, top: value === null ? -10 : plot.valToPos(value, 'y') }, false);
    },
    destroy() {
      unfollow();
      size.disconnect();
      plot.destroy();
    },
  };
}

/** Looks up a custom property such as `--accent` and returns its current colour. */
type Colours = (name: `--${string}`) => string;

/**
 * Reads custom properties as plain colours from the DOM, through an element that is added to `host` for a moment: a canvas
 * understands neither `var()` nor `light-dark()`.
 */
function coloursOf(host: HTMLElement): Colours {
  return (name) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    host.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

/** Calls back when the system or the person chooses another theme. Returns a function that stops it. */
function followColours(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  system.addEventListener('change', changed);
  return () => {
    theme.disconnect();
    system.removeEventListener('change', changed);
  };
}
