import { METRIC_ROWS } from './metric-catalogue.ts';
import type { MetricRow, Unit } from './metric-row.ts';

/** Every metric by its id in docs/metrics.md. */
export type MetricId = keyof typeof METRIC_ROWS;
export const METRIC_IDS: readonly MetricId[] = Object.keys(METRIC_ROWS) as MetricId[];
export const isMetric = (name: string): name is MetricId => Object.hasOwn(METRIC_ROWS, name);
/** What is known about each. */
export const METRICS: Readonly<Record<MetricId, MetricRow>> = METRIC_ROWS;

/** Ids whose row says `Value` in `Field`. */
type MetricWith<Field extends keyof MetricRow, Value> = {
  [Id in MetricId]: (typeof METRIC_ROWS)[Id][Field] extends Value ? Id : never;
}[MetricId];

/** Metrics that can begin a warning by themselves. */
export type WarnedMetric = MetricWith<'warns', true>;
export const WARNED = METRIC_IDS.filter((id): id is WarnedMetric => METRICS[id].warns);

/** Metrics with a left and a right: positive towards the person's own left. */
export type SidedMetric = MetricWith<'sided', true>;
export const SIDED = METRIC_IDS.filter((id): id is SidedMetric => METRICS[id].sided);

/** Metrics that the result of a snapshot shows. */
export type SnapshotMetric = MetricWith<'snapshot', object>;

/** Why a number cannot be given. Each has a sentence for people in the ui's catalogue. */
export type UnknownReason =
  | 'no baseline' // needs a calibration that is not there
  | 'nobody'
  | 'several people'
  | 'wrong view' // this measure does not exist in this view
  | 'view unclear'
  | 'turned away' // body yaw beyond the measure's limit
  | 'head turned' // head yaw beyond the measure's limit
  | 'cropped' // a needed point is outside the picture
  | 'too close'
  | 'dark'
  | 'points unsure' // a needed keypoint scored below its gate
  | 'camera moved'
  | 'no outline' // the curves of the back need the person's outline, which is taken of snapshots, and live from the side while a screen shows the back
  | 'outline unsure' // clothes and background cannot be told apart, or something lies over the back
  | 'hair' // hair or a hood hides the nape and what is below it
  | 'still settling' // the filter has too little behind it
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

/** Two-sided 90 % of a normal distribution, in standard errors: what "±" means wherever the app says it. */
export const NINE_IN_TEN = 1.645;

export const isMeasured = (measure: Measure): measure is Measured => 'value' in measure;
export const unknown = (reason: UnknownReason): Unmeasured => ({ unknown: reason });
