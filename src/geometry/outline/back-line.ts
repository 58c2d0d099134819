import { degrees, spanned, type Degrees } from '../../base/units.ts';
import { type ImagePoint, distance } from '../../base/points.ts';
import type { UnknownReason } from '../metric.ts';
import type { Support } from '../sitting-or-standing.ts';
import { chordAngle, pointAt } from './polyline.ts';
import { STEPS, type TrunkFrame } from './dorsal-line.ts';

/** A part of the back that is hidden, and why. Heights as in `heightsOf`. */
export interface HiddenPart {
  readonly from: number; // lower end
  readonly to: number; // upper end
  readonly why: UnknownReason;
}

/** The line of the back with the height and error of each point. */
export interface BackLine {
  readonly line: readonly ImagePoint[]; // px, from the neck down past the hips, even steps
  readonly heights: readonly number[]; // of each point of `line`, see HEIGHTS in heights.ts; above 1 the neck, below 0 the buttocks
  readonly errors: readonly number[]; // px, one standard error across the line
  readonly frame: TrunkFrame;
  readonly support: Support; // as the person stated, else by hips and knees
  readonly hidden: readonly HiddenPart[];
}

/**
 * Errors of the edge (hundredths of the trunk) beyond which a section counts as hidden [lab]. Standing: a soft edge is the wall, and
 * the smoothed line bridges it, so the root mean square counts. Sitting: it is the chair's back, which bends the line, so the
 * largest error counts. The hollow of the neck must be visible, because all heights depend on it.
 */
const HIDDEN = { standing: 5, sitting: 3.5, nape: 2 } as const;
const NAPE = [0.92, 1.08] as const;

/** The point of the line at a height, px. */
export function pointAtHeight({ line, heights }: Pick<BackLine, 'line' | 'heights'>, height: number): ImagePoint {
  return pointAt(
    line,
    heights.map((value) => -value),
    -height,
  );
}

/** Root mean square of the edge's errors between two heights, px. */
export function rmsErrorBetween(
  { heights, errors }: Pick<BackLine, 'heights' | 'errors'>,
  from: number,
  to: number,
): number {
  const inside = errors.filter((_, index) => (heights[index] ?? 0) >= from && (heights[index] ?? 0) <= to);
  return Math.sqrt(inside.reduce((sum, error) => sum + error ** 2, 0) / Math.max(1, inside.length));
}

/** Why the line is hidden between two heights; null when it is seen. */
export function hiddenReason(back: BackLine, from: number, to: number): UnknownReason | null {
  const { heights, errors, hidden, frame, support } = back;
  if ((heights.at(-1) ?? 0) > from || (heights[0] ?? 0) < to) return 'cropped';
  const over = hidden.find((part) => part.from < to && part.to > from);
  if (over !== undefined) return over.why;
  const unit = frame.length / STEPS;
  const worst = errors.reduce((most, error, index) => {
    const height = heights[index] ?? 0;
    return height >= from && height <= to ? Math.max(most, error) : most;
  }, 0);
  if (support === 'sitting' && worst > HIDDEN.sitting * unit) return 'outline unsure';
  if (to > NAPE[0] && rmsErrorBetween(back, ...NAPE) > HIDDEN.nape * unit) return 'outline unsure';
  return rmsErrorBetween(back, from, to) > HIDDEN.standing * unit ? 'outline unsure' : null;
}

/** Share of the edge's errors that smoothing leaves [lab]. */
const SMOOTHED = 0.5;
/** Small errors of a sharp edge cancel; errors above this (hundredths of the trunk) are correlated along the section [H]. */
const TOGETHER = 2.5;

/** A straight line between two heights, or from the ears down to one. */
export type Chord = readonly [top: number | 'ears', bottom: number];
/** Half the length of the section that is read where a chord from the ears meets the line. Heights. */
const ABOUT = 0.05;

/** Angle of the upper chord minus that of the lower one, deg, and its propagated error. */
export function angleBetweenChords(
  back: BackLine,
  upper: Chord,
  lower: Chord,
): { readonly angle: Degrees; readonly noise: Degrees } {
  const chord = ([top, bottom]: Chord) => {
    const [from, to] = [top === 'ears' ? back.frame.ears : pointAtHeight(back, top), pointAtHeight(back, bottom)];
    const error =
      top === 'ears' ? rmsErrorBetween(back, bottom - ABOUT, bottom + ABOUT) : rmsErrorBetween(back, bottom, top);
    const angle = chordAngle(from, to, back.frame.forward);
    const length = distance(to, from);
    const together = Math.max(1, (error / back.frame.length) * (STEPS / TOGETHER));
    return { angle, noise: spanned(SMOOTHED * together * error, length) };
  };
  const [above, below] = [chord(upper), chord(lower)];
  return { angle: degrees(above.angle - below.angle), noise: degrees(Math.hypot(above.noise, below.noise)) };
}
