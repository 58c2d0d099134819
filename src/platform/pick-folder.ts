import type { BackupFolder } from '../history/records/nightly.ts';

/** Chromium only, and not in TypeScript's library. https://wicg.github.io/file-system-access/#api-showdirectorypicker */
interface FolderPicker {
  showDirectoryPicker(options: {
    readonly id: string; // the browser opens the picker where it was last, per id
    readonly mode: 'readwrite'; // asks for both at once
    readonly startIn: 'documents';
  }): Promise<BackupFolder>;
}

const hasPicker = (page: object): page is FolderPicker => 'showDirectoryPicker' in page;

/** Whether the browser lets a page write into a folder. */
export const canPickFolder = (): boolean => hasPicker(globalThis);

/** Asks the person for a folder to write into; null: none was chosen. Needs a click: call it before the first await. */
export const pickFolder = async (): Promise<BackupFolder | null> => {
  const page: object = globalThis;
  if (!hasPicker(page)) return null;
  try {
    return await page.showDirectoryPicker({ id: 'plumbline-backups', mode: 'readwrite', startIn: 'documents' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null; // closed, or not allowed to write
    throw error;
  }
};
