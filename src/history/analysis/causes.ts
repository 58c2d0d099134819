import type { Cause } from '../../alerts/decide/outcome.ts';
import { exitMargin } from '../../alerts/load/band.ts';
import { bandOf, marginOf } from '../../geometry/bands.ts';
import { METRIC_IDS, METRICS, type MetricId } from '../../geometry/metric.ts';
import { isNotMe, type HistoryEvent } from '../records/event.ts';
import type { MinuteMetric, MinuteRecord } from '../records/minute.ts';

/** What one cause came to on a day. */
export interface CauseTally {
  readonly seconds: number; // s not good that this measure led; 0 for loads, which no single minute shows
  readonly cues: number;
  readonly alerts: number;
}

export type Causes = Readonly<Partial<Record<Cause, CauseTally>>>;

/** Standard deviations of a minute's values about their median within which nine in ten of them lie. */
const NINE_IN_TEN = 1.645;

/**
 * How near a median within its range is to the edge: 1 where nine in ten values of the minute just reach the place at which a band is left
 * again (`exitMargin`), 0 at the edge; Infinity without an edge.
 */
const distanceToEdge = (id: MetricId, { median, spread }: MinuteMetric): number =>
  marginOf(id, median) / (exitMargin(id) + NINE_IN_TEN * spread);

/**
 * The measures that lie furthest out in a minute: those in the worst band that any is in. If all medians are in range, a part of the minute was
 * out, or a band was held by its hysteresis: then the one nearest to its edge, if it comes near enough. Empty: no measure explains it.
 */
const leadingIn = ({ metrics }: MinuteRecord): readonly MetricId[] => {
  const known = METRIC_IDS.flatMap((id) => {
    const metric = METRICS[id].warns ? metrics[id] : undefined;
    return metric ? [{ id, metric, band: bandOf(id, metric.median) }] : [];
  });
  const worst = (['poor', 'watch'] as const).find((one) => known.some(({ band }) => band === one));
  if (worst !== undefined) return known.filter(({ band }) => band === worst).map(({ id }) => id);
  const near = known
    .map(({ id, metric }) => ({ id, distance: distanceToEdge(id, metric) }))
    .filter(({ distance }) => distance <= 1)
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near === undefined ? [] : [near.id];
};

/**
 * Time not good by the measures that led it, shared among those that are equally far out, and cues and warnings by cause. What no measure
 * explains is left out: the causes then come to less than the time not good.
 */
export function causesIn(minutes: readonly MinuteRecord[], events: readonly HistoryEvent[]): Causes {
  const causes: Partial<Record<Cause, CauseTally>> = {};
  const add = (cause: Cause, more: Partial<CauseTally>) => {
    const { seconds, cues, alerts } = causes[cause] ?? { seconds: 0, cues: 0, alerts: 0 };
    causes[cause] = {
      seconds: seconds + (more.seconds ?? 0),
      cues: cues + (more.cues ?? 0),
      alerts: alerts + (more.alerts ?? 0),
    };
  };
  for (const minute of minutes) {
    const other = minute.seconds.watch + minute.seconds.poor;
    if (other === 0) continue;
    const leading = leadingIn(minute);
    for (const id of leading) add(id, { seconds: other / leading.length });
  }
  for (const event of events) {
    if ((event.kind !== 'cue' && event.kind !== 'alert') || isNotMe(event)) continue;
    add(event.cause, event.kind === 'cue' ? { cues: 1 } : { alerts: 1 });
  }
  return Object.fromEntries(
    Object.entries(causes).map(([cause, tally]) => [cause, { ...tally, seconds: Math.round(tally.seconds) }]),
  );
}

/** The causes of several days together. */
export function addCauses(all: readonly (Causes | undefined)[]): Causes {
  const sum: Partial<Record<Cause, CauseTally>> = {};
  for (const causes of all) {
    for (const [name, { seconds, cues, alerts }] of Object.entries(causes ?? {})) {
      const cause = name as Cause;
      const before = sum[cause] ?? { seconds: 0, cues: 0, alerts: 0 };
      sum[cause] = { seconds: before.seconds + seconds, cues: before.cues + cues, alerts: before.alerts + alerts };
    }
  }
  return sum;
}
