import { describe, expect, test } from 'vitest';
import {
  KEPT_FILES,
  isThere,
  newTag,
  nightlyFaultOf,
  writeNightly,
} from '../../../../src/history/backup/nightly-files.ts';
import { addDays, type DayKey } from '../../../../src/history/records/calendar.ts';
import { HistoryError } from '../../../../src/history/store/history-error.ts';
import { FakeFolder } from '../../../support/fake-folder.ts';

const DAY = '2026-11-30' as DayKey;
const TAG = 'k3f9a2';
const nameOf = (day: DayKey, tag = TAG) => `plumbline-nightly-${day}-${tag}.zip`;
const file = new Blob(['a backup']);
const write = (folder: FakeFolder, day = DAY) => writeNightly(folder, { day, tag: TAG, file });

/** Files of as many days, the last one yesterday. */
const earlier = (days: number, tag = TAG): Record<string, string> =>
  Object.fromEntries(Array.from({ length: days }, (_, index) => [nameOf(addDays(DAY, index - days), tag), 'old']));

describe('a file of the nightly backup', () => {
  test('is named for its day, holds the backup, and replaces one of the same day', async () => {
    const folder = new FakeFolder({ [nameOf(DAY)]: 'of this morning' });
    expect(await write(folder)).toBe(nameOf(DAY));
    expect(await folder.files.get(nameOf(DAY))?.text()).toBe('a backup');
    expect(folder.names).toEqual([nameOf(DAY)]);
  });

  test('takes the place of the oldest when there are seven', async () => {
    const folder = new FakeFolder(earlier(KEPT_FILES + 2));
    await write(folder);
    expect(folder.names).toEqual(Array.from({ length: 7 }, (_, index) => nameOf(addDays(DAY, index - 6))));
  });

  test.each([
    'plumbline-backup-2020-01-01.zip', // by hand
    nameOf('2020-01-01' as DayKey, 'aaaaaa'), // of another browser
    `${nameOf('2020-01-01' as DayKey)}.crswap`,
    `copy of ${nameOf('2020-01-01' as DayKey)}`,
    `plumbline-nightly-2020-01-${TAG}.zip`,
    'holiday.jpg',
  ])('never takes the place of %s', async (name) => {
    const folder = new FakeFolder({ ...earlier(KEPT_FILES), [name]: 'precious' });
    await write(folder);
    expect(await folder.files.get(name)?.text()).toBe('precious');
    expect(folder.files.size).toBe(KEPT_FILES + 1);
  });

  test('stays although a clock that ran ahead left seven of later days', async () => {
    const folder = new FakeFolder(earlier(KEPT_FILES));
    const before = addDays(DAY, -40);
    await write(folder, before);
    expect(folder.names).toContain(nameOf(before));
    expect(folder.files.size).toBe(KEPT_FILES);
  });

  test('that finds no room leaves nothing behind, and the one of this morning as it was', async () => {
    const folder = new FakeFolder(earlier(KEPT_FILES));
    folder.room = 3;
    await expect(write(folder)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(folder.names).toEqual(Object.keys(earlier(KEPT_FILES)));
    folder.files.set(nameOf(DAY), new Blob(['of this morning']));
    await expect(write(folder)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await folder.files.get(nameOf(DAY))?.text()).toBe('of this morning');
  });

  test('that arrives shorter than it was written is a fault', async () => {
    const folder = new FakeFolder();
    const get = folder.getFileHandle.bind(folder);
    folder.getFileHandle = async (...of: Parameters<typeof get>) => ({
      ...(await get(...of)),
      getFile: async () => new Blob(['a']),
    });
    await expect(write(folder)).rejects.toThrow('expected 8 bytes');
    expect(folder.names).toEqual([]);
  });
});

test('an empty file, and none, is no backup', async () => {
  const folder = new FakeFolder({ empty: '', full: 'a backup' });
  expect(await Promise.all(['empty', 'full', 'none'].map((name) => isThere(folder, name)))).toEqual([
    false,
    true,
    false,
  ]);
});

test('tags are six letters and digits', () => {
  const tags = Array.from({ length: 5 }, newTag);
  expect(tags.filter((tag) => !/^[a-z0-9]{6}$/.test(tag))).toEqual([]);
  expect(new Set(tags).size).toBe(tags.length);
});

test.each([
  [new DOMException('', 'NotAllowedError'), 'lapsed'],
  [new DOMException('', 'SecurityError'), 'lapsed'],
  [new DOMException('', 'NotFoundError'), 'gone'],
  [new DOMException('', 'QuotaExceededError'), 'full'],
  [new HistoryError('bulky', 'too large'), 'bulky'],
  [new HistoryError('superseded', 'gone over'), 'failed'],
  [new DOMException('', 'NoModificationAllowedError'), 'failed'],
  ['a string', 'failed'],
] as const)('%s is the fault %s', (thrown, code) => {
  expect(nightlyFaultOf(thrown).code).toBe(code);
});
