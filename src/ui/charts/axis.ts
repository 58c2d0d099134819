/** The numbers of an axis. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[]; // from `low` to `high`
  readonly digits: number; // decimals that the step has
}

/** Numbers on an axis beside each other, at most, with steps between them. */
const STEPS = 5;

/** An axis from `low` to `high` at least, in steps of 1, 2 or 5 times a power of ten, that begins and ends at a number. */
export function axisOf(low: number, high: number): Axis {
  const top = high > low ? high : low + 1;
  const wide = top - low;
  const power = Math.floor(Math.log10(wide / STEPS));
  // Exponents are kept apart: 3 * 0.1 is not 0.3.
  for (const [digit, exponent] of [
    [1, power],
    [2, power],
    [5, power],
    [1, power + 1],
    [2, power + 1],
  ] as const) {
    const inSteps = (value: number, round: (value: number) => number): number =>
      round(Number((exponent < 0 ? value * 10 ** -exponent : value / 10 ** exponent).toPrecision(12)) / digit);
    const [first, last] = [inSteps(low, Math.floor), Math.max(inSteps(top, Math.ceil), inSteps(low, Math.floor) + 1)];
    if (last - first > STEPS) continue;
    const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
      const whole = (first + index) * digit;
      return exponent < 0 ? whole / 10 ** -exponent : whole * 10 ** exponent;
    });
    return { low: ticks[0]!, high: ticks.at(-1)!, ticks, digits: Math.max(0, -exponent) };
  }
  throw new RangeError(`expected finite ends of an axis, not ${low} and ${high}`);
}
