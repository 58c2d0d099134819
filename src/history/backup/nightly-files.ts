import { HistoryError } from '../store/history-error.ts';
import type { DayKey } from '../records/calendar.ts';
import type { BackupFolder, NightlyFault } from '../records/nightly.ts';

/** How many files stay in the folder. */
export const KEPT_FILES = 7;

const nameOf = (day: DayKey, tag: string): string => `plumbline-nightly-${day}-${tag}.zip`;
const PATTERN = /^plumbline-nightly-\d{4}-\d{2}-\d{2}-([a-z0-9]{6})\.zip$/;

/** A tag for the names of files: six letters and digits, at random. */
export const newTag = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => (byte % 36).toString(36)).join('');

/** Names of the files that this browser wrote, the newest first. */
async function ownFiles(folder: BackupFolder, tag: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const name of folder.keys()) if (PATTERN.exec(name)?.[1] === tag) found.push(name);
  return found.toSorted().toReversed();
}

const sizeOf = async (folder: BackupFolder, name: string): Promise<number> =>
  (await (await folder.getFileHandle(name)).getFile()).size;

/** Whether a file of this name lies there and is not empty. */
export async function isThere(folder: BackupFolder, name: string): Promise<boolean> {
  for await (const found of folder.keys()) if (found === name) return (await sizeOf(folder, name)) > 0;
  return false;
}

/** Writes the file whole or not at all; a file of the same name is replaced only when the new one is written. */
async function writeFile(folder: BackupFolder, name: string, file: Blob): Promise<void> {
  const isNew = !(await isThere(folder, name));
  const handle = await folder.getFileHandle(name, { create: true }); // empty at first
  try {
    const stream = await handle.createWritable();
    try {
      await stream.write(file);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined); // the first error says more
      throw error;
    }
    const { size } = await handle.getFile();
    if (size !== file.size) throw new Error(`expected ${file.size} bytes in ${name}, found ${size}`);
  } catch (error) {
    if (isNew) await folder.removeEntry(name).catch(() => undefined); // what is empty is no backup
    throw error;
  }
}

/**
 * Writes a backup into the folder and deletes all but the newest files that were written under the same tag. Other files are
 * never touched. Returns the name of the file. Rejects with what the browser throws: `nightlyFaultOf` names it.
 */
export async function writeNightly(
  folder: BackupFolder,
  { day, tag, file }: { readonly day: DayKey; readonly tag: string; readonly file: Blob },
): Promise<string> {
  const name = nameOf(day, tag);
  await writeFile(folder, name, file);
  // The one just written stays, even where a clock that ran ahead left files of later days.
  const older = (await ownFiles(folder, tag)).filter((own) => own !== name);
  for (const own of older.slice(KEPT_FILES - 1)) await folder.removeEntry(own).catch(() => undefined); // the next time, then
  return name;
}

const CODES: Readonly<Record<string, NightlyFault['code']>> = {
  NotAllowedError: 'lapsed', // https://wicg.github.io/file-system-access/#permissions
  SecurityError: 'lapsed',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

/** The fault that a thrown value stands for. */
export function nightlyFaultOf(thrown: unknown): NightlyFault {
  if (!(thrown instanceof Error)) return { code: 'failed', detail: String(thrown) }; // DOMException is an Error
  const detail = `${thrown.name}: ${thrown.message}`;
  if (thrown instanceof HistoryError) return { code: thrown.kind === 'bulky' ? 'bulky' : 'failed', detail };
  return { code: CODES[thrown.name] ?? 'failed', detail };
}
