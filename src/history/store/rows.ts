/** The stores of the database, in docs/data.md's order. */
export const STORE_NAMES = [
  'settings',
  'baselines',
  'state',
  'minutes',
  'events',
  'days',
  'packs',
  'snapshots',
  'pictures',
] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** A store's key: a name, an id or a day; or [epoch ms, what tells records of the same instant apart]. */
export type RowKey = string | readonly [number, number | string];

export interface Address {
  readonly store: StoreName;
  readonly key: RowKey;
}

export interface Row extends Address {
  readonly value: unknown; // plain data; whoever reads it checks it
}

/** Read, change, write. `change` must not wait for anything; `undefined` from it leaves the row as it is. */
export interface Edit extends Address {
  readonly change: (value: unknown) => unknown;
}

/** Several changes as one: all of it or nothing, in this order. */
export interface Write {
  readonly put?: readonly Row[];
  /** Asked for one by one while the transaction is open, so a long list needs no room; what it throws undoes everything. */
  readonly edit?: Iterable<Edit>;
  readonly editing?: readonly StoreName[]; // the stores that `edit` is about
  readonly remove?: readonly Address[];
}

/**
 * Rows by key, and nothing about what they mean. Two of them exist: the database, and plain memory for the sample.
 * Every call is one transaction; a failing call has changed nothing and rejects with a `HistoryError`.
 */
export interface Rows {
  get(store: StoreName, key: RowKey): Promise<unknown>; // undefined when there is none
  all(store: StoreName): Promise<readonly Row[]>; // in the order of the keys
  between(store: 'minutes' | 'events', from: number, to: number): Promise<readonly Row[]>; // epoch ms, from <= at < to
  named(store: 'days' | 'packs', from: string, to: string): Promise<readonly Row[]>; // from <= key <= to
  keys(store: StoreName): Promise<readonly RowKey[]>; // in order
  write(changes: Write): Promise<void>;
  change(store: StoreName, key: RowKey, change: (value: unknown) => unknown): Promise<void>;
  remove(store: StoreName, key: RowKey): Promise<void>;
  clear(stores?: readonly StoreName[]): Promise<void>; // every store, unless some are named
  count(store: StoreName): Promise<number>;
  close(): void;
}
