import * as v from 'valibot';
import { defaultAlertSettings, type AlertSettings, PACED } from '../../alerts/settings.ts';
import { defaultReminderSettings, type ReminderSettings, EXERCISES } from '../../alerts/reminders/reminder-settings.ts';
import { ANSWER_KINDS, ANSWERS_KEPT, type WarningAnswer } from '../../alerts/answers/answer.ts';
import { WARNED } from '../../geometry/metric.ts';
import { PROFILES, type Profile } from '../../geometry/profile-ids.ts';
import { millis, minutes, type Millis } from '../../base/units.ts';
import type { DayKey } from './calendar.ts';
import { CAUSES, day, finite, firstIssue, share, VIEWS } from './schema.ts';

/** What the person chose. One record for the whole program; the window changes it, the worker reads it. */
export interface Settings {
  readonly cameraId: string | null; // deviceId of the chosen camera; null = whatever the browser gives
  readonly cameraName: string | null; // its label, for when the browser gives it another id; null: not known
  readonly picture: 'shown' | 'blurred' | 'hidden'; // the live picture on *now*; analysis is the same
  readonly uprightShown: boolean; // the own upright as a faint outline over the live picture
  readonly miniByItself: 'unasked' | 'yes' | 'no'; // the mini window opens when the tab is left; unasked: it is offered once
  readonly startByItself: boolean; // watching begins when the page is opened, where the camera is allowed already
  readonly theme: 'auto' | 'light' | 'dark'; // auto follows the system
  readonly alerts: AlertSettings;
  readonly manners: ReminderSettings; // stored and exported under this key, which therefore stays
  readonly channels: Channels;
  readonly volume: number; // 0-1 of the sound
  readonly baselineId: string | null; // the calibration in use; null = the newest that fits camera and view
  readonly welcomed: boolean; // the introduction of the first visit was shown
  readonly storageAsked: boolean; // persistent storage has been asked for once
  readonly keepMinutes: KeepMinutes; // retention of minutes; the rollups of days are never deleted
  readonly diary: DiarySettings;
  readonly weekly: WeeklySettings;
  readonly goals: Goals;
  readonly profiles: readonly Profile[]; // what is different about the body, as the person says; empty: nothing
  readonly backups: Backups;
}

/** Backups that were saved by hand, and the reminder of them. Of this machine, not of the person. */
export interface Backups {
  readonly made: Millis | null; // epoch, the newest one; null: none yet
  readonly dismissed: Millis | null; // epoch, when the reminder was put away last
}

/** What the person wants to be asked. Off unless chosen. */
export interface DiarySettings {
  readonly comfort: boolean; // once a day: how does your body feel?
}

/** The note about the week before, in a few lines. */
export interface WeeklySettings {
  readonly note: boolean; // it comes each week
  readonly offered: boolean; // the offer was answered, or the note was switched on or off: it is not offered again
  readonly told: DayKey | null; // first day of the newest week that a note was about; null: none came yet
  readonly dismissed: boolean; // that note was put away
}

/** What somebody means to reach. Only movement and breaks have goals; null: none. */
export interface Goals {
  readonly shifts: number | null; // large ones, per measured hour
  readonly breaks: number | null; // a day
}

export const MOST_OF_A_GOAL = 30; // [H]

export const KEEP_MINUTES = ['90 days', 'a year', 'for ever'] as const;
export type KeepMinutes = (typeof KEEP_MINUTES)[number];

/** How a warning reaches the person. All off still leaves the screen itself. */
export interface Channels {
  readonly notification: boolean; // needs the permission too, asked for on a click
  readonly sound: boolean;
  readonly title: boolean; // the tab's title follows posture
  readonly icon: boolean; // the tab's icon follows posture
  readonly spoken: boolean; // warnings, breaks and calibrating are spoken, by a voice of this machine, in place of the sound
}

export const defaults = (): Settings => ({
  cameraId: null,
  cameraName: null,
  picture: 'shown',
  uprightShown: true,
  miniByItself: 'unasked',
  startByItself: false,
  theme: 'auto',
  alerts: defaultAlertSettings(),
  manners: defaultReminderSettings(),
  channels: { notification: true, sound: true, title: true, icon: true, spoken: false },
  volume: 0.5,
  baselineId: null,
  welcomed: false,
  storageAsked: false,
  keepMinutes: 'for ever',
  diary: { comfort: false },
  weekly: { note: false, offered: false, told: null, dismissed: false },
  goals: { shifts: null, breaks: null },
  profiles: [],
  backups: { made: null, dismissed: null },
});

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1));
const between = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(minutes(least)), v.maxValue(minutes(most)), v.transform(millis));
const quietSpan = v.object({
  because: v.picklist(['quiet', 'call']),
  days: v.pipe(v.array(v.picklist([0, 1, 2, 3, 4, 5, 6])), v.maxLength(7)),
  from: minuteOfDay,
  to: minuteOfDay,
});
const warningAnswer: v.GenericSchema<unknown, WarningAnswer> = v.object({
  at: v.pipe(finite, v.transform(millis)),
  kind: v.picklist(['cue', 'alert']),
  cause: v.picklist([...WARNED, 'creep', 'stillness']),
  side: v.picklist(['low', 'high']),
  view: v.picklist(VIEWS),
  pitch: v.nullable(finite),
  answer: v.picklist(ANSWER_KINDS),
});
const goal = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_OF_A_GOAL))), null);
const instant = v.optional(v.nullable(v.pipe(finite, v.transform(millis))), null);
const FIELDS = {
  cameraId: v.nullable(id),
  cameraName: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
  picture: v.picklist(['shown', 'blurred', 'hidden']),
  uprightShown: v.optional(v.boolean(), true),
  miniByItself: v.optional(v.picklist(['unasked', 'yes', 'no']), 'unasked'),
  startByItself: v.optional(v.boolean(), false),
  theme: v.picklist(['auto', 'light', 'dark']),
  alerts: {
    preset: v.picklist(['gentle', 'standard', 'strict']),
    patience: between(1, 60), // [H]
    off: v.array(v.picklist(CAUSES)),
    pace: v.optional(v.record(v.picklist(PACED), v.picklist(['later', 'sooner'])), {}),
    answers: v.optional(v.pipe(v.array(warningAnswer), v.maxLength(ANSWERS_KEPT)), []),
  },
  manners: {
    quiet: v.pipe(v.array(quietSpan), v.maxLength(50)), // [H]
    move: v.boolean(),
    without: v.array(v.picklist(EXERCISES)),
    water: v.boolean(),
    waterEvery: between(15, 240), // [H]
    desk: v.boolean(),
    deskEvery: between(15, 240), // [H]
    cueFree: v.optional(v.pipe(v.array(v.object({ from: day, to: day })), v.maxLength(50)), []),
  },
  channels: {
    notification: v.boolean(),
    sound: v.boolean(),
    title: v.boolean(),
    icon: v.boolean(),
    spoken: v.optional(v.boolean(), false),
  },
  volume: share,
  baselineId: v.nullable(id),
  welcomed: v.boolean(),
  storageAsked: v.boolean(),
  keepMinutes: v.picklist(KEEP_MINUTES),
  diary: {
    comfort: v.optional(v.boolean(), false),
  },
  weekly: {
    note: v.optional(v.boolean(), false),
    offered: v.optional(v.boolean(), false),
    told: v.optional(v.nullable(day), null),
    dismissed: v.optional(v.boolean(), false),
  },
  goals: { shifts: goal, breaks: goal },
  profiles: v.optional(v.array(v.picklist(PROFILES)), []),
  backups: { made: instant, dismissed: instant },
} as const;

export const settingsSchema: v.GenericSchema<unknown, Settings> = v.object({
  ...FIELDS,
  alerts: v.object(FIELDS.alerts),
  manners: v.object(FIELDS.manners),
  channels: v.object(FIELDS.channels),
  diary: v.optional(v.object(FIELDS.diary), {}),
  weekly: v.optional(v.object(FIELDS.weekly), {}),
  goals: v.optional(v.object(FIELDS.goals), {}),
  backups: v.optional(v.object(FIELDS.backups), {}),
});

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSchema = (field: unknown): field is v.GenericSchema => isPlain(field) && field['kind'] === 'schema';

/** `from`, with each wrong or missing field replaced by that of `base`. Adds a sentence to `faults` for each wrong field. */
const mend = (fields: Plain, base: Plain, from: unknown, path: string, faults: string[]): Plain => {
  if (from !== undefined && !isPlain(from))
    faults.push(`${path || 'settings'}: expected a record, found ${typeof from}`);
  const given = isPlain(from) ? from : {};
  const mended: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const [value, fallback, where] = [given[name], base[name], path ? `${path}.${name}` : name];
    if (isSchema(field)) {
      const read = v.safeParse(field, value);
      mended[name] = read.success ? read.output : fallback;
      if (!read.success && value !== undefined) faults.push(`${where}: ${firstIssue(read.issues)}`);
    } else if (isPlain(field) && isPlain(fallback)) {
      mended[name] = mend(field, fallback, value, where, faults);
    }
  }
  return mended;
};

export interface SettingsRead {
  readonly settings: Settings;
  readonly faults: readonly string[]; // one sentence for each field that was put back to its default
}

/**
 * Reads settings from any stored value. A missing field (written by an older version) gets its default silently; a
 * wrong field gets its default and is reported; the other fields are used as they are.
 */
export const readSettings = (stored: unknown): SettingsRead => {
  const faults: string[] = [];
  const mended = mend(FIELDS, { ...defaults() }, stored, '', faults);
  return { settings: v.parse(settingsSchema, mended), faults };
};
