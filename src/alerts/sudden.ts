import { isMeasured, type MetricId } from '../geometry/metric.ts';
import type { Reading } from '../geometry/reading.ts';
import { millis, type Millis } from '../geometry/units.ts';
import { LIMITS } from './limits.ts';

/** Angular speeds of head and trunk against what is usual for this person. */
export interface Sudden {
  readonly last: { readonly age: Millis; readonly values: Readonly<Partial<Record<MetricId, number>>> } | null;
  readonly head: readonly number[]; // deg/s, newest last
  readonly trunk: readonly number[]; // deg/s, newest last
  readonly seenAt: Millis | null; // age of the last such event
}

export const fresh = (): Sudden => ({ last: null, head: [], trunk: [], seenAt: null });

const HEAD: readonly MetricId[] = ['headForwardAngle', 'headPitch', 'headTilt'];
const TRUNK: readonly MetricId[] = ['trunkInclination', 'sideLean', 'trunkTwist'];
const BOTH = [...HEAD, ...TRUNK];

/** Speeds exist only between two readings close together: at a slow pace nothing can be said, and nothing is. */
export function move(sudden: Sudden, reading: Reading, age: Millis): { sudden: Sudden; happened: boolean } {
  const values: Partial<Record<MetricId, number>> = {};
  for (const metric of BOTH) {
    const measure = reading.metrics[metric];
    if (isMeasured(measure)) values[metric] = Math.round(measure.value * 10) / 10;
  }
  const last = { age, values };
  const span = sudden.last === null ? Infinity : age - sudden.last.age;
  if (sudden.last === null || span <= 0 || span > LIMITS.suddenSpan)
    return { sudden: { ...sudden, last }, happened: false };
  const head = fastest(HEAD, sudden.last.values, values, millis(span));
  const trunk = fastest(TRUNK, sudden.last.values, values, millis(span));
  const rested = sudden.seenAt === null || age - sudden.seenAt >= LIMITS.suddenPause;
  const happened =
    rested && (isSudden(head, sudden.head, LIMITS.suddenHead) || isSudden(trunk, sudden.trunk, LIMITS.suddenTrunk));
  return {
    sudden: {
      last,
      head: remember(sudden.head, head),
      trunk: remember(sudden.trunk, trunk),
      seenAt: happened ? age : sudden.seenAt,
    },
    happened,
  };
}

/** deg/s of the fastest of these; null when none was measured both times. */
function fastest(
  metrics: readonly MetricId[],
  before: Readonly<Partial<Record<MetricId, number>>>,
  after: Readonly<Partial<Record<MetricId, number>>>,
  span: Millis,
): number | null {
  let most: number | null = null;
  for (const metric of metrics) {
    const from = before[metric];
    const to = after[metric];
    if (from === undefined || to === undefined) continue;
    most = Math.max(most ?? 0, (Math.abs(to - from) * 1000) / span);
  }
  return most;
}

const remember = (ring: readonly number[], speed: number | null): readonly number[] =>
  speed === null ? ring : [...ring.slice(1 - LIMITS.suddenRing), Math.round(speed)];

function isSudden(speed: number | null, ring: readonly number[], floor: number): boolean {
  if (speed === null || speed <= floor || ring.length < LIMITS.suddenFew) return false;
  const usual = middle(ring);
  const spread = middle(ring.map((other) => Math.abs(other - usual)));
  return speed - usual > LIMITS.suddenMads * spread;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
