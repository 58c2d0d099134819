import type { Reading } from '../../src/geometry/reading.ts';
import { POSTURE_MEASURES, SLUMP_MEASURES, toldBy, type Told } from './posture-measures.ts';

/** What a picture is to whoever asks for slides: one that must be told, one that must not, or neither. */
export type SlideClass = 'slid' | 'mild' | 'other' | 'noSlouch';

/**
 * Sliding down in the chair is a slump of another kind. Upright, a chair moved or lowered and a recline are what it must be told from;
 * arms spread, leaning over a laptop or on an elbow and a hand at the chin are no slouches either, but may be other things.
 */
export function slideClassOf(posture: string): SlideClass | null {
  if (posture.startsWith('slid_')) return posture === 'slid_mild' ? 'mild' : 'slid';
  if (/^(upright|seat_back|seat_lower|recline)$/.test(posture)) return 'other';
  return /^(arms_spread|laptop_lean|hand_chin|elbow_lean)$/.test(posture) ? 'noSlouch' : null;
}

/** One picture of a group in which somebody slides down. */
export interface SlideCase {
  readonly view: 'front' | 'side';
  readonly condition: string;
  readonly subject: string;
  readonly picture: string;
  readonly posture: string;
  readonly is: SlideClass;
  readonly slump: Told; // by the measures of a slump
  readonly posturally: Told; // by any measure of posture
}

export function slideCase(
  reading: Reading,
  about: Pick<SlideCase, 'view' | 'condition' | 'subject' | 'picture' | 'posture'>,
): SlideCase | null {
  const is = slideClassOf(about.posture);
  if (is === null) return null;
  const { view, condition, subject, picture, posture } = about;
  const told = { slump: toldBy(SLUMP_MEASURES, reading), posturally: toldBy(POSTURE_MEASURES, reading) };
  return { view, condition, subject, picture, posture, is, ...told };
}
