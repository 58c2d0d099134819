export { BANDS, bandOf, holdLimit, type MeasuredBand } from './bands.ts';
export type { Baseline, BaselinePoint, BaselineStep, Displacement, UprightCurves } from './baseline.ts';
export {
  judgeCalibration,
  type CalibrationAbout,
  type CalibrationSamples,
  type CalibrationVerdict,
} from './calibration.ts';
export { backOf, type Back } from './contour/back.ts';
export type { Spot } from './contour/iso-line.ts';
export type { HiddenPart } from './contour/stretch.ts';
export type { CurveId } from './back-curve.ts';
export { curveChange } from './curve-change.ts';
export { measureBack } from './measure-back.ts';
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
export type { BandEdges, HoldLimit, MetricRow, Side, SnapshotPlace, Unit } from './metric-row.ts';
export { isSide, type HeadForward, type Reading, type View } from './reading.ts';
export { freshPlace, relevel, type PlaceState, type Relevel } from './relevel.ts';
export { freshSmoothing, smoothReading, type SmoothState } from './smoothing.ts';
export { freshSpeed, stepSpeed, type AngularSpeeds, type SpeedState } from './speed.ts';
export { STATED_ERRORS, type ErrorTerms, type StatedError } from './stated-errors.ts';
export { facingOf, type AssumedView, type Facing } from './view.ts';
