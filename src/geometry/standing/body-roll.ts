import { degrees, direction } from '../../base/units.ts';
import type { CameraRoll } from '../camera-roll.ts';
import type { View } from '../reading.ts';
import { towardsOf, type StandingReading } from './standing.ts';

/**
 * How ankles and ears of somebody who stands lie over each other, deg: from in front and behind one above the other, from the side the ears
 * ahead. Round numbers, a little wider than the lab's standing people in all their postures, whose means are -0.1 and 4.5 and whose spreads
 * are 1.2 and 1.9 [lab]. Nobody stands far off: they would fall.
 */
const HANGS = { frontal: { mean: 0, spread: 1.5 }, side: { mean: 4, spread: 2.3 } } as const;

/**
 * The roll of a picture in which nothing shows what is upright, by the body that stands in it: what it leans by is more likely the camera's roll
 * the less is known of that. `standing`: measured with `known`. A body that leans itself is then taken for a rolled camera; the sigma says how
 * far.
 */
export function rollByBody({ frame }: StandingReading, view: View, known: CameraRoll): CameraRoll {
  const towards = towardsOf(view);
  if (frame === null || towards === null) return known;
  const { mean, spread } = HANGS[view === 'front' || view === 'back' ? 'frontal' : 'side'];
  const { across, up } = frame.middles.ear;
  const share = known.sigma ** 2 / (known.sigma ** 2 + spread ** 2);
  return {
    roll: degrees(known.roll + towards * share * (direction(across, up) - mean)),
    sigma: degrees(known.sigma * Math.sqrt(1 - share)),
  };
}
