export { BANDS, bandOf, holdLimit, type MeasuredBand } from './bands.ts';
export type { Baseline, BaselinePoint, BaselineStep, Displacement, UprightCurves } from './baseline.ts';
export {
  judgeCalibration,
  type CalibrationAbout,
  type CalibrationSamples,
  type CalibrationFault,
  type CalibrationVerdict,
} from './calibration/calibration.ts';
export { backOf, type Back } from './outline/back.ts';
export type { HiddenPart } from './outline/back-line.ts';
export type { CurveId } from './outline/back-curves.ts';
export { curveChange } from './outline/back-curves.ts';
export { measureBack } from './outline/back-curves.ts';
export { BACK_MARKS, NO_MARKS, type BackMark, type Marks } from './marks.ts';
export { measure, nothingMeasured } from './measure.ts';
export {
  isMeasured,
  METRIC_IDS,
  METRICS,
  NINE_IN_TEN,
  unknown,
  type Measure,
  type Measured,
  type MetricId,
  type UnknownReason,
  type Unmeasured,
} from './metric.ts';
export type { BandEdges, HoldLimit, MetricRow, BandSide, SnapshotPlace, Unit } from './metric-row.ts';
export { isSide, type HeadForward, type Reading, type View } from './reading.ts';
export { initialPlace, relevel, type PlaceState, type Relevel } from './calibration/relevel.ts';
export { initialSmoothing, smoothReading, type SmoothingState } from './motion/smoothing.ts';
export { initialSpeed, stepSpeed, type AngularSpeeds, type SpeedState } from './motion/speed.ts';
export { STATED_ERRORS, type ErrorTerms, type StatedError } from './stated-errors.ts';
export { ASSUME_NOTHING, type Assumption } from './support.ts';
export { supportOf, type Support } from './support.ts';
export { facingOf, type AssumedView, type Facing } from './view.ts';
