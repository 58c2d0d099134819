import type { Row, RowKey, Rows, StoreName } from './rows.ts';

/** The database's order: numbers before strings, arrays item by item. */
const byKey = (a: Row, b: Row): number => {
  const [first, second] = [[a.key].flat(), [b.key].flat()];
  for (const [index, left] of first.entries()) {
    const right = second[index];
    if (right === undefined) return 1;
    if (left === right) continue;
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return first.length - second.length;
};

/** Rows that live and die with this object: the sample's, which must never reach the person's own database. */
export const memoryRows = (): Rows => {
  const rows = new Map<string, Row>();
  const address = (store: StoreName, key: RowKey) => JSON.stringify([store, key]);
  const all = (store: StoreName) => [...rows.values()].filter((row) => row.store === store).sort(byKey);
  const put = (row: Row) => {
    rows.set(address(row.store, row.key), { ...row, value: structuredClone(row.value) });
  };
  return {
    get: async (store, key) => structuredClone(rows.get(address(store, key))?.value),
    all: async (store) => structuredClone(all(store)),
    between: async (store, from, to) =>
      structuredClone(all(store).filter(({ key: [at] }) => typeof at === 'number' && at >= from && at < to)),
    put: async (batch) => batch.forEach(put),
    change: async (store, key, change) => {
      const value = change(structuredClone(rows.get(address(store, key))?.value));
      if (value !== undefined) put({ store, key, value });
    },
    remove: async (store, key) => {
      rows.delete(address(store, key));
    },
    clear: async () => rows.clear(),
    count: async (store) => all(store).length,
    close: () => rows.clear(),
  };
};
