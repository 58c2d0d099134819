import { degrees, direction } from '../../base/units.ts';
import type { CameraRoll } from '../camera-roll.ts';
import type { View } from '../reading.ts';
import { towardsOf, type StandingReading } from './standing.ts';

/**
 * How ankles and ears of somebody who stands lie over each other, deg: from in front and behind one above the other, from the side the ears
 * ahead. Of each cm that the hips lie beside the line between both, the head goes along by `follows`, because whoever stands on one leg leans over
 * it, and people differ the more in how far: `spread` of those who stand level, `growing` with each cm. Round numbers of the lab's standing people
 * in all their postures, whose standard deviations are 1.2 and 1.9 in all, whoever of them is left out. [lab] Nobody stands far off: they would fall.
 */
const HANGS = {
  frontal: { mean: 0, follows: 0.1, spread: 0.8, growing: 0.4 },
  side: { mean: 4.3, follows: 0, spread: 1.9, growing: 0 },
} as const;
/** Spread of somebody who stands upright because they were asked to, as for a calibration, deg: 0.5 to 0.75 and 1.3 [lab]. */
const ASKED_SPREAD = { frontal: 0.75, side: 1.2 } as const;

/**
 * The roll of a picture in which nothing shows what is upright, by the body that stands in it: what it leans by is more likely the camera's roll
 * the less is known of that. `standing`: measured with `known`. A body that leans itself is then taken for a rolled camera; the sigma says how
 * far. `asked`: the person was asked to stand upright.
 */
export function rollByBody({ frame }: StandingReading, view: View, known: CameraRoll, asked = false): CameraRoll {
  const towards = towardsOf(view);
  if (frame === null || towards === null) return known;
  const from = view === 'front' || view === 'back' ? 'frontal' : 'side';
  const { mean, follows, growing } = HANGS[from];
  const { ear, hip } = frame.middles;
  const { across, up } = ear;
  const aside = hip.across - (across * hip.up) / up; // cm, whichever way the camera is rolled
  const spread = asked ? ASKED_SPREAD[from] : Math.hypot(HANGS[from].spread, growing * aside);
  const share = known.sigma ** 2 / (known.sigma ** 2 + spread ** 2);
  return {
    roll: degrees(known.roll + towards * share * (direction(across, up) - mean - follows * aside)),
    sigma: degrees(known.sigma * Math.sqrt(1 - share)),
  };
}
