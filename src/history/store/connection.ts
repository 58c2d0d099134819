import { openDB, type IDBPDatabase } from 'idb';
import type { Millis } from '../../base/units.ts';
import { stepsFrom, versionOf, type Migration, type Upgrade } from './migrations.ts';
import { HistoryError, asHistoryError } from './history-error.ts';

export interface ConnectionOptions {
  readonly name: string;
  readonly migrations: readonly Migration[];
  readonly patience: Millis; // how long another tab may take to let go of an older version
  readonly onSuperseded: () => void; // a newer version asked for the database; the connection is closed already
}

/** The version that lies there, without changing it. 0 when it cannot be had. */
const versionFound = async (name: string): Promise<number> => {
  const listed = await indexedDB.databases();
  return listed.find((database) => database.name === name)?.version ?? 0;
};

const explain = async (error: unknown, { name, migrations }: ConnectionOptions): Promise<HistoryError> => {
  if (!(error instanceof Error)) return asHistoryError(error);
  if (error.name === 'VersionError') {
    const found = await versionFound(name).catch(() => 0);
    return new HistoryError('newer', `database version ${found || '?'}, program knows ${versionOf(migrations)}`, error);
  }
  // Firefox in a private window or with storage switched off; a sandboxed frame; a broken profile.
  if (error.name === 'InvalidStateError' || error.name === 'SecurityError') {
    return new HistoryError('unavailable', `${error.name}: ${error.message}`, error);
  }
  return asHistoryError(error);
};

/** Takes the steps one after another. One that fails takes the whole upgrade with it, and is the answer. */
const upgrade = async (
  steps: readonly Migration[],
  database: IDBPDatabase,
  transaction: Upgrade,
): Promise<HistoryError | null> => {
  for (const step of steps) {
    try {
      await step.up(database, transaction);
    } catch (error) {
      transaction.done.catch(() => undefined); // said by the answer
      transaction.abort();
      return new HistoryError('migration', `step to ${step.to} (${step.what}): ${String(error)}`, error);
    }
  }
  return null;
};

/**
 * Opens the database, bringing it up to the newest version. A newer one is never touched. Rejects with `HistoryError`
 * (`unavailable`, `newer`, `blocked`, `migration`, `full`, `failed`); an upgrade that fails leaves the old data as it was.
 */
export const connect = async (options: ConnectionOptions): Promise<IDBPDatabase> => {
  const { name, migrations, patience, onSuperseded } = options;
  if (typeof indexedDB === 'undefined') throw new HistoryError('unavailable', 'no IndexedDB here');
  const version = versionOf(migrations);
  let broken: HistoryError | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (why: HistoryError) => void = () => undefined;
  const waiting = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });

  const opening = openDB(name, version, {
    upgrade: (database, from, _to, transaction) => {
      void upgrade(stepsFrom(from, migrations), database, transaction).then((problem) => (broken = problem));
    },
    blocked: (current) => {
      const why = new HistoryError('blocked', `version ${current} is open elsewhere, wanted ${version}`);
      timer = setTimeout(() => giveUp(why), patience);
    },
    blocking: (_current, _wanted, event) => {
      // Stepping back at once is what lets the newer tab (or a deletion by the browser) go on.
      if (event.target instanceof IDBDatabase) event.target.close();
      onSuperseded();
    },
  });

  try {
    return await Promise.race([opening, waiting]);
  } catch (error) {
    // Given up on while blocked: should it open after all, it must not stand in the way of others.
    opening.then(
      (database) => database.close(),
      () => undefined, // the same error as the one told
    );
    throw broken ?? (await explain(error, options));
  } finally {
    clearTimeout(timer);
  }
};
