import { METRIC_IDS, METRICS, unknown, type Measure, type MetricId } from '../../../src/geometry/metric.ts';
import type { SavedSnapshot } from '../../../src/history/records/snapshot.ts';
import { TEN, after } from './support.ts';

export const metricsOf = (measured: Partial<Record<MetricId, readonly [value: number, sigma: number]>>) =>
  Object.fromEntries(
    METRIC_IDS.map((id): [MetricId, Measure] => {
      const pair = measured[id];
      return [id, pair ? { value: pair[0], sigma: pair[1], unit: METRICS[id].unit } : unknown('no baseline')];
    }),
  ) as Record<MetricId, Measure>;

/** Somebody standing sideways, facing image left, in a picture of 800 x 1200. */
export const saved = (id: string, more: Partial<SavedSnapshot> = {}): SavedSnapshot => ({
  id,
  at: TEN,
  keptAt: after(30),
  day: '2026-11-22' as SavedSnapshot['day'],
  offset: 60,
  from: 'file',
  view: 'sideLeft',
  yaw: 88,
  metrics: metricsOf({ cva: [48, 2.5], thoracicCurve: [47, 4], lumbarCurve: [26, 3] }),
  kyphosisIndex: { value: 0.11, sigma: 0.01, unit: '1' },
  corrected: ['c7'],
  skeleton: {
    width: 800,
    height: 1200,
    points: {
      left_ear: [380, 210, 0.9],
      left_shoulder: [420, 360, 0.9],
      left_hip: [410, 640, 0.8],
      left_knee: [405, 860, 0.7],
    },
    back: [
      [470, 320],
      [500, 420],
      [480, 540],
      [470, 600],
    ],
    marks: { c7: [468, 318], sacrum: [472, 610] },
  },
  picture: false,
  tags: ['standing', 'before'],
  note: 'Before the first session',
  ...more,
});

/** Pictures of 8 x 6 px in one colour, made with ffmpeg 5.1 (`-f lavfi -i color=c=teal:s=9x7 -frames:v 1 -bitexact`). */
const PICTURES = {
  'image/png':
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAACXBIWXMAAAABAAAAAQBPJcTWAAAAEElEQVR4nGNgqKvHjgZSAgDPWS9xyPlD3QAAAABJRU5ErkJggg==',
  'image/jpeg':
    '/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgEBAQEBAUFBQUFBQYGBgYGBgYGBgYGBgYHBwcICAgHBwcGBgcHCAgICAkJCQgICAgJCQoKCgwMCwsODg4RERT/xABMAAEBAAAAAAAAAAAAAAAAAAAABgEBAQAAAAAAAAAAAAAAAAAABQcQAQAAAAAAAAAAAAAAAAAAAAARAQAAAAAAAAAAAAAAAAAAAAD/wAARCAAGAAgDASIAAhEAAxEA/9oADAMBAAIRAxEAPwCZALJ+/9k=',
  lossy: 'UklGRjgAAABXRUJQVlA4ICwAAACQAQCdASoIAAYAAgA0JaACdLoAA5gA/u8pR8TxdvIb/6MP/xpH/GkfDmAAAA==',
  lossless: 'UklGRiIAAABXRUJQVlA4TBUAAAAvB0ABAAdQwChg/wMAQfjfNhHR/xA=',
} as const;

export const pictureBytes = (name: keyof typeof PICTURES): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(PICTURES[name]), (letter) => letter.charCodeAt(0));
export const picture = (name: keyof typeof PICTURES = 'image/jpeg'): Blob => new Blob([pictureBytes(name)]);
