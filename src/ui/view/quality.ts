import type { Baseline } from '../../geometry/baseline.ts';

const GOOD = 0.75; // [H] words only: what is refused is decided where the calibration is judged
const FAIR = 0.5; // [H]

export const qualityOf = ({ quality }: Baseline): 'good' | 'fair' | 'weak' =>
  quality >= GOOD ? 'good' : quality >= FAIR ? 'fair' : 'weak';
