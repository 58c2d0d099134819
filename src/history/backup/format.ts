import * as v from 'valibot';
import type { DayKey } from '../day.ts';
import { eventSchema } from '../event.ts';
import { minuteSchema } from '../minute.ts';
import type { Rollup } from '../rollup.ts';
import { rollupSchema } from '../rollup-schema.ts';
import { day } from '../schema.ts';
import { settingsSchema } from '../settings.ts';
import { baselineSchema } from '../stored-baseline.ts';

/**
 * A backup is a zip of JSON files: what is kept, but for the running monitor's state. The same records always make the
 * same bytes.
 */
export const FORMAT = 'plumbline-backup';
export const VERSION = 1; // of the format; a program reads its own and every earlier one

export const MANIFEST = 'plumbline.json';
export const SETTINGS = 'settings.json'; // the settings, or null
export const BASELINES = 'baselines.json'; // calibrations, by id
export const EVENTS = 'events.json'; // events, by time
export const DAYS = 'days.json'; // what days came to whose minutes are gone
export const minutesFile = (month: string): string => `minutes/${month}.json`; // minutes of '2026-11', by time
const MINUTES = /^minutes\/\d{4}-\d{2}\.json$/;

export const isMinutes = (name: string): boolean => MINUTES.test(name);
export const isKnown = (name: string): boolean =>
  [MANIFEST, SETTINGS, BASELINES, EVENTS, DAYS].includes(name) || isMinutes(name);

/** Nothing honest comes near these; what exceeds them is not even unpacked. [H] */
export const MOST = {
  file: 512 * 1024 * 1024, // bytes, the zip
  entry: 64 * 1024 * 1024, // bytes, one file in it, unpacked: a month of 24-hour days has 25
  whole: 4 * 1024 * 1024 * 1024, // bytes, all of them
  entries: 12 * 100 + 5, // a century of months
} as const;

/** What the backup says of itself. Written last, read first. */
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
export const minutesOfMonth = v.array(minuteSchema);

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
