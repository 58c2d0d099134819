import { initialAlertState, outcomeAt, stepAlerts, type AlertState } from '../alerts/index.ts';
import type { AlertInput } from '../alerts/input.ts';
import type { Outcome, PlumblineEvent } from '../alerts/decide/outcome.ts';
import type { AlertSettings } from '../alerts/settings.ts';
import { initialPlace, relevel, type PlaceState, type Relevel } from '../geometry/calibration/relevel.ts';
import { initialSmoothing, smoothReading, type SmoothingState } from '../geometry/motion/smoothing.ts';
import { initialSpeed, stepSpeed, type SpeedState } from '../geometry/motion/speed.ts';
import { measure, nothingMeasured } from '../geometry/measure.ts';
import type { Baseline } from '../geometry/baseline.ts';
import type { Reading } from '../geometry/reading.ts';
import { seconds, type Millis } from '../base/units.ts';
import type { Pose, Sighting } from '../pose/pose.ts';
import { isStanding, mayStand, risen } from './standing-up.ts';

interface Measured {
  readonly keypoints: Pose['keypoints'];
  readonly baseline: Baseline | null;
  readonly reading: Reading; // not smoothed
}

/** What has been gathered so far. Plain data. */
export interface PipelineState {
  readonly smoothing: SmoothingState;
  readonly speed: SpeedState; // of the readings before smoothing
  readonly measured: Measured | null; // the last picture's; an unchanged picture is not measured again
  readonly place: PlaceState;
  readonly mistrusted: string | null; // id and time of a baseline whose camera has moved since; null: none
  readonly alerts: AlertState;
  readonly missingSince: Millis | null; // epoch, first picture in a row without a person; null while one is there
  readonly risenSince: Millis | null; // epoch, first picture in a row of somebody far above where they sit; null: seated
}

export const fresh = (alerts: AlertState = initialAlertState()): PipelineState => ({
  smoothing: initialSmoothing(),
  speed: initialSpeed(),
  measured: null,
  place: initialPlace(),
  mistrusted: null,
  alerts,
  missingSince: null,
  risenSince: null,
});

/** One instant: what a picture showed, or why there was none. */
export type Instant = Sighting | Extract<AlertInput, { kind: 'blind' | 'snooze' | 'wake' }>;

export interface Context {
  readonly baseline: Baseline | null;
  readonly settings: AlertSettings;
}

export interface Step {
  readonly state: PipelineState;
  readonly input: AlertInput; // what the alert layer was told
  readonly reading: Reading | null; // smoothed; null when nobody was measured
  readonly outcome: Outcome;
  readonly events: readonly PlumblineEvent[];
  readonly baseline: Baseline | null; // to go on with: it follows a chair that was moved
  readonly relevel: Relevel['verdict']; // whether the baseline moved or cannot be trusted any more
}

/** Nobody for this long is away; shorter is only not measured: a detector misses a picture now and then. [H] */
const AWAY_AFTER = seconds(3);

/** The one way from a sighting to a warning, for the live loop and for replays alike. Pure: instants carry the clock. */
export function advance(state: PipelineState, instant: Instant, context: Context): Step {
  const risenSince = risen(state.risenSince, instant, context.baseline);
  // Somebody who stands is no moved chair, and no moved camera.
  const placed =
    instant.kind === 'person' && mayStand(risenSince, instant.pose.at)
      ? { state, baseline: context.baseline, relevel: 'steady' as const }
      : follow(state, instant, context.baseline);
  const { input, reading, ...gathered } = take({ ...placed.state, risenSince }, instant, placed.baseline);
  const { state: alerts, events } = stepAlerts(state.alerts, input, context.settings);
  return {
    state: { ...placed.state, ...gathered, alerts },
    input,
    reading,
    outcome: outcomeAt(alerts, input.at, context.settings),
    events,
    baseline: placed.baseline,
    relevel: placed.relevel,
  };
}

const nameOf = ({ id, createdAt }: Baseline): string => `${id} ${createdAt}`;

interface Placed {
  readonly state: PipelineState;
  readonly baseline: Baseline | null;
  readonly relevel: Relevel['verdict'];
}

/** Notices a moved chair, which the baseline follows, and a moved camera, after which it is not believed. */
function follow(state: PipelineState, instant: Instant, baseline: Baseline | null): Placed {
  const seenAlready = instant.kind === 'person' && state.measured?.keypoints === instant.pose.keypoints;
  if (!baseline || instant.kind !== 'person' || seenAlready || state.mistrusted === nameOf(baseline)) {
    return { state, baseline, relevel: 'steady' };
  }
  const { state: place, verdict, baseline: moved } = relevel(state.place, instant.pose, baseline);
  const mistrusted = verdict === 'moved' ? nameOf(baseline) : null;
  return { state: { ...state, place, mistrusted }, baseline: moved, relevel: verdict };
}

function take(state: PipelineState, instant: Instant, baseline: Baseline | null) {
  const { smoothing, missingSince, risenSince } = state;
  if (instant.kind === 'person') {
    const mistrusted = baseline !== null && state.mistrusted === nameOf(baseline);
    const measured = measureOnce(state.measured, instant.pose, mistrusted ? null : baseline);
    const smoothed = smoothReading(smoothing, measured.reading);
    const { state: speed, speeds } = stepSpeed(state.speed, measured.reading);
    const { at, gate } = smoothed.reading;
    const blind = mistrusted ? 'camera moved' : gate;
    const input: AlertInput = isStanding(risenSince, at)
      ? { kind: 'away', at, standingUp: true }
      : blind
        ? { kind: 'blind', at, reason: blind }
        : { kind: 'reading', at, reading: smoothed.reading, speeds };
    return {
      smoothing: smoothed.state,
      speed,
      measured,
      missingSince: null,
      risenSince,
      reading: smoothed.reading,
      input,
    };
  }
  if (instant.kind === 'nobody') {
    const since = missingSince ?? instant.at;
    const away = instant.at - since >= AWAY_AFTER;
    const input: AlertInput = away
      ? { kind: 'away', at: instant.at }
      : { kind: 'blind', at: instant.at, reason: 'nobody' };
    return {
      smoothing: away ? initialSmoothing() : smoothing,
      speed: initialSpeed(),
      measured: null,
      missingSince: since,
      risenSince: null,
      reading: null,
      input,
    };
  }
  return {
    smoothing,
    speed: state.speed,
    measured: state.measured,
    missingSince,
    risenSince,
    // Why a picture shows nothing is said as why a measure is not known.
    reading:
      instant.kind === 'blind' && instant.reason === 'dark' ? nothingMeasured(instant.at, 'unknown', 'dark') : null,
    input: instant,
  };
}

function measureOnce(last: Measured | null, pose: Pose, baseline: Baseline | null): Measured {
  const { keypoints, at } = pose;
  if (last?.keypoints === keypoints && last.baseline === baseline) {
    return { ...last, reading: { ...last.reading, at } };
  }
  return { keypoints, baseline, reading: measure(pose, baseline) };
}
