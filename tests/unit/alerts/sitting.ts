import { initialAlertState, type AlertInput, type AlertState } from '../../../src/alerts/state.ts';
import { stepAlerts } from '../../../src/alerts/step.ts';
import { defaultAlertSettings, type AlertSettings } from '../../../src/alerts/settings.ts';
import { outcomeAt } from '../../../src/alerts/decide/outcome-at.ts';
import type { Outcome, PlumblineEvent } from '../../../src/alerts/decide/outcome.ts';
import { METRIC_IDS, METRICS, unknown, type Measure, type MetricId } from '../../../src/geometry/metric.ts';
import type { Reading, View } from '../../../src/geometry/reading.ts';
import { millis, seconds, type Millis } from '../../../src/base/units.ts';

/** A Monday morning; no test depends on which. */
export const START = millis(Date.UTC(2026, 2, 2, 8));

type Values = Readonly<Partial<Record<MetricId, number>>>;

/** What someone upright before a webcam reads. */
export const UPRIGHT = {
  headForwardIndex: 5,
  viewingDistance: 62,
  headPitch: 2,
  slouch: 0.05,
  shoulderTilt: 0.5,
  headTilt: 1,
  sideLean: 1,
  trunkTwist: 2,
} satisfies Values;
export const SLUMPED = { ...UPRIGHT, slouch: 1, headForwardIndex: 20, viewingDistance: 58 };
export const CHIN_FORWARD = { ...UPRIGHT, headForwardIndex: 95, viewingDistance: 58 };

export function reading(at: Millis, values: Values, view: View = 'front'): Reading {
  const metrics = Object.fromEntries(
    METRIC_IDS.map((metric): [MetricId, Measure] => {
      const value = values[metric];
      return [metric, value === undefined ? unknown('wrong view') : { value, sigma: 0.01, unit: METRICS[metric].unit }];
    }),
  ) as Record<MetricId, Measure>;
  return { at, view, yaw: { value: 0, sigma: 3, unit: 'deg' }, gate: null, metrics };
}

/** Someone in front of the reducer: says what is seen for how long and keeps what comes of it. */
export class Sitting {
  state: AlertState = initialAlertState();
  at: Millis;
  readonly events: PlumblineEvent[] = [];
  readonly settings: AlertSettings;

  constructor(settings: Partial<AlertSettings> = {}, start: Millis = START) {
    this.at = start;
    this.settings = { ...defaultAlertSettings(), ...settings };
  }

  feed(input: AlertInput): this {
    const { state, events } = stepAlerts(this.state, input, this.settings);
    this.state = state;
    this.events.push(...events);
    return this;
  }

  /** The same values every `every`, for `duration`. */
  sit(values: Values, duration: Millis, every: Millis = seconds(1)): this {
    return this.each(duration, every, (at) => ({ kind: 'reading', at, reading: reading(at, values) }));
  }

  away(duration: Millis, every: Millis = seconds(2)): this {
    return this.each(duration, every, (at) => ({ kind: 'away', at }));
  }

  blind(duration: Millis, reason: Extract<AlertInput, { kind: 'blind' }>['reason'], every: Millis = seconds(1)): this {
    return this.each(duration, every, (at) => ({ kind: 'blind', at, reason }));
  }

  /** Nothing comes at all: a closed lid. */
  silence(duration: Millis): this {
    this.at = millis(this.at + duration);
    return this;
  }

  each(duration: Millis, every: Millis, input: (at: Millis, passed: Millis) => AlertInput): this {
    const start = this.at;
    for (let passed = every as number; passed <= duration; passed += every) {
      this.at = millis(start + passed);
      this.feed(input(this.at, millis(passed)));
    }
    this.at = millis(start + duration);
    return this;
  }

  get outcome(): Outcome {
    return outcomeAt(this.state, this.at, this.settings);
  }

  /** Minutes since the start at which events of a kind came. */
  times(kind: PlumblineEvent['kind']): number[] {
    return this.events.filter((event) => event.kind === kind).map(({ at }) => Math.round((at - START) / 6) / 1e4);
  }
}
