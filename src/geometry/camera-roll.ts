import { degrees, type Degrees } from '../base/units.ts';

/** How far the camera was rolled about its line of sight. Every angle against the vertical and every shift beside a plumb line has it. */
export interface CameraRoll {
  readonly roll: Degrees; // how far the vertical of the room leans to the picture's right
  readonly sigma: Degrees; // one standard error
}

/** A picture without any hint: people hold a camera within 3 deg of level, each roll as likely as another [H]: a standard deviation of 1.7. */
export const UNKNOWN_ROLL: CameraRoll = { roll: degrees(0), sigma: degrees(1.8) };
