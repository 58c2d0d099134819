import type { AlertInput } from '../../src/alerts/state.ts';
import { METRIC_IDS, METRICS, unknown, type Measure, type MetricId } from '../../src/geometry/metric.ts';
import { initialSmoothing, smoothReading } from '../../src/geometry/motion/smoothing.ts';
import type { Reading } from '../../src/geometry/reading.ts';
import type { Millis } from '../../src/base/units.ts';
import { initialPacing, networksFor, recordFrame, recordRun } from '../../src/monitor/pacing.ts';
import { SIGMA, type SeenMetric, type Values } from './noise.ts';
import type { Scene } from './person.ts';

/**
 * What the alert layer gets to know of a person at a frame a second: the app's own pacing decides when the networks run, what they said
 * is repeated until then, and every frame is smoothed, as `advance` does. Frames a second apart tell no speeds.
 * @param errors of one run of the networks, at a second of the day
 */
export function watch(errors: (second: number) => Values): (scene: Scene, at: Millis) => AlertInput {
  let pacing = initialPacing();
  let smoothing = initialSmoothing();
  let last: Reading['metrics'] | null = null; // of the last run of the networks; null: they saw nobody

  return (scene, at) => {
    if (scene.what === 'away') {
      last = null;
      smoothing = initialSmoothing();
      return { kind: 'away', at };
    }
    if (scene.what === 'hidden') {
      last = null;
      return { kind: 'blind', at, reason: 'points unsure' };
    }
    pacing = recordFrame(pacing, at, scene.moving || last === null);
    const { network, presence } = networksFor(pacing, at, false, false);
    if (last === null || network) {
      pacing = recordRun(pacing, at, pacing.cost, presence, true);
      last = metricsOf(scene.values, errors(at / 1000));
    }
    const raw: Reading = { at, view: 'front', yaw: FRONTAL, gate: null, metrics: last };
    const smoothed = smoothReading(smoothing, raw);
    smoothing = smoothed.state;
    return { kind: 'reading', at, reading: smoothed.reading };
  };
}

const FRONTAL: Measure = { value: 0, sigma: 3, unit: 'deg' };
const UNSEEN: Measure = unknown('wrong view');

const isSeen = (metric: MetricId): metric is SeenMetric => metric in SIGMA;

const metricsOf = (values: Values, errors: Values): Reading['metrics'] =>
  Object.fromEntries(
    METRIC_IDS.map((metric): [MetricId, Measure] => [
      metric,
      isSeen(metric)
        ? { value: values[metric] + errors[metric], sigma: SIGMA[metric], unit: METRICS[metric].unit }
        : UNSEEN,
    ]),
  ) as Record<MetricId, Measure>;
