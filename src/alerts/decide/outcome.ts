import type { MetricId, WarnedMetric } from '../../geometry/metric.ts';
import type { Millis } from '../../base/units.ts';
import type { SideShares } from '../load/sidedness.ts';

export type Posture = 'good' | 'watch' | 'poor' | 'unknown';
export type Band = 'normal' | 'watch' | 'poor' | 'unknown';

/** What drives the risk: a measure held in a poor band, or one of the loads that build up over time. */
export type Cause = MetricId | 'creep' | 'stillness' | 'staticHold' | 'suddenMovement';

/** Causes that can begin an episode. */
export type Warned = WarnedMetric | 'creep' | 'stillness';

/** One measure as the alert layer sees it now. */
export interface BandState {
  readonly band: Band; // after >= 10 s median and hysteresis
  readonly since: Millis | null; // epoch, when it entered this band; null while unknown
  readonly median: number | null; // of the last >= 10 s, metric's own unit
}

/** What there is to say in a warning: which measure, on which side, for how long. The ui words it. */
export interface Explanation {
  readonly cause: Warned;
  readonly side: 'low' | 'high'; // of a two-sided measure: below or above the own upright; 'high' of all others
  readonly variant: number; // 0, 1, 2 ... from episode to episode: the ui takes its phrasings in turn
  readonly heldFor: Millis; // how long the cause has been there, measured time only
  readonly lookedBack: Millis | null; // measured time in which that was counted, where the cause came and went; null: without a break
}

/**
 * Something worth knowing that is no bad posture and never warns: staying frozen, however upright, and leaning to one side
 * by habit.
 */
export type Finding =
  | { readonly what: 'staticHold'; readonly heldFor: Millis }
  | {
      readonly what: 'sidedness';
      readonly side: 'left' | 'right';
      readonly share: number; // 0-1, of `of`
      readonly of: Millis; // time at the desk
    };

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

/** The whole answer of the alert layer for one instant. */
export interface Outcome {
  readonly posture: Posture;
  readonly risk: number; // 0-1 (capped), 1 = tipping point
  readonly leading: Cause | null; // what the risk comes from; null below 0.05
  readonly shares: Readonly<Partial<Record<Cause, number>>>; // 0-1, what each load alone would make the risk
  readonly creep: number; // 0-1
  readonly stillFor: Millis; // since the last posture shift, away time not counted
  readonly staticFor: Millis; // since any angle, the head's too, last strayed by more than 5 deg
  readonly sides: SideShares | null; // to which side the person leans over hours and days; null: too little seen yet
  readonly findings: readonly Finding[]; // worth knowing, and no warning
  readonly tippingIn: { readonly low: Millis; readonly high: Millis } | null; // if sat on like this; null when not meaningful
  readonly bands: Readonly<Partial<Record<MetricId, BandState>>>;
  readonly episode: { readonly number: number; readonly alerted: boolean } | null; // the open one; null when all is well
  readonly quietUntil: Millis | null; // epoch, until when warnings are held back: a snooze, quiet hours; null when they are not
}
