import { expect, test } from 'vitest';
import { millis } from '../../../../src/base/units.ts';
import { isBackupDue, newestBackup, REMIND } from '../../../../src/history/backup/backup-reminder.ts';
import { TEN } from '../support.ts';
import { fault } from '../../../support/faults/catalogue.ts';

const daysAgo = (days: number) => millis(TEN - days * 24 * 3_600_000);
const MUCH = REMIND.watched;

test.each([
  ['much is kept and nothing was ever saved', { made: null, dismissed: null }, MUCH, true],
  ['too little is kept', { made: null, dismissed: null }, MUCH - 1, false],
  ['the last backup is 59 days old', { made: daysAgo(59), dismissed: null }, MUCH, false],
  ['the last backup is 60 days old', { made: daysAgo(60), dismissed: null }, MUCH, true],
  ['it was put away 29 days ago', { made: null, dismissed: daysAgo(29) }, MUCH, false],
  ['it was put away 30 days ago', { made: daysAgo(90), dismissed: daysAgo(30) }, MUCH, true],
] as const)(`fault: ${fault('backupForgotten')}: %s`, (_, backups, watched, due) => {
  expect(isBackupDue(backups, null, watched, TEN)).toBe(due);
});

test.each([
  ['held everything yesterday: nothing is due, by hand or not', null, daysAgo(1), false],
  ['held everything 59 days ago', daysAgo(200), daysAgo(59), false],
  ['held everything 60 days ago', daysAgo(200), daysAgo(60), true],
  ['is older than the one by hand', daysAgo(1), daysAgo(60), false],
] as const)('the nightly backup %s', (_, made, held, due) => {
  expect(isBackupDue({ made, dismissed: null }, held, MUCH, TEN)).toBe(due);
  expect(newestBackup({ made, dismissed: null }, held)).toBe(Math.max(made ?? 0, held));
});

test('where there never was one, there is no newest', () => {
  expect(newestBackup({ made: null, dismissed: null }, null)).toBeNull();
});
