import type { HistoryFault } from '../history/store/history-error.ts';
import type { Failure } from './failure.ts';

/** What has happened beside the watching. */
export type MonitorNotice =
  | Failure // something could not be kept
  | { readonly kind: 'damaged'; readonly detail: string } // a stored record, left as it is; what was expected and what came
  | { readonly kind: 'baseline'; readonly verdict: 'relevelled' | 'moved' }; // it has followed a chair, or cannot be trusted any more

/** Of a fault that no call asked about. */
export const noticeOf = (fault: HistoryFault): MonitorNotice =>
  fault.kind === 'damaged' ? { kind: 'damaged', detail: fault.detail } : { kind: 'history', problem: 'superseded' };
