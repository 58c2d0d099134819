import { BACK_MARKS, type BackMark } from '../../../geometry/marks.ts';
import { METRICS, type MetricId } from '../../../geometry/metric.ts';
import { SCORES } from '../../../geometry/network-habits.ts';
import { isSide, type View } from '../../../geometry/reading.ts';
import { KEYPOINT_NAMES, type KeypointName } from '../../../pose/pose.ts';
import type { MeasuredSnapshot } from '../pure/measure/measure-picture.ts';
import type { SnapshotLandmark } from '../source.ts';
import { poseOf } from './lines.ts';

/** One landmark that can be set by hand. */
export interface LandmarkSpot {
  readonly name: SnapshotLandmark;
  readonly x: number; // px of the picture, inside it
  readonly y: number; // px
  readonly found: boolean; // false: a guess, which counts once it is set
  readonly moved: boolean; // set by hand
  readonly far: boolean; // on the side of the body that faces away
}

/** Which measures a landmark can change. Others are only drawn, or tell sitting from standing and an arm from the back. */
const CHANGES: Readonly<Record<string, readonly MetricId[]>> = {
  nose: ['trunkTwist'],
  eye: ['headPitch', 'headTilt'],
  ear: ['cva', 'headTilt'],
  shoulder: ['trunkInclination', 'shoulderTilt', 'sideLean'],
  hip: ['trunkInclination', 'sideLean', 'thoracicCurve', 'lumbarCurve'],
  c7: ['cva', 'thoracicCurve'],
  t12: ['thoracicCurve', 'lumbarCurve'],
  sacrum: ['lumbarCurve'],
};

/** What moving it can change in this view. */
export function changedBy(name: SnapshotLandmark, view: View): readonly MetricId[] {
  const hidden = isSide(view) ? 'front' : 'side';
  return (CHANGES[name.replace(/^(left|right)_/, '')] ?? []).filter((id) => METRICS[id].seenFrom !== hidden);
}

/** These landmarks are offered even where the network is unsure; limbs that are not seen change nothing. */
const ALWAYS: readonly string[] = ['ear', 'eye', 'shoulder', 'hip'];

const isBackMark = (name: SnapshotLandmark): name is BackMark => BACK_MARKS.some((mark) => mark === name);

/** From head to foot, the near side of the body first. */
export function landmarksOf(measured: MeasuredSnapshot): readonly LandmarkSpot[] {
  const { view } = measured.reading;
  const { width, height, keypoints } = poseOf(measured);
  const inside = (x: number, y: number) => ({
    x: Math.min(width, Math.max(0, x)),
    y: Math.min(height, Math.max(0, y)),
  });
  const awayFrom = view === 'sideLeft' ? 'right_' : view === 'sideRight' ? 'left_' : 'none';
  const isInside = ({ x, y }: { readonly x: number; readonly y: number }) => x > 0 && y > 0 && x < width && y < height;
  const points = KEYPOINT_NAMES.map((name): LandmarkSpot => {
    const { x, y, score } = keypoints[name];
    const moved = measured.marks.keypoints[name] !== undefined;
    return { name, ...inside(x, y), found: moved || score >= SCORES.gate, moved, far: name.startsWith(awayFrom) };
  }).filter((spot) => spot.found || (isInside(spot) && ALWAYS.some((part) => spot.name.endsWith(part))));
  const handles = measured.back?.handles;
  const marks = (handles === undefined ? [] : BACK_MARKS).flatMap((name): LandmarkSpot[] => {
    const set = measured.marks.back[name];
    const found = measured.back?.[name] ?? null;
    const spot = set ?? found ?? handles?.[name];
    return spot === undefined
      ? []
      : [
          {
            name,
            ...inside(spot.x, spot.y),
            found: set !== undefined || found !== null,
            moved: set !== undefined,
            far: false,
          },
        ];
  });
  return [...points.filter(({ far }) => !far), ...marks, ...points.filter(({ far }) => far)];
}

/** Names of the landmarks that were set by hand. */
export const movedNames = ({ marks }: MeasuredSnapshot): readonly SnapshotLandmark[] => [
  ...(Object.keys(marks.keypoints) as KeypointName[]),
  ...(Object.keys(marks.back) as SnapshotLandmark[]).filter(isBackMark),
];
