import { millis, seconds, type Millis } from '../base/units.ts';

/** How often the outline may be taken: it costs several ordinary network runs. All [H]. */
export const OUTLINE = {
  every: seconds(4), // shortest interval while a screen shows the curves of the back
  held: seconds(1), // interval while a calibration pose is held
  share: 0.1, // of one core; a slow machine waits longer
} as const;

/** The last run that took the outline. */
export interface OutlinePacing {
  readonly at: Millis | null; // epoch; null: none yet
  readonly cost: Millis; // its duration
}
export const initialOutlinePacing = (): OutlinePacing => ({ at: null, cost: millis(250) });

/** Why an outline is wanted: for a calibration, or to be shown. */
export type OutlinePurpose = 'held' | 'shown';

/** Whether it is time to take the outline again. */
export function isDue({ at: last, cost }: OutlinePacing, at: Millis, wish: OutlinePurpose): boolean {
  if (last === null) return true;
  return at - last >= (wish === 'held' ? OUTLINE.held : Math.max(OUTLINE.every, cost / OUTLINE.share));
}
