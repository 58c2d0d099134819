import * as v from 'valibot';
import type { Millis } from '../../base/units.ts';
import { dayKey, type DayKey } from './calendar.ts';
import { day, finite, instant, offset } from './schema.ts';

/** What the person writes about days: how the body feels, notes, days that were not typical, and own trials. */
export type DiaryEntry = ComfortNote | DayNote | UntypicalDay | OwnTrial;

/** Parts of the body on the outline. Left and right are the person's own. */
export const COMFORT_PARTS = [
  'head',
  'neck',
  'leftShoulder',
  'rightShoulder',
  'upperBack',
  'lowerBack',
  'leftArm',
  'rightArm',
  'hips',
  'legs',
] as const;
export type ComfortPart = (typeof COMFORT_PARTS)[number];

/** How the body feels now, as the person says. */
export interface ComfortNote {
  readonly kind: 'comfort';
  readonly day: DayKey; // local day of `at`
  readonly at: Millis; // epoch
  readonly offset: number; // minutes that local time was ahead of UTC
  readonly discomfort: number; // 0 none - 10 as bad as can be, whole points
  readonly parts: readonly ComfortPart[]; // where; may be empty
}

/** Something about a day in the person's words: "new chair". */
export interface DayNote {
  readonly kind: 'note';
  readonly day: DayKey; // that it is about
  readonly at: Millis; // epoch, when it was written first
  readonly text: string; // 1 to DAY_NOTE_LENGTH characters
}

/** The day is left out of comparisons and claims; it is drawn as before. */
export interface UntypicalDay {
  readonly kind: 'untypical';
  readonly day: DayKey;
  readonly at: Millis; // epoch, when it was marked
}

/** An own trial: times with and without cues by a random calendar (analysis/trial/calendar.ts). */
export interface OwnTrial {
  readonly kind: 'trial';
  readonly day: DayKey; // Monday on which it begins
  readonly at: Millis; // epoch, when it was started
  readonly seed: number; // of its calendar
  readonly stopped: DayKey | null; // the day on which the person stopped it, which no longer counts; null: not stopped
}

export const DAY_NOTE_LENGTH = 200; // characters [H]

const points = v.pipe(finite, v.integer(), v.minValue(0), v.maxValue(10));

export const diarySchema: v.GenericSchema<unknown, DiaryEntry> = v.variant('kind', [
  v.pipe(
    v.object({
      kind: v.literal('comfort'),
      day,
      at: instant,
      offset,
      discomfort: points,
      parts: v.pipe(v.array(v.picklist(COMFORT_PARTS)), v.maxLength(COMFORT_PARTS.length)),
    }),
    v.check((note) => dayKey(note.at, note.offset) === note.day, 'expected the day of `at` and `offset`'),
  ),
  v.object({
    kind: v.literal('note'),
    day,
    at: instant,
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(DAY_NOTE_LENGTH)),
  }),
  v.object({ kind: v.literal('untypical'), day, at: instant }),
  v.object({
    kind: v.literal('trial'),
    day,
    at: instant,
    seed: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(2 ** 32 - 1)),
    stopped: v.nullable(day),
  }),
]);

/** The key of an entry. A day is marked once; of the others there may be several. */
export const diaryKey = ({ kind, day, at }: DiaryEntry): string =>
  kind === 'untypical' ? `${day} ${kind}` : `${day} ${kind} ${at}`;

/** The keys of all entries of the days from `from` to `to`, as a range. */
export const diaryKeys = (from: DayKey, to: DayKey): readonly [from: string, to: string] => [from, `${to}~`];

/** Whether an entry is about its day alone, and goes when the day is deleted. */
export const isOfDay = ({ kind }: DiaryEntry): boolean => kind !== 'trial';
