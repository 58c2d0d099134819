import { trueShifts } from '../../alerts/load/shift-error.ts';
import type { ShiftSize } from '../../alerts/load/shift.ts';
import { text } from '../text.ts';
import { decimal, twoDigits } from './numbers.ts';

/** '7.7–12': what a counted rate of shifts may truly be, nine times in ten. */
export function shiftRateRange(rate: number, size: ShiftSize): string {
  const { low, high } = trueShifts(rate, size);
  return text.figures.range({ low: twoDigits(low), high: twoDigits(high) });
}

/** '7–13': likewise of a number of shifts. */
export function shiftCountRange(count: number, size: ShiftSize): string {
  const { low, high } = trueShifts(count, size);
  return text.figures.range({ low: decimal(Math.floor(low)), high: decimal(Math.ceil(high)) });
}
