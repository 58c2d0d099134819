import type { AlertInput } from '../../src/alerts/state.ts';
import { METRIC_IDS, METRICS, unknown, type Measure, type Measured, type MetricId } from '../../src/geometry/metric.ts';
import { initialSmoothing, smoothReading } from '../../src/geometry/motion/smoothing.ts';
import type { Place, Reading } from '../../src/geometry/reading.ts';
import type { Millis } from '../../src/base/units.ts';
import { initialPacing, networksFor, recordFrame, recordRun } from '../../src/monitor/pacing.ts';
import { errorScale, PLACE_SIGMA, SIGMA, type Errors, type SeenMetric, type Values } from './noise.ts';
import type { Scene } from './person.ts';

/**
 * What the alert layer gets to know of a person at a frame a second: the app's own pacing decides when the networks run, what they said
 * is repeated until then, and every frame is smoothed, as `advance` does. Frames a second apart tell no speeds.
 * @param errors of one run of the networks, at a second of the day
 */
export function watch(errors: (second: number) => Errors): (scene: Scene, at: Millis) => AlertInput {
  let pacing = initialPacing();
  let smoothing = initialSmoothing();
  let last: Seen | null = null; // of the last run of the networks; null: they saw nobody

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
    const repeated = last !== null && !network;
    if (last === null || network) {
      pacing = recordRun(pacing, at, pacing.cost, presence, true);
      const error = errors(at / 1000);
      last = { metrics: metricsOf(scene.values, error), place: placeOf(scene.values, error) };
    }
    const raw: Reading = { at, view: 'front', yaw: FRONTAL, gate: null, ...last };
    const smoothed = smoothReading(smoothing, raw);
    smoothing = smoothed.state;
    return { kind: 'reading', at, reading: smoothed.reading, repeated };
  };
}

type Seen = Pick<Reading, 'metrics' | 'place'>;

const FRONTAL: Measure = { value: 0, sigma: 3, unit: 'deg' };
const UNSEEN: Measure = unknown('wrong view');

const isSeen = (metric: MetricId): metric is SeenMetric => metric in SIGMA;

/** As it is read: the truth and an error, and what is stated of it there. */
const measured = (metric: SeenMetric, truth: number, error: number): Measured => {
  const value = truth + error * errorScale(metric, truth);
  return { value, sigma: SIGMA[metric] * errorScale(metric, value), unit: METRICS[metric].unit };
};

const metricsOf = (values: Values, errors: Errors): Reading['metrics'] =>
  Object.fromEntries(
    METRIC_IDS.map((metric): [MetricId, Measure] => [
      metric,
      isSeen(metric) ? measured(metric, values[metric], errors[metric]) : UNSEEN,
    ]),
  ) as Record<MetricId, Measure>;

const TRUNK = 45; // cm, from the seat to the shoulders
const SUNK = 5; // cm that the shoulders are lower in a full slump

/** Where the shoulders are: a lean takes them aside, a slump lower, and who comes nearer brings them along. The head is not looked at. */
function placeOf({ viewingDistance, slouch, sideLean }: Values, errors: Errors): NonNullable<Reading['place']> {
  const way = (axis: keyof Place, value: number): Measured => ({
    value: value + errors[axis],
    sigma: PLACE_SIGMA[axis],
    unit: 'cm',
  });
  const shoulders: Place = {
    forward: way('forward', -viewingDistance),
    up: way('up', -SUNK * slouch),
    left: way('left', TRUNK * Math.sin((sideLean * Math.PI) / 180)),
  };
  return { baseline: 'own', seat: 'own', shoulders, head: shoulders };
}
