import { CROWN_PER_GAP, WANDER, SCORES } from '../../../../geometry/network-habits.ts';
import { distance } from '../../../../base/points.ts';
import { facingOf } from '../../../../geometry/view.ts';
import { isSide } from '../../../../geometry/reading.ts';
import { GATES } from '../../../../geometry/fit/gates.ts';
import { trustedMiddle } from '../../../../geometry/fit/seen-points.ts';
import type { Millis } from '../../../../base/units.ts';
import type { Pose } from '../../../../pose/pose.ts';

/** When a picture is worth taking. Lengths in trunks (shoulders to hips) unless said otherwise. */
export const GUIDE = {
  crown: CROWN_PER_GAP,
  belowHips: 0.15, // must be seen below the hips: the line of the back ends there (geometry/outline/dorsal-line.ts)
  least: 0.14, // trunk over picture height: a standing person half as high as the picture. 100 px of 720 [H]
  sideYaw: 10, // deg from a side view: numbers are given to 10 [metrics.md]
  frontYaw: 15, // deg from a front view: the measures allow 20 [metrics.md], less what the estimate of yaw errs by
  yawGrace: 5, // deg more while the count runs: what the estimate of yaw errs by (geometry/view.ts)
  patience: 6000, // ms of asking to turn, after which the view is taken as wide as the measures know it: their error says so [H]
  patientYaw: 18, // deg more from then on: the estimate of yaw errs with people who sit [H]
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
  | 'turn-to-the-side'
  | 'face-the-camera'
  | 'more-light'
  | 'hold-still';

/** One analysed frame of the camera. */
export interface GuideFrame {
  readonly at: Millis;
  readonly light: number; // 0-1, mean luminance
  readonly pose: Pose | null; // null: nobody
}

/** Head, trunk and room around them. Null: all is right. */
function framing(pose: Pose): Advice | null {
  const [ears, shoulders, hips] = [
    trustedMiddle(pose, 'ear'),
    trustedMiddle(pose, 'shoulder'),
    trustedMiddle(pose, 'hip'),
  ];
  if (ears && shoulders && (shoulders.y - ears.y) / pose.height > GATES.tooClose) return 'step-back';
  if (!ears || !shoulders || !hips) return 'step-back';
  const trunk = distance(hips, shoulders);
  const crown = ears.y - GUIDE.crown * Math.max(0, shoulders.y - ears.y);
  const below = hips.y + GUIDE.belowHips * trunk;
  if (crown < 0 || below > pose.height) return 'step-back';
  return trunk / pose.height < GUIDE.least ? 'come-closer' : null;
}

function facing(pose: Pose, wanted: 'side' | 'front', grace: number): Advice | null {
  const { view, yaw } = facingOf(pose);
  if (wanted === 'front') return view === 'front' && Math.abs(yaw) <= GUIDE.frontYaw + grace ? null : 'face-the-camera';
  return isSide(view) && Math.abs(90 - Math.abs(yaw)) <= GUIDE.sideYaw + grace ? null : 'turn-to-the-side';
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

/** The first thing that is wrong in this frame, except for holding still. Null: nothing. `grace`: deg that the view may be off by beyond its limit. */
export function adviceOn({ pose, light }: GuideFrame, wanted: 'side' | 'front', grace: number): Advice | null {
  if (light < GATES.dark) return 'more-light';
  if (pose === null || pose.presence < SCORES.presence) return 'nobody';
  if (pose.people > 1) return 'several-people';
  return framing(pose) ?? facing(pose, wanted, grace);
}
