import { METRICS, WARNED } from '../../geometry/metric.ts';
import type { Millis } from '../../base/units.ts';
import * as Anchored from './anchor.ts';
import { LIMITS } from '../limits.ts';

/** How long all angles have stayed within a few degrees, head included, also when upright. */
export type StaticHold = Anchored.Anchor;

export const initial = Anchored.initial;

export const heldFor = (hold: StaticHold): Millis => hold.held;

const angle: Anchored.Deviation = { least: LIMITS.staticAngle, share: 0, sure: false };

/** Angles against the own upright; absolute angles, which never warn, are too coarse. */
const ANGLES = Anchored.tolerances(
  Object.fromEntries(WARNED.filter((id) => METRICS[id].unit === 'deg').map((id) => [id, angle])),
);

export const step = (hold: StaticHold, look: Anchored.AnchorInput): StaticHold =>
  Anchored.step(hold, look, ANGLES, LIMITS.staticBreak).anchor;
