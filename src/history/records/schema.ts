import * as v from 'valibot';
import { METRIC_IDS, type MetricId, type UnknownReason } from '../../geometry/metric.ts';
import type { View } from '../../geometry/reading.ts';
import { millis } from '../../base/units.ts';
import type { AlertInput } from '../../alerts/state.ts';
import type { Cause } from '../../alerts/decide/outcome.ts';
import type { DayKey } from './calendar.ts';

/** Schemas of fields that several records share. */

export const finite = v.pipe(v.number(), v.finite());
export const share = v.pipe(finite, v.minValue(0), v.maxValue(1)); // 0-1
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** An instant, epoch ms. Records before 2020 cannot exist. */
export const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(Date.UTC(2020, 0)), v.transform(millis));
export const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.transform((text) => text as DayKey),
);
/** Minutes ahead of UTC: zones run from -12 h to +14 h. */
export const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(-12 * 60), v.maxValue(14 * 60));

/** Keys that are known, each of them optional. Other keys are left out: a newer version may have written them. */
export const knownKeys = <K extends string, T>(
  keys: readonly K[],
  value: v.GenericSchema<unknown, T>,
): v.GenericSchema<unknown, Partial<Record<K, T>>> =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((given) =>
      Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(given, key) ? [[key, given[key]]] : []))),
    ),
    v.record(v.picklist(keys), value),
  );

/** Values by metric. A record stays readable when a metric is added (absent here) or removed (left out here). */
export const byMetric = <T>(
  value: v.GenericSchema<unknown, T>,
): v.GenericSchema<unknown, Partial<Record<MetricId, T>>> => knownKeys(METRIC_IDS, value);
export const CAUSES = [
  ...METRIC_IDS,
  'creep',
  'stillness',
  'staticHold',
  'suddenMovement',
] as const satisfies readonly Cause[];
export const cause = v.picklist(CAUSES);
export const VIEWS = [
  'front',
  'sideLeft',
  'sideRight',
  'oblique',
  'back',
  'unknown',
] as const satisfies readonly View[];
export const view = v.picklist(VIEWS);
export const desk = v.picklist(['sitting', 'standing']);
/** Movement at the desk from one break to the next. */
export const stretch = v.object({
  sat: v.pipe(finite, v.minValue(0), v.transform(millis)),
  large: count,
  small: count,
});

/** Why posture is unknown for a time. */
export type NotMeasured = Extract<AlertInput, { kind: 'blind' }>['reason'];
// A record instead of a list, so that the compiler reports a missing reason.
const LISTED: Readonly<Record<UnknownReason | NotMeasured, true>> = {
  'no baseline': true,
  nobody: true,
  'several people': true,
  'wrong view': true,
  'view unclear': true,
  'turned away': true,
  'head turned': true,
  cropped: true,
  'too close': true,
  dark: true,
  'points unsure': true,
  'camera moved': true,
  askew: true,
  'no outline': true,
  'outline unsure': true,
  hair: true,
  'still settling': true,
  'not measured then': true,
  paused: true,
  stalled: true,
  asleep: true,
};
const isNotMeasured = (reason: unknown): reason is NotMeasured =>
  typeof reason === 'string' && Object.hasOwn(LISTED, reason);
export const NOT_MEASURED: readonly NotMeasured[] = Object.keys(LISTED).filter(isNotMeasured);
export const notMeasured = v.picklist(NOT_MEASURED);

/** What a value violates. */
export interface Violation {
  readonly path: string; // 'channels.sound'; '': the value itself
  readonly expected: string; // 'boolean'; of checks of our own what they say
  readonly found: string; // '"yes"'
}

/** The first violation of a schema. */
export const firstViolation = ([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): Violation => ({
  path: v.getDotPath(issue) ?? '',
  expected: issue.expected ?? issue.message.replace(/^expected /, ''),
  found: issue.received,
});

/** The same for a fault report: 'channels.sound: expected boolean, found "yes"'. */
export const firstIssue = (issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string => {
  const { path, expected, found } = firstViolation(issues);
  const what = `expected ${expected}, found ${found}`;
  return path === '' ? what : `${path}: ${what}`;
};
