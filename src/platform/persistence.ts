/** What the browser promises about the data of this page. */
export type Persistence =
  | 'persistent' // kept until the person deletes it
  | 'best effort' // may be thrown away when the disk gets full
  | 'unsupported';

/** What it promises now; asks nothing. */
export const persistence = async (): Promise<Persistence> => {
  if (!('storage' in navigator) || !('persisted' in navigator.storage)) return 'unsupported';
  return (await navigator.storage.persisted()) ? 'persistent' : 'best effort';
};

/**
 * Asks the browser to keep the data. Some browsers put the question to the person: ask once, when there is something to
 * keep (the first calibration), and remember that it was asked (`Settings.storageAsked`).
 */
export const askForPersistence = async (): Promise<Persistence> => {
  const now = await persistence();
  if (now !== 'best effort') return now;
  return (await navigator.storage.persist()) ? 'persistent' : 'best effort';
};

export interface StorageUse {
  readonly bytes: number; // used by this origin, the offline copy of the program included
  readonly persisted: boolean; // the browser promised not to clear it by itself
}

/** null: the browser does not say. */
export const storageUse = async (): Promise<StorageUse | null> => {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return null;
  const { usage } = await navigator.storage.estimate();
  return usage === undefined ? null : { bytes: usage, persisted: (await persistence()) === 'persistent' };
};
