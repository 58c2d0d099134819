import type { Baseline } from '../../geometry/baseline.ts';

const GOOD = 0.75; // [H] words only: what is refused is decided where the calibration is judged
const FAIR = 0.5; // [H]

/** From here up a forward head in front is told clearly less surely (docs/accuracy.md, other cameras), deg. */
const STEEP = -10;

/** Whole degrees by which the camera looks up at the face, where that costs accuracy; else null. */
export const looksUpBy = ({ cameraPitch }: Baseline): number | null =>
  cameraPitch !== undefined && cameraPitch <= STEEP ? Math.round(-cameraPitch) : null;

export const qualityOf = ({ quality }: Baseline): 'good' | 'fair' | 'weak' =>
  quality >= GOOD ? 'good' : quality >= FAIR ? 'fair' : 'weak';
