import { isMeasured, unknown, type Measure, type MetricId } from './metric.ts';

/**
 * What a body can do, in the metric's unit, with room for the error of the points [H]. Beyond it the points are wrong, or what is taken
 * for the vertical. The craniovertebral angle of the lab's strongest slumps, which reach lower than people do, is -5 deg. The curves of
 * the back have limits of their own (outline/back-curves.ts).
 */
export const BODY_LIMITS: Readonly<Partial<Record<MetricId, readonly [low: number, high: number]>>> = {
  cva: [-12, 85],
  earShoulderInclination: [-50, 95],
  headForwardAngle: [-80, 90],
  headPitch: [-80, 90],
  headTilt: [-60, 60],
  neckFlexion: [-70, 120],
  trunkInclination: [-60, 85],
  shoulderTilt: [-45, 45],
  sideLean: [-50, 50],
  trunkTwist: [-70, 70],
};

/** A number that no body can have is none: 'points unsure'. Not a number is none either. */
export function withinBody(id: MetricId, measure: Measure): Measure {
  if (!isMeasured(measure)) return measure;
  const { value, sigma } = measure;
  const [low, high] = BODY_LIMITS[id] ?? [-Infinity, Infinity];
  const possible = Number.isFinite(value) && Number.isFinite(sigma) && sigma > 0 && value >= low && value <= high;
  return possible ? measure : unknown('points unsure');
}
