import { expect, onTestFinished, test } from 'vitest';
import { unzipSync } from 'fflate';
import { millis } from '../../../src/base/units.ts';
import { isThere, writeNightly } from '../../../src/history/backup/nightly-files.ts';
import { writeBackup } from '../../../src/history/backup/index.ts';
import { dayKey } from '../../../src/history/records/calendar.ts';
import { initialNightly, type BackupFolder } from '../../../src/history/records/nightly.ts';
import { openArchive } from '../../../src/history/store/archive.ts';
import { openNightlyStore } from '../../../src/history/store/nightly-store.ts';
import { minuteAt } from '../../unit/history/days.ts';
import { TEN } from '../../unit/history/support.ts';
import { ownDatabase } from './support.ts';

const database = ownDatabase();

/** A real folder, of the page's private storage. */
async function privateFolder(): Promise<BackupFolder> {
  const root = await navigator.storage.getDirectory();
  const name = `nightly-${crypto.randomUUID()}`;
  onTestFinished(() => root.removeEntry(name, { recursive: true }));
  return (await root.getDirectoryHandle(name, { create: true })) as unknown as BackupFolder; // TypeScript's library lacks its permissions
}

test('the folder is found again in an open database, written into, and forgotten with everything else', async () => {
  const name = database.name();
  const first = await database.open(name);
  const folder = await privateFolder();
  await openNightlyStore(first.history.store).put(initialNightly(folder, TEN, 'k3f9a2'));
  first.history.close();

  const { history, faults } = await database.open(name);
  await history.save({ minutes: [minuteAt(TEN)] });
  const nightly = openNightlyStore(history.store);
  const found = await nightly.get();
  expect(found).toMatchObject({ chosen: TEN, tag: 'k3f9a2', tried: null, file: null, fault: null });
  if (found === null) return;
  expect(await found.folder.queryPermission({ mode: 'readwrite' })).toBe('granted');
  const { file } = await writeBackup(history, openArchive(history.store));
  const written = await writeNightly(found.folder, { day: dayKey(TEN, 60), tag: found.tag, file });
  expect(await isThere(folder, written)).toBe(true);
  const bytes = await (await (await folder.getFileHandle(written)).getFile()).arrayBuffer();
  expect(Object.keys(unzipSync(new Uint8Array(bytes)))).toContain('plumbline.json');

  await nightly.change(millis(TEN + 1), { file: 'of another folder' });
  await nightly.change(TEN, { made: TEN });
  expect(await nightly.get()).toMatchObject({ made: TEN, file: null });
  const { left } = await history.deleteEverything();
  expect(left.state).toBe(0);
  await nightly.change(TEN, { made: TEN }); // a backup that ran meanwhile
  expect(await nightly.get()).toBeNull();
  expect(await isThere(folder, written)).toBe(true);
  expect(faults).toEqual([]);
});

test('an older database has no folder', async () => {
  const { history } = await database.open(database.name());
  expect(await openNightlyStore(history.store).get()).toBeNull();
});
