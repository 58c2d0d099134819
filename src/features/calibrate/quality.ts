import type { Baseline } from '../../geometry/baseline.ts';

const GOOD = 0.75; // [H], for the text only: geometry/calibration decides what is refused
const FAIR = 0.5; // [H]

/** A camera that looks up this steeply measures a forward head with a clearly larger error (docs/accuracy.md), deg. */
const STEEP = -10;

/** Whole degrees by which the camera looks up at the face; null where that costs no accuracy. */
export const looksUpBy = ({ cameraPitch }: Baseline): number | null =>
  cameraPitch !== undefined && cameraPitch <= STEEP ? Math.round(-cameraPitch) : null;

export const qualityOf = ({ quality }: Baseline): 'good' | 'fair' | 'weak' =>
  quality >= GOOD ? 'good' : quality >= FAIR ? 'fair' : 'weak';
