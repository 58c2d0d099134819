import { isSetBack } from '../../base/clock.ts';
import { millis, type Millis } from '../../base/units.ts';
import type { Pose } from '../../pose/pose.ts';
import type { Baseline, Displacement } from '../baseline.ts';
import { initialLowUpright, isTooLow, stepLowUpright, type LowUpright } from './low-upright.ts';
import { centreOf, distanceOf, isSeated, lastOf, LONGEST, shareOf, spanOf, type SeenPlace } from './place-window.ts';
import { seatedPlaceOf, type SeatedPlace } from './seated-place.ts';

/** A place near the calibrated one where the person has begun to sit. */
interface Stay extends Displacement {
  readonly since: Millis; // epoch
  readonly off: Millis; // time since then that was spent elsewhere
}

/** The person sits where the baseline does not fit: nothing is compared with it meanwhile. */
interface Mistrust {
  readonly seen: Millis; // time since then in which the person was seen
  readonly told: boolean; // whether the person was told that a new calibration is needed
}

export interface PlaceState {
  readonly of: string | null; // the baseline that the places are measured against, see nameOf; null: none yet
  readonly recent: readonly SeenPlace[]; // newest last, of the last half minute
  readonly stay: Stay | null; // null: at the calibrated place, or moving about
  readonly mistrust: Mistrust | null; // null: the baseline fits
  readonly low: LowUpright;
}
export const initialPlace = (): PlaceState => ({
  of: null,
  recent: [],
  stay: null,
  mistrust: null,
  low: initialLowUpright(),
});

/**
 * `relevelled`: the baseline followed a moved chair. `moved`: the person has sat for long where it does not fit, so a new calibration
 * is needed; given once. `recovered`: after that, back where it fits. `tooLow`: the person sits much taller than they were calibrated,
 * so that upright was a slump; given once.
 */
export type PlaceVerdict = 'steady' | 'relevelled' | 'moved' | 'recovered' | 'tooLow';
export interface Relevel {
  readonly state: PlaceState;
  readonly verdict: PlaceVerdict;
  readonly baseline: Baseline; // for the next picture
}

/** All [H]. Lengths in metres of an average-sized body, times in ms. */
const LIMITS = {
  span: 30_000, // a decision rests on this much sitting
  fewest: 5, // pictures in that time; a still person is analysed every 5 s
  every: 2000, // shortest interval of places
  most: 0.8, // of the window's time must agree
  near: 0.03, // from the window's middle; further counts as another place
  noticed: 0.03, // a smaller shift counts as the same place
  large: 0.06, // people shift less than this within a chair
  settled: 15 * 60_000, // a shift within the chair is followed after this time only: it is nearly always taken back
  safe: 0.15, // largest shift of a chair; more is probably another desk
  lost: 0.27, // beyond it nothing is compared: about 0.3 in truth, of which the fit reads a little less
  sunk: 0.06, // downwards in total: slouching moves a person down, chairs are rarely lowered
  upright: 0.22, // share of slump or chin-forward: only an upright person shows where the chair is
  rolled: 6, // deg
  misfit: 6, // mean squared residual in standard errors
  back: 10_000, // at the calibrated place for this long: trusted again
  backSpan: 14_000, // window of that decision
  told: 5 * 60_000, // seen at another place for this long: a visit to the drawer or a call is over
} as const;

/** Names a baseline: a new calibration under the same id is another one. */
const nameOf = ({ id, createdAt }: Baseline): string => `${id} ${createdAt}`;

/** Whether the person has left the place where this baseline fits. */
export const isMistrusted = ({ of, mistrust }: PlaceState, baseline: Baseline): boolean =>
  mistrust !== null && of === nameOf(baseline);

const isOut = (place: SeenPlace): boolean => !isSeated(place) || isStrange(place) || distanceOf(place) > LIMITS.lost;
const isStrange = ({ roll, misfit }: SeatedPlace): boolean => Math.abs(roll) > LIMITS.rolled && misfit > LIMITS.misfit;
const isWithin = (place: SeenPlace, most: number, centre?: Displacement): boolean =>
  isSeated(place) && !isStrange(place) && distanceOf(place, centre) < most;
const isUpright = (place: SeenPlace): boolean => isSeated(place) && place.bad <= LIMITS.upright;

/**
 * Follows a moved or raised chair, and notices a place or camera where the baseline does not fit. Every decision rests on four fifths
 * of its window's time. Call it once for each picture that the networks saw.
 *
 * - Upright for half a minute at another place: the baseline moves along. A shift as within a chair must last a quarter of an hour.
 *   The shift is rigid, so a slouch can never become the new upright.
 * - Half a minute where no chair goes (large distance, rolled picture): mistrusted. Ten seconds at the calibrated place, or half a
 *   minute near it, end that.
 *
 * `raised`: the person is far above the seated height and is not standing up.
 */
export function relevel(before: PlaceState, pose: Pose, baseline: Baseline, raised = false): Relevel {
  const name = nameOf(baseline);
  const state = before.of === name ? before : { ...initialPlace(), of: name };
  const last = state.recent.at(-1);
  const early = last !== undefined && pose.at > last.at && pose.at - last.at < LIMITS.every;
  const place = early ? null : raised ? { at: pose.at, elsewhere: true as const } : seatedPlaceOf(pose, baseline);
  if (place === null) return { state, verdict: 'steady', baseline };
  const recent = [...state.recent.filter(({ at }) => pose.at - at < LIMITS.span && at < pose.at), place];
  const passed = millis(last === undefined || pose.at < last.at ? 0 : Math.min(pose.at - last.at, LONGEST));
  if (state.mistrust !== null) return whileMistrusted({ ...state, recent, mistrust: state.mistrust }, passed, baseline);
  const low = stepLowUpright(state.low, place, passed);
  const after = whileTrusted({ ...state, recent, stay: stayed(state.stay, place, passed), low }, baseline);
  if (after.verdict !== 'steady' || !isTooLow(low)) return after;
  return { ...after, state: { ...after.state, low: { ...low, told: true } }, verdict: 'tooLow' };
}

/** Whether a window is long enough for a decision. A fifth may be missing, because pictures come every few seconds. */
const isWhole = (places: readonly SeenPlace[], span: number): boolean => spanOf(places) >= 0.8 * span;

function whileTrusted(state: PlaceState, baseline: Baseline): Relevel {
  const { recent } = state;
  const keep = (next: PlaceState): Relevel => ({ state: next, verdict: 'steady', baseline });
  if (recent.length < LIMITS.fewest || !isWhole(recent, LIMITS.span)) return keep(state);
  if (shareOf(recent, isOut) >= LIMITS.most) {
    const mistrust = { seen: millis(0), told: false };
    return { state: { ...state, stay: null, mistrust }, verdict: 'steady', baseline };
  }
  const shift = centreOf(recent);
  const far = distanceOf(shift);
  const settled = shareOf(recent, (place) => isWithin(place, LIMITS.near, shift)) >= LIMITS.most;
  if (!settled || shareOf(recent, isUpright) < LIMITS.most || far > LIMITS.safe) return keep(state);
  if (far < LIMITS.noticed) return keep({ ...state, stay: null });
  if (far < LIMITS.large && !hasStayed(state.stay, shift, recent)) return keep(staying(state, shift));
  const moved = {
    forward: baseline.moved.forward + shift.forward,
    up: Math.max(-LIMITS.sunk, baseline.moved.up + shift.up),
    left: baseline.moved.left + shift.left,
  };
  const next = { ...initialPlace(), of: state.of, low: state.low };
  return { state: next, verdict: 'relevelled', baseline: { ...baseline, moved } };
}

/** Counts the time that a picture says was spent away from the stay. After the system clock was set back, it begins anew. */
function stayed(stay: Stay | null, place: SeenPlace, passed: Millis): Stay | null {
  if (stay === null || isSetBack(stay.since, place.at)) return null;
  return isWithin(place, LIMITS.near, stay) ? stay : { ...stay, off: millis(stay.off + passed) };
}

/** Goes on with the stay, or begins a new one where the person sits now. */
function staying(state: PlaceState, shift: Displacement): PlaceState {
  const { stay, recent } = state;
  if (stay !== null && distanceOf(shift, stay) < LIMITS.near) return state;
  const since = recent[0]?.at ?? millis(0);
  return { ...state, stay: { ...shift, since, off: millis(0) } };
}

function hasStayed(stay: Stay | null, shift: Displacement, recent: readonly SeenPlace[]): boolean {
  const at = recent.at(-1)?.at;
  if (stay === null || at === undefined || distanceOf(shift, stay) >= LIMITS.near) return false;
  const lasted = at - stay.since;
  return lasted >= LIMITS.settled && stay.off <= (1 - LIMITS.most) * lasted;
}

function whileMistrusted(state: PlaceState & { mistrust: Mistrust }, passed: Millis, baseline: Baseline): Relevel {
  const { recent } = state;
  const home = lastOf(recent, LIMITS.backSpan);
  const isHome = (place: SeenPlace) => isWithin(place, LIMITS.noticed);
  const atHome = spanOf(home) >= LIMITS.back && shareOf(home, isHome) >= LIMITS.most;
  const isNear = (place: SeenPlace) => isWithin(place, LIMITS.safe);
  const nearHome = isWhole(recent, LIMITS.span) && shareOf(recent, isNear) >= LIMITS.most;
  if (atHome || nearHome) {
    return { state: { ...state, mistrust: null }, verdict: state.mistrust.told ? 'recovered' : 'steady', baseline };
  }
  const seen = millis(state.mistrust.seen + passed);
  const told = state.mistrust.told || seen >= LIMITS.told;
  const verdict = told && !state.mistrust.told ? 'moved' : 'steady';
  return { state: { ...state, mistrust: { seen, told } }, verdict, baseline };
}
