import type { Pose } from '../pose/pose.ts';
import type { Baseline } from './baseline.ts';
import { cva } from './cva.ts';
import { earShoulderInclination } from './ear-shoulder-inclination.ts';
import { gateOf } from './gates.ts';
import { headForwardAngle } from './head-forward-angle.ts';
import { headForward, headForwardIndex } from './head-forward-index.ts';
import { headPitch } from './head-pitch.ts';
import { headTilt } from './head-tilt.ts';
import { type Marks, NO_MARKS, withMarks } from './marks.ts';
import { METRIC_IDS, type Measure, type MetricId, unknown, type UnknownReason } from './metric.ts';
import { lumbarCurve } from './lumbar-curve.ts';
import { neckFlexion } from './neck-flexion.ts';
import type { Reading } from './reading.ts';
import { shoulderTilt } from './shoulder-tilt.ts';
import { sideLean } from './side-lean.ts';
import { slouch } from './slouch.ts';
import { subjectOf, type Subject } from './subject.ts';
import { thoracicCurve } from './thoracic-curve.ts';
import { trunkInclination } from './trunk-inclination.ts';
import { trunkTwist } from './trunk-twist.ts';
import type { AssumedView } from './view.ts';
import { viewingDistance } from './viewing-distance.ts';

/** How each metric is measured. */
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

/** A reading that says one reason for everything. */
export function nothingMeasured(at: Reading['at'], view: Reading['view'], reason: UnknownReason): Reading {
  return { at, view, yaw: unknown('view unclear'), gate: reason, metrics: every(() => unknown(reason)) };
}

/** Numbers that are not finite never leave this folder: whatever made them counts as unsure points. */
const finite = (measure: Measure): Measure =>
  'value' in measure && !(Number.isFinite(measure.value) && Number.isFinite(measure.sigma) && measure.sigma > 0)
    ? unknown('points unsure')
    : measure;

/**
 * Everything that one picture says about posture: each metric with its standard error, or the reason why not. What `marks`
 * holds stands in for what was found; give the same object for the same marks.
 */
export function measure(
  pose: Pose,
  baseline: Baseline | null,
  assumed: AssumedView = 'auto',
  marks: Marks = NO_MARKS,
): Reading {
  const subject = subjectOf(pose, baseline, assumed, marks);
  const { facing } = subject;
  const gate = gateOf(withMarks(pose, marks), facing, baseline);
  if (gate !== null) return nothingMeasured(pose.at, facing.view, gate);
  return {
    at: pose.at,
    view: facing.view,
    yaw: finite({ value: facing.yaw, sigma: facing.sigma, unit: 'deg' }),
    gate: null,
    metrics: every((id) => finite(FORMULAS[id](subject))),
    headForward: headForward(subject),
  };
}
