/** How durable the browser keeps the data of this origin. */
export type Persistence =
  | 'persistent' // kept until the person deletes it
  | 'best effort' // may be deleted when the disk gets full
  | 'unsupported';

/** The current state; never asks the person. */
export const persistence = async (): Promise<Persistence> => {
  if (!('storage' in navigator) || !('persisted' in navigator.storage)) return 'unsupported';
  return (await navigator.storage.persisted()) ? 'persistent' : 'best effort';
};

export interface StorageUse {
  readonly bytes: number | null; // used by this origin, including the offline copy of the program; null: the browser does not tell
  readonly persisted: boolean; // the browser does not clear it by itself; one that says nothing of it may
}

/** Storage used by this origin, and whether it stays. */
export const storageUse = async (): Promise<StorageUse> => {
  const persisted = (await persistence()) === 'persistent';
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return { bytes: null, persisted };
  return { bytes: (await navigator.storage.estimate()).usage ?? null, persisted };
};
