import { expect, test } from 'vitest';
import { writeBackup } from '../../../../src/history/backup/index.ts';
import { openArchive } from '../../../../src/history/store/archive.ts';
import { millis } from '../../../../src/base/units.ts';
import { baseline } from '../support.ts';
import { bytesOf, filled } from './support.ts';

test('what a backup holds is the same as long as nothing changes but when backups were made', async () => {
  const history = await filled(4);
  const write = () => writeBackup(history, openArchive(history.store));
  const first = await write();
  await history.changeSettings((now) => ({ ...now, backups: { made: millis(1.7e12), dismissed: millis(1.8e12) } }));
  const second = await write();
  expect(second.content).toBe(first.content);
  expect(await bytesOf(second.file)).not.toEqual(await bytesOf(first.file));
  await history.changeSettings((now) => ({ ...now, theme: 'dark' }));
  const third = await write();
  await history.saveBaseline(baseline('own', { cameraId: 'sample' }));
  const fourth = await write();
  expect(new Set([second, third, fourth].map(({ content }) => content)).size).toBe(3);
});
