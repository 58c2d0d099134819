import { millis } from '../../src/base/units.ts';
import { savedSnapshotOf } from '../../src/features/snapshot/pure/saved/saved-snapshot.ts';
import { NO_MARKS } from '../../src/geometry/marks.ts';
import { ASSUME_NOTHING } from '../../src/geometry/sitting-or-standing.ts';
import type { SavedSnapshot } from '../../src/history/records/snapshot.ts';
import { nothingMeasured } from '../../src/geometry/measure.ts';
import { unknown, type MetricId, type Measure } from '../../src/geometry/metric.ts';
import { measurePicture, type MeasuredSnapshot } from '../../src/features/snapshot/pure/measure/measure-picture.ts';
import { UNKNOWN_LEVEL } from '../../src/features/snapshot/pure/level/picture-level.ts';
import type { QueuedPicture } from '../../src/features/snapshot/pure/queue.ts';
import type { Capture } from '../../src/features/snapshot/source.ts';
import { NOW } from './readings.ts';
import { text as troubles } from '../../src/ui/troubles/text.ts';
import type { Scene } from './scene.ts';
import { cameraFilm, seenFromTheFront, seenFromTheSide, snapshotsSource, type MadeUp, type Seen } from './snapshots.ts';

const snapshot = (made: () => MadeUp | Promise<MadeUp>): Scene => ({
  hash: '#/snapshot',
  set: () => undefined,
  load: async (_state, snapshots) => {
    snapshots.value = snapshotsSource(await made());
  },
});

const capturing = (capture: (stream: MediaStream) => Capture): Scene =>
  snapshot(async () => ({ capture: capture(await cameraFilm()) }));

const QUEUE: readonly QueuedPicture[] = [
  { id: 'one', name: 'against-the-wall.jpg', state: { kind: 'done' } },
  { id: 'two', name: 'after-the-holidays-with-a-very-long-name-indeed-2026-08-21.png', state: { kind: 'measuring' } },
  {
    id: 'three',
    name: 'IMG_2044.HEIC',
    state: {
      kind: 'failed',
      fault: { kind: 'heic' },
    },
  },
  { id: 'four', name: 'sofa.webp', state: { kind: 'nobody' } },
  { id: 'five', name: 'desk.jpg', state: { kind: 'waiting' } },
];

const deg = (value: number, sigma: number): Measure => ({ value, sigma, unit: 'deg' });
const having =
  (metrics: Partial<Record<MetricId, Measure>>) =>
  (measured: MeasuredSnapshot): MeasuredSnapshot => ({
    ...measured,
    reading: { ...measured.reading, metrics: { ...measured.reading.metrics, ...metrics } },
  });

const usual = having({
  cva: deg(54, 2.4),
  thoracicCurve: deg(41, 5),
  lumbarCurve: deg(24, 4),
  trunkInclination: deg(2, 1.2),
});
const rounded = having({ cva: deg(43, 2.6), thoracicCurve: deg(66, 2.4), lumbarCurve: deg(31, 4.2) });
const hidden = having({ thoracicCurve: unknown('hair'), lumbarCurve: unknown('outline unsure') });
const level = having({ shoulderTilt: deg(-4, 0.9), headTilt: deg(2, 1), sideLean: deg(3, 1.4) });

const side =
  (change?: MadeUp['change'], more: MadeUp = {}) =>
  async (): Promise<MadeUp> => ({
    seen: await seenFromTheSide(),
    ...(change === undefined ? {} : { change }),
    ...more,
  });

const KEPT = { picture: false, tags: ['standing'], note: '' } as const;
/** The same person a minute before, a little different. */
const minuteBefore = ({ analysed }: Seen): SavedSnapshot => {
  const taken = { ...analysed, at: millis(analysed.at - 60_000) };
  const kept = savedSnapshotOf(measurePicture(taken, NO_MARKS, ASSUME_NOTHING), KEPT, NOW);
  return { ...kept, id: 'first', metrics: { ...kept.metrics, cva: deg(41, 4), trunkInclination: deg(3, 2) } };
};

/** The snapshot screen in everything that can be the case. */
export const SNAPSHOT_SCENES: Readonly<Record<string, Scene>> = {
  'snapshot-begin': snapshot(() => ({})),
  'snapshot-queue': snapshot(() => ({ queue: QUEUE })),
  'snapshot-opening': snapshot(() => ({ capture: { phase: 'opening' } })),
  'snapshot-nobody': capturing((stream) => ({
    phase: 'guiding',
    stream,
    advice: 'nobody',
    turn: null,
    stuck: false,
    seated: false,
  })),
  'snapshot-turn': capturing((stream) => ({
    phase: 'guiding',
    stream,
    advice: 'turn-to-the-side',
    turn: { way: 'left', by: 30 },
    stuck: false,
    seated: false,
  })),
  'snapshot-stuck': capturing((stream) => ({
    phase: 'guiding',
    stream,
    advice: 'turn-to-the-side',
    turn: { way: 'right', by: 15 },
    stuck: true,
    seated: true,
  })),
  'snapshot-counting': capturing((stream) => ({ phase: 'counting', stream, secondsLeft: 3, seated: false })),
  'snapshot-taken': snapshot(() => ({ capture: { phase: 'measuring' } })),
  'snapshot-refused': snapshot(() => ({
    capture: {
      phase: 'failed',
      fault: { kind: 'camera', error: 'refused' },
    },
  })),
  'snapshot-side': snapshot(side()),
  'snapshot-usual': snapshot(side(usual)),
  'snapshot-unlevel': snapshot(async () => {
    const { analysed, picture } = await seenFromTheSide();
    return { seen: { analysed: { ...analysed, level: UNKNOWN_LEVEL }, picture } };
  }),
  'snapshot-rounded': snapshot(side(rounded, { queue: QUEUE })),
  'snapshot-hidden': snapshot(side(hidden)),
  'snapshot-front': snapshot(async () => ({ seen: await seenFromTheFront(), change: level })),
  'snapshot-unclear': snapshot(
    side((measured) => ({
      ...measured,
      back: null,
      reading: nothingMeasured(measured.reading.at, 'unknown', 'view unclear'),
    })),
  ),
  'snapshot-several': snapshot(side((measured) => ({ ...measured, analysed: { ...measured.analysed, people: 2 } }))),
  'snapshot-saved': snapshot(side(undefined, { savedId: 'saved' })),
  'snapshot-repeat': snapshot(async () => {
    const seen = await seenFromTheSide();
    return { seen, repeats: 'first', saved: [minuteBefore(seen)] };
  }),
  'snapshot-repeated': snapshot(async () => {
    const seen = await seenFromTheSide();
    const first = minuteBefore(seen);
    const kept = savedSnapshotOf(measurePicture(seen.analysed, NO_MARKS, ASSUME_NOTHING), KEPT, NOW);
    return { seen, savedId: 'again', saved: [{ ...kept, id: 'again', repeats: 'first' }, first] };
  }),
  'snapshot-save-failed': {
    ...snapshot(side(undefined, { refused: troubles.history.full })),
    press: async () => (await import('../../src/features/snapshot/text.ts')).text.save.save,
  },
};
