import * as v from 'valibot';
import { ANSWER_KINDS, type AnswerKind } from '../../alerts/answers/answer.ts';
import type { BreakEvent } from '../../alerts/breaks/breaks.ts';
import type { BreakHow, Stretch } from '../../alerts/breaks/state.ts';
import type { Cause, PlumblineEvent } from '../../alerts/decide/outcome.ts';
import type { Baseline } from '../../geometry/baseline.ts';
import { millis, type Millis } from '../../base/units.ts';
import { dayKey, type DayKey } from './calendar.ts';
import { cause, count, day, finite, instant, offset, stretch } from './schema.ts';

/** A camera fault, or its end ('recovered'). */
export const CAMERA_FAULTS = [
  'refused',
  'absent',
  'busy',
  'unplugged',
  'muted',
  'stalled',
  'moved',
  'recovered',
] as const;
export type CameraFault = (typeof CAMERA_FAULTS)[number];

interface When {
  readonly at: Millis; // epoch; with `kind` the record's key
  readonly day: DayKey; // local day of `at`
  readonly offset: number; // minutes that local time was ahead of UTC
}

/** An event as it is stored: codes and numbers. The text is made when it is shown. */
export type HistoryEvent = When &
  (
    | {
        readonly kind: 'cue' | 'alert';
        readonly episode: number; // counted by the alert layer; cue, alert and clearing of one episode share it
        readonly cause: Cause; // what led
        readonly heldFor: Millis; // how long it had been there, measured time only
        readonly answer?: AnswerKind; // what the person said about it; absent: nothing
      }
    | { readonly kind: 'cleared'; readonly episode: number; readonly by: 'recovered' | 'moved' | 'away' }
    | { readonly kind: 'suddenMovement' }
    | { readonly kind: 'calibration'; readonly baselineId: string; readonly quality: number } // quality 0-1
    | { readonly kind: 'camera'; readonly fault: CameraFault }
    | {
        readonly kind: 'break'; // `at`: its end
        readonly how: BreakHow;
        readonly lasted: Millis;
        readonly before?: Stretch; // movement at the desk until then; absent in older records
      }
    | { readonly kind: 'water' }
  );

const when = { at: instant, day, offset };
export const eventSchema: v.GenericSchema<unknown, HistoryEvent> = v.pipe(
  v.variant('kind', [
    v.object({
      ...when,
      kind: v.picklist(['cue', 'alert']),
      episode: count,
      cause,
      heldFor: v.pipe(finite, v.transform(millis)),
      answer: v.exactOptional(v.picklist(ANSWER_KINDS)),
    }),
    v.object({ ...when, kind: v.literal('cleared'), episode: count, by: v.picklist(['recovered', 'moved', 'away']) }),
    v.object({ ...when, kind: v.literal('suddenMovement') }),
    v.object({ ...when, kind: v.literal('calibration'), baselineId: v.string(), quality: finite }),
    v.object({ ...when, kind: v.literal('camera'), fault: v.picklist(CAMERA_FAULTS) }),
    v.object({
      ...when,
      kind: v.literal('break'),
      how: v.picklist(['away', 'feet', 'guided']),
      lasted: v.pipe(finite, v.transform(millis)),
      before: v.exactOptional(stretch),
    }),
    v.object({ ...when, kind: v.literal('water') }),
  ]),
  v.check((event) => dayKey(event.at, event.offset) === event.day, 'expected the day of `at` and `offset`'),
);

const stamp = (at: Millis, ahead: number): When => {
  const whole = millis(Math.round(at));
  return { at: whole, day: dayKey(whole, ahead), offset: ahead };
};

/** The record of an alert event; null for an event that is not recorded (the end of a snooze). */
export const eventOf = (event: PlumblineEvent, ahead: number): HistoryEvent | null => {
  const at = stamp(event.at, ahead);
  switch (event.kind) {
    case 'cue':
    case 'alert': {
      const { explanation, episode, kind } = event;
      return { ...at, kind, episode, cause: explanation.cause, heldFor: explanation.heldFor };
    }
    case 'cleared':
      return { ...at, kind: 'cleared', episode: event.episode, by: event.by };
    case 'suddenMovement':
      return { ...at, kind: 'suddenMovement' };
    case 'snoozeEnded':
      break;
  }
  return null;
};

/** Whether somebody else sat there: such a warning is kept, and counted nowhere. */
export const isNotMe = (event: HistoryEvent): boolean =>
  (event.kind === 'cue' || event.kind === 'alert') && event.answer === 'notMe';

export const calibrationEvent = (baseline: Baseline, ahead: number): HistoryEvent => ({
  ...stamp(baseline.createdAt, ahead),
  kind: 'calibration',
  baselineId: baseline.id,
  quality: baseline.quality,
});

export const cameraEvent = (fault: CameraFault, at: Millis, ahead: number): HistoryEvent => ({
  ...stamp(at, ahead),
  kind: 'camera',
  fault,
});

/** The record of a break or a glass of water; null for a suggestion, which is not recorded. */
export const breakEventOf = (event: BreakEvent, ahead: number): HistoryEvent | null => {
  const at = stamp(event.at, ahead);
  switch (event.kind) {
    case 'break':
      return {
        ...at,
        kind: 'break',
        how: event.how,
        lasted: event.lasted,
        ...(event.before && { before: { ...event.before, sat: millis(Math.round(event.before.sat)) } }),
      };
    case 'water':
      return { ...at, kind: 'water' };
    case 'prompt':
      break;
  }
  return null;
};
