import type { Pose } from '../../pose/pose.ts';
import type { Baseline } from '../baseline.ts';
import { type Marks, NO_MARKS, withMarks } from '../marks.ts';
import { type Measure, type UnknownReason, unknown } from '../metric.ts';
import { personOf, type Person } from './person.ts';
import { explainPosture, type ExplainedPosture } from './explain.ts';
import { faceChange, type FaceAngles } from './face-angles.ts';
import type { SeenPoints } from './posture-fit.ts';
import { seenPoints, withoutHips } from './seen-points.ts';
import { isSide } from '../reading.ts';
import { facingOf, type AssumedView, type Facing } from '../view.ts';
import { type AssumedSupport, type Support, supportOf } from '../sitting-or-standing.ts';

/** A person compared with a baseline: the input of metrics that are differences. */
export interface BaselineComparison {
  readonly baseline: Baseline;
  readonly person: Person;
  readonly fit: ExplainedPosture;
  readonly face: FaceAngles | null; // change against the own upright; null: from the side, or not seen now or then
}

/** One picture prepared for the metrics. */
export interface Subject {
  readonly pose: Pose; // as the networks found it
  readonly marks: Marks; // landmarks corrected by hand
  readonly points: SeenPoints;
  readonly facing: Facing;
  readonly support: Support;
  readonly compared: BaselineComparison | UnknownReason; // or why there is no comparison
}

/** Largest change of body yaw against the baseline for a comparison, deg [metrics.md: 10 side, 20 front]. */
const TURN_LIMIT = { front: 20, side: 20 } as const;
/** Yaw has an error of its own: up to this much beyond the limit is still compared, deg [H]. */
const TURN_GRACE = 10;

/** Mean squared residual, in standard errors, beyond which the points do not fit a body [H; lab pictures stay below 7]. */
const MISFIT_LIMIT = 25;

function compare(
  pose: Pose,
  points: SeenPoints,
  facing: Facing,
  baseline: Baseline | null,
): BaselineComparison | UnknownReason {
  if (baseline === null) return 'no baseline';
  if (isSide(baseline.view) !== isSide(facing.view)) return 'wrong view';
  if (isSide(baseline.view) && baseline.view !== facing.view) return 'wrong view';
  const turned = Math.abs(facing.yaw - baseline.yaw);
  const limit = isSide(baseline.view) ? TURN_LIMIT.side : TURN_LIMIT.front;
  if (turned > limit + TURN_GRACE) return 'turned away';
  const person = personOf(baseline);
  if (person === null) return 'points unsure';
  const fit = explainPosture(person.cameras, points, person.explanations);
  if (fit === null || fit.misfit > MISFIT_LIMIT) return 'points unsure';
  const face = isSide(baseline.view) ? null : faceChange(pose, baseline, person.body.camera);
  return { baseline, person, fit, face };
}

/** Cache: the live loop asks twice for one picture, where the person sits and how, and the fit is most of either answer. */
const subjects = new WeakMap<Pose, { readonly asked: readonly unknown[]; readonly subject: Subject }>();

export function subjectOf(
  pose: Pose,
  baseline: Baseline | null,
  assumed: AssumedView = 'auto',
  marks: Marks = NO_MARKS,
  support: AssumedSupport = 'auto',
): Subject {
  const asked = [baseline, assumed, marks, support];
  const known = subjects.get(pose);
  if (known?.asked.every((one, index) => one === asked[index]) === true) return known.subject;
  const put = withMarks(pose, marks);
  const facing = facingOf(put, assumed);
  const seen = seenPoints(put, marks);
  const points = isSide(facing.view) ? seen : withoutHips(seen);
  const subject = {
    pose,
    marks,
    points,
    facing,
    support: supportOf(put, support),
    compared: compare(pose, points, facing, baseline),
  };
  subjects.set(pose, { asked, subject });
  return subject;
}

type Family = 'front' | 'side';
export const viewFamily = ({ facing }: Subject): Family => (isSide(facing.view) ? 'side' : 'front');

/** Measures against the baseline in the views where the metric exists; otherwise unknown with the reason. */
export function measureAgainstBaseline(
  subject: Subject,
  families: readonly Family[],
  measure: (compared: BaselineComparison) => Measure,
): Measure {
  if (!families.includes(viewFamily(subject))) return unknown('wrong view');
  if (typeof subject.compared === 'string') return unknown(subject.compared);
  return measure(subject.compared);
}
