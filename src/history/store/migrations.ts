import type { IDBPDatabase, IDBPTransaction } from 'idb';

export type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/** One step from version `to - 1` to version `to`. Must await nothing but the given transaction. */
export interface Migration {
  readonly to: number; // 1, 2, 3 ...
  up(database: IDBPDatabase, transaction: Upgrade): void | Promise<void>;
}

/** Never edit a released step. Add the next one, with a test fixture of the version that it starts from. */
export const MIGRATIONS: readonly Migration[] = [
  {
    to: 1,
    up: (database) => {
      // Keys are stored outside the value, so that even a damaged value can be addressed.
      for (const store of ['settings', 'baselines', 'state', 'minutes', 'events']) database.createObjectStore(store);
    },
  },
  {
    to: 2,
    up: async (database, transaction) => {
      // Days with their rollups, and packs of their minutes.
      database.createObjectStore('packs');
      const days = database.createObjectStore('days');
      const found = new Set<string>();
      let cursor = await transaction.objectStore('minutes').openCursor();
      while (cursor) {
        const { value } = cursor as { value: unknown };
        if (typeof value === 'object' && value !== null && 'day' in value && typeof value.day === 'string') {
          found.add(value.day);
        }
        cursor = await cursor.continue();
      }
      // The rollup is made when it is first needed.
      for (const day of found) await days.put({ day, changes: 1, upTo: 0, rollup: null, thinned: false }, day);
    },
  },
  {
    to: 3,
    up: (database) => {
      for (const store of ['snapshots', 'pictures']) database.createObjectStore(store);
    },
  },
  {
    to: 4,
    up: (database) => {
      database.createObjectStore('diary');
    },
  },
];

/** The version that these steps lead to. Throws unless they are numbered 1, 2, 3 ... without a gap. */
export const versionOf = (migrations: readonly Migration[]): number => {
  for (const [index, migration] of migrations.entries()) {
    if (migration.to !== index + 1) {
      throw new Error(`migrations must be consecutive: expected step to ${index + 1}, found to ${migration.to}`);
    }
  }
  if (migrations.length === 0) throw new Error('a database without any migration has no stores');
  return migrations.length;
};

/** The steps that a database of version `from` (0: none yet) still needs, in order. */
export const stepsFrom = (from: number, migrations: readonly Migration[]): readonly Migration[] =>
  migrations.slice(from, versionOf(migrations));
