import { STORE_NAMES, type Row, type RowKey, type Rows, type StoreName } from './rows.ts';

/** The database's order: numbers before strings, arrays item by item. */
const byKey = (a: RowKey, b: RowKey): number => {
  const [first, second] = [[a].flat(), [b].flat()];
  for (const [index, left] of first.entries()) {
    const right = second[index];
    if (right === undefined) return 1;
    if (left === right) continue;
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return first.length - second.length;
};

/** One store: rows by key, and their order, computed when first needed. */
class Shelf {
  readonly rows = new Map<string, Row>();
  #ordered: readonly Row[] | null = null;

  ordered(): readonly Row[] {
    return (this.#ordered ??= [...this.rows.values()].sort((a, b) => byKey(a.key, b.key)));
  }
  put(row: Row): void {
    const address = JSON.stringify(row.key);
    if (!this.rows.has(address)) this.#ordered = null;
    else this.#ordered &&= this.#ordered.map((old) => (byKey(old.key, row.key) === 0 ? row : old));
    this.rows.set(address, row);
  }
  remove(key: RowKey): void {
    if (this.rows.delete(JSON.stringify(key))) this.#ordered = null;
  }
}

/** Rows in memory, for the sample, which must never reach the person's own database, and where there is no database. */
export const memoryRows = (): Rows => {
  const empty = () => new Map(STORE_NAMES.map((store) => [store, new Shelf()]));
  let shelves = empty();
  const shelf = (store: StoreName): Shelf => shelves.get(store) ?? new Shelf();
  const get = (store: StoreName, key: RowKey): unknown =>
    structuredClone(shelf(store).rows.get(JSON.stringify(key))?.value);
  const put = (row: Row) => shelf(row.store).put({ ...row, value: structuredClone(row.value) });
  const pick = (store: StoreName, wanted: (key: RowKey) => boolean) =>
    structuredClone(
      shelf(store)
        .ordered()
        .filter(({ key }) => wanted(key)),
    );
  return {
    get: async (store, key) => get(store, key),
    all: async (store) => pick(store, () => true),
    between: async (store, from, to) => pick(store, ([at]) => typeof at === 'number' && at >= from && at < to),
    named: async (store, from, to) => pick(store, (key) => typeof key === 'string' && key >= from && key <= to),
    keys: async (store) =>
      shelf(store)
        .ordered()
        .map(({ key }) => key),
    write: async ({ put: puts = [], edit = [], remove = [] }) => {
      // Compute all edits before changing anything: an edit that throws leaves the rows unchanged.
      const edited = new Map<string, Row>();
      const written = new Map(puts.map((row) => [JSON.stringify([row.store, row.key]), row]));
      for (const { store, key, change } of edit) {
        const address = JSON.stringify([store, key]);
        const value = change(structuredClone((edited.get(address) ?? written.get(address))?.value ?? get(store, key)));
        if (value !== undefined) edited.set(address, { store, key, value });
      }
      for (const row of [...puts, ...edited.values()]) put(row);
      for (const { store, key } of remove) shelf(store).remove(key);
    },
    change: async (store, key, change) => {
      const value = change(get(store, key));
      if (value !== undefined) put({ store, key, value });
    },
    remove: async (store, key) => shelf(store).remove(key),
    clear: async (stores = STORE_NAMES) => {
      for (const store of stores) shelves.set(store, new Shelf());
    },
    count: async (store) => shelf(store).rows.size,
    close: () => {
      shelves = empty();
    },
    abandon: () => undefined,
  };
};
