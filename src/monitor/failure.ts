import { reasonOf } from '../base/reason.ts';
import { HistoryError, type ProblemKind } from '../history/store/history-error.ts';
import { PoseError, type PoseErrorKind } from '../pose/estimator.ts';

/** Why something did not work, as a code: the ui words it. */
export type Failure =
  | { readonly kind: 'history'; readonly problem: ProblemKind }
  | { readonly kind: 'pose'; readonly problem: PoseErrorKind; readonly subject: string; readonly detail: string } // as PoseError
  | { readonly kind: 'unexpected'; readonly detail: string }; // a fault that nobody foresaw, as it was put where it came up

/** Of whatever was thrown. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof HistoryError) return { kind: 'history', problem: thrown.kind };
  if (thrown instanceof PoseError) {
    const { kind: problem, subject, detail } = thrown;
    return { kind: 'pose', problem, subject, detail };
  }
  return { kind: 'unexpected', detail: reasonOf(thrown) };
}
