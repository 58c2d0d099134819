import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Archive } from '../store/archive.ts';
import type { DayKey } from '../records/calendar.ts';
import type { HistoryEvent } from '../records/event.ts';
import type { History } from '../store/history.ts';
import { openDiary } from '../store/diary.ts';
import { openSnapshotStore } from '../store/snapshot-store.ts';
import type { MinuteRecord } from '../records/minute.ts';
import { pictureHead } from '../records/picture.ts';
import { HistoryError } from '../store/history-error.ts';
import type { SavedSnapshot } from '../records/snapshot.ts';
import {
  BASELINES,
  DAYS,
  DIARY,
  EVENTS,
  FORMAT,
  MANIFEST,
  minutesFile,
  MOST,
  pictureFile,
  SETTINGS,
  sha256,
  SNAPSHOTS,
  VERSION,
  type Manifest,
  type ThinnedDay,
} from './format.ts';

/** The date of every file, so that equal records give equal bytes. The earliest date that zip can express. */
const EPOCH = new Date(1980, 0, 1);

const byMonth = (days: readonly DayKey[]): ReadonlyMap<string, readonly DayKey[]> => {
  const months = new Map<string, DayKey[]>();
  for (const day of days) months.set(day.slice(0, 7), [...(months.get(day.slice(0, 7)) ?? []), day]);
  return months;
};

/** A backup, and what it holds. */
export interface WrittenBackup {
  readonly file: Blob;
  readonly content: string; // SHA-256 over the records: equal as long as nothing changed but when backups were made
}

/**
 * All records as a zip. Reads month by month and picture by picture, so memory use does not grow with the history.
 * Rejects with a `HistoryError`, also if the backup would be too large to import (`bulky`).
 */
export const writeBackup = async (history: History, archive: Archive): Promise<WrittenBackup> => {
  const { rows } = history.store;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const failures: Error[] = [];
  let size = 0; // bytes
  const zip = new Zip((error, chunk) => {
    if (error) failures.push(error);
    else chunks.push(chunk);
    size += chunk?.length ?? 0;
  });
  const sums: Record<string, string> = {};
  const put = async (file: ZipDeflate | ZipPassThrough, bytes: Uint8Array<ArrayBuffer>) => {
    if (file.filename !== MANIFEST) sums[file.filename] = await sha256(bytes);
    file.mtime = EPOCH;
    zip.add(file);
    file.push(bytes, true);
    if (size > MOST.file) throw new HistoryError('bulky', `a backup of more than ${MOST.file} bytes`);
  };
  const add = (name: string, content: unknown) =>
    put(new ZipDeflate(name, { level: 6 }), strToU8(JSON.stringify(content)));

  const stored = await rows.get('settings', 'settings');
  const settings = stored === undefined ? null : await history.settings();
  await add(SETTINGS, settings);
  await add(
    BASELINES,
    (await history.baselines()).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const days = await archive.listed();
  const events: HistoryEvent[] = [];
  const thinned: ThinnedDay[] = [];
  for (const [month, within] of byMonth(days)) {
    const minutes: MinuteRecord[] = [];
    for (const day of within) {
      const found = await archive.records(day);
      minutes.push(...found.minutes);
      events.push(...found.events);
    }
    if (minutes.length > 0)
      await add(
        minutesFile(month),
        minutes.toSorted((a, b) => a.at - b.at || a.run - b.run),
      );
    const [from, to] = [within[0], within.at(-1)];
    if (from === undefined || to === undefined) continue;
    for (const { day, rollup, thinned: only } of await archive.days({ from, to }))
      if (only) thinned.push({ day, rollup });
  }
  await add(
    EVENTS,
    events.toSorted((a, b) => a.at - b.at || (a.kind < b.kind ? -1 : 1)),
  );
  await add(DAYS, thinned);
  const kept = openSnapshotStore(history.store);
  const snapshots: SavedSnapshot[] = [];
  for (const snapshot of (await kept.list()).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const picture = snapshot.picture ? await kept.pictureOf(snapshot.id) : null;
    const bytes = picture && new Uint8Array(await picture.arrayBuffer());
    const head = bytes && pictureHead(bytes);
    snapshots.push({ ...snapshot, picture: head !== null }); // a damaged picture is left out
    // Pictures are compressed already: store them without deflate.
    if (head) await put(new ZipPassThrough(pictureFile(snapshot.id, head.type)), bytes);
  }
  await add(SNAPSHOTS, snapshots);
  await add(DIARY, await openDiary(history.store).entries());
  await add(MANIFEST, { format: FORMAT, version: VERSION, files: sums } satisfies Manifest);
  zip.end();
  if (failures[0]) throw failures[0];
  const content = { ...sums, [SETTINGS]: settings && { ...settings, backups: null }, version: VERSION };
  return {
    file: new Blob(chunks, { type: 'application/zip' }),
    content: await sha256(strToU8(JSON.stringify(content))),
  };
};

/** The file of `writeBackup` alone. */
export const exportBackup = async (history: History, archive: Archive): Promise<Blob> =>
  (await writeBackup(history, archive)).file;
