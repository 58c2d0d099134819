import type { Baseline } from '../geometry/baseline.ts';
import { type CurveId, curveChange, measureBack } from '../geometry/outline/back-curves.ts';
import { isMeasured, type Measure } from '../geometry/metric.ts';
import { median } from '../base/statistics.ts';
import { seconds, type Millis } from '../base/units.ts';
import type { Pose } from '../pose/pose.ts';

/** One curve of the back as it is now. */
export interface CurveNow {
  readonly now: Measure; // deg, surface estimate
  readonly change: Measure; // deg, against the own upright; 'no baseline' where that holds no curve
}

/** The back of somebody who is watched from the side. */
export interface LiveCurves extends Readonly<Record<CurveId, CurveNow>> {
  readonly at: Millis; // epoch, of the newest picture it rests on
}

/** The last few looks at the back, oldest first. */
export interface CurveLooks {
  readonly looks: readonly { readonly at: Millis; readonly curves: Readonly<Record<CurveId, Measure>> }[];
}
export const freshLooks = (): CurveLooks => ({ looks: [] });

/** A look may be a bad one: the median of three, if they are no older than this. [H] */
const LOOKS = { most: 3, span: seconds(20) } as const;

/** One more look at the back. Unknown stays unknown: what the newest look could not see is not filled in from earlier ones. */
export function lookAgain(
  before: CurveLooks,
  pose: Pose,
  baseline: Baseline | null,
): { readonly state: CurveLooks; readonly curves: LiveCurves } {
  const { at } = pose;
  const recent = before.looks.filter((look) => look.at < at && at - look.at <= LOOKS.span);
  const looks = [...recent, { at, curves: measureBack(pose, baseline) }].slice(-LOOKS.most);
  const of = (id: CurveId): CurveNow => {
    const newest = looks.at(-1)?.curves[id];
    if (newest === undefined || !isMeasured(newest)) return { now: newest ?? UNSEEN, change: newest ?? UNSEEN };
    const values = looks.map(({ curves }) => curves[id]).filter(isMeasured);
    const now: Measure = { ...newest, value: median(values.map(({ value }) => value)) };
    return { now, change: curveChange(id, now, baseline?.curves?.[id] ?? null) };
  };
  return { state: { looks }, curves: { at, thoracicCurve: of('thoracicCurve'), lumbarCurve: of('lumbarCurve') } };
}

const UNSEEN: Measure = { unknown: 'no outline' };
