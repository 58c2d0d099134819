import type { Baseline } from '../../geometry/baseline.ts';
import type { DayKey } from '../records/calendar.ts';
import { touched, type DayRow, dayRowSchema } from '../analysis/day-row.ts';
import { diaryKey, type DiaryEntry } from '../records/diary.ts';
import type { HistoryEvent } from '../records/event.ts';
import { SAMPLE_CAMERA } from '../records/baseline-schema.ts';
import type { Store } from '../store/store.ts';
import type { MinuteRecord } from '../records/minute.ts';
import { pack, union, unpack } from '../minute/pack.ts';
import { watchedIn } from '../analysis/rollup.ts';
import type { Edit } from '../store/rows.ts';
import {
  BASELINES,
  baselinesFile,
  DAYS,
  daysFile,
  DIARY,
  diaryFile,
  EVENTS,
  eventsFile,
  isMinutes,
  minutesOfMonth,
  SETTINGS,
  settingsFile,
  type ThinnedDay,
  WITH_DIARY,
} from './format.ts';
import { checkSnapshots, snapshotEdits, Tally, unlessThere } from './import-snapshots.ts';
import { BackupError, notValid, type BackupFault } from './backup-error.ts';
import { openBackup, type OpenBackup } from './read.ts';
import { defaults, readSettings, type Settings } from '../records/settings.ts';
import * as v from 'valibot';

/** What became of the backup's settings. */
export type SettingsImport =
  | 'none' // the backup has none
  | 'taken' // nothing was chosen here yet
  | 'same'
  | 'left'; // there are others here, and they stay

/** How many records of a backup were new here, and how many were here already. */
export interface Merged {
  readonly added: number; // minutes, events, calibrations, snapshots, entries of the diary, and days of which only the rollup is left
  readonly known: number;
  readonly settings: SettingsImport;
}

/** A refused file has changed nothing. */
export type ImportResult =
  { readonly ok: true; readonly merged: Merged } | { readonly ok: false; readonly fault: BackupFault };

function* baselineEdits(baselines: readonly Baseline[], tally: Tally): Generator<Edit> {
  for (const one of baselines) yield unlessThere({ store: 'baselines', key: one.id }, one, tally);
}

/** The edit of a day's row after an edit that may have changed a record of that day. */
const touch = (day: DayKey, changed: () => boolean): Edit => ({
  store: 'days',
  key: day,
  change: (row) => (changed() ? touched(row, day) : undefined),
});

function* eventEdits(events: readonly HistoryEvent[], tally: Tally): Generator<Edit> {
  for (const one of events) {
    let isNew = false;
    yield unlessThere({ store: 'events', key: [one.at, one.kind] }, one, tally, () => (isNew = true));
    yield touch(one.day, () => isNew);
  }
}

const keyOf = ({ at, run }: MinuteRecord): string => `${at} ${run}`;

/** Merges a month's minutes into the packs of their days. `loose`: keys of minutes that are not packed; those stay unchanged. */
function* minuteEdits(minutes: readonly MinuteRecord[], loose: ReadonlySet<string>, tally: Tally): Generator<Edit> {
  const days = new Map<DayKey, MinuteRecord[]>();
  for (const minute of minutes) {
    const day = days.get(minute.day);
    if (day) day.push(minute);
    else days.set(minute.day, [minute]);
  }
  for (const [day, given] of days) {
    let changed = false;
    const change = (value: unknown) => {
      const there = value === undefined ? [] : unpack(value, () => undefined);
      const known = new Set(there.map(keyOf));
      const fresh = given.filter((minute) => !loose.has(keyOf(minute)));
      for (const minute of given) tally.count(!known.has(keyOf(minute)) && !loose.has(keyOf(minute)));
      const together = union(there, fresh);
      changed = together.some((minute) => !there.includes(minute));
      return changed ? pack(day, together) : undefined;
    };
    yield { store: 'packs', key: day, change };
    yield touch(day, () => changed);
  }
}

/** Takes the rollups of days without minutes, where they cover more time than the rollup here. */
function* dayEdits(days: readonly ThinnedDay[], tally: Tally): Generator<Edit> {
  for (const { day, rollup } of days) {
    const change = (value: unknown): DayRow | undefined => {
      const there = v.safeParse(dayRowSchema, value);
      const known = there.success && watchedIn(there.output.rollup) >= watchedIn(rollup);
      tally.count(!known);
      if (known) return undefined;
      // If the day has minutes here too, it is rolled up again, and the more complete of the two is used.
      return there.success
        ? { ...there.output, changes: there.output.changes + 1, rollup, thinned: true }
        : { day, changes: 1, upTo: 1, rollup, thinned: true };
    };
    yield { store: 'days', key: day, change };
  }
}

const diaryIn = (backup: OpenBackup): readonly DiaryEntry[] =>
  backup.version < WITH_DIARY ? [] : backup.read(DIARY, diaryFile);

/** What the program itself writes down, and what belongs to this machine: having it is no choice of settings. */
const machinesOwn = ({ welcomed, storageAsked, cameraId, cameraName, baselineId, backups }: Settings) => ({
  welcomed,
  storageAsked,
  cameraId,
  cameraName,
  baselineId,
  backups,
});
const inOneForm = (settings: unknown): string => JSON.stringify(readSettings(settings).settings);

/** Settings are imported only where nothing was chosen yet: an import must not change the person's own. */
const settingsEdit = (settings: Settings, told: (became: SettingsImport) => void): Edit => ({
  store: 'settings',
  key: 'settings',
  change: (stored) => {
    if (stored === undefined) {
      told('taken');
      return settings;
    }
    const own = readSettings(stored).settings;
    if (inOneForm({ ...own, ...machinesOwn(settings) }) === inOneForm(settings)) told('same');
    else if (inOneForm({ ...own, ...machinesOwn(defaults()) }) === inOneForm(defaults())) {
      told('taken');
      return { ...settings, ...machinesOwn(own) };
    } else told('left');
    return undefined;
  },
});

function* allEdits(
  backup: OpenBackup,
  loose: ReadonlySet<string>,
  tally: Tally,
  told: (became: SettingsImport) => void,
): Generator<Edit> {
  const settings = backup.read(SETTINGS, settingsFile);
  if (settings !== null) yield settingsEdit(settings, told);
  yield* baselineEdits(backup.read(BASELINES, baselinesFile), tally);
  yield* dayEdits(backup.read(DAYS, daysFile), tally);
  yield* eventEdits(backup.read(EVENTS, eventsFile), tally);
  for (const name of backup.names.filter(isMinutes))
    yield* minuteEdits(backup.read(name, minutesOfMonth), loose, tally);
  yield* snapshotEdits(backup, tally);
  for (const entry of diaryIn(backup)) yield unlessThere({ store: 'diary', key: diaryKey(entry) }, entry, tally);
}

/** Reads and validates all files before anything is written. */
const check = (backup: OpenBackup): void => {
  const settings = backup.read(SETTINGS, settingsFile);
  const cameras = [settings?.cameraId, ...backup.read(BASELINES, baselinesFile).map(({ cameraId }) => cameraId)];
  if (cameras.includes(SAMPLE_CAMERA)) {
    throw new BackupError({ code: 'ofSample', file: BASELINES });
  }
  backup.read(EVENTS, eventsFile);
  backup.read(DAYS, daysFile);
  checkSnapshots(backup);
  diaryIn(backup);
  for (const name of backup.names.filter(isMinutes)) {
    for (const [index, { day }] of backup.read(name, minutesOfMonth).entries()) {
      if (name.includes(day.slice(0, 7))) continue;
      throw notValid(name, { kind: 'otherMonth', path: `${index}.day`, day });
    }
  }
};

/**
 * Merges a backup into the store in one transaction. Existing records stay unchanged; of a minute that both have, the
 * record with more watched seconds is used. An invalid file is a result; a failing database rejects with a `HistoryError`.
 */
export const importBackup = async ({ rows, tell }: Store, file: Blob): Promise<ImportResult> => {
  try {
    const backup = await openBackup(file);
    check(backup);
    const loose = new Set((await rows.keys('minutes')).flatMap((key) => (Array.isArray(key) ? [key.join(' ')] : [])));
    const tally = new Tally();
    let became: SettingsImport = 'none';
    await rows.write({
      edit: allEdits(backup, loose, tally, (told) => (became = told)),
      editing: ['settings', 'baselines', 'days', 'events', 'packs', 'snapshots', 'pictures', 'diary'],
    });
    for (const store of ['settings', 'baselines', 'minutes', 'events', 'days', 'snapshots', 'diary'] as const)
      tell(store);
    return { ok: true, merged: { added: tally.added, known: tally.known, settings: became } };
  } catch (error) {
    if (error instanceof BackupError) return { ok: false, fault: error.fault };
    throw error;
  }
};
