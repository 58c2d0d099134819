/** A true amount of a pose, and what the fit reads for it: the fit partly explains small amounts by other parameters. */
export interface Readback {
  readonly truth: number;
  readonly read: number; // grows with `truth`
}
const SHARES = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2]; // sampled shares of the own chin-forward pose or slump

/** Samples the fit at shares of a pose. `most`: the full pose. The result is strictly increasing, so that it can be inverted. */
export function readbackCurve(most: number, read: (truth: number) => number): readonly Readback[] {
  const curve: Readback[] = [];
  for (const share of SHARES) {
    const truth = share * most;
    const before = curve.at(-1);
    curve.push({ truth, read: Math.max(read(truth), before === undefined ? -Infinity : before.read + 0.02 * most) });
  }
  return curve;
}

/** The true amount for a reading, interpolated linearly. Below the curve the gain of the whole pose holds, above it its last slope. */
export function truthFor(curve: readonly Readback[], read: number): number {
  const [least] = curve;
  if (least !== undefined && read < least.read) return least.truth + (read - least.read) / readbackGain(curve);
  const next = curve.findIndex((entry, index) => index > 0 && (read <= entry.read || index === curve.length - 1));
  const [before, after] = [curve[next - 1], curve[next]];
  if (before === undefined || after === undefined) return read;
  return before.truth + ((read - before.read) * (after.truth - before.truth)) / (after.read - before.read);
}

/**
 * The reading of the full pose as a share of its truth. Errors are scaled by it: near upright the curve is flat, and its own slope
 * would give errors several times too large.
 */
export function readbackGain(curve: readonly Readback[]): number {
  const pose = curve[SHARES.indexOf(1)];
  return pose === undefined ? 1 : pose.read / pose.truth;
}
