import { degrees, direction } from '../../base/units.ts';
import type { CameraRoll } from '../camera-roll.ts';
import type { View } from '../reading.ts';
import { besideLine, type PlumbFrame } from './plumb-frame.ts';
import { towardsOf, type StandingReading } from './standing.ts';

/** How somebody hangs: see `HANGS`. */
interface Habit {
  readonly mean: number; // deg
  readonly hips: number; // deg of each cm
  readonly shoulders: number; // deg of each cm
  readonly arms: number; // share
  readonly spread: number; // deg, one standard deviation of those who stand level
  readonly growing: number; // deg, of each cm that the hips are aside
}
type Habits = Readonly<Record<'frontal' | 'byArms' | 'side', Habit>>;

/**
 * How ankles and ears of somebody who stands lie over each other, deg: from in front and behind one above the other, from the side the ears
 * ahead. Of each cm that hips and shoulders lie beside the line between both, the head goes along by `hips` and `shoulders`: whoever stands on one leg leans
 * over it, and whoever carries the pelvis or the chest forward leans back. Arms that hang point down: of each degree between them and the line from ankles to ears, `arms` are the body's
 * own lean. People differ the more in how far: `spread` of those who stand level, `growing` with each cm. Round numbers
 * of the lab's standing people in all their postures, by least squares; whoever of them is left out, `hips` are 0.10 to 0.25 and -0.19 to -0.22, `shoulders` -0.23 to -0.46, beside arms -0.29 to
 * -0.21 and 0.30 to 0.49, `arms` 0.77 to 0.89. [lab] Nobody stands far off: they would fall.
 */
const HANGS: Habits = {
  frontal: { mean: 0, hips: 0.2, shoulders: 0, arms: 0, spread: 0.8, growing: 0.3 },
  byArms: { mean: 0, hips: -0.2, shoulders: 0.35, arms: 0.8, spread: 0.6, growing: 0.15 },
  side: { mean: 2, hips: -0.2, shoulders: -0.35, arms: 0, spread: 1.8, growing: 0 },
};
/**
 * Likewise of somebody who stands upright because they were asked to, as for a calibration. They stand on both legs: hips beside the line say nothing of a lean then.
 * Spread 0.5 to 0.75 and 1.0 deg, 0.3 by the arms [lab].
 */
const HANGS_ASKED: Habits = {
  frontal: { ...HANGS.frontal, hips: 0, spread: 0.75, growing: 0 },
  byArms: { ...HANGS.frontal, hips: 0, arms: 0.35, spread: 0.6, growing: 0 },
  side: { ...HANGS.side, spread: 1.1 },
};
/** Further apart than this from the line between ankles and ears the arms do something else, deg [lab: 4 in 99 of 100]. */
const ARMS_APART = 5;

/** Arms that hang otherwise than the body differ more in what that means, deg of each [H]: a hand on a thigh, a bag. */
const SWAYED = 0.2;

/** Between the arms and the line from ankles to ears, deg; null: no arms hang. From behind one network guesses hidden hands. */
function besideArms({ middles: { ear }, armAxis }: PlumbFrame, view: View): number | null {
  if (view !== 'front' || armAxis === null) return null;
  const beside = direction(ear.across, ear.up) - armAxis;
  return Math.abs(beside) > ARMS_APART ? null : beside;
}

/**
 * The roll of a picture in which nothing shows what is upright, by the body that stands in it: what it leans by is more likely the camera's roll
 * the less is known of that. `standing`: measured with `known`. A body that leans itself is then taken for a rolled camera; the sigma says how
 * far. `asked`: the person was asked to stand upright.
 */
export function rollByBody({ frame }: StandingReading, view: View, known: CameraRoll, asked = false): CameraRoll {
  const towards = towardsOf(view);
  if (frame === null || towards === null) return known;
  const { across, up } = frame.middles.ear;
  const fromArms = besideArms(frame, view);
  const frontal = fromArms === null ? 'frontal' : 'byArms';
  const habit = (asked ? HANGS_ASKED : HANGS)[view === 'front' || view === 'back' ? frontal : 'side'];
  const [aside, shoulders] = [besideLine(frame.middles, 'hip'), besideLine(frame.middles, 'shoulder')];
  const hangs = habit.mean + habit.hips * aside + habit.shoulders * shoulders + habit.arms * (fromArms ?? 0);
  const spread = Math.hypot(habit.spread, habit.growing * aside, SWAYED * (fromArms ?? 0));
  const share = known.sigma ** 2 / (known.sigma ** 2 + spread ** 2);
  return {
    roll: degrees(known.roll + towards * share * (direction(across, up) - hangs)),
    sigma: degrees(known.sigma * Math.sqrt(1 - share)),
  };
}
