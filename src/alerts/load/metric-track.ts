import { bandFrom, restHold, stepBand, stepHold, type BandTrack, type HoldDose } from './band.ts';
import * as Window from './median-window.ts';
import { isMeasured, METRIC_IDS, METRICS, type MetricId } from '../../geometry/metric.ts';
import type { Reading } from '../../geometry/reading.ts';
import { BANDS, holdLimit, type MeasuredBand } from '../../geometry/bands.ts';
import { paceOf, type AlertSettings } from '../settings.ts';
import { millis, type Millis } from '../../base/units.ts';
import { mark, type Ring } from './recent-minutes.ts';
import type { Slots } from './time-slots.ts';
import type { Verdict } from './exposure.ts';

/** The values of one reading, in the order of `METRIC_IDS` and in the metrics' units; null: not measured or not finite. */
export type MetricValues = readonly (number | null)[];

/** Extracts the values once per reading for all reducers. */
export function metricValues({ metrics }: Reading): MetricValues {
  const values: (number | null)[] = [];
  for (const metric of METRIC_IDS) {
    const measure = metrics[metric];
    values.push(isMeasured(measure) && Number.isFinite(measure.value) ? measure.value : null);
  }
  // Whoever reclines bends the neck against the trunk to look ahead: that part holds nothing up.
  const neck = values[NECK] ?? null;
  const trunk = values[TRUNK] ?? null;
  if (neck !== null && trunk !== null && neck > 0 && trunk < 0) values[NECK] = Math.max(0, neck + trunk);
  return values;
}

/** Index of a metric in `MetricValues`. */
export const metricIndex = (metric: MetricId): number => INDEX[metric];
const INDEX = Object.fromEntries(METRIC_IDS.map((metric, index) => [metric, index])) as Readonly<
  Record<MetricId, number>
>;
const NECK = metricIndex('neckFlexion');
const TRUNK = metricIndex('trunkInclination');

/** The state of one metric. */
export interface Track {
  readonly window: Window.Window;
  readonly band: BandTrack | null; // null: unknown
  readonly hold: HoldDose;
  readonly ring: Ring; // time in which its readings were poor or in the timed zone
}

const EMPTY: Track = { window: Window.initial(), band: null, hold: 0, ring: [] };
export const initial = (): Track => EMPTY;

/** A part of a measured interval in which at most one slot ends, and that with it, and what the metrics show in it. */
export interface IntervalPart {
  readonly credit: Millis;
  readonly age: Millis; // at its end
  readonly slots: Slots;
  readonly closed: Millis | null; // ms, weight of the slot that ends with it; null: none ends
  readonly minuteOver: boolean;
  verdict: Verdict; // of the reading alone
  anyPoor: boolean | null; // whether any median is poor at its end; null: none is known
  pace: number; // factor on poor time at its end
  readonly poor: MetricId[]; // whose median is poor at its end
}

/** What is the same for every reading of a metric, looked up once: this runs for every metric of every reading. */
export interface Tracked {
  readonly metric: MetricId;
  readonly index: number; // in `MetricValues`
  readonly warns: boolean;
  readonly timed: boolean; // whether it may be held for a limited time only
}

/** The metrics that have a track. */
export const TRACKED: readonly Tracked[] = METRIC_IDS.filter((metric) => BANDS[metric] !== null).map((metric) => ({
  metric,
  index: metricIndex(metric),
  warns: METRICS[metric].warns,
  timed: (BANDS[metric]?.hold ?? null) !== null,
}));

/** Advances by one reading, and notes in its parts what the metric shows there. `value`: metric's unit; null: not measured. */
export function step(
  track: Track,
  { metric, warns, timed }: Tracked,
  value: number | null,
  parts: readonly IntervalPart[],
  settings: AlertSettings,
): Track {
  let { window, band, hold, ring } = track;
  const begins = warns && !settings.off.includes(metric);
  const held = timed && value !== null && holdLimit(metric, value) !== null;
  let poor = value !== null && isPoor(band, metric, value);
  for (const part of parts) {
    const { credit, closed } = part;
    if (begins && value !== null && part.verdict !== 'poor') part.verdict = poor ? 'poor' : 'fine';
    const marked = warns && (poor || held);
    if (closed === null) window = Window.add(window, value, credit);
    else {
      const before = band;
      window = Window.close(window, value, credit, closed, part.slots);
      band = stepBand(band, metric, Window.median(window, part.slots), part.age);
      if (value !== null && band !== before) poor = isPoor(band, metric, value);
      if (begins && band !== null) noteBand(part, metric, band.band, settings);
    }
    if (timed && value !== null) hold = stepHold(hold, metric, value, credit, paceOf(settings, metric));
    // Of a metric that has not been seen for as long as the window reaches back, nothing is held against anybody.
    else if (value === null && hold > 0 && Window.newestKnown(window) === null) hold = restHold(hold, metric, credit);
    if (marked || part.minuteOver) ring = mark(ring, marked ? credit : millis(0), part.minuteOver);
  }
  return { window, band, hold, ring };
}

function noteBand(part: IntervalPart, metric: MetricId, band: MeasuredBand, settings: AlertSettings): void {
  if (band !== 'poor') {
    part.anyPoor ??= false;
    return;
  }
  const pace = paceOf(settings, metric);
  part.pace = part.anyPoor === true ? Math.max(part.pace, pace) : pace;
  part.anyPoor = true;
  part.poor.push(metric);
}

/** Whether a reading by itself is poor. */
const isPoor = (band: BandTrack | null, metric: MetricId, value: number): boolean =>
  bandFrom(metric, value, band?.band ?? null) === 'poor';

/** Recovers over time away from the desk. `forget`: drops everything except the hold dose. Null when nothing is left. */
export function rest(track: Track, metric: MetricId, time: Millis, forget: boolean): Track | null {
  const hold = restHold(track.hold, metric, time);
  if (!forget) return { ...track, hold };
  return hold === 0 ? null : { ...EMPTY, hold };
}

/** Drops an outdated window and the band. */
export const stale = ({ hold, ring }: Track): Track => ({ window: Window.initial(), band: null, hold, ring });

/** Whether nothing is known or loaded, as for a metric of another view. */
export const isEmpty = ({ window, hold, ring }: Track): boolean =>
  hold === 0 && ring.length === 0 && window.known === 0 && window.means.every((mean) => mean === null);
