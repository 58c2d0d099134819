import { judgeCalibration, type CalibrationVerdict } from '../../../src/geometry/calibration/calibration.ts';
import type { Baseline } from '../../../src/geometry/baseline.ts';
import type { Measure } from '../../../src/geometry/metric.ts';
import { degrees, millis, toRadians, type Millis } from '../../../src/base/units.ts';
import { turn } from '../../../src/base/vector.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName, type Pose } from '../../../src/pose/pose.ts';
import people from './people.json' with { type: 'json' };

export type Family = 'front' | 'side';
export type Angles = (typeof people.front.pictures)['upright']['angles'];
type Points = Readonly<Partial<Record<KeypointName, readonly number[]>>>;

interface Person {
  readonly width: number;
  readonly height: number;
  readonly pictures: Readonly<Record<string, { readonly points: Points; readonly angles: Angles }>>;
}
const PEOPLE: Readonly<Record<Family, Person>> = people;

const UNSEEN: Keypoint = { x: 0, y: 0, score: 0 };

/** A pose whose points are the true ones of a rendered picture; out of the picture they score nothing. */
export function poseOf(family: Family, posture: string, at: Millis = millis(0)): Pose {
  const { width, height, pictures } = PEOPLE[family];
  const points = pictures[posture]?.points ?? {};
  const keypoints = Object.fromEntries(
    KEYPOINT_NAMES.map((name) => {
      const [x, y] = points[name] ?? [];
      if (x === undefined || y === undefined) return [name, UNSEEN];
      const isInside = x >= 0 && y >= 0 && x <= width && y <= height;
      return [name, { x, y, score: isInside ? 0.9 : 0.05 }];
    }),
  ) as Record<KeypointName, Keypoint>;
  return { at, width, height, keypoints, presence: 1, people: 1, landmarks: null, silhouette: null };
}

export const anglesOf = (family: Family, posture: string): Angles => {
  const picture = PEOPLE[family].pictures[posture];
  if (picture === undefined) throw new Error(`no ${family} picture of ${posture}`);
  return picture.angles;
};

export const ABOUT = { id: 'test', name: 'Test', cameraId: 'test', desk: 'sitting', at: millis(0) } as const;

/** The three calibration pictures of a person, one each. */
export const threeSteps = (of: (posture: string) => Pose): CalibrationVerdict =>
  judgeCalibration(
    {
      upright: [of('calibration_upright')],
      slump: [of('calibration_slump')],
      chinForward: [of('calibration_chin')],
    },
    ABOUT,
  );

export function baselineOf(verdict: CalibrationVerdict): Baseline {
  if (!verdict.ok) throw new Error(`${verdict.step}: ${verdict.fault}`);
  return verdict.baseline;
}

export const ownBaseline = (family: Family): Baseline => baselineOf(threeSteps((posture) => poseOf(family, posture)));

export function valueOf(measure: Measure): number {
  if ('unknown' in measure) throw new Error(`unknown: ${measure.unknown}`);
  return measure.value;
}

export const withKeypoints = (pose: Pose, change: (name: KeypointName, point: Keypoint) => Keypoint): Pose => ({
  ...pose,
  keypoints: Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, change(name, pose.keypoints[name])])) as Record<
    KeypointName,
    Keypoint
  >,
});

/** A face in the middle of the picture's breadth, nose down by `pitch` and the left side higher by `tilt`, deg. */
export function facing(pose: Pose, pitch = 0, tilt = 0): Pose {
  const face = ([x, y, z]: readonly [number, number, number]) =>
    turn(turn([x, y, z], 2, 1, toRadians(degrees(-pitch))), 0, 1, toRadians(degrees(-tilt)));
  const { y } = pose.keypoints.nose;
  return { ...pose, face: { x: pose.width / 2, y, forward: face([0, 0, -1]), left: face([1, 0, 0]) } };
}

const otherSide = (name: KeypointName): KeypointName => {
  const [side, part] = [name.slice(0, name.indexOf('_')), name.slice(name.indexOf('_'))];
  const other = side === 'left' ? `right${part}` : `left${part}`;
  return KEYPOINT_NAMES.find((candidate) => candidate === other) ?? name;
};

/** The same scene in a mirror: left and right of the person change places too. */
export const mirrored = (pose: Pose): Pose =>
  withKeypoints(pose, (name) => {
    const point = pose.keypoints[otherSide(name)];
    return { ...point, x: pose.width - point.x };
  });

/** The same scene in a picture of another size. */
export const scaled = (pose: Pose, factor: number): Pose => ({
  ...withKeypoints(pose, (_, point) => ({ ...point, x: point.x * factor, y: point.y * factor })),
  width: pose.width * factor,
  height: pose.height * factor,
});

export const shifted = (pose: Pose, dx: number, dy: number): Pose =>
  withKeypoints(pose, (_, point) => ({ ...point, x: point.x + dx, y: point.y + dy }));
