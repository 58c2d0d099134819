import type { MetricId, WarnedMetric } from '../../geometry/metric.ts';
import type { View } from '../../geometry/reading.ts';
import type { Millis } from '../../base/units.ts';
import type { ShiftSize } from '../load/shift.ts';
import type { ShiftRate, CountedShifts } from '../load/shift-tally.ts';
import type { SideShares } from '../load/sidedness.ts';

export type Posture = 'good' | 'watch' | 'poor' | 'unknown';
export type Band = 'normal' | 'watch' | 'poor' | 'unknown';

/** The cause of a risk: a metric in its poor band, or one of the loads that build up over time. */
export type Cause = MetricId | 'creep' | 'stillness' | 'staticHold' | 'suddenMovement';

/** Causes that can begin an episode. */
export type Warned = WarnedMetric | 'creep' | 'stillness';

/** The current band of one metric. */
export interface BandState {
  readonly band: Band; // after >= 10 s median and hysteresis
  readonly since: Millis | null; // epoch, when it entered this band; null while unknown
  readonly median: number | null; // of the last >= 10 s, metric's own unit
}

/** How the person was seen when a warning came: an answer holds for what looks the same. */
export interface WarnedView {
  readonly view: View;
  readonly pitch: number | null; // deg, head pitch of the minute before, nose-down positive; null: not measured
}

/** The content of a warning: cause, side, duration. The ui has the text. */
export interface Explanation {
  readonly cause: Warned;
  readonly side: 'low' | 'high'; // of a two-sided measure: below or above the own upright; 'high' of all others
  readonly variant: number; // 0, 1, 2 ... per episode: the ui uses its phrasings in turn
  readonly heldFor: Millis; // how long the cause was present, measured time
  readonly lookedBack: Millis | null; // measured time in which that was counted, when there were interruptions (of creep: no less than that); null: without interruption
  readonly seen?: WarnedView; // absent: nothing was measured in this session before
}

/**
 * A finding that is shown and never warns: staying in one position, also upright, habitual leaning to one side, and a metric that has
 * been poor for days, which the person may switch off or calibrate again.
 */
export type Finding =
  | { readonly what: 'staticHold'; readonly heldFor: Millis }
  | {
      readonly what: 'sidedness';
      readonly side: 'left' | 'right';
      readonly share: number; // 0-1, of `of`
      readonly of: Millis; // measured time at the desk, of standing alone where it is about the legs
      readonly legs: boolean; // of standing: the leg that carries more; false: a lean
    }
  | { readonly what: 'chronic'; readonly metric: WarnedMetric; readonly lasted: Millis }; // measured time

export type PlumblineEvent =
  | { readonly kind: 'cue' | 'alert'; readonly at: Millis; readonly episode: number; readonly explanation: Explanation }
  | {
      readonly kind: 'cleared';
      readonly at: Millis;
      readonly episode: number;
      readonly by: 'recovered' | 'moved' | 'away';
    }
  | { readonly kind: 'snoozeEnded'; readonly at: Millis }
  | { readonly kind: 'suddenMovement'; readonly at: Millis };

/** Held changes of posture, as a camera can see them. */
export interface ShiftCounts {
  readonly last: LastShift | null;
  readonly hour: CountedShifts; // of the last hour of measured time, or of as much as there is
  readonly usual: ShiftRate | null; // an hour, over the last days; null: too little measured time
}

export interface LastShift {
  readonly number: number; // of the shifts ever counted: tells one from the next
  readonly at: Millis; // epoch, when the new place was reached
  readonly size: ShiftSize;
  readonly centimetres: number; // way of the shoulders; 0: known by angles alone
}

/**
 * The kinds of limits that loads have. tippingPoint: of creep, where in laboratory studies muscles began to spasm; patience: how long
 * a poor posture may last by the person's setting (creep too, when that is longer than usual); standard: a holding time of ISO 11226;
 * still: the longest time without a shift.
 */
export type Limit = 'tippingPoint' | 'patience' | 'standard' | 'still';

/** The time until a load reaches its limit. */
export interface Forecast {
  readonly low: Millis;
  readonly high: Millis;
  readonly limit: Limit;
}

/** The result of the alert layer for one instant. */
export interface Outcome {
  readonly posture: Posture;
  readonly risk: number; // 0-1 (capped), 1 = the limit of the leading load
  readonly leading: Cause | null; // the main cause of the risk; null below 0.05
  readonly limit: Limit | null; // what the risk is a share of; null below 0.05
  readonly growing: boolean; // whether the leading load builds up now; false: it eases or stays
  readonly shares: Readonly<Partial<Record<Cause, number>>>; // 0-1, the risk from each load alone
  readonly creep: number; // 0-1
  readonly stillFor: Millis; // since the last large shift, without time away and time in which nothing was known
  readonly shifts: ShiftCounts;
  readonly staticFor: Millis; // since any angle, including the head's, last changed by more than 5 deg
  readonly sides: readonly SideShares[]; // leaning, and standing on one leg, over hours and days; of each with enough measured time
  readonly findings: readonly Finding[]; // shown, without a warning
  readonly tippingIn: Forecast | null; // time until the first load reaches its limit if nothing changes; null when not meaningful
  readonly bands: Readonly<Partial<Record<MetricId, BandState>>>;
  readonly episode: { readonly number: number; readonly alerted: boolean } | null; // the open episode; null: none
  readonly quietUntil: Millis | null; // epoch, end of a snooze or quiet hours; null: warnings are not held back
  readonly cueFree?: boolean; // today nothing warns or signals, by an own trial; reminders go on
}
