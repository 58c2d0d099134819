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
  'diary',
] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** A key: a name, an id or a day; or [epoch ms, a second part that separates records of the same instant]. */
export type RowKey = string | readonly [number, number | string];

export interface Address {
  readonly store: StoreName;
  readonly key: RowKey;
}

export interface Row extends Address {
  readonly value: unknown; // plain data, not validated: the reader checks it
}

/** Read, change, write. `change` must not wait for anything; `undefined` from it leaves the row as it is. */
export interface Edit extends Address {
  readonly change: (value: unknown) => unknown;
}

/** Several changes in one transaction, applied in this order. */
export interface Write {
  readonly put?: readonly Row[];
  /** Consumed one by one while the transaction is open, so a long list needs little memory. If it throws, nothing is written. */
  readonly edit?: Iterable<Edit>;
  readonly editing?: readonly StoreName[]; // the stores that `edit` changes
  readonly remove?: readonly Address[];
}

/**
 * Rows by key, without knowledge of their meaning. Two implementations: IndexedDB, and memory for the sample.
 * Every call is one transaction; a call that fails changes nothing and rejects with a `HistoryError`.
 */
export interface Rows {
  get(store: StoreName, key: RowKey): Promise<unknown>; // undefined when there is none
  all(store: StoreName): Promise<readonly Row[]>; // in the order of the keys
  between(store: 'minutes' | 'events', from: number, to: number): Promise<readonly Row[]>; // epoch ms, from <= at < to
  named(store: 'days' | 'packs' | 'diary', from: string, to: string): Promise<readonly Row[]>; // from <= key <= to
  keys(store: StoreName): Promise<readonly RowKey[]>; // in order
  write(changes: Write): Promise<void>;
  change(store: StoreName, key: RowKey, change: (value: unknown) => unknown): Promise<void>;
  remove(store: StoreName, key: RowKey): Promise<void>;
  clear(stores?: readonly StoreName[]): Promise<void>; // all stores by default
  count(store: StoreName): Promise<number>;
  close(): void; // what runs is finished first
  /** Undoes what runs and closes at once, for a page that the browser puts away as it is. No call settles from now on. */
  abandon(): void;
}
