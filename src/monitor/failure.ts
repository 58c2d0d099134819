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

/** 'unopened': the database could not be opened. The other reasons mean that a write failed. */
export type UnkeptReason = ProblemKind | 'unopened';

/** Why records cannot be written; null: they are written again. Unlike other notices, this one stays as long as the fault lasts. */
export interface Unkept {
  readonly kind: 'unkept';
  readonly why: UnkeptReason | null;
}

/** Nothing can be read or written, from the start, so measured data are not kept for a later write. */
export const unopened = (problem: ProblemKind): Unkept => ({
  kind: 'unkept',
  why: problem === 'failed' || problem === 'full' ? 'unopened' : problem,
});

/** An event that does not concern watching and that the person should know about. */
export type MonitorNotice =
  | Failure // something could not be stored
  | Unkept
  | { readonly kind: 'damaged'; readonly detail: string } // a damaged record, left unchanged; detail: what was expected and what came
  | { readonly kind: 'baseline'; readonly verdict: Exclude<PlaceVerdict, 'steady'> };

/** The notice for a fault of the history that belongs to no call. */
export const noticeOf = (fault: HistoryFault): MonitorNotice =>
  fault.kind === 'damaged' ? { kind: 'damaged', detail: fault.detail } : { kind: 'unkept', why: 'superseded' };
