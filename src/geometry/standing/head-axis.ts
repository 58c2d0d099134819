import { midpoint, type ImagePoint } from '../../base/points.ts';
import { median } from '../../base/statistics.ts';
import { degrees, direction, toRadians, type Degrees } from '../../base/units.ts';
import type { Pose } from '../../pose/pose.ts';
import type { CameraRoll } from '../camera-roll.ts';
import { maskShare } from '../outline/mask-share.ts';

/** From how far above to how far below the ears the head and neck are looked at, and in what steps, distances from ears to shoulders. [H] */
const ROWS = { above: 1.3, below: 0.55, step: 1 / 12 } as const;
/** Further to one side than this the outline is not the head's: a hand, somebody else. Distances from ears to shoulders. [H] */
const REACH = 1.5;
/** Two rows say which way the middle leads only at this distance or more; fewer rows than `least` say nothing. */
const APART = 3;
const LEAST = 8;
const STEP = 0.5; // cells of the mask

/**
 * How far the middle line of head and neck leans, seen from in front or behind, deg: its top towards the image's left is positive. The median over
 * pairs of rows, so that a strand of hair or the top of a shoulder does not turn it. Against the vertical of the room. Null: no outline, or none of a head.
 * A round head shows half of its tilt [lab], hair hangs: alone it is off by 1.8 deg, ears by 1.6, both together by 1.4.
 */
export function headAxis(pose: Pose, { roll }: CameraRoll): Degrees | null {
  const { silhouette, keypoints: k } = pose;
  if (silhouette === null) return null;
  const ears = midpoint(k.left_ear, k.right_ear);
  const shoulders = midpoint(k.left_shoulder, k.right_shoulder);
  const [cos, sin] = [Math.cos(toRadians(roll)), Math.sin(toRadians(roll))];
  const span = sin * (ears.x - shoulders.x) - cos * (ears.y - shoulders.y);
  if (!(span > 0)) return null;
  /** From the ears, px to the right and up in the room, to the picture. */
  const spotAt = (right: number, up: number): ImagePoint => ({
    x: ears.x + cos * right + sin * up,
    y: ears.y + sin * right - cos * up,
  });
  const share = (right: number, up: number): number => maskShare(silhouette, pose, spotAt(right, up));
  const step = (STEP * pose.width) / silhouette.width;
  /** Where the head ends at that height, px to the right of the ears' middle; NaN: not within reach. */
  const edge = (up: number, towards: 1 | -1): number => {
    let [out, before] = [0, share(0, up)];
    while (out < REACH * span) {
      const next = share(towards * (out + step), up);
      if (next < 0.5) return towards * (out + (step * (before - 0.5)) / (before - next));
      [out, before] = [out + step, next];
    }
    return NaN;
  };
  const rows: (readonly [up: number, middle: number])[] = [];
  for (let up = -ROWS.below; up <= ROWS.above; up += ROWS.step) {
    if (share(0, up * span) < 0.5) continue;
    const middle = (edge(up * span, -1) + edge(up * span, 1)) / 2;
    if (!Number.isNaN(middle)) rows.push([up * span, middle]);
  }
  if (rows.length < LEAST) return null;
  const leads = rows.flatMap(([up, middle], at) =>
    rows.slice(at + APART).map(([above, other]) => direction(middle - other, above - up)),
  );
  return degrees(median(leads));
}
