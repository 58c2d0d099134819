import { SAMPLE_INTERVALS, type SampleLabel } from '../../src/camera/pure/sample-plan.ts';
import type { Millis } from '../../src/base/units.ts';

/** What the sample shows at this clip time. */
export function labelAt(clipTime: Millis): SampleLabel {
  const found = SAMPLE_INTERVALS.find(({ start, end }) => clipTime >= start && clipTime < end);
  if (!found) throw new RangeError(`${clipTime} ms is outside the clip`);
  return found.label;
}
