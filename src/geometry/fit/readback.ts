/** How much of something there is, and what the fit reads of it: a little is taken for something else, much is not. */
export interface Readback {
  readonly truth: number;
  readonly read: number; // grows with `truth`
}
const SHARES = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2]; // of the own chin-forward pose or slump, where the way between is tried

/** Tries what the fit makes of every share of a pose. A little more always reads a little more, so that the way back exists. */
export function readbackCurve(most: number, read: (truth: number) => number): readonly Readback[] {
  const curve: Readback[] = [];
  for (const share of SHARES) {
    const truth = share * most;
    const before = curve.at(-1);
    curve.push({ truth, read: Math.max(read(truth), before === undefined ? -Infinity : before.read + 0.02 * most) });
  }
  return curve;
}

/** What the fit reads as `read`; along the last way beyond the ends. */
export function truthFor(curve: readonly Readback[], read: number): number {
  const next = curve.findIndex((entry, index) => index > 0 && (read <= entry.read || index === curve.length - 1));
  const [before, after] = [curve[next - 1], curve[next]];
  if (before === undefined || after === undefined) return read;
  return before.truth + ((read - before.read) * (after.truth - before.truth)) / (after.read - before.read);
}

/**
 * What is read of the pose itself, as a share. Errors are stated by it: near upright the curve's own slope would state several
 * times what they are, because the fit holds still there.
 */
export function readbackGain(curve: readonly Readback[]): number {
  const pose = curve[SHARES.indexOf(1)];
  return pose === undefined ? 1 : pose.read / pose.truth;
}
