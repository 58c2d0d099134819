import type { Back } from '../../src/geometry/outline/back.ts';
import type { MetricId } from '../../src/geometry/metric.ts';
import type { Reading } from '../../src/geometry/reading.ts';
import type { Pose } from '../../src/pose/pose.ts';
import type { Angles } from './formats.ts';

export type Curve = Extract<MetricId, 'thoracicCurve' | 'lumbarCurve' | 'cva'>;
export const CURVE_TRUTH: Readonly<Record<Curve, 'kyphosisT1T12Deg' | 'lordosisT12L5Deg' | 'cvaDeg'>> = {
  thoracicCurve: 'kyphosisT1T12Deg',
  lumbarCurve: 'lordosisT12L5Deg',
  cva: 'cvaDeg',
};

/** One side view with its truth. */
export interface CurveCase {
  readonly subject: string;
  readonly person: string;
  readonly picture: string;
  readonly support: 'seated' | 'standing';
  readonly pose: Pose;
  readonly reading: Reading;
  readonly now: Angles;
}

/** The same with the line of the back itself, for those who ask what other constants would have made of it. */
export interface BackCase extends CurveCase {
  readonly back: Back;
  readonly isUpright: boolean; // the calibration picture, which is not scored
}
