import { persistence, type Persistence } from './persistence.ts';

/**
 * Asks the browser to keep the data. Some browsers ask the person: call it once, when there is something to keep
 * (the first calibration), and remember that (`Settings.storageAsked`).
 */
export const askForPersistence = async (): Promise<Persistence> => {
  const now = await persistence();
  if (now !== 'best effort') return now;
  return (await navigator.storage.persist()) ? 'persistent' : 'best effort';
};
