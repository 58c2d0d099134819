import type { Pose } from '../../pose/pose.ts';
import type { Baseline, Displacement } from '../baseline.ts';
import { gateOf } from '../fit/gates.ts';
import { neckForward } from '../head/head-forward-index.ts';
import { truthFor } from '../fit/readback.ts';
import { median, scaledMad } from '../../base/statistics.ts';
import { subjectOf } from '../fit/subject.ts';
import { type Millis, degrees, type Degrees } from '../../base/units.ts';

/** Where the person sits, separated from the posture by the fit. */
interface SeatedPlace extends Displacement {
  readonly at: Millis; // epoch
  readonly bad: number; // the larger share of slump and chin-forward: 0 upright, 1 fully
  readonly roll: Degrees; // shoulder line and head together
  readonly misfit: number; // of the points against the body; it grows when the camera was moved
}
export interface PlaceState {
  readonly recent: readonly SeatedPlace[]; // newest last
}
export const initialPlace = (): PlaceState => ({ recent: [] });

/** The result for the baseline. `relevelled`: it followed a moved chair; `moved`: a new calibration is needed. */
export interface Relevel {
  readonly state: PlaceState;
  readonly verdict: 'steady' | 'relevelled' | 'moved';
  readonly baseline: Baseline; // for the next picture
}

/** All [H]. Lengths in metres of an average-sized body. */
const LIMITS = {
  span: 30_000, // ms of steady sitting before a decision
  fewest: 5, // pictures in that time; a still person is analysed every 5 s
  every: 2000, // ms, shortest interval of places
  unrest: 0.02, // m, scaled MAD; more: still moving
  noticed: 0.03, // m; a smaller shift counts as the same place
  safe: 0.15, // m, largest shift of a chair; more is probably another desk
  sunk: 0.06, // m downwards in total: slouching moves a person down, chairs are rarely lowered
  upright: 0.22, // share of slump or chin-forward: only an upright person shows where the chair is
  rolled: 6, // deg
  misfit: 6, // mean squared residual in standard errors
} as const;

/**
 * Follows a moved or raised chair: when the person sits upright for half a minute at another place, the baseline moves along. The
 * shift is rigid, so a slouch can never become the new upright. A change that no chair explains (rolled picture, large distance,
 * misfit) needs a new calibration.
 */
export function relevel(state: PlaceState, pose: Pose, baseline: Baseline): Relevel {
  const keep = (next: PlaceState): Relevel => ({ state: next, verdict: 'steady', baseline });
  const last = state.recent.at(-1);
  if (last !== undefined && pose.at > last.at && pose.at - last.at < LIMITS.every) return keep(state);
  const subject = subjectOf(pose, baseline);
  if (typeof subject.compared === 'string' || gateOf(pose, subject.facing, baseline) !== null) return keep(state);
  const { fit, person } = subject.compared;
  const { forward, up, left, slump, roll, sideLean } = fit.posture;
  const bad = Math.max(truthFor(person.slumpRead, slump), neckForward(fit.posture, person) / person.chinForward);
  const place: SeatedPlace = {
    at: pose.at,
    forward,
    up,
    left,
    bad,
    roll: degrees(roll + sideLean),
    misfit: fit.misfit,
  };
  const recent = [...state.recent.filter(({ at }) => pose.at - at < LIMITS.span && at < pose.at), place];
  const oldest = recent[0];
  const next = { recent };
  if (oldest === undefined || recent.length < LIMITS.fewest || pose.at - oldest.at < LIMITS.span * 0.8)
    return keep(next);

  const of = (key: 'forward' | 'up' | 'left' | 'bad' | 'roll' | 'misfit'): number[] =>
    recent.map((entry) => entry[key]);
  const shift = { forward: median(of('forward')), up: median(of('up')), left: median(of('left')) };
  const unrest = Math.max(scaledMad(of('forward')), scaledMad(of('up')), scaledMad(of('left')));
  if (unrest > LIMITS.unrest) return keep(next);
  const far = Math.hypot(shift.forward, shift.up, shift.left);
  const strange = Math.abs(median(of('roll'))) > LIMITS.rolled && median(of('misfit')) > LIMITS.misfit;
  if (strange || far > 2 * LIMITS.safe) {
    return { state: initialPlace(), verdict: 'moved', baseline };
  }
  if (far < LIMITS.noticed || far > LIMITS.safe || median(of('bad')) > LIMITS.upright) return keep(next);
  const moved = {
    forward: baseline.moved.forward + shift.forward,
    up: Math.max(-LIMITS.sunk, baseline.moved.up + shift.up),
    left: baseline.moved.left + shift.left,
  };
  return { state: initialPlace(), verdict: 'relevelled', baseline: { ...baseline, moved } };
}
