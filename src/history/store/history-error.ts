import type { StoreName } from './rows.ts';

/** Why the history cannot be opened, read or written. */
export type ProblemKind =
  | 'unavailable' // this browser or window keeps no data: private window, storage switched off
  | 'newer' // the data was written by a newer Plumbline; it is left alone
  | 'damaged' // the browser cannot open its database any more; a reload does not help
  | 'blocked' // another tab holds an older database open and does not let go
  | 'migration' // a step from an older database failed; the old data is untouched
  | 'superseded' // a newer Plumbline in another tab took the database over: this tab no longer writes
  | 'full' // the quota is used up
  | 'bulky' // a backup would be too large to be brought back
  | 'refused' // what was to be written is not what the store holds: a mistake of the program
  | 'failed'; // anything else the browser reports

/** The only error that this folder throws. */
export class HistoryError extends Error {
  readonly kind: ProblemKind;
  readonly detail: string; // what was expected and what came

  constructor(kind: ProblemKind, detail: string, cause?: unknown) {
    super(`${kind}: ${detail}`, { cause });
    this.name = 'HistoryError';
    this.kind = kind;
    this.detail = detail;
  }
}

/** A fault that no call asked about: reported through `onFault`, never thrown. */
export type HistoryFault =
  | { readonly kind: 'damaged'; readonly store: StoreName; readonly key: string; readonly detail: string } // skipped, left as it is; detail: what was expected and what came
  | { readonly kind: 'superseded' }; // the connection was handed to a newer version

/** `error` as a HistoryError: maps the browser's error names to a `ProblemKind`. */
export const asHistoryError = (error: unknown): HistoryError => {
  if (error instanceof HistoryError) return error;
  if (!(error instanceof Error)) return new HistoryError('failed', String(error), error); // DOMException is an Error
  const detail = `${error.name}: ${error.message}`;
  if (error.name === 'QuotaExceededError') return new HistoryError('full', detail, error);
  if (error.name === 'DataCloneError' || error.name === 'DataError') return new HistoryError('refused', detail, error);
  return new HistoryError('failed', detail, error);
};
