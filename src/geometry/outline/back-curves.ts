import { backOf } from './back.ts';
import { angleBetweenChords, type Chord, hiddenReason, type BackLine } from './back-line.ts';
import { leanOf } from './dorsal-line.ts';
import { statedSigma } from '../fit/estimate.ts';
import { type Measure, type MetricId, unknown, isMeasured, type UnknownReason, type Measured } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { viewFamily, type Subject, subjectOf } from '../fit/subject.ts';
import type { Support } from '../sitting-or-standing.ts';
import type { Pose } from '../../pose/pose.ts';
import type { Baseline, UprightCurves } from '../baseline.ts';
import { gateOf } from '../fit/gates.ts';
import { median } from '../../base/statistics.ts';

/** What clothes, muscle and seat add to the outline's angle. */
interface Added {
  readonly mean: number; // deg
  readonly spread: number; // deg, one standard deviation between people that the stated error does not hold
}

type Range = readonly [least: number, most: number]; // deg

export type CurveId = Extract<MetricId, 'thoracicCurve' | 'lumbarCurve'>;

/** How one curve of the back is read from its line. */
export interface BackCurve {
  readonly metric: CurveId;
  readonly upper: Chord;
  readonly lower: readonly [top: number, bottom: number];
  readonly gain: number; // change of the chords' angle per degree of the curve; negative for lordosis
  readonly plausible: Readonly<Record<Support, Range>>; // outside this range the outline is not a back's
  readonly bent?: Range; // the same of somebody who sits and bends forward
  readonly added: Readonly<Record<Support, Added>>;
}

/** Why the stretch of the line that this way of reading needs is hidden; null when it is seen. */
const hiddenFor = (back: BackLine, { upper, lower }: BackCurve): UnknownReason | null =>
  hiddenReason(back, lower[1], upper[0] === 'ears' ? upper[1] : upper[0]);

/**
 * The first of several ways to read a curve whose stretch of the line is seen; the first of all when none is. A value that no back can
 * have is never read again in another way: then the line is not the back's.
 */
function wayOf(back: BackLine, ways: readonly [BackCurve, ...BackCurve[]]): BackCurve {
  const why = hiddenFor(back, ways[0]);
  if (why === null || !HIDDEN_BY_THINGS.has(why)) return ways[0];
  return ways.find((way) => hiddenFor(back, way) === null) ?? ways[0];
}
const HIDDEN_BY_THINGS: ReadonlySet<UnknownReason> = new Set(['hair', 'outline unsure']);

/** Measures a curve of the back from the angle between two chords of its line, deg; unknown when the line is hidden there. */
function measureCurve(subject: Subject, ways: readonly [BackCurve, ...BackCurve[]]): Measure {
  if (viewFamily(subject) !== 'side') return unknown('wrong view');
  const back = backOf(subject.pose, subject.facing.yaw, subject.marks, subject.support);
  return typeof back === 'string' ? unknown(back) : curveOfBack(back, wayOf(back, ways));
}

/** From here on somebody who sits bends forward, deg of the trunk's lean [H]. */
const BENT = 15;

/** The same for a line that was already found. */
export function curveOfBack(back: BackLine, curve: BackCurve): Measure {
  const { metric, upper, lower, gain, added, plausible } = curve;
  const why = hiddenFor(back, curve);
  if (why !== null) return unknown(why);
  const { angle, noise } = angleBetweenChords(back, upper, lower);
  const { mean, spread } = added[back.support];
  const value = angle / gain - mean;
  const isBent = back.support === 'sitting' && leanOf(back.frame) > BENT;
  const [least, most] = (isBent ? curve.bent : undefined) ?? plausible[back.support];
  if (value < least || value > most) return unknown('outline unsure');
  return {
    value,
    sigma: Math.hypot(statedSigma(noise / Math.abs(gain), STATED_ERRORS[metric].side), spread),
    unit: 'deg',
  };
}

const THORACIC: BackCurve = {
  metric: 'thoracicCurve',
  // The chord from the neck to T6 stands for the tangent at T1, the one about T12 for the lower: as far apart as they
  // are, their angle turns by one degree for each of the T1-T12 angle [lab].
  upper: [1, 0.64],
  lower: [0.46, 0.2],
  gain: 1,
  // Nearly five standard deviations to either side [L Lang-Tapia 2011]. On a chair the upper back is at least as round as standing: three
  // below, and two when bent forward. The line of somebody hunched over, whose neck and loins carry the bow, is straighter than that
  // and would read flatter than upright [a real sitter].
  plausible: { standing: [0, 85], sitting: [14, 85] },
  bent: [23, 85],
  // The muscle between neck and shoulder makes the outline steeper than the spine [lab].
  added: { standing: { mean: 6, spread: 0 }, sitting: { mean: 7, spread: 0 } },
};

/**
 * Without the loins, whose edge a chair, a bag or a hem hides: the chord about T12 ends at T12. Within a person it follows the truth as
 * well; between people it differs from the whole by the spread [lab].
 */
const WITHOUT_LOINS: BackCurve = {
  ...THORACIC,
  lower: [0.46, 0.3],
  added: { standing: { mean: 7.5, spread: 2.5 }, sitting: { mean: 5.5, spread: 2.5 } },
};

/**
 * Without the nape, the position of the ears stands in for the direction of the upper back: rounding carries the head forward. A head
 * that is forward of a straight back does the same, by up to 8 deg; the spread covers that [lab].
 */
const WITHOUT_NAPE: BackCurve = {
  ...THORACIC,
  upper: ['ears', 0.6],
  gain: 0.75,
  added: { standing: { mean: 27, spread: 4 }, sitting: { mean: 27, spread: 6 } },
};

/** How the upper back is read: the first way whose stretch of the line is seen. */
export const THORACIC_WAYS = [THORACIC, WITHOUT_LOINS, WITHOUT_NAPE] as const;

/** Thoracic kyphosis at the surface, T1 to T12, deg, rounding positive. Side view with a silhouette. Not an X-ray (Cobb) angle. */
export const thoracicCurve = (subject: Subject): Measure => measureCurve(subject, THORACIC_WAYS);

export const LUMBAR: BackCurve = {
  metric: 'lumbarCurve',
  upper: [0.5, 0.3], // about T12
  lower: [0.12, -0.04], // about L5
  gain: -1.15, // for each degree of the T12-L5 angle [lab]
  plausible: { standing: [-17, 75], sitting: [-17, 75] }, // nearly four standard deviations: men's below, women's above [L Lang-Tapia 2011]
  // Tops hang from the shoulder blades over the hollow, on a chair more [lab].
  added: { standing: { mean: -2, spread: 0 }, sitting: { mean: -4, spread: 0 } },
};

/** Lumbar lordosis at the surface, T12 to L5, deg, lordosis positive. Side view with a silhouette. */
export const lumbarCurve = (subject: Subject): Measure => measureCurve(subject, [LUMBAR]);

/** Measures only the curves of the back, without the posture fit. The pose needs its silhouette. */
export function measureBack(pose: Pose, baseline: Baseline | null = null): Readonly<Record<CurveId, Measure>> {
  const subject = subjectOf(pose, null);
  const gate = gateOf(pose, subject.facing, baseline);
  if (gate !== null) return { thoracicCurve: unknown(gate), lumbarCurve: unknown(gate) };
  return { thoracicCurve: thoracicCurve(subject), lumbarCurve: lumbarCurve(subject) };
}

/** Error floor of the change between two pictures of the same person in the same clothes, deg [lab]. */
const CHANGE_FLOOR: Readonly<Record<CurveId, number>> = { thoracicCurve: 4, lumbarCurve: 4 };

/** Median curves over the pictures of a calibration step, deg; null when no curve is seen in most of them. */
export function uprightCurvesOf(poses: readonly Pose[]): UprightCurves | null {
  const readings = poses.filter(({ silhouette }) => silhouette !== null).map((pose) => measureBack(pose));
  const medianCurve = (id: CurveId): Measured | null => {
    const found = readings.map((reading) => reading[id]).filter(isMeasured);
    if (found.length * 2 <= readings.length) return null;
    const values = found.map(({ value }) => value);
    return { value: median(values), sigma: median(found.map(({ sigma }) => sigma)), unit: 'deg' };
  };
  const curves = {
    thoracicCurve: medianCurve('thoracicCurve'),
    lumbarCurve: medianCurve('lumbarCurve'),
    edition: 2 as const,
  };
  return curves.thoracicCurve === null && curves.lumbarCurve === null ? null : curves;
}

/** How much less the offsets of the first edition read, deg. */
const FIRST_EDITION: Readonly<Record<Support, Readonly<Record<CurveId, number>>>> = {
  standing: { thoracicCurve: 0, lumbarCurve: 2 },
  sitting: { thoracicCurve: 4, lumbarCurve: 7 },
};

/** A curve of the own upright as it would be read today; null: not seen. */
export function uprightCurveOf({ curves, desk }: Pick<Baseline, 'curves' | 'desk'>, id: CurveId): Measured | null {
  const kept = curves?.[id] ?? null;
  if (kept === null || curves?.edition === 2) return kept;
  return { ...kept, value: kept.value + FIRST_EDITION[desk][id] };
}

/**
 * Change of a curve from the own upright, deg, more curved positive. Errors that both share (the body's shape) cancel, so its error
 * is smaller than that of either.
 */
export function curveChange(id: CurveId, now: Measure, upright: Measured | null): Measure {
  if (!isMeasured(now)) return now;
  if (upright === null) return unknown('no baseline');
  const own = ({ sigma }: Measured): number => Math.max(0, sigma ** 2 - STATED_ERRORS[id].side.floor ** 2);
  return {
    value: now.value - upright.value,
    sigma: Math.sqrt(own(now) + own(upright) + CHANGE_FLOOR[id] ** 2),
    unit: 'deg',
  };
}
