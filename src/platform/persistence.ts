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
  readonly bytes: number; // used by this origin, including the offline copy of the program
  readonly persisted: boolean; // the browser does not clear it by itself
}

/** Storage used by this origin; null when the browser does not tell. */
export const storageUse = async (): Promise<StorageUse | null> => {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return null;
  const { usage } = await navigator.storage.estimate();
  return usage === undefined ? null : { bytes: usage, persisted: (await persistence()) === 'persistent' };
};
