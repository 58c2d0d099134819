import type { KeypointName } from '../pose/pose.ts';
import type { Spot } from './contour/iso-line.ts';

/** Places on the back that a person can set: the skin over the seventh neck vertebra, over T12, and the lower end of the loins. */
export const BACK_MARKS = ['c7', 't12', 'sacrum'] as const;
export type BackMark = (typeof BACK_MARKS)[number];

/** Landmarks that a person has put right by hand; each stands in for what was found. Picture pixels. */
export interface Marks {
  readonly keypoints: Readonly<Partial<Record<KeypointName, Spot>>>;
  readonly back: Readonly<Partial<Record<BackMark, Spot>>>;
}

export const NO_MARKS: Marks = { keypoints: {}, back: {} };
