import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { openArchive } from '../../../../src/history/store/archive.ts';
import { exportBackup, importBackup } from '../../../../src/history/backup/index.ts';
import type { BackupFault } from '../../../../src/history/backup/backup-error.ts';
import { sayBackupPlace } from '../../../../src/ui/troubles/say-backup.ts';
import { MANIFEST, sha256 } from '../../../../src/history/backup/format.ts';
import type { DayKey } from '../../../../src/history/records/calendar.ts';
import type { History } from '../../../../src/history/store/history.ts';
import { openHistory } from '../../../../src/history/store/open.ts';
import { openSnapshotStore } from '../../../../src/history/store/snapshot-store.ts';
import { madeDays } from '../../../../tools/bench/made-days.ts';
import { saved, picture } from '../snapshots.ts';
import { after } from '../support.ts';

export const open = async (): Promise<History> => {
  const opened = await openHistory({ sample: true, onFault: (fault) => expect.unreachable(JSON.stringify(fault)) });
  return opened.history;
};

export const from = '2026-10-26' as DayKey;
export const TODAY = '2026-11-05' as DayKey;
/** A few days, some of them packed, with everything else a backup holds. */
export const filled = async (perDay = 16): Promise<History> => {
  const history = await open();
  for (const { minutes, events } of madeDays({ seed: 3, from, days: 10, offsetAt: () => 60 })) {
    await history.save({
      minutes: minutes.slice(0, perDay),
      events: events.filter(({ kind }, index) => index < 4 || kind === 'camera'),
    });
  }
  await history.changeSettings((now) => ({
    ...now,
    welcomed: true,
    volume: 0.25,
    weekly: { note: true, offered: true, told: '2026-09-28' as DayKey, dismissed: true },
    goals: { shifts: 4, breaks: null },
  }));
  await openArchive(history.store).tidy(TODAY, 'for ever');
  const snapshots = openSnapshotStore(history.store);
  await snapshots.save(saved('plain', { note: '=1+1 "quoted" ü' }), null);
  await snapshots.save(saved('pictured', { at: after(60) }), picture('image/jpeg'));
  await snapshots.save(saved('webp', { at: after(90), tags: [] }), picture('lossless'));
  return history;
};

export const backupOf = (history: History) => exportBackup(history, openArchive(history.store));
export const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
/** Every file by its name, each byte a letter: pictures are none the worse for it. */
export const filesOf = async (blob: Blob): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await bytesOf(blob))).map(([name, bytes]) => [name, strFromU8(bytes, true)]),
  );

/** A zip of these texts, its manifest put right: what an attacker would do, not what damage does. */
export const forged = async (files: Readonly<Record<string, string>>, manifest: object = {}): Promise<Blob> => {
  const sums: Record<string, string> = {};
  for (const [name, text] of Object.entries(files))
    if (name !== MANIFEST) sums[name] = await sha256(strToU8(text, true));
  const all = {
    ...files,
    [MANIFEST]: JSON.stringify({ format: 'plumbline-backup', version: 2, files: sums, ...manifest }),
  };
  return new Blob([
    zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text, true)]))),
  ]);
};

/** A backup that must not be taken is brought to a history: what it holds afterwards, file by file. */
export async function refused(
  backup: Blob,
  { code, where }: { readonly code: BackupFault['code']; readonly where: RegExp },
): Promise<Record<string, string>> {
  const history = await filled();
  const result = await importBackup(history.store, backup);
  if (result.ok) expect.unreachable('this backup was taken');
  expect(result.fault.code).toBe(code);
  expect(sayBackupPlace(result.fault) ?? 'said without a place').toMatch(where);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  return filesOf(await backupOf(history));
}
