import { METRIC_IDS } from '../../geometry/metric.ts';

/** Somebody may want to hear of one measure sooner, of another later. What a band means stays the same. */
export type Pace = 'later' | 'sooner';

/** What can be tuned so: whatever can begin a warning. */
export const PACED = [...METRIC_IDS, 'creep', 'stillness'] as const;
export type Paced = (typeof PACED)[number];

/** Those that are tuned; the rest go as usual. */
export type Paces = Readonly<Partial<Record<Paced, Pace>>>;

/** How much a minute counts. [H] */
const COUNTS: Readonly<Record<Pace, number>> = { later: 2 / 3, sooner: 1.5 };

export function paceOf({ pace }: { readonly pace: Paces }, what: Paced): number {
  const chosen = pace[what];
  return chosen === undefined ? 1 : COUNTS[chosen];
}
