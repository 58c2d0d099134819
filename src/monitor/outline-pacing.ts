import { millis, seconds, type Millis } from '../base/units.ts';

/** How often the outline of somebody may be taken: it costs several ordinary looks. All [H]. */
export const OUTLINE = {
  every: seconds(4), // at most, while somebody looks at the curves of the back
  held: seconds(1), // while a calibration is held
  share: 0.1, // of one core; a slow machine waits longer
} as const;

/** The last look at an outline. */
export interface OutlinePacing {
  readonly at: Millis | null; // epoch; null: none yet
  readonly cost: Millis; // what it took
}
export const defaults = (): OutlinePacing => ({ at: null, cost: millis(250) });

/** Why an outline is wanted: for a calibration, or to be shown. */
export type OutlineWish = 'held' | 'shown';

/** Whether the outline is worth its cost by now. */
export function isDue({ at: last, cost }: OutlinePacing, at: Millis, wish: OutlineWish): boolean {
  if (last === null) return true;
  return at - last >= (wish === 'held' ? OUTLINE.held : Math.max(OUTLINE.every, cost / OUTLINE.share));
}
