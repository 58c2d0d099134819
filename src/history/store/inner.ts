import type { Change } from './change-channel.ts';
import type { Rows, StoreName } from './rows.ts';

/** What lies behind a gate. Only for this folder's other doors to the same rows, which the page loads when it needs them. */
export interface Inner {
  readonly rows: Rows;
  readonly tell: (change: Change) => void;
  readonly damaged: (store: StoreName, key: string, why: string) => void;
}

const inners = new WeakMap<object, Inner>();

export const reveal = <Gate extends object>(history: Gate, inner: Inner): Gate => {
  inners.set(history, inner);
  return history;
};

export const innerOf = (history: object): Inner => {
  const inner = inners.get(history);
  if (!inner) throw new Error('expected a gate made by openHistory');
  return inner;
};
