import { isMeasured, NINE_IN_TEN, type Measure } from '../../../geometry/metric.ts';
import type { ProfileMetrics } from '../../../geometry/profile-metrics.ts';
import { EARS_TO_ANKLES, type PlumbPart } from '../../../geometry/standing/plumb-frame.ts';
import type { StandingId } from '../../../geometry/standing/standing-catalogue.ts';
import type { View } from '../../../geometry/reading.ts';
import type { SavedSkeleton } from '../../../history/records/snapshot.ts';
import { figureInWords } from '../../../ui/format/measured-value.ts';
import { middleOf } from '../pure/saved/skeleton-points.ts';
import { standingFigure } from './standing-text.ts';

/** A deviation from the plumb line, with its interval. Picture pixels. */
export interface PlumbArrow {
  readonly id: StandingId;
  readonly y: number;
  readonly from: number; // x on the line, or over the part below
  readonly to: number; // x of the measured place
  readonly low: number; // x, ends of the 90 % interval, the left one first
  readonly high: number;
  readonly words: string; // '2.4 cm ± 1.8 to your left'
}

/** From where each measure is counted, and where it ends. */
const ARROWS: readonly (readonly [StandingId, PlumbPart, PlumbPart])[] = [
  ['headShift', 'ankle', 'ear'],
  ['thoraxShift', 'hip', 'shoulder'],
  ['pelvisShift', 'ankle', 'hip'],
  ['earShift', 'ankle', 'ear'],
  ['shoulderShift', 'ankle', 'shoulder'],
  ['hipShift', 'ankle', 'hip'],
  ['kneeShift', 'ankle', 'knee'],
];

/** What stands off the plumb line, of an open or of a saved snapshot alike. Nothing where no plumb line was measured. */
export function plumbArrows(
  { points, lean = 0 }: Pick<SavedSkeleton, 'points' | 'lean'>,
  view: View,
  measures: Readonly<Record<string, Measure>> | undefined,
  profile: ProfileMetrics,
): readonly PlumbArrow[] {
  const [ears, feet] = [middleOf(points, 'ear'), middleOf(points, 'ankle')];
  if (measures === undefined || ears === null || feet === null || feet.y <= ears.y) return [];
  const pixels = (feet.y - ears.y) / EARS_TO_ANKLES; // of a centimetre
  const towards = view === 'front' || view === 'sideRight' ? 1 : -1;
  return ARROWS.flatMap(([id, below, part]) => {
    const measure = measures[id];
    const [base, place] = [middleOf(points, below), middleOf(points, part)];
    if (!measure || !isMeasured(measure) || !profile.showsStanding(id) || base === null || place === null) return [];
    const upright = base.x + (base.y - place.y) * Math.tan((lean * Math.PI) / 180);
    const at = (value: number): number => upright + towards * value * pixels;
    const ends = [-1, 1].map((side) => at(measure.value + side * NINE_IN_TEN * measure.sigma));
    return [
      {
        id,
        y: place.y,
        from: upright,
        to: at(measure.value),
        low: Math.min(...ends),
        high: Math.max(...ends),
        words: figureInWords(standingFigure(id, measure)),
      },
    ];
  });
}

/** An arrow as SVG paths: the bar of the interval with its ends, and the arrow itself. `size`: px of the head of the arrow. */
export function arrowPaths(
  { y, from, to, low, high }: PlumbArrow,
  size: number,
): { readonly bar: string; readonly arrow: string } {
  const tip = Math.min(size, Math.abs(to - from)); // the head of a short arrow is no larger than the arrow
  const back = Math.sign(to - from) * tip;
  const n = (value: number): string => value.toFixed(1);
  return {
    bar: `M${n(low)} ${n(y - size / 2)}v${n(size)}M${n(low)} ${n(y)}H${n(high)}M${n(high)} ${n(y - size / 2)}v${n(size)}`,
    arrow: `M${n(from)} ${n(y)}H${n(to)}M${n(to - back)} ${n(y - tip)}L${n(to)} ${n(y)}L${n(to - back)} ${n(y + tip)}`,
  };
}
