import { millis, degrees } from '../../../../src/base/units.ts';
import type { CameraRoll } from '../../../../src/geometry/camera-roll.ts';
import type { View } from '../../../../src/geometry/reading.ts';
import type { Keypoint, KeypointName, Landmark, Pose } from '../../../../src/pose/pose.ts';
import longHair from './long-hair.json' with { type: 'json' };
import file from './standing.json' with { type: 'json' };

type Place = readonly [x: number, y: number, score: number];

/** A picture of the lab's standing people, as the networks saw it. */
export interface StandingPicture {
  readonly id: string;
  readonly posture: string;
  readonly view: View;
  readonly roll: CameraRoll; // of the camera, known
  readonly pose: Pose;
  readonly truth: Readonly<Record<string, number>>; // mm, deg, 0-1; named as in lab/README.md
}

const keypoint = ([x, y, score]: Place): Keypoint => ({ x, y, score });

type Picture = Omit<(typeof file.pictures)[number], 'keypoints' | 'landmarks' | 'truth'> & {
  readonly keypoints: object;
  readonly landmarks: object;
  readonly truth: StandingPicture['truth'];
};
const read = (pictures: readonly Picture[]): readonly StandingPicture[] =>
  pictures.map(({ id, posture, view, roll, width, height, keypoints, landmarks, truth }) => {
    const places = (of: object): [string, Place][] => Object.entries(of) as [string, Place][];
    return {
      id,
      posture,
      view: view as View,
      roll: { roll: degrees(roll), sigma: degrees(0.3) },
      truth,
      pose: {
        at: millis(0),
        width,
        height,
        presence: 0.9,
        people: 1,
        silhouette: null,
        keypoints: Object.fromEntries(places(keypoints).map(([name, at]) => [name, keypoint(at)])) as Record<
          KeypointName,
          Keypoint
        >,
        landmarks: Object.fromEntries(
          places(landmarks).map(([name, at]): [string, Landmark] => [name, { ...keypoint(at), z: 0 }]),
        ),
      },
    };
  });
export const PICTURES = read(file.pictures);
/** From behind, of people with braids and long open hair. */
export const LONG_HAIR = read(longHair.pictures);

export function pictureOf(id: string): StandingPicture {
  const found = PICTURES.find((one) => one.id.startsWith(id));
  if (found === undefined) throw new Error(`expected a picture ${id}`);
  return found;
}

/** The picture in a mirror: places and names change sides. */
export function mirrored({ width, keypoints, landmarks, ...rest }: Pose): Pose {
  const other = (name: string): string =>
    name.startsWith('left_') ? `right_${name.slice(5)}` : name.startsWith('right_') ? `left_${name.slice(6)}` : name;
  const turned = <Spot extends { readonly x: number }>(points: Readonly<Record<string, Spot>>): Record<string, Spot> =>
    Object.fromEntries(Object.entries(points).map(([name, spot]) => [other(name), { ...spot, x: width - spot.x }]));
  return {
    ...rest,
    width,
    keypoints: turned(keypoints) as Pose['keypoints'],
    landmarks: landmarks === null ? null : turned(landmarks),
  };
}
