import type { Pose } from '../../pose/pose.ts';
import type { Baseline } from '../baseline.ts';
import type { CurveId } from './back-curve.ts';
import { gateOf } from '../fit/gates.ts';
import { lumbarCurve } from './lumbar-curve.ts';
import { type Measure, unknown } from '../metric.ts';
import { subjectOf } from '../fit/subject.ts';
import { thoracicCurve } from './thoracic-curve.ts';

/** The curves of the back alone, without the fit that the other measures need. The pose should carry its silhouette. */
export function measureBack(pose: Pose, baseline: Baseline | null = null): Readonly<Record<CurveId, Measure>> {
  const subject = subjectOf(pose, null);
  const gate = gateOf(pose, subject.facing, baseline);
  if (gate !== null) return { thoracicCurve: unknown(gate), lumbarCurve: unknown(gate) };
  return { thoracicCurve: thoracicCurve(subject), lumbarCurve: lumbarCurve(subject) };
}
