import type { AlertInput } from '../../../src/alerts/state.ts';
import type { Outcome, PlumblineEvent, Posture } from '../../../src/alerts/decide/outcome.ts';
import type { Baseline } from '../../../src/geometry/baseline.ts';
import { METRIC_IDS, unknown, type Measure, type MetricId } from '../../../src/geometry/metric.ts';
import type { Reading, View } from '../../../src/geometry/reading.ts';
import { degrees, millis, type Millis } from '../../../src/base/units.ts';
import type { MinuteStep } from '../../../src/history/minute/fold-minutes.ts';
import { savedStateSchema } from '../../../src/history/records/saved-state.ts';
import { provideStateSchema } from '../../../src/history/store/history.ts';

provideStateSchema(savedStateSchema); // as the worker does at its start

/** Sunday 2026-11-22, 10:00:00 UTC. */
export const TEN = millis(Date.UTC(2026, 10, 22, 10));
export const after = (seconds: number, from: Millis = TEN): Millis => millis(from + seconds * 1000);

export const reading = (
  at: Millis,
  measured: Partial<Record<MetricId, number>> = {},
  view: View = 'front',
): Reading => {
  const metrics = Object.fromEntries(
    METRIC_IDS.map((id): [MetricId, Measure] => {
      const value = measured[id];
      return [id, value === undefined ? unknown('wrong view') : { value, sigma: 1, unit: 'deg' }];
    }),
  ) as Record<MetricId, Measure>;
  return { at, view, yaw: { value: 0, sigma: 2, unit: 'deg' }, gate: null, metrics };
};

export const outcome = (posture: Posture, more: Partial<Outcome> = {}): Outcome => ({
  posture,
  risk: 0,
  leading: null,
  limit: null,
  growing: false,
  shares: {},
  creep: 0,
  stillFor: millis(0),
  shifts: { last: null, hour: { large: 0, small: 0, time: millis(0) }, usual: null },
  staticFor: millis(0),
  sides: [],
  findings: [],
  tippingIn: null,
  bands: {},
  episode: null,
  quietUntil: null,
  ...more,
});

/** One instant for the fold. */
export const stepOf = (input: AlertInput, answer: Outcome, events: readonly PlumblineEvent[] = []): MinuteStep => ({
  input,
  outcome: answer,
  events,
  offset: 60,
  desk: 'sitting',
});

export const sitting = (
  at: Millis,
  posture: Posture,
  measured: Partial<Record<MetricId, number>> = {},
  more: Partial<Outcome> = {},
): MinuteStep => stepOf({ kind: 'reading', at, reading: reading(at, measured) }, outcome(posture, more));

export const away = (at: Millis): MinuteStep => stepOf({ kind: 'away', at }, outcome('unknown'));

export const blind = (at: Millis, reason: Extract<AlertInput, { kind: 'blind' }>['reason']): MinuteStep =>
  stepOf({ kind: 'blind', at, reason }, outcome('unknown'));

export const baseline = (id: string, more: Partial<Baseline> = {}): Baseline => ({
  version: 1,
  id,
  name: 'Desk',
  cameraId: 'camera',
  view: 'front',
  desk: 'sitting',
  createdAt: TEN,
  quality: 0.9,
  yaw: degrees(-2.5),
  aspect: 0.75,
  moved: { forward: 0, up: 0.01, left: -0.02 },
  upright: { points: { nose: { x: 0.5, y: 0.4, score: 0.9, spread: 0.002 } }, frames: 12 },
  slump: null,
  chinForward: null,
  ...more,
});
