import { METRIC_ROWS } from './metric-catalogue.ts';
import type { MetricRow, Unit, WarningBasis } from './metric-row.ts';

/** Every metric by its id in docs/metrics.md. */
export type MetricId = keyof typeof METRIC_ROWS;
export const METRIC_IDS: readonly MetricId[] = Object.keys(METRIC_ROWS) as MetricId[];
export const isMetric = (name: string): name is MetricId => Object.hasOwn(METRIC_ROWS, name);
/** The row of each metric. */
export const METRICS: Readonly<Record<MetricId, MetricRow>> = METRIC_ROWS;

/** Ids whose row has `Value` in `Field`. */
type MetricWith<Field extends keyof MetricRow, Value> = {
  [Id in MetricId]: (typeof METRIC_ROWS)[Id][Field] extends Value ? Id : never;
}[MetricId];

/** Metrics that can begin a warning by themselves. */
export type WarnedMetric = MetricWith<'warns', true>;
export const WARNED = METRIC_IDS.filter((id): id is WarnedMetric => METRICS[id].warns);

/** What a warning of it rests on. */
export const warningBasis = (id: WarnedMetric): WarningBasis => METRIC_ROWS[id].basis;

/** Metrics with a left and a right: positive towards the person's own left. */
export type SidedMetric = MetricWith<'sided', true>;
export const SIDED = METRIC_IDS.filter((id): id is SidedMetric => METRICS[id].sided);

/** Metrics that the result of a snapshot shows. */
export type SnapshotMetric = MetricWith<'snapshot', object>;

/** Why a value is unknown. Each has a text in the ui's catalogue. */
export type UnknownReason =
  | 'no baseline' // the metric needs a calibration
  | 'nobody'
  | 'several people'
  | 'wrong view' // the metric does not exist in this view
  | 'view unclear'
  | 'turned away' // body yaw beyond the metric's limit
  | 'head turned' // head yaw beyond the metric's limit
  | 'cropped' // a needed point is outside the picture
  | 'too close'
  | 'dark'
  | 'points unsure' // a needed keypoint scored below its gate
  | 'camera moved'
  | 'askew' // of a single picture: what is upright in it is not known, and the body is far from it
  | 'no outline' // the curves of the back need the person's outline, which is taken of snapshots, and live from the side while a screen shows the back
  | 'outline unsure' // clothes and background cannot be distinguished, or something covers the back
  | 'hair' // hair or a hood hides the nape and what is below it
  | 'still settling' // the filter has too few values yet
  | 'not measured then'; // the record was written by a version that did not have this measure, or that gave a reason unknown here

export interface Measured {
  readonly value: number; // in `unit`, signs as docs/metrics.md
  readonly sigma: number; // one standard error, same unit; > 0
  readonly unit: Unit;
}
export interface Unmeasured {
  readonly unknown: UnknownReason;
}
export type Measure = Measured | Unmeasured;

/** Half-width of the two-sided 90 % interval of a normal distribution, in standard errors: the meaning of "±" in the app. */
export const NINE_IN_TEN = 1.645;

export const isMeasured = (measure: Measure): measure is Measured => 'value' in measure;
export const unknown = (reason: UnknownReason): Unmeasured => ({ unknown: reason });
