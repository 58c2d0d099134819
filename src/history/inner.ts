import type { History } from './history.ts';
import type { Change } from './notice.ts';
import type { Rows, StoreName } from './rows.ts';

/** What lies behind a gate. Only for this folder's other doors to the same rows, which the page loads when it needs them. */
export interface Inner {
  readonly rows: Rows;
  readonly tell: (change: Change) => void;
  readonly damaged: (store: StoreName, key: string, why: string) => void;
}

const inners = new WeakMap<History, Inner>();

export const reveal = (history: History, inner: Inner): History => {
  inners.set(history, inner);
  return history;
};

export const innerOf = (history: History): Inner => {
  const inner = inners.get(history);
  if (!inner) throw new Error('expected a gate made by openHistory');
  return inner;
};
