import { degrees, direction, radians, toDegrees, type Degrees } from '../../src/base/units.ts';
import type { LabCamera, Points } from './formats.ts';

/** How far the camera stands above the eyes, deg: positive above, as seen from the face. */
export function elevationOf({ positionM: [x, y, z] }: LabCamera, points: Points): Degrees | null {
  const eyes = points['eyeMid']?.world;
  if (eyes === undefined) return null;
  return direction(y - eyes[1], Math.hypot(x - eyes[0], z - eyes[2]));
}

const UP_OF_BACK = 6; // in the matrix of four columns: how far up the camera's back points

/** How far the camera looks down, deg. */
export const pitchOf = ({ worldToCam }: LabCamera): Degrees => {
  const back = worldToCam[UP_OF_BACK];
  return back === undefined ? degrees(NaN) : toDegrees(radians(Math.asin(back)));
};
