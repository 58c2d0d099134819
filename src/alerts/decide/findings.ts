import { holdLimit } from '../../geometry/bands.ts';
import { millis, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';
import type { Finding } from './outcome.ts';
import type { AlertSettings } from '../settings.ts';
import type { SideShares } from '../load/sidedness.ts';
import type { AlertState } from '../state.ts';
import { heldFor, type StaticHold } from '../load/static-hold.ts';

/** How long this position may be held: four minutes [H], or less where ISO 11226 gives less for the head or the trunk. */
export const staticLimit = ({ values }: StaticHold): Millis =>
  (['headPitch', 'trunkInclination'] as const).reduce((least, metric) => {
    const value = values[metric];
    const limit = value === undefined ? null : holdLimit(metric, value);
    return limit === null ? least : millis(Math.min(least, limit));
  }, LIMITS.staticWatch);

export function findingsOf(
  { seen, staticHold }: AlertState,
  sides: SideShares | null,
  { off }: AlertSettings,
): readonly Finding[] {
  const findings: Finding[] = [];
  const held = heldFor(staticHold);
  if (seen === 'person' && held > staticLimit(staticHold) && !off.includes('staticHold'))
    findings.push({ what: 'staticHold', heldFor: held });
  if (sides?.habit && !off.includes('sideLean'))
    findings.push({ what: 'sidedness', side: sides.habit, share: sides[sides.habit], of: sides.of });
  return findings;
}
