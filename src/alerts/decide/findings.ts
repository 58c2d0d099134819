import { holdLimit } from '../../geometry/bands.ts';
import { millis, minutes, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';
import type { Finding } from './outcome.ts';
import type { AlertSettings } from '../settings.ts';
import type { Sides } from '../load/sidedness.ts';
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
  sides: Sides | null,
  { off }: AlertSettings,
): readonly Finding[] {
  const findings: Finding[] = [];
  const held = heldFor(staticHold);
  if (seen === 'person' && held > staticLimit(staticHold) && !off.includes('staticHold')) {
    findings.push({
      what: 'staticHold',
      title: 'Holding one position',
      text: `In one position for ${count(held / minutes(1), 'minute')}. It need not be a bad one: the next one is simply the better one.`,
      basis:
        'No angle, the head’s included, has changed by more than five degrees. Four minutes are our choice; for a bent head or trunk the limit is that of ISO 11226.',
    });
  }
  if (sides?.habit && !off.includes('sideLean')) {
    const share = Math.round(sides[sides.habit] * 100);
    findings.push({
      what: 'sidedness',
      title: `Mostly to your ${sides.habit}`,
      text: `Leaning to your ${sides.habit} for ${share} percent of about ${count(sides.of / minutes(60), 'hour')} at the desk. Give the other side a turn, or let both hips, or both feet, share the weight.`,
      basis:
        'Five degrees or more from your own upright, over hours and days. Where your weight is follows from the lean; nothing is weighed.',
    });
  }
  return findings;
}

function count(number: number, noun: string): string {
  const whole = Math.max(1, Math.floor(number));
  return `${whole} ${noun}${whole === 1 ? '' : 's'}`;
}
