import type { Pose } from '../pose/pose.ts';
import type { Baseline } from './baseline.ts';
import { withinBody } from './body-limits.ts';
import { cva } from './head/cva.ts';
import { earShoulderInclination, headForwardAngle, headPitch, headTilt, neckFlexion } from './head/head-angles.ts';
import { gateOf } from './fit/gates.ts';
import { placeOf } from './fit/place.ts';
import { headForward, headForwardIndex } from './head/head-forward-index.ts';
import { type Marks, NO_MARKS, withMarks } from './marks.ts';
import { METRIC_IDS, type Measure, type MetricId, unknown, type UnknownReason } from './metric.ts';
import { lumbarCurve, thoracicCurve } from './outline/back-curves.ts';
import type { Reading } from './reading.ts';
import { shoulderTilt, sideLean, slouch, trunkInclination, trunkTwist } from './trunk/trunk-metrics.ts';
import { subjectOf, type Subject } from './fit/subject.ts';
import type { AssumedSupport } from './sitting-or-standing.ts';
import type { AssumedView } from './view.ts';
import { viewingDistance } from './head/viewing-distance.ts';

/** The formula of each metric. */
const FORMULAS: Readonly<Record<MetricId, (subject: Subject) => Measure>> = {
  earShoulderInclination,
  headForwardAngle,
  cva,
  headForwardIndex,
  viewingDistance,
  headPitch,
  neckFlexion,
  trunkInclination,
  slouch,
  thoracicCurve,
  lumbarCurve,
  shoulderTilt,
  headTilt,
  sideLean,
  trunkTwist,
};

const every = (of: (id: MetricId) => Measure): Record<MetricId, Measure> =>
  Object.fromEntries(METRIC_IDS.map((id) => [id, of(id)])) as Record<MetricId, Measure>;

/** A reading in which every metric is unknown for the same reason. `at`: epoch. */
export function nothingMeasured(at: Reading['at'], view: Reading['view'], reason: UnknownReason): Reading {
  return { at, view, yaw: unknown('view unclear'), gate: reason, metrics: every(() => unknown(reason)) };
}

/** Values that are not finite become unknown with 'points unsure'. */
const finite = (measure: Measure): Measure =>
  'value' in measure && !(Number.isFinite(measure.value) && Number.isFinite(measure.sigma) && measure.sigma > 0)
    ? unknown('points unsure')
    : measure;

/**
 * Measures one picture: each metric with its standard error, or the reason why it is unknown. `baseline`: null without a
 * calibration. `marks` replace the points found; pass the same object for the same marks, because results are cached by it.
 */
export function measure(
  pose: Pose,
  baseline: Baseline | null,
  assumed: AssumedView = 'auto',
  marks: Marks = NO_MARKS,
  support: AssumedSupport = 'auto',
): Reading {
  const subject = subjectOf(pose, baseline, assumed, marks, support);
  const { facing } = subject;
  const gate = gateOf(withMarks(pose, marks), facing, baseline);
  if (gate !== null) return nothingMeasured(pose.at, facing.view, gate);
  return {
    at: pose.at,
    view: facing.view,
    yaw: finite({ value: facing.yaw, sigma: facing.sigma, unit: 'deg' }),
    gate: null,
    metrics: every((id) => withinBody(id, FORMULAS[id](subject))),
    headForward: headForward(subject),
    ...(typeof subject.compared !== 'string' && { place: placeOf(subject.compared) }),
  };
}
