import type { MetricId } from '../../src/geometry/metric.ts';
import type { Told } from './posture-measures.ts';

/** One measure of one picture, before and after another sensor or a little step aside. */
export interface Repeat {
  readonly metric: MetricId;
  readonly variant: string;
  readonly picture: string;
  readonly group: string;
  readonly inside: boolean; // the second value in the stated 90 % interval of the first
  readonly flipped: boolean; // one is good, the other poor
  readonly off: number; // in standard errors of the first, with its sign
}

/** A labelled picture of a real person by one calibration and variant. */
export interface RealCase {
  readonly group: string;
  readonly combination: string; // calibration and variant
  readonly picture: string;
  readonly label: string;
  readonly slump: Told;
  readonly posturally: Told;
}

/** A change that somebody who sits as when calibrated does not have. */
export interface StillCase {
  readonly metric: MetricId;
  readonly group: string;
  readonly picture: string;
  readonly inside: boolean; // 0 in the stated 90 % interval
}

/** What the pictures of real people gave. */
export interface CollectedReal {
  readonly cases: RealCase[];
  readonly repeats: Repeat[];
  readonly still: StillCase[];
  readonly presence: { readonly picture: string; readonly there: boolean; readonly seen: boolean }[];
}
