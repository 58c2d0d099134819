import type { KeypointName } from '../../pose/pose.ts';
import type { BodyPoint } from '../../base/points.ts';
import { degrees } from '../../base/units.ts';
import { NECK_SHOWN, SHOULDER_POINT } from '../network-habits.ts';

/**
 * The points of the body that the fit uses, in metres before the middle of the hips of a seated person of average
 * size: forward, up, to the own left. Only proportions matter: the size of the person is fitted. Sources: ANSUR II
 * (sitting heights, breadths, tragion) [calc]; shoulders lie where the networks put them.
 */
export const RESTING = {
  nose: [0.165, 0.635, 0],
  left_eye: [0.125, 0.68, 0.031],
  right_eye: [0.125, 0.68, -0.031],
  left_ear: [0.05, 0.655, 0.073],
  right_ear: [0.05, 0.655, -0.073],
  left_shoulder: [SHOULDER_POINT.forward, SHOULDER_POINT.up, SHOULDER_POINT.aside],
  right_shoulder: [SHOULDER_POINT.forward, SHOULDER_POINT.up, -SHOULDER_POINT.aside],
  left_hip: [0, 0, 0.11],
  right_hip: [0, 0, -0.11],
} as const satisfies Partial<Record<KeypointName, BodyPoint>>;

export type BodyPart = keyof typeof RESTING;
export const BODY_PARTS: readonly BodyPart[] = Object.keys(RESTING) as BodyPart[];

/** From the middle of the ears to the seventh neck vertebra, about which the lower neck bends (m) [calc]. */
export const EARS_TO_C7: BodyPoint = [-0.105, -0.115, 0];

/** What a full slump moves (m, forward and up), as population default; a slump calibration replaces the amounts. */
export const DEFAULT_SLUMP = {
  head: [0.138, -0.084, 0],
  c7: [0.102, -0.015, 0],
  shoulders: [0.077, -0.037, 0],
  hips: [0.05, 0, 0], // the pelvis slides and rolls back under the trunk
} as const satisfies Record<string, BodyPoint>;

/** What rounding the upper back alone moves, with the pelvis where it was (m, forward and up) [calc, rendered people]. */
export const ROUNDING = {
  head: [0.08, -0.055, 0],
  c7: [0.05, -0.002, 0],
  shoulders: [0.015, -0.013, 0],
} as const satisfies Record<string, BodyPoint>;

/**
 * What sliding down in the chair moves (m, forward and up), when the head sinks as far as in a full slump: the pelvis goes forward
 * and rolls back, the trunk leans on the back rest, the neck bends so that the gaze stays level [calc, rendered people].
 */
export const SLIDE = {
  head: [-0.062, -0.084, 0],
  c7: [-0.063, -0.086, 0],
  shoulders: [-0.036, -0.07, 0],
  hips: [0.13, -0.016, 0],
} as const satisfies Record<string, BodyPoint>;

/** Lower-neck flexion of a comfortable chin-forward pose as the points show it: 10.5 in truth [calc, rendered people]. */
export const DEFAULT_CHIN_FORWARD = degrees(10.5 * NECK_SHOWN);
