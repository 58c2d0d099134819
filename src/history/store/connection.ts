import { openDB, type IDBPDatabase } from 'idb';
import type { Millis } from '../../base/units.ts';
import { stepsFrom, versionOf, type Migration, type Upgrade } from './migrations.ts';
import { HistoryError, asHistoryError } from './history-error.ts';

export interface ConnectionOptions {
  readonly name: string;
  readonly migrations: readonly Migration[];
  readonly patience: Millis; // how long another tab may take to close an older version
  readonly onSuperseded: () => void; // a newer version asked for the database; the connection is closed already
}

/** The version of the existing database, read without changing it. 0 if the browser does not tell it. */
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
  // Chromium: "Internal error opening backing store", at every attempt from then on. https://crbug.com/40489661
  if (error.name === 'UnknownError') return new HistoryError('damaged', `${error.name}: ${error.message}`, error);
  return asHistoryError(error);
};

/** Runs the steps in order. If one fails, aborts the whole upgrade and returns the error. */
const upgrade = async (
  steps: readonly Migration[],
  database: IDBPDatabase,
  transaction: Upgrade,
): Promise<HistoryError | null> => {
  for (const step of steps) {
    try {
      await step.up(database, transaction);
    } catch (error) {
      transaction.done.catch(() => undefined); // the returned error reports it
      try {
        transaction.abort();
      } catch {
        // the browser has ended it already
      }
      return new HistoryError('migration', `step to ${step.to}: ${String(error)}`, error);
    }
  }
  return null;
};

/** How often an opening that the browser itself ends is begun. */
const OPENINGS = 3;

/** The browser ended the opening or the transaction, nobody here: as it does while it clears the data of the site. */
export const endedByBrowser = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Opens the database once. Rejects with `HistoryError` (`blocked`, `migration`) or with what the browser reports. */
const openOnce = async ({ name, migrations, patience, onSuperseded }: ConnectionOptions): Promise<IDBPDatabase> => {
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
      // Closing at once lets the newer tab (or a deletion by the browser) continue.
      if (event.target instanceof IDBDatabase) event.target.close();
      onSuperseded();
    },
  });

  try {
    return await Promise.race([opening, waiting]);
  } catch (error) {
    // After the timeout nobody uses this connection: if it opens late, close it so that it does not block others.
    opening.then(
      (database) => database.close(),
      () => undefined, // the same error as the one thrown below
    );
    throw broken ?? error;
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Opens the database and upgrades it to the newest version. Never changes a newer database. Rejects with `HistoryError`
 * (`unavailable`, `newer`, `blocked`, `migration`, `full`, `failed`); a failed upgrade leaves the old data unchanged.
 */
export const connect = async (options: ConnectionOptions): Promise<IDBPDatabase> => {
  if (typeof indexedDB === 'undefined') throw new HistoryError('unavailable', 'no IndexedDB here');
  for (let opening = 1; ; opening += 1) {
    try {
      return await openOnce(options);
    } catch (error) {
      const reason = error instanceof HistoryError ? error.cause : error; // of the step that failed, if one did
      const ended = endedByBrowser(reason);
      if (!ended || opening === OPENINGS) throw await explain(ended ? reason : error, options);
    }
  }
};
