import type { ShiftSize } from './shift.ts';

/**
 * How surely a camera counts shifts, by the 21 scripted ones of four recordings (docs/accuracy.md): `found`, the least share of true
 * shifts that is found; `real`, the least share of counted ones that happened. One-sided 95 % bounds (exact binomial): 13 of 13 large
 * and 7 of 8 small ones were found, and nothing else.
 */
export const SHIFT_BOUNDS: Readonly<Record<ShiftSize, { readonly found: number; readonly real: number }>> = {
  large: { found: 0.79, real: 0.79 },
  small: { found: 0.53, real: 0.65 },
};

/** 90 % interval of the true number, or rate, behind a counted one. */
export interface TrueShifts {
  readonly low: number;
  readonly high: number;
}

export function trueShifts(counted: number, size: ShiftSize): TrueShifts {
  const { found, real } = SHIFT_BOUNDS[size];
  return { low: counted * real, high: counted / found };
}
