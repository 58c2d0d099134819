import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { connect, endedByBrowser, type ConnectionOptions } from './connection.ts';
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

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<unknown, StoreName[], Mode>;

const undo = (transaction: Transaction<IDBTransactionMode>): void => {
  try {
    transaction.abort();
  } catch {
    // it has ended already
  }
};

/** How often a transaction is tried before the loss of its connection is reported. */
const TRIES = 3;

/** The connection was closed before the transaction could begin. */
const notBegun = (error: unknown): boolean => error instanceof Error && error.name === 'InvalidStateError';

/** Of a page that is being put away: nothing goes on from there. */
const never = new Promise<never>(() => undefined);

/** The rows of the IndexedDB database: the only code that opens a transaction. Rejects as `connect` does. */
export const idbRows = async (options: ConnectionOptions): Promise<Rows> => {
  let superseded = false;
  let closed = false;
  let abandoned = false;
  const running = new Set<Transaction<IDBTransactionMode>>();
  const open = () =>
    connect({
      ...options,
      onSuperseded: () => {
        superseded = true;
        options.onSuperseded();
      },
    });
  let database: IDBPDatabase = await open();
  let reopening: Promise<void> | null = null;

  /** Replaces the connection `lost`, once for all calls that lost it. */
  const reconnect = async (lost: IDBPDatabase): Promise<void> => {
    if (database !== lost) return;
    lost.close();
    reopening ??= open()
      .then((opened) => {
        database = opened;
        if (closed || abandoned) opened.close();
      })
      .finally(() => (reopening = null));
    await reopening;
  };

  const inTransaction = async <Mode extends 'readonly' | 'readwrite', T>(
    mode: Mode,
    stores: readonly StoreName[],
    work: (transaction: Transaction<Mode>) => Promise<T>,
  ): Promise<T> => {
    const durability = stores.some((store) => DURABILITY[store] === 'strict') ? 'strict' : 'relaxed';
    const transaction = database.transaction([...new Set(stores)], mode, mode === 'readonly' ? {} : { durability });
    const { done } = transaction;
    done.catch(() => undefined); // the error that made it fail is thrown below
    running.add(transaction);
    try {
      const result = await work(transaction);
      await done;
      return result;
    } catch (error) {
      undo(transaction);
      throw error;
    } finally {
      running.delete(transaction);
    }
  };

  /**
   * A browser may close a connection by itself (storage cleared, storage process ended), and the next one again while it
   * is still at it. Then reconnect and try again; after `TRIES` the failure is the result. A write that had begun is not
   * repeated: its edits may be read only once.
   */
  const run = async <Mode extends 'readonly' | 'readwrite', T>(
    ...work: Parameters<typeof inTransaction<Mode, T>>
  ): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      if (abandoned) return never;
      if (closed) throw new HistoryError('failed', 'used after close()');
      if (superseded) throw new HistoryError('superseded', 'the connection was handed to a newer version');
      const used = database;
      try {
        return await inTransaction(...work);
      } catch (error) {
        if (abandoned) return never;
        const lost = notBegun(error) || (work[0] === 'readonly' && endedByBrowser(error));
        if (!lost || attempt === TRIES) throw asHistoryError(error);
      }
      await reconnect(used);
    }
  };

  const read = (store: StoreName, range?: IDBKeyRange) =>
    run('readonly', [store], async (transaction) => {
      const rows = transaction.objectStore(store);
      const [keys, values] = await Promise.all([rows.getAllKeys(range), rows.getAll(range) as Promise<unknown[]>]);
      return keys.map((key, index) => asRow(store, key, values[index]));
    });

  return {
    get: (store, key) => run('readonly', [store], (at) => at.objectStore(store).get(asKey(key)) as Promise<unknown>),
    all: (store) => read(store),
    // A range that ends before it begins is empty; IDBKeyRange would throw.
    between: async (store, from, to) => (from < to ? read(store, IDBKeyRange.bound([from], [to], false, true)) : []),
    named: async (store, from, to) => (from <= to ? read(store, IDBKeyRange.bound(from, to)) : []),
    keys: async (store) => {
      const keys = await run('readonly', [store], (transaction) => transaction.objectStore(store).getAllKeys());
      return keys.map((key) => asRow(store, key, undefined).key);
    },
    write: async ({ put = [], edit = [], editing = [], remove = [] }) => {
      const stores = [...put, ...remove].map(({ store }) => store).concat(editing);
      if (stores.length === 0) return;
      await run('readwrite', stores, async (transaction) => {
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
      });
    },
    change: (store, key, change) =>
      run('readwrite', [store], async (transaction) => {
        const rows = transaction.objectStore(store);
        const value = change(await rows.get(asKey(key)));
        if (value !== undefined) await rows.put(value, asKey(key));
      }),
    remove: (store, key) => run('readwrite', [store], (at) => at.objectStore(store).delete(asKey(key))),
    clear: (stores = STORE_NAMES) =>
      run('readwrite', stores, async (transaction) => {
        await Promise.all(stores.map((store) => transaction.objectStore(store).clear()));
      }),
    count: (store) => run('readonly', [store], (transaction) => transaction.objectStore(store).count()),
    close: () => {
      closed = true;
      database.close();
    },
    abandon: () => {
      abandoned = true;
      running.forEach(undo);
      database.close();
    },
  };
};
