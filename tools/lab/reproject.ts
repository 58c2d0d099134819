import { degrees, toRadians, type Degrees } from '../../src/base/units.ts';
import type { KeypointName, Pose } from '../../src/pose/pose.ts';
import type { Looked } from '../analyze/look.ts';
import type { Points } from './formats.ts';
import type { SeenGroup } from './lab.ts';

type Vector = readonly [right: number, up: number, away: number]; // m, before the camera

/** Another camera before the same person. */
export interface OtherCamera {
  readonly name: string;
  readonly above: Degrees; // further up than the real one, and looking down by as much
  readonly aside: Degrees; // further round the person
  readonly nearer: number; // times the real distance
  readonly zoom: number; // times the real focal length
}
const real = { above: degrees(0), aside: degrees(0), nearer: 1, zoom: 1 };

/** What other people's cameras do: a laptop's on the desk and one on a large screen, a wide lens, another chair. */
export const OTHER_CAMERAS: readonly OtherCamera[] = [
  { ...real, name: 'as it was' },
  { ...real, name: '10 deg from above', above: degrees(10) },
  { ...real, name: '20 deg from above', above: degrees(20) },
  { ...real, name: '15 deg from below', above: degrees(-15) },
  { ...real, name: '8 deg aside', aside: degrees(8) },
  { ...real, name: 'wider by a third, as near', zoom: 0.75 },
  { ...real, name: 'wider by a third, nearer', zoom: 0.75, nearer: 0.75 },
  { ...real, name: 'narrower, further away', zoom: 1.3, nearer: 1.3 },
];

/** Which true point lies under the network's; shoulders lie apart, by an offset that is carried over with the error. */
const TRUE_POINT: Readonly<Partial<Record<KeypointName, string>>> = {
  nose: 'noseTip',
  left_eye: 'eyeL',
  right_eye: 'eyeR',
  left_ear: 'tragusL',
  right_ear: 'tragusR',
  left_shoulder: 'shoulderJointL',
  right_shoulder: 'shoulderJointR',
  left_hip: 'hipJointL',
  right_hip: 'hipJointR',
};

const turned = (a: number, b: number, angle: Degrees): readonly [number, number] => {
  const [c, s] = [Math.cos(toRadians(angle)), Math.sin(toRadians(angle))];
  return [c * a - s * b, s * a + c * b];
};

/** Where a point lies before the other camera, which turns about `pivot`. */
function moved([right, up, away]: Vector, pivot: Vector, { above, aside, nearer }: OtherCamera): Vector {
  const [x, z] = turned(right - pivot[0], away - pivot[2], aside);
  const [y, depth] = turned(up - pivot[1], z, degrees(-above));
  return [x + pivot[0], y + pivot[1], depth + pivot[2] * nearer];
}

/** Picture pixels a metre at one metre; the picture is square-pixelled, so that one number does. */
function focalOf(points: Points, { width }: Pose): number {
  const scales = Object.values(points).flatMap(({ px, cam }) =>
    Math.abs(cam[0]) > 0.03 ? [((px[0] - width / 2) * cam[2]) / cam[0]] : [],
  );
  return scales.toSorted((a, b) => a - b)[Math.floor(scales.length / 2)] ?? width;
}

/** The same picture from elsewhere: true points projected anew, each with the error that the network really made, to scale. */
function reprojected(looked: Looked, points: Points, pivot: Vector, other: OtherCamera): Looked {
  if (looked.kind !== 'person') return looked;
  const { pose } = looked;
  const focal = focalOf(points, pose);
  const keypoints = { ...pose.keypoints };
  for (const [name, under] of Object.entries(TRUE_POINT) as [KeypointName, string][]) {
    const point = points[under];
    if (point === undefined) continue;
    const [right, up, away] = moved(point.cam, pivot, other);
    const scale = (focal * other.zoom) / away;
    const grown = scale / (focal / point.cam[2]);
    const { x, y, score } = pose.keypoints[name];
    keypoints[name] = {
      x: pose.width / 2 + right * scale + (x - point.px[0]) * grown,
      y: pose.height / 2 - up * scale + (y - point.px[1]) * grown,
      score,
    };
  }
  const { face: _fromHere, ...elsewhere } = pose; // the turn of the face is not projected anew
  return { ...looked, pose: { ...elsewhere, keypoints, silhouette: null } };
}

/** A group as another camera at the same desk would have seen it, calibration included. */
export function groupBefore(group: SeenGroup, other: OtherCamera): SeenGroup {
  const [upright] = group.items;
  const pivot = upright?.points['shoulderMid']?.cam ?? [0, 0, 1];
  const items = group.items.map((item) => ({
    ...item,
    looked: item.looked && reprojected(item.looked, item.points, pivot, other),
    glimpsed: reprojected(item.glimpsed, item.points, pivot, other),
  }));
  return { ...group, items };
}
