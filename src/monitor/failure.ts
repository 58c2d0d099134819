import { reasonOf } from '../base/reason.ts';
import type { PlaceVerdict } from '../geometry/calibration/relevel.ts';
import { HistoryError, type ProblemKind, type HistoryFault } from '../history/store/history-error.ts';
import { PoseError, type PoseErrorKind } from '../pose/estimator.ts';

/** Why something failed, as a code. The ui has the text. */
export type Failure =
  | { readonly kind: 'history'; readonly problem: ProblemKind }
  | { readonly kind: 'pose'; readonly problem: PoseErrorKind; readonly subject: string; readonly detail: string } // as PoseError
  | { readonly kind: 'unexpected'; readonly detail: string }; // any other error; detail: its message

/** The failure code of a thrown value. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof HistoryError) return { kind: 'history', problem: thrown.kind };
  if (thrown instanceof PoseError) {
    const { kind: problem, subject, detail } = thrown;
    return { kind: 'pose', problem, subject, detail };
  }
  return { kind: 'unexpected', detail: reasonOf(thrown) };
}

/** 'unopened': the database could not be opened at all, for a reason that else means a failed write. */
export type UnkeptReason = ProblemKind | 'unopened';

/** Records cannot be written any more, and why; null: they are written again. Unlike other notices it stands as long as it lasts. */
export interface Unkept {
  readonly kind: 'unkept';
  readonly why: UnkeptReason | null;
}

/** Nothing can be read or written, from the start: what is measured waits for nothing. */
export const unopened = (problem: ProblemKind): Unkept => ({
  kind: 'unkept',
  why: problem === 'failed' || problem === 'full' ? 'unopened' : problem,
});

/** Something that happened besides watching and that the person should know. */
export type MonitorNotice =
  | Failure // something could not be stored
  | Unkept
  | { readonly kind: 'damaged'; readonly detail: string } // a damaged record, left unchanged; detail: what was expected and what came
  | { readonly kind: 'baseline'; readonly verdict: Exclude<PlaceVerdict, 'steady'> };

/** The notice for a fault of the history that belongs to no call. */
export const noticeOf = (fault: HistoryFault): MonitorNotice =>
  fault.kind === 'damaged' ? { kind: 'damaged', detail: fault.detail } : { kind: 'unkept', why: 'superseded' };
