import type { CurveId } from '../../../geometry/outline/back-curves.ts';
import { isMeasured, type Measured } from '../../../geometry/metric.ts';
import { seconds, type Millis } from '../../../base/units.ts';
import type { CurveNow, LiveCurves } from '../../../monitor/live-curves.ts';
import { text } from './text.ts';
import { text as shared } from '../../../ui/text.ts';
import { figureInWords, figureOf, intervalOf } from '../../../ui/format/measured-value.ts';

/** One curve as it is shown. */
export interface CurveView {
  readonly name: string;
  readonly change: string | null; // '6° ± 5'; null: unknown
  readonly says: string; // what that means, or why it is unknown
  readonly now: string | null; // '41° ± 10', the curve itself; null: unknown
  readonly at: number | null; // 0-1 along the strip, one half is the own upright
  readonly within: readonly [low: number, high: number] | null; // 0-1
}

/** How far the strip reaches to either side of the own upright, deg [H]. */
const REACH = 30;
/** Older curves are not shown. [H] */
const STALE = seconds(30);

const placeOf = (change: number): number => Math.min(1, Math.max(0, 0.5 + change / (2 * REACH)));

const sizeOf = (id: CurveId, change: Measured): string => {
  const { amount, interval } = figureOf(id, { ...change, value: Math.abs(change.value) });
  return shared.figures.line({ amount, interval });
};

function curveView(id: CurveId, { now, change }: CurveNow): CurveView {
  const { name, more, less } = text.curves[id];
  const shown = { name, now: isMeasured(now) ? figureInWords(figureOf(id, now)) : null };
  if (!isMeasured(change))
    return {
      ...shown,
      change: null,
      says: isMeasured(now) ? '' : shared.reasons[change.unknown],
      at: null,
      within: null,
    };
  const [low, high] = intervalOf(change);
  const isSame = low <= 0 && high >= 0;
  return {
    ...shown,
    change: sizeOf(id, change),
    says: isSame ? text.same : change.value > 0 ? more : less,
    at: placeOf(change.value),
    within: [placeOf(low), placeOf(high)],
  };
}

/** The curves to show; null: none yet, or too old. */
export function curveViews(curves: LiveCurves | null, now: Millis): readonly CurveView[] | null {
  if (curves === null || now - curves.at > STALE) return null;
  return [curveView('thoracicCurve', curves.thoracicCurve), curveView('lumbarCurve', curves.lumbarCurve)];
}

/** Whether a curve was measured that cannot be compared, because the calibration has none. */
export const lacksUpright = ({ thoracicCurve, lumbarCurve }: LiveCurves): boolean =>
  [thoracicCurve, lumbarCurve].some(({ now, change }) => isMeasured(now) && !isMeasured(change));
