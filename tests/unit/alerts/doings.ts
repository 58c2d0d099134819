import * as fc from '../../support/properties.ts';
import { seconds, type Millis } from '../../../src/base/units.ts';
import { type Sitting, SLUMPED, UPRIGHT } from './sitting.ts';

/** What someone does for a while. */
const DOINGS = ['slumped', 'upright', 'away', 'blind'] as const;
export type Doing = (typeof DOINGS)[number];
export type Stretch = readonly [doing: Doing, seconds: number];

export const stretch = (longest = 500): fc.Arbitrary<Stretch> =>
  fc.tuple(fc.constantFrom(...DOINGS), fc.integer({ min: 5, max: longest }));

export const ERECT = { ...UPRIGHT, slouch: 0 };

export function live(sitting: Sitting, [doing, time]: Stretch, every: Millis = seconds(1)): Sitting {
  const duration = seconds(time);
  if (doing === 'slumped') return sitting.sit(SLUMPED, duration, every);
  if (doing === 'upright') return sitting.sit(ERECT, duration, every);
  if (doing === 'away') return sitting.away(duration, every);
  return sitting.blind(duration, 'dark', every);
}
