/** The stores of the database, in docs/data.md's order. */
export const STORE_NAMES = ['settings', 'baselines', 'state', 'minutes', 'events'] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** A store's key: a name or an id; or [epoch ms, what tells records of the same instant apart]. */
export type RowKey = string | readonly [number, number | string];

export interface Row {
  readonly store: StoreName;
  readonly key: RowKey;
  readonly value: unknown; // plain data; whoever reads it checks it
}

/**
 * Rows by key, and nothing about what they mean. Two of them exist: the database, and plain memory for the sample.
 * Every call is one transaction; a failing call has changed nothing and rejects with a `HistoryError`.
 */
export interface Rows {
  get(store: StoreName, key: RowKey): Promise<unknown>; // undefined when there is none
  all(store: StoreName): Promise<readonly Row[]>; // in the order of the keys
  between(store: 'minutes' | 'events', from: number, to: number): Promise<readonly Row[]>; // epoch ms, from <= at < to
  put(rows: readonly Row[]): Promise<void>; // all or none
  /** Read, change, write. `change` must not wait for anything; `undefined` from it leaves the row as it is. */
  change(store: StoreName, key: RowKey, change: (value: unknown) => unknown): Promise<void>;
  remove(store: StoreName, key: RowKey): Promise<void>;
  clear(): Promise<void>; // every store
  count(store: StoreName): Promise<number>;
  close(): void;
}
