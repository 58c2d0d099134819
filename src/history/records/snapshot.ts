import type { Measure, MetricId } from '../../geometry/metric.ts';
import type { View } from '../../geometry/reading.ts';
import type { Millis } from '../../base/units.ts';
import type { DayKey } from './calendar.ts';

export const SNAPSHOT_TAGS = ['sitting', 'standing', 'before', 'after'] as const;
export type SnapshotTag = (typeof SNAPSHOT_TAGS)[number];

export const NOTE_LENGTH = 500; // characters [H]

/** A point in the picture, px. */
type Place = readonly [x: number, y: number];

/** What says how the vertical of the room lies in a picture. */
export const VERTICAL_SOURCES = [
  'room', // door frames, shelves and other upright edges in it
  'person', // who looked at it says so, or has turned it
  'phone', // the level of the phone that took it, in the file
  'body', // somebody who stands in it, head to feet
  'nothing',
] as const;
export type VerticalSource = (typeof VERTICAL_SOURCES)[number];

/** The person's joints and lines, enough to draw and to overlay another snapshot. The picture cannot be reconstructed from it. */
export interface SavedSkeleton {
  readonly width: number; // px, of the picture that the places lie in
  readonly height: number; // px
  readonly points: Readonly<Record<string, readonly [x: number, y: number, score: number]>>; // by keypoint name
  readonly back: readonly Place[]; // the line of the back, neck first, at most 60 places; empty where none was seen
  readonly marks: Readonly<Partial<Record<'c7' | 't12' | 'sacrum', Place>>>;
  readonly lean?: number; // deg that the vertical of the room leans to the picture's right; absent: none, or an older record
}

/** A snapshot that the person saved: its numbers and lines. Its picture, if saved, is a record of its own. */
export interface SavedSnapshot {
  readonly id: string;
  readonly at: Millis; // when it was taken
  readonly keptAt: Millis;
  readonly day: DayKey; // local day of `at`
  readonly offset: number; // minutes ahead of UTC at `at`
  readonly from: 'camera' | 'file';
  readonly view: View;
  readonly yaw: number | null; // deg; null: not known
  readonly metrics: Readonly<Record<MetricId, Measure>>;
  readonly kyphosisIndex: Measure;
  readonly standing?: Readonly<Record<string, Measure>>; // by its id in standing-catalogue.ts; absent: sitting, or an older record
  readonly vertical?: VerticalSource; // what says how the vertical of the room lies; absent: an older record
  readonly corrected: readonly string[]; // landmarks that the person moved by hand
  readonly skeleton: SavedSkeleton;
  readonly picture: boolean; // whether its picture is saved too
  readonly tags: readonly SnapshotTag[];
  readonly note: string; // the person's own words, at most NOTE_LENGTH
  readonly repeats?: string | null; // id of the first one of the same posture, taken minutes before; null or absent: none
}

/** What can be changed of a saved snapshot. */
export type SnapshotChange = Partial<Omit<SavedSnapshot, 'id' | 'keptAt' | 'from' | 'kyphosisIndex' | 'picture'>>;
