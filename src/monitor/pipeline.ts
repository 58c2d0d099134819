import { initialAlertState, type AlertState, type AlertInput } from '../alerts/state.ts';
import { outcomeAt } from '../alerts/decide/outcome-at.ts';
import { stepAlerts } from '../alerts/step.ts';
import type { Outcome, PlumblineEvent } from '../alerts/decide/outcome.ts';
import type { AlertSettings } from '../alerts/settings.ts';
import {
  initialPlace,
  isMistrusted,
  relevel,
  type PlaceState,
  type PlaceVerdict,
} from '../geometry/calibration/relevel.ts';
import { initialSmoothing, smoothReading, type SmoothingState } from '../geometry/motion/smoothing.ts';
import { initialSpeed, stepSpeed, type SpeedState } from '../geometry/motion/speed.ts';
import { weightAside } from '../geometry/standing/legs.ts';
import { measure, nothingMeasured } from '../geometry/measure.ts';
import type { Baseline } from '../geometry/baseline.ts';
import type { Reading } from '../geometry/reading.ts';
import { isSetBack } from '../base/clock.ts';
import { seconds, type Millis } from '../base/units.ts';
import type { Pose, Sighting } from '../pose/pose.ts';
import { isRaised, isStanding, mayStand, risen } from './standing-up.ts';

interface MeasuredPose {
  readonly keypoints: Pose['keypoints'];
  readonly baseline: Baseline | null;
  readonly reading: Reading; // not smoothed
}

/** The state of the pipeline. Plain data. */
export interface PipelineState {
  readonly smoothing: SmoothingState;
  readonly speed: SpeedState; // of the readings before smoothing
  readonly measured: MeasuredPose | null; // of the last picture; an unchanged picture is not measured again
  readonly place: PlaceState; // where the person sits, and whether the baseline fits there
  readonly alerts: AlertState;
  readonly missingSince: Millis | null; // epoch, first of the consecutive pictures without a person; null while one is there
  readonly risenSince: Millis | null; // epoch, first of the consecutive pictures of a person far above the seated height; null: seated
}

export const initialPipeline = (alerts: AlertState = initialAlertState()): PipelineState => ({
  smoothing: initialSmoothing(),
  speed: initialSpeed(),
  measured: null,
  place: initialPlace(),
  alerts,
  missingSince: null,
  risenSince: null,
});

/** One instant: the result for a picture, why there is none, or a command of the person. */
export type Instant = Sighting | Extract<AlertInput, { kind: 'blind' | 'snooze' | 'wake' }>;

export interface PipelineContext {
  readonly baseline: Baseline | null;
  readonly settings: AlertSettings;
}

export interface PipelineStep {
  readonly state: PipelineState;
  readonly input: AlertInput; // the input of the alert layer
  readonly reading: Reading | null; // smoothed; null when nobody was measured
  readonly outcome: Outcome;
  readonly events: readonly PlumblineEvent[];
  readonly baseline: Baseline | null; // for the next step: it follows a moved chair
  readonly relevel: PlaceVerdict;
}

/** Without a person for this long: away. Shorter: not measured, because a detector misses a picture now and then. [H] */
const AWAY_AFTER = seconds(3);

/** Advances by one instant: from a sighting to readings, risk and events. The live loop and replays both use it. Instants carry the clock. */
export function advance(state: PipelineState, instant: Instant, context: PipelineContext): PipelineStep {
  const risenSince = risen(state.risenSince, instant, context.baseline);
  const placed = followBaseline(state, instant, context.baseline, risenSince);
  const { input, reading, ...gathered } = inputFor({ ...placed.state, risenSince }, instant, placed.baseline);
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

interface Placed {
  readonly state: PipelineState;
  readonly baseline: Baseline | null;
  readonly relevel: PlaceVerdict;
}

/** Detects a moved chair, which the baseline follows, and a place where the baseline does not fit. */
function followBaseline(
  state: PipelineState,
  instant: Instant,
  baseline: Baseline | null,
  risenSince: Millis | null,
): Placed {
  const steady: Placed = { state, baseline, relevel: 'steady' };
  if (!baseline || instant.kind !== 'person' || state.measured?.keypoints === instant.pose.keypoints) return steady;
  // A person who stands up must not look like a moved chair or a moved camera.
  if (mayStand(risenSince, instant.pose.at)) return steady;
  const {
    state: place,
    verdict,
    baseline: moved,
  } = relevel(state.place, instant.pose, baseline, isRaised(risenSince, instant.pose.at));
  return { state: { ...state, place }, baseline: moved, relevel: verdict };
}

function inputFor(state: PipelineState, instant: Instant, baseline: Baseline | null) {
  const { smoothing, missingSince, risenSince } = state;
  if (instant.kind === 'person') {
    const isElsewhere = baseline !== null && isMistrusted(state.place, baseline);
    const mistrusted = isElsewhere || isRaised(risenSince, instant.pose.at);
    const repeated = state.measured?.keypoints === instant.pose.keypoints;
    const measured = measureOnce(state.measured, instant.pose, mistrusted ? null : baseline);
    const smoothed = smoothReading(smoothing, measured.reading);
    const { state: speed, speeds } = stepSpeed(state.speed, measured.reading);
    const { at, gate } = smoothed.reading;
    const blind = mistrusted ? 'camera moved' : gate;
    const input: AlertInput = isStanding(risenSince, at)
      ? { kind: 'away', at, standingUp: true }
      : blind
        ? { kind: 'blind', at, reason: blind }
        : {
            kind: 'reading',
            at,
            reading: smoothed.reading,
            repeated,
            speeds,
            legs: baseline && weightAside(instant.pose, baseline),
          };
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
    const since = missingSince === null || isSetBack(missingSince, instant.at) ? instant.at : missingSince;
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
    // A dark picture gives a reading whose measures are all unknown with the reason 'dark'.
    reading:
      instant.kind === 'blind' && instant.reason === 'dark' ? nothingMeasured(instant.at, 'unknown', 'dark') : null,
    input: instant,
  };
}

function measureOnce(last: MeasuredPose | null, pose: Pose, baseline: Baseline | null): MeasuredPose {
  const { keypoints, at } = pose;
  if (last?.keypoints === keypoints && last.baseline === baseline) {
    return { ...last, reading: { ...last.reading, at } };
  }
  return { keypoints, baseline, reading: measure(pose, baseline) };
}
