import type { HistoryFault } from '../history/store/history-error.ts';
import type { Failure } from './failure.ts';

/** Something that happened besides watching and that the person should know. */
export type MonitorNotice =
  | Failure // something could not be stored
  | { readonly kind: 'damaged'; readonly detail: string } // a damaged record, left unchanged; detail: what was expected and what came
  | { readonly kind: 'baseline'; readonly verdict: 'relevelled' | 'moved' }; // it followed a moved chair, or cannot be trusted any more

/** The notice for a fault of the history that belongs to no call. */
export const noticeOf = (fault: HistoryFault): MonitorNotice =>
  fault.kind === 'damaged' ? { kind: 'damaged', detail: fault.detail } : { kind: 'history', problem: 'superseded' };
