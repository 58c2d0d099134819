import * as v from 'valibot';
import type { DayKey } from '../records/calendar.ts';
import { eventSchema } from '../records/event.ts';
import { minuteSchema } from '../records/minute.ts';
import type { Rollup } from '../analysis/rollup.ts';
import { rollupSchema } from '../analysis/day-row.ts';
import { day } from '../records/schema.ts';
import { settingsSchema } from '../records/settings.ts';
import { baselineSchema } from '../records/baseline-schema.ts';
import { PICTURE_TYPES, type PictureType } from '../records/picture.ts';
import { snapshotSchema } from '../records/snapshot-schema.ts';
import { diarySchema } from '../records/diary.ts';

/**
 * A backup is a zip of JSON files and picture files: all records except the monitor's saved state. Equal records always
 * give equal bytes.
 */
export const FORMAT = 'plumbline-backup';
export const VERSION = 3; // of the format; the program reads this and all earlier versions
export const WITH_SNAPSHOTS = 2; // the first version with snapshots
export const WITH_DIARY = 3; // the first version with a diary

export const MANIFEST = 'plumbline.json';
export const SETTINGS = 'settings.json'; // the settings, or null
export const BASELINES = 'baselines.json'; // calibrations, by id
export const EVENTS = 'events.json'; // events, by time
export const DAYS = 'days.json'; // rollups of days whose minutes retention deleted
export const SNAPSHOTS = 'snapshots.json'; // saved snapshots, by id; version 1 has no such file
export const DIARY = 'diary.json'; // what the person wrote about days, by key; versions 1 and 2 have no such file
export const minutesFile = (month: string): string => `minutes/${month}.json`; // minutes of '2026-11', by time
const MINUTES = /^minutes\/\d{4}-\d{2}\.json$/;

const ENDINGS: Readonly<Record<PictureType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};
export const pictureFile = (id: string, type: PictureType): string => `pictures/${id}.${ENDINGS[type]}`; // the bytes as they were saved
const PICTURE = new RegExp(`^pictures/([\\w-]{1,64})\\.(?:${PICTURE_TYPES.map((type) => ENDINGS[type]).join('|')})$`);

export const isMinutes = (name: string): boolean => MINUTES.test(name);
/** The id of the snapshot whose picture the file is; null: not a picture file. */
export const snapshotOf = (name: string): string | null => PICTURE.exec(name)?.[1] ?? null;
export const isKnown = (name: string): boolean =>
  [MANIFEST, SETTINGS, BASELINES, EVENTS, DAYS, SNAPSHOTS, DIARY].includes(name) ||
  isMinutes(name) ||
  snapshotOf(name) !== null;

/** Upper limits far above real backups; larger entries are not unpacked. [H] */
export const MOST = {
  file: 1024 * 1024 * 1024, // bytes, the zip: some thousand pictures
  entry: 64 * 1024 * 1024, // bytes, one file in it, unpacked: a month of 24-hour days has 25
  whole: 4 * 1024 * 1024 * 1024, // bytes, all of them
  entries: 12 * 100 + 7 + 10_000, // a century of months, and pictures
} as const;

/** The backup's manifest. Written last, read first. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly files: Readonly<Record<string, string>>; // SHA-256 of every other file, hex: damage is found before anything is read
}

export const manifestSchema: v.GenericSchema<unknown, Manifest> = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  files: v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});

export interface ThinnedDay {
  readonly day: DayKey;
  readonly rollup: Rollup;
}

const thinnedSchema: v.GenericSchema<unknown, ThinnedDay> = v.object({ day, rollup: rollupSchema });

export const settingsFile = v.nullable(settingsSchema);
export const baselinesFile = v.array(baselineSchema);
export const eventsFile = v.array(eventSchema);
export const daysFile = v.array(thinnedSchema);
export const snapshotsFile = v.array(snapshotSchema);
export const diaryFile = v.array(diarySchema);
export const minutesOfMonth = v.array(minuteSchema);

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
