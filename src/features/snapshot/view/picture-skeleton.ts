import type { ImagePoint } from '../../../base/points.ts';
import { BACK_MARKS, withMarks } from '../../../geometry/marks.ts';
import type { SavedSkeleton } from '../../../history/records/snapshot.ts';
import type { KeypointName, Pose } from '../../../pose/pose.ts';
import type { MeasuredSnapshot } from '../pure/measure/measure-picture.ts';

/** The points as they count: those set by hand replace those that were found. */
export const poseOf = ({ analysed, marks }: MeasuredSnapshot): Pose => withMarks(analysed.pose, marks);

const asPlace = ({ x, y }: ImagePoint): readonly [number, number] => [x, y];

/** Lines and landmarks of an open snapshot in the shape of a saved one, so that both are drawn by the same code. */
export function skeletonOf(measured: MeasuredSnapshot): SavedSkeleton {
  const { back } = measured;
  const { width, height, keypoints } = poseOf(measured);
  const marks: Partial<Record<(typeof BACK_MARKS)[number], readonly [number, number]>> = {};
  for (const name of BACK_MARKS) {
    const spot = measured.marks.back[name] ?? back?.[name] ?? null;
    if (spot !== null) marks[name] = asPlace(spot);
  }
  const points = (Object.keys(keypoints) as KeypointName[]).map((name) => {
    const { x, y, score } = keypoints[name];
    return [name, [x, y, score]] as const;
  });
  return { width, height, points: Object.fromEntries(points), back: back?.line.map(asPlace) ?? [], marks };
}
