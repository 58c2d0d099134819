import { CROWN_PER_GAP, WANDER, SCORES } from '../../../../geometry/network-habits.ts';
import { distance } from '../../../../base/points.ts';
import { facingOf } from '../../../../geometry/view.ts';
import { isSide, type View } from '../../../../geometry/reading.ts';
import { supportOf } from '../../../../geometry/sitting-or-standing.ts';
import { GATES } from '../../../../geometry/fit/gates.ts';
import { trustedMiddle } from '../../../../geometry/fit/seen-points.ts';
import type { Millis } from '../../../../base/units.ts';
import type { Pose } from '../../../../pose/pose.ts';

/** When a picture is worth taking. Lengths in trunks (shoulders to hips) unless said otherwise. */
export const GUIDE = {
  crown: CROWN_PER_GAP,
  hipsInside: 0.94, // of the picture's height: hips that are guessed above it are in the picture [H]
  belowHips: 0.15, // must be seen below the hips: the line of the back ends there (geometry/outline/dorsal-line.ts)
  least: 0.14, // trunk over picture height: a standing person half as high as the picture. 100 px of 720 [H]
  sideYaw: 10, // deg from a side view: numbers are given to 10 [metrics.md]
  frontYaw: 15, // deg from a front view: the measures allow 20 [metrics.md], less what the estimate of yaw errs by
  yawGrace: 5, // deg more while the count runs: what the estimate of yaw errs by (geometry/view.ts)
  seatedYaw: 8, // deg that the yaw of people who sit is estimated too small by: their arms are in front of them [lab: 8, SD 7]
  patience: 4000, // ms of the same kind of advice, after which the picture is taken as far as the measures know it: their error says so [H]
  patientYaw: 18, // deg more from then on [H]
  patientCrown: 0.03, // of the picture's height that the crown, a guess, may lie above it from then on [H]
  stuck: 8000, // ms that something is wrong, after which "as it is" is offered [H]
  still: 0.05, // that head and shoulders may move within a second [H]
  stillNoise: WANDER, // at least this
  stillGrace: 3, // times as much while the count runs: everybody sways and breathes [H]
  memory: 1000, // ms that stillness is judged over [H]
  slowest: 5000, // ms between two frames that can still be compared [H]
  judged: 450, // ms of it that must have been seen [H]
  right: 400, // ms that all must be right before the count begins [H]
  wrong: 700, // ms that something must be wrong before the count stops: one frame may be wrong [H]
  overtime: 4000, // ms that the end of the count waits until the person holds still [H]
} as const;

/** What to change before a picture is worth taking; 'loading': no frame was analysed yet. */
export type Advice =
  | 'loading'
  | 'nobody'
  | 'several-people'
  | 'come-closer'
  | 'step-back'
  | 'show-hips' // in the picture, and hidden
  | 'turn-to-the-side'
  | 'face-the-camera'
  | 'more-light'
  | 'hold-still';

/** Which way to turn, the person's own, and how far, deg. */
export interface Turn {
  readonly way: 'left' | 'right';
  readonly by: 15 | 30 | 60; // about; 15: a little
}

/** One analysed frame of the camera. */
export interface GuideFrame {
  readonly at: Millis;
  readonly light: number; // 0-1, mean luminance
  readonly pose: Pose | null; // null: nobody
}

/** Hips that are guessed inside the picture are hidden; those beyond its edge need a step back. */
function hipsAdvice({ keypoints, height }: Pose): Advice {
  const { left_hip, right_hip } = keypoints;
  return Math.max(left_hip.y, right_hip.y) < GUIDE.hipsInside * height ? 'show-hips' : 'step-back';
}

/** Head, trunk and room around them. Null: all is right. `patient`: what the measures can do without may be missing. */
function framing(pose: Pose, patient: boolean): Advice | null {
  const [ears, shoulders, hips] = [
    trustedMiddle(pose, 'ear'),
    trustedMiddle(pose, 'shoulder'),
    trustedMiddle(pose, 'hip'),
  ];
  if (ears && shoulders && (shoulders.y - ears.y) / pose.height > GATES.tooClose) return 'step-back';
  if (!ears || !shoulders) return 'step-back';
  const crown = ears.y - GUIDE.crown * Math.max(0, shoulders.y - ears.y);
  if (crown < (patient ? -GUIDE.patientCrown * pose.height : 0)) return 'step-back';
  if (!hips) {
    const advice = hipsAdvice(pose);
    return patient && advice === 'show-hips' ? null : advice;
  }
  const trunk = distance(hips, shoulders);
  if (hips.y + GUIDE.belowHips * trunk > pose.height) return 'step-back';
  return trunk / pose.height < GUIDE.least ? 'come-closer' : null;
}

/** How far somebody is turned, 0 faces the camera, + to the own left; null: not known. */
function yawOf(pose: Pose): { readonly view: View; readonly yaw: number } | null {
  const { view, yaw } = facingOf(pose);
  if (view === 'unknown') return null;
  const short = view === 'front' || view === 'back' ? 0 : Math.max(0, 90 - Math.abs(yaw));
  const more = supportOf(pose) === 'sitting' ? Math.min(GUIDE.seatedYaw, short) : 0;
  return { view, yaw: yaw + Math.sign(yaw) * more };
}

function facing(pose: Pose, wanted: 'side' | 'front', grace: number): Advice | null {
  const { view, yaw } = yawOf(pose) ?? { view: 'unknown', yaw: Number.NaN };
  if (wanted === 'front') return view === 'front' && Math.abs(yaw) <= GUIDE.frontYaw + grace ? null : 'face-the-camera';
  const isAside = isSide(view) || view === 'oblique';
  return isAside && Math.abs(90 - Math.abs(yaw)) <= GUIDE.sideYaw + grace ? null : 'turn-to-the-side';
}

/** Whether somebody is seen as was asked for, as far as the measures know it. */
export const isSeenFrom = (pose: Pose, wanted: 'side' | 'front'): boolean =>
  facing(pose, wanted, GUIDE.patientYaw) === null;

/** Facing the camera within this, either side is as near, deg. [H] */
const EITHER = 15;

/** Which way to turn for the wanted view, and how far. Null: either way, or it is not known. */
export function turnFor(pose: Pose | null, wanted: 'side' | 'front'): Turn | null {
  const found = pose && yawOf(pose);
  if (!found || found.view === 'back') return null;
  const { yaw } = found;
  if (wanted === 'side' && Math.abs(yaw) < EITHER) return null;
  const more = (wanted === 'side' ? Math.sign(yaw) * 90 : 0) - yaw;
  const size = Math.abs(more);
  return { way: more > 0 ? 'left' : 'right', by: size < 22 ? 15 : size < 38 ? 30 : 60 };
}

/** How far head and shoulders moved between two frames, as a multiple of what is allowed; null: they cannot be compared. */
function unrest(before: Pose, now: Pose): number | null {
  const [shoulders, hips] = [trustedMiddle(now, 'shoulder'), trustedMiddle(now, 'hip')];
  const trunk = shoulders && hips ? distance(hips, shoulders) : 0;
  const allowed = Math.max(GUIDE.still * trunk, GUIDE.stillNoise * now.width);
  const moved = (['ear', 'shoulder'] as const).map((part) => {
    const [from, to] = [trustedMiddle(before, part), trustedMiddle(now, part)];
    return from && to ? distance(to, from) : null;
  });
  return moved.some((one) => one === null) ? null : Math.max(...moved.map((one) => one ?? 0)) / allowed;
}

/**
 * Whether the person keeps still, by `now` and the frames before it. Frames without a person do not count. False until one frame is
 * old enough to compare with.
 */
export function isStill(now: Pose, before: readonly GuideFrame[], lenience: number): boolean {
  const moves = before.flatMap(({ at, pose }) => {
    const moved = pose && unrest(pose, now);
    return moved === null ? [] : [{ age: now.at - at, moved }];
  });
  return moves.some(({ age }) => age >= GUIDE.judged) && moves.every(({ moved }) => moved <= lenience);
}

/**
 * The first thing that is wrong in this frame, except for holding still. Null: nothing. `grace`: deg that the view may be off by beyond its
 * limit. `patient`: what can be done without may be missing, and the view be further off.
 */
export function adviceOn(
  { pose, light }: GuideFrame,
  wanted: 'side' | 'front',
  grace: number,
  patient = false,
): Advice | null {
  if (light < GATES.dark) return 'more-light';
  if (pose === null || pose.presence < SCORES.presence) return 'nobody';
  if (pose.people > 1) return 'several-people';
  return framing(pose, patient) ?? facing(pose, wanted, grace + (patient ? GUIDE.patientYaw : 0));
}
