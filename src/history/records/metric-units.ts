import type { MetricId, Unit } from '../../geometry/metric.ts';

/** In which unit each measure is kept. */
export const METRIC_UNITS: Readonly<Record<MetricId, Unit>> = {
  earShoulderInclination: 'deg',
  headForwardAngle: 'deg',
  cva: 'deg',
  headForwardIndex: '%',
  viewingDistance: 'cm',
  headPitch: 'deg',
  neckFlexion: 'deg',
  trunkInclination: 'deg',
  slouch: '1',
  thoracicCurve: 'deg',
  lumbarCurve: 'deg',
  shoulderTilt: 'deg',
  headTilt: 'deg',
  sideLean: 'deg',
  trunkTwist: 'deg',
};
