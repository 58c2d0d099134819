import type { Baseline } from '../geometry/baseline.ts';
import { type CurveId, curveChange, measureBack, uprightCurveOf } from '../geometry/outline/back-curves.ts';
import { isMeasured, type Measure } from '../geometry/metric.ts';
import { median } from '../base/statistics.ts';
import { seconds, type Millis } from '../base/units.ts';
import type { Pose } from '../pose/pose.ts';
import type { OutlinePurpose } from './pacing.ts';

/** One curve of the back now. */
export interface CurveNow {
  readonly now: Measure; // deg, surface estimate
  readonly change: Measure; // deg, against the own upright; unknown with 'no baseline' when the baseline has no curve
}

/** The curves of the back of a person seen from the side. */
export interface LiveCurves extends Readonly<Record<CurveId, CurveNow>> {
  readonly at: Millis; // epoch, of the newest picture used
}

/** The last few measurements of the back, oldest first. */
export interface RecentCurves {
  readonly looks: readonly { readonly at: Millis; readonly curves: Readonly<Record<CurveId, Measure>> }[];
}
export const initialCurves = (): RecentCurves => ({ looks: [] });

/** One measurement may be bad, so the median of three is used, if none is older than `span`. [H] */
const LOOKS = { most: 3, span: seconds(20) } as const;

/** Adds one measurement. Unknown stays unknown: what the newest one does not show is not filled in from earlier ones. */
export function addCurves(
  before: RecentCurves,
  pose: Pose,
  baseline: Baseline | null,
): { readonly state: RecentCurves; readonly curves: LiveCurves } {
  const { at } = pose;
  const recent = before.looks.filter((look) => look.at < at && at - look.at <= LOOKS.span);
  const looks = [...recent, { at, curves: measureBack(pose, baseline) }].slice(-LOOKS.most);
  const of = (id: CurveId): CurveNow => {
    const newest = looks.at(-1)?.curves[id];
    if (newest === undefined || !isMeasured(newest)) return { now: newest ?? UNSEEN, change: newest ?? UNSEEN };
    const values = looks.map(({ curves }) => curves[id]).filter(isMeasured);
    const now: Measure = { ...newest, value: median(values.map(({ value }) => value)) };
    return { now, change: curveChange(id, now, baseline && uprightCurveOf(baseline, id)) };
  };
  return { state: { looks }, curves: { at, thoracicCurve: of('thoracicCurve'), lumbarCurve: of('lumbarCurve') } };
}

const UNSEEN: Measure = { unknown: 'no outline' };

/** Measures the curves of the back while a screen shows them. */
export interface LiveOutline {
  setWanted(wanted: boolean): void;
  readonly purpose: OutlinePurpose | null; // why the next frame should include the outline; null: not needed
  add(pose: Pose, baseline: Baseline | null): void;
}

export function createLiveOutline(onCurves: (curves: LiveCurves) => void): LiveOutline {
  let isWanted = false;
  let recent = initialCurves();
  return {
    setWanted(wanted) {
      isWanted = wanted;
      recent = initialCurves();
    },
    get purpose() {
      return isWanted ? 'shown' : null;
    },
    add(pose, baseline) {
      if (!isWanted || pose.silhouette === null) return;
      const { state, curves } = addCurves(recent, pose, baseline);
      recent = state;
      onCurves(curves);
    },
  };
}
