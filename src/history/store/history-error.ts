import type { StoreName } from './rows.ts';

/** Why the history cannot be opened, read or written. */
export type ProblemKind =
  | 'unavailable' // this browser or window keeps no data: private window, storage switched off
  | 'newer' // the data was written by a newer Plumbline; it is left alone
  | 'blocked' // another tab holds an older database open and does not let go
  | 'migration' // a step from an older database failed; the old data is untouched
  | 'superseded' // a newer Plumbline in another tab took the database over: this tab no longer writes
  | 'full' // the quota is used up
  | 'bulky' // a backup would be too large to be brought back
  | 'refused' // what was to be written is not what the store holds: a mistake of the program
  | 'failed'; // anything else the browser reports

/** What people read: what is the matter, and what they can do. */
const WORDS: Readonly<Record<ProblemKind, string>> = {
  unavailable:
    'This browser window keeps no data, so your calibration and history cannot be saved. Use a normal (not private) window, or allow this site to store data.',
  newer:
    'Your data was saved by a newer version of Plumbline. It is untouched. Reload this page to get the newer version.',
  blocked:
    'Another tab still uses an older version of your data. Close the other Plumbline tabs, then reload this one.',
  migration: 'Your data could not be brought up to this version. It is untouched. Reload to try again.',
  superseded: 'Plumbline was updated in another tab. Reload this tab to go on saving.',
  full: 'There is no room left to save your history. Free some disk space, or delete old data in the settings.',
  bulky:
    'Your backup would be larger than a browser can read again. Delete pictures of snapshots that you no longer need, then try again.',
  refused: 'Something could not be saved because it is not valid. Your other data is unaffected.',
  failed: 'Your browser could not read or save your data just now. Reload the page to try again.',
};

/** The only error that this folder throws. `message` is for people, `detail` for a fault report. */
export class HistoryError extends Error {
  readonly kind: ProblemKind;
  readonly detail: string; // what was expected and what came

  constructor(kind: ProblemKind, detail: string, cause?: unknown) {
    super(WORDS[kind], { cause });
    this.name = 'HistoryError';
    this.kind = kind;
    this.detail = detail;
  }
}

/** A fault that no call asked about: reported through `onFault`, never thrown. */
export type HistoryFault =
  | { readonly kind: 'damaged'; readonly store: StoreName; readonly key: string; readonly why: string } // skipped, left as it is
  | { readonly kind: 'superseded'; readonly message: string }; // the connection was handed to a newer version

/** `error` as a HistoryError: maps the browser's error names to a `ProblemKind`. */
export const asHistoryError = (error: unknown): HistoryError => {
  if (error instanceof HistoryError) return error;
  if (!(error instanceof Error)) return new HistoryError('failed', String(error), error); // DOMException is an Error
  const detail = `${error.name}: ${error.message}`;
  if (error.name === 'QuotaExceededError') return new HistoryError('full', detail, error);
  if (error.name === 'DataCloneError' || error.name === 'DataError') return new HistoryError('refused', detail, error);
  return new HistoryError('failed', detail, error);
};
