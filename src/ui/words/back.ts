import type { CurveId } from '../../geometry/index.ts';

/** The curves of the back, live. */
export const BACK = {
  title: 'Back',
  hint: 'From the outline of your back, every few seconds while you look. A surface estimate, not an X-ray.',
  looking: 'Looking at the outline of your back. The first time takes a few seconds.',
  now: 'now',
  uprightIs: 'your upright',
  same: 'much like your upright',
  noUpright:
    'Your calibration holds no curves of your back yet. Calibrate from the side to compare with your own upright.',
  calibrate: 'Calibrate',
} as const;

interface CurveWords {
  readonly name: string;
  readonly more: string; // said of a curve above the own upright's
  readonly less: string;
}
export const CURVE_WORDS: Readonly<Record<CurveId, CurveWords>> = {
  thoracicCurve: { name: 'Upper back', more: 'rounder than your upright', less: 'flatter than your upright' },
  lumbarCurve: { name: 'Lower back', more: 'hollower than your upright', less: 'flatter than your upright' },
};
