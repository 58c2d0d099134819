import type { View } from './reading.ts';
import type { Millis } from './units.ts';

/** A person's own upright (and slump, and chin forward) before one camera. Plain data: structured clone and JSON keep it. */
export interface Baseline {
  readonly version: 1;
  readonly id: string; // random, given once
  readonly name: string; // the person's own words
  readonly cameraId: string; // 'sample' for the sample clip
  readonly view: View;
  readonly desk: 'sitting' | 'standing';
  readonly createdAt: Millis; // epoch
  readonly quality: number; // 0-1
}
