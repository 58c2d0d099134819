import type { Measure, MetricId } from '../../geometry/metric.ts';
import type { View } from '../../geometry/reading.ts';
import type { Millis } from '../../base/units.ts';
import type { DayKey } from './day-key.ts';

export const SNAPSHOT_TAGS = ['sitting', 'standing', 'before', 'after'] as const;
export type SnapshotTag = (typeof SNAPSHOT_TAGS)[number];

/** A place in the picture's own pixels. */
type Place = readonly [x: number, y: number];

/** The person as lines, enough to draw and to lay over another: no picture can be got back from it. */
export interface SavedSkeleton {
  readonly width: number; // px, of the picture that the places lie in
  readonly height: number; // px
  readonly points: Readonly<Record<string, readonly [x: number, y: number, score: number]>>; // by keypoint name
  readonly back: readonly Place[]; // the line of the back, neck first, at most 60 places; empty where none was seen
  readonly marks: Readonly<Partial<Record<'c7' | 't12' | 'sacrum', Place>>>;
}

/** A snapshot that the person asked to keep: its numbers and lines. Its picture, if that is kept too, lies elsewhere. */
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
  readonly corrected: readonly string[]; // landmarks that the person moved by hand
  readonly skeleton: SavedSkeleton;
  readonly picture: boolean; // whether its picture is kept too
  readonly tags: readonly SnapshotTag[];
  readonly note: string; // the person's own words, at most 500 characters
}
