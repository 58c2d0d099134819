import { SCORES } from '../../../../geometry/network-habits.ts';
import { distance } from '../../../../base/points.ts';
import { facingOf } from '../../../../geometry/view.ts';
import { isSide } from '../../../../geometry/reading.ts';
import { GATES } from '../../../../geometry/fit/gates.ts';
import { trustedMiddle } from '../../../../geometry/fit/seen-points.ts';
import type { Millis } from '../../../../base/units.ts';
import type { Pose } from '../../../../pose/pose.ts';
import { GUIDE } from './guide-limits.ts';

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

/** The first thing that is wrong in this frame, except for holding still. Null: nothing. `lenient`: the count runs. */
export function adviceOn({ pose, light }: GuideFrame, wanted: 'side' | 'front', lenient: boolean): Advice | null {
  if (light < GATES.dark) return 'more-light';
  if (pose === null || pose.presence < SCORES.presence) return 'nobody';
  if (pose.people > 1) return 'several-people';
  return framing(pose) ?? facing(pose, wanted, lenient ? GUIDE.yawGrace : 0);
}
