import { degrees, direction } from '../../base/units.ts';
import type { CameraRoll } from '../camera-roll.ts';
import type { View } from '../reading.ts';
import type { PlumbPoint } from './plumb-frame.ts';
import { towardsOf, type StandingReading } from './standing.ts';

/**
 * How ankles and ears of somebody who stands lie over each other, deg: from in front and behind one above the other, from the side the ears
 * ahead. Of each cm that hips and shoulders lie beside the line between both, the head goes along by `hips` and `shoulders`: whoever stands on one leg leans
 * over it, and whoever carries the pelvis or the chest forward leans back. People differ the more in how far: `spread` of those who stand level, `growing` with each cm. Round numbers
 * of the lab's standing people in all their postures, by least squares; whoever of them is left out, `hips` are 0.10 to 0.25 and -0.19 to -0.22, `shoulders` -0.23 to -0.46. [lab] Nobody
 * stands far off: they would fall.
 */
const HANGS = {
  frontal: { mean: 0, hips: 0.2, shoulders: 0, spread: 0.8, growing: 0.3 },
  side: { mean: 2, hips: -0.2, shoulders: -0.35, spread: 1.8, growing: 0 },
} as const;
/**
 * Likewise of somebody who stands upright because they were asked to, as for a calibration. They stand on both legs: hips beside the line say nothing of a lean then.
 * Spread 0.5 to 0.75 and 1.0 deg [lab].
 */
const HANGS_ASKED = {
  frontal: { ...HANGS.frontal, hips: 0, spread: 0.75, growing: 0 },
  side: { ...HANGS.side, spread: 1.1 },
} as const;

/**
 * The roll of a picture in which nothing shows what is upright, by the body that stands in it: what it leans by is more likely the camera's roll
 * the less is known of that. `standing`: measured with `known`. A body that leans itself is then taken for a rolled camera; the sigma says how
 * far. `asked`: the person was asked to stand upright.
 */
export function rollByBody({ frame }: StandingReading, view: View, known: CameraRoll, asked = false): CameraRoll {
  const towards = towardsOf(view);
  if (frame === null || towards === null) return known;
  const from = view === 'front' || view === 'back' ? 'frontal' : 'side';
  const { mean, hips, shoulders, spread: level, growing } = (asked ? HANGS_ASKED : HANGS)[from];
  const { ear, hip, shoulder } = frame.middles;
  const { across, up } = ear;
  /** Beside the line from ankles to ears, cm, whichever way the camera is rolled. */
  const beside = (part: PlumbPoint): number => part.across - (across * part.up) / up;
  const aside = beside(hip);
  const hangs = mean + hips * aside + shoulders * beside(shoulder);
  const spread = Math.hypot(level, growing * aside);
  const share = known.sigma ** 2 / (known.sigma ** 2 + spread ** 2);
  return {
    roll: degrees(known.roll + towards * share * (direction(across, up) - hangs)),
    sigma: degrees(known.sigma * Math.sqrt(1 - share)),
  };
}
