import type { IDBPDatabase } from 'idb';
import { connect, type ConnectionOptions } from './connection.ts';
import { HistoryError, asHistoryError } from './history-error.ts';
import { STORE_NAMES, type Edit, type Row, type RowKey, type Rows, type StoreName } from './rows.ts';

/** 'strict' for data that a person would miss: the browser flushes it to disk. Frequent writes leave that to the system. */
const DURABILITY: Readonly<Record<StoreName, IDBTransactionDurability>> = {
  settings: 'strict',
  baselines: 'strict',
  state: 'relaxed',
  minutes: 'relaxed',
  events: 'relaxed',
  days: 'relaxed',
  packs: 'relaxed',
  snapshots: 'strict',
  pictures: 'strict',
  diary: 'strict',
};

/** Number of edits read at a time: enough to keep the database busy, few enough to hold in memory. */
const GROUP = 200;

function* inGroups(edits: Iterable<Edit>): Generator<readonly Edit[]> {
  let group: Edit[] = [];
  for (const edit of edits) {
    group.push(edit);
    if (group.length < GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

const asKey = (key: RowKey): IDBValidKey => (typeof key === 'string' ? key : [...key]);

const asRow = (store: StoreName, key: IDBValidKey, value: unknown): Row => {
  if (typeof key === 'string') return { store, key, value };
  const [at, tell] = Array.isArray(key) ? key : [];
  if (typeof at === 'number' && (typeof tell === 'number' || typeof tell === 'string')) {
    return { store, key: [at, tell], value };
  }
  return { store, key: JSON.stringify(key), value }; // not written by this program: its reader reports it as damaged
};

/** The rows of the IndexedDB database: the only code that opens a transaction. Rejects as `connect` does. */
export const idbRows = async (options: ConnectionOptions): Promise<Rows> => {
  let superseded = false;
  let closed = false;
  const reconnect = () =>
    connect({
      ...options,
      onSuperseded: () => {
        superseded = true;
        options.onSuperseded();
      },
    });
  let database: IDBPDatabase = await reconnect();

  /**
   * A browser may close a connection by itself (storage cleared, storage process ended). Then reconnect and try once
   * more; a second failure is the result.
   */
  const run = async <T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> => {
    if (closed) throw new HistoryError('failed', 'used after close()');
    if (superseded) throw new HistoryError('superseded', 'the connection was handed to a newer version');
    try {
      return await work(database);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw asHistoryError(error);
    }
    database = await reconnect();
    return work(database).catch((error: unknown) => {
      throw asHistoryError(error);
    });
  };

  const write = (stores: readonly StoreName[]) => {
    const durability = stores.some((store) => DURABILITY[store] === 'strict') ? 'strict' : 'relaxed';
    return { stores: [...new Set(stores)], durability } as const;
  };

  const read = (store: StoreName, range?: IDBKeyRange) =>
    run(async (open) => {
      const transaction = open.transaction(store);
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(range),
        transaction.store.getAll(range) as Promise<unknown[]>,
        transaction.done,
      ]);
      return keys.map((key, index) => asRow(store, key, values[index]));
    });

  return {
    get: (store, key) => run((open) => open.get(store, asKey(key)) as Promise<unknown>),
    all: (store) => read(store),
    // A range that ends before it begins is empty; IDBKeyRange would throw.
    between: async (store, from, to) => (from < to ? read(store, IDBKeyRange.bound([from], [to], false, true)) : []),
    named: async (store, from, to) => (from <= to ? read(store, IDBKeyRange.bound(from, to)) : []),
    keys: (store) => run(async (open) => (await open.getAllKeys(store)).map((key) => asRow(store, key, undefined).key)),
    write: ({ put = [], edit = [], editing = [], remove = [] }) =>
      run(async (open) => {
        const { stores, durability } = write([...put, ...remove].map(({ store }) => store).concat(editing));
        if (stores.length === 0) return;
        const transaction = open.transaction(stores, 'readwrite', { durability });
        const done = transaction.done;
        done.catch(() => undefined); // the error that made it fail is thrown below
        try {
          await Promise.all(put.map((row) => transaction.objectStore(row.store).put(row.value, asKey(row.key))));
          for (const group of inGroups(edit)) {
            const found = await Promise.all(
              group.map(({ store, key }) => transaction.objectStore(store).get(asKey(key)) as Promise<unknown>),
            );
            // An edit sees the result of an earlier edit of the same row in its group.
            const changed = new Map<string, Row>();
            for (const [index, { store, key, change }] of group.entries()) {
              const address = JSON.stringify([store, key]);
              const value = change(changed.get(address)?.value ?? found[index]);
              if (value !== undefined) changed.set(address, { store, key, value });
            }
            await Promise.all(
              [...changed.values()].map((row) => transaction.objectStore(row.store).put(row.value, asKey(row.key))),
            );
          }
          await Promise.all(remove.map(({ store, key }) => transaction.objectStore(store).delete(asKey(key))));
        } catch (error) {
          try {
            transaction.abort();
          } catch {
            // it has ended already; the original error says why
          }
          throw error;
        }
        await done;
      }),
    change: (store, key, change) =>
      run(async (open) => {
        const transaction = open.transaction(store, 'readwrite', { durability: DURABILITY[store] });
        const value = change(await transaction.store.get(asKey(key)));
        if (value !== undefined) await transaction.store.put(value, asKey(key));
        await transaction.done;
      }),
    remove: (store, key) => run((open) => open.delete(store, asKey(key))),
    clear: (stores = STORE_NAMES) =>
      run(async (open) => {
        const transaction = open.transaction([...stores], 'readwrite', { durability: 'strict' });
        await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done]);
      }),
    count: (store) => run((open) => open.count(store)),
    close: () => {
      closed = true;
      database.close();
    },
  };
};
