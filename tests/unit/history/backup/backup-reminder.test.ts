import { expect, test } from 'vitest';
import { millis } from '../../../../src/base/units.ts';
import { isBackupDue, REMIND } from '../../../../src/history/backup/backup-reminder.ts';
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
  expect(isBackupDue(backups, watched, TEN)).toBe(due);
});
