import { BANDS } from '../../geometry/bands.ts';
import { METRICS, type MetricId } from '../../geometry/metric.ts';
import { millis, seconds, type Millis } from '../../base/units.ts';
import type { View } from '../../geometry/reading.ts';
import type { Explanation, Warned } from '../decide/outcome.ts';
import type { WarningAnswer } from './answer.ts';

/** How far answers can move a threshold. All [H]. */
export const ALLOWANCE = {
  steps: 4, // as many answers reach the bound
  share: 0.5, // the bound, as a share of the distance from watch to poor: a full slump (1) stays beyond it (0.8)
  mostDegrees: 10, // ... and no more than this for an angle
  wait: seconds(90), // a warning comes later by this for each step
  bent: 8, // deg of head pitch from which somebody looks down at something: well beyond its error (2.5 deg)
} as const;

/** What the answers about one cause, side and view add up to. Nothing: all 0. */
export interface Allowance {
  readonly out: number; // metric's unit, how much further out the threshold is
  readonly bentOut: number; // ... and while the head is bent
  readonly wait: Millis; // how much later warnings come
}

/** The threshold that answers about a cause move. */
export interface Threshold {
  readonly metric: MetricId;
  readonly from: number; // metric's unit
  readonly outward: 1 | -1; // the direction that is worse
  readonly most: number; // metric's unit, the largest allowance
}

/** Null: the cause has no threshold of a value, so that its answers change the time. */
export function thresholdOf(cause: Warned, side: Explanation['side']): Threshold | null {
  if (cause === 'stillness') return null;
  const metric = cause === 'creep' ? 'slouch' : cause;
  const bands = BANDS[metric];
  const edges = side === 'low' ? (bands?.low ?? bands?.high) : (bands?.high ?? bands?.low);
  if (!bands || !edges) return null;
  const room = ALLOWANCE.share * Math.abs(edges.poor - edges.watch);
  const most = METRICS[metric].unit === 'deg' ? Math.min(room, ALLOWANCE.mostDegrees) : room;
  const outward = edges.poor > edges.watch ? 1 : -1;
  // Creep counts from the watch edge, an ISO-type limit from the beginning of its timed zone.
  const timed = outward === 1 ? bands.hold?.from : undefined;
  return { metric, from: cause === 'creep' ? edges.watch : (timed ?? edges.poor), outward, most };
}

type Steps = Readonly<Record<'out' | 'bent' | 'wait', number>>;

const step = (count: number, by: 1 | -1): number => Math.min(Math.max(0, count + by), ALLOWANCE.steps);

function after(steps: Steps, { answer, pitch }: WarningAnswer, hasThreshold: boolean): Steps {
  const { out, bent, wait } = steps;
  switch (answer) {
    case 'right':
      return { out: step(out, -1), bent: step(bent, -1), wait: step(wait, -1) };
    case 'tooEarly':
      return { ...steps, wait: step(wait, 1) };
    case 'wrong':
      return hasThreshold ? { ...steps, out: step(out, 1) } : { ...steps, wait: step(wait, 1) };
    case 'reading':
      if (!hasThreshold) return { ...steps, wait: step(wait, 1) };
      // Somebody can read with a level head too; then nothing tells reading from the rest.
      return (pitch ?? 0) >= ALLOWANCE.bent ? { ...steps, bent: step(bent, 1) } : { ...steps, out: step(out, 1) };
    case 'notMe':
      return steps;
  }
}

/** Adds up the answers, oldest first, about one cause and side in one view. */
export function allowanceFor(
  answers: readonly WarningAnswer[],
  cause: Warned,
  side: Explanation['side'],
  view: View,
): Allowance {
  const threshold = thresholdOf(cause, side);
  let steps: Steps = { out: 0, bent: 0, wait: 0 };
  for (const one of answers)
    if (one.cause === cause && one.side === side && one.view === view) steps = after(steps, one, threshold !== null);
  const size = (threshold?.most ?? 0) / ALLOWANCE.steps;
  const out = steps.out * size;
  return {
    out,
    bentOut: Math.min(out + steps.bent * size, threshold?.most ?? 0),
    wait: millis(steps.wait * ALLOWANCE.wait),
  };
}
