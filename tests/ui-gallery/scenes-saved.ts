import { ASSUME_NOTHING } from '../../src/geometry/sitting-or-standing.ts';
import { NO_MARKS } from '../../src/geometry/marks.ts';
import { unknown, type Measure, type MetricId } from '../../src/geometry/metric.ts';
import { millis } from '../../src/base/units.ts';
import { addDays, dayKey, localOffset, type DayKey } from '../../src/history/records/calendar.ts';
import type { SavedSnapshot } from '../../src/history/records/snapshot.ts';
import { madeDays } from '../../tools/bench/made-days.ts';
import { rollUp } from '../../src/history/analysis/rollup.ts';
import { savedSnapshotOf } from '../../src/features/snapshot/pure/saved/saved-snapshot.ts';
import { measurePicture } from '../../src/features/snapshot/pure/measure/measure-picture.ts';
import type { TrendsSource } from '../../src/state/state.ts';
import { ago, NOW } from './readings.ts';
import type { Scene } from './scene.ts';
import { seenFromTheFront, seenFromTheSide, snapshotsSource, type MadeUp, type Seen } from './snapshots.ts';
import sidePicture from './snapshots/side.jpg?url';

const DAY = 24 * 60; // min
const deg = (value: number, sigma: number): Measure => ({ value, sigma, unit: 'deg' });

const savedFrom = ({ analysed }: Seen, more: Partial<SavedSnapshot>): SavedSnapshot => ({
  ...savedSnapshotOf(measurePicture(analysed, NO_MARKS, ASSUME_NOTHING), { picture: false, tags: [], note: '' }, NOW),
  ...more,
});

const takenAt = (minutesAgo: number): Pick<SavedSnapshot, 'at' | 'day' | 'offset'> => {
  const at = millis(Math.round(ago(minutesAgo)));
  const offset = localOffset(at);
  return { at, offset, day: dayKey(at, offset) };
};

/** The same person with the head `by` px further in front, and the upper back with it. */
const leant = (snapshot: SavedSnapshot, by: number): SavedSnapshot => {
  const { skeleton } = snapshot;
  const shoulder = skeleton.points['left_shoulder']?.[1] ?? 0;
  const hip = skeleton.points['left_hip']?.[1] ?? skeleton.height;
  const moved = (x: number, y: number) => x + by * Math.min(1.4, Math.max(0, (hip - y) / (hip - shoulder)) ** 2);
  return {
    ...snapshot,
    skeleton: {
      ...skeleton,
      points: Object.fromEntries(
        Object.entries(skeleton.points).map(([name, [x, y, score]]) => [name, [moved(x, y), y, score] as const]),
      ),
      back: skeleton.back.map(([x, y]) => [moved(x, y), y] as const),
    },
  };
};

const having = (snapshot: SavedSnapshot, metrics: Partial<Record<MetricId, Measure>>): SavedSnapshot => ({
  ...snapshot,
  metrics: { ...snapshot.metrics, ...metrics },
});

/** Three months of one person, sitting once, from the front once. */
export async function saved(): Promise<readonly SavedSnapshot[]> {
  const side = await seenFromTheSide();
  const front = await seenFromTheFront();
  const standing = (
    id: string,
    days: number,
    by: number,
    numbers: readonly number[],
    more: Partial<SavedSnapshot> = {},
  ) => {
    const [cva = 50, thoracic = 45, lumbar = 25] = numbers;
    const snapshot = savedFrom(side, { id, ...takenAt(days * DAY), tags: ['standing'], ...more });
    return having(leant(snapshot, by), {
      cva: deg(cva, 5.8),
      thoracicCurve: deg(thoracic, 11.5),
      lumbarCurve: deg(lumbar, 9.9),
      trunkInclination: deg(2, 1.2),
    });
  };
  return [
    standing('newest', 1, 0, [52, 44, 27], {
      tags: ['standing', 'after'],
      picture: true,
      note: 'After eight weeks of the reset, morning',
    }),
    having(savedFrom(side, { id: 'chair', ...takenAt(9 * DAY), tags: ['sitting'], corrected: ['c7', 'left_ear'] }), {
      cva: deg(44, 5.9),
      thoracicCurve: deg(49, 11.6),
      lumbarCurve: unknown('outline unsure'),
    }),
    having(savedFrom(front, { id: 'front', ...takenAt(20 * DAY), view: 'front', tags: [] }), {
      shoulderTilt: deg(-4, 0.9),
      headTilt: deg(2, 1),
      sideLean: deg(3, 1.4),
    }),
    standing('middle', 31, 24, [50, 48, 25]),
    standing('oldest', 62, 52, [41, 57, 24], { tags: ['standing', 'before'], note: 'Before the first session' }),
  ];
}

/** The same, and the newest one taken twice more within minutes. */
export async function repeated(): Promise<readonly SavedSnapshot[]> {
  const all = await saved();
  const [newest] = all;
  if (newest === undefined) return all;
  const again = (id: string, minutesLater: number, cva: number, thoracic: number): SavedSnapshot =>
    having(
      { ...newest, id, ...takenAt(DAY - minutesLater), picture: false, note: '', repeats: newest.id },
      { cva: deg(cva, 5.8), thoracicCurve: deg(thoracic, 11.5) },
    );
  return [again('again', 4, 53, 46), again('once-more', 2, 51, 43), ...all];
}

/** Some weeks at the desk, and what was saved meanwhile. */
export function lived(snapshots: readonly SavedSnapshot[]): TrendsSource {
  const today = dayKey(NOW, localOffset(NOW));
  const days = [...madeDays({ seed: 4, from: addDays(today, -12), days: 12, offsetAt: localOffset, until: NOW })];
  return {
    sample: false,
    listed: async () => days.map(({ day }) => day),
    days: async ({ from, to }) =>
      days.flatMap(({ day, minutes, events }) => {
        if (day < from || day > to) return [];
        const rollup = rollUp(minutes, events);
        return rollup === null ? [] : [{ day, rollup, thinned: false }];
      }),
    records: async (name: DayKey) => days.find(({ day }) => day === name) ?? { minutes: [], events: [] },
    deleteDay: async () => ({ removed: { minutes: 0, events: 0 }, left: { minutes: 0, events: 0 } }),
    snapshots: async () => snapshots,
  };
}

const scene = (hash: Scene['hash'], made: () => Promise<MadeUp>, more: Partial<Scene> = {}): Scene => ({
  hash,
  set: () => undefined,
  load: async (state, snapshots) => {
    const up = await made();
    const source = snapshotsSource(up);
    snapshots.value = { ...source, pictureOf: async () => (await fetch(sidePicture)).blob() };
    state.data.trends.value = lived(up.saved ?? []);
  },
  ...more,
});
const all = async (): Promise<MadeUp> => ({ saved: await saved() });
const withRepeats = async (): Promise<MadeUp> => ({ saved: await repeated() });

/** Snapshots that were saved, in everything that can be the case. */
export const SAVED_SCENES: Readonly<Record<string, Scene>> = {
  'saved-list': scene('#/snapshot', all),
  'saved-one': scene('#/snapshot', async () => ({ saved: (await saved()).slice(1, 2) })),
  'saved-delete-all': scene('#/snapshot', all, {
    press: async () => (await import('../../src/features/snapshot/text.ts')).text.saved.deleteAll,
  }),
  'saved-compare': scene('#/snapshot/compare/oldest/newest', all),
  'saved-compare-little': scene('#/snapshot/compare/middle/newest', all),
  'saved-compare-chair': scene('#/snapshot/compare/chair/newest', all),
  'saved-compare-views': scene('#/snapshot/compare/front/newest', all),
  'saved-compare-repeat': scene('#/snapshot/compare/newest/again', withRepeats),
  'saved-compare-gone': scene('#/snapshot/compare/gone/newest', all),
  'saved-trend': scene('#/snapshot/trend', all),
  'saved-trend-repeats': scene('#/snapshot/trend', withRepeats),
  'saved-trend-none': scene('#/snapshot/trend', async () => ({})),
  'saved-trend-few': scene('#/snapshot/trend', async () => ({ saved: (await saved()).slice(1, 2) })),
  'saved-report': scene('#/snapshot/report/newest', all),
  'saved-report-repeats': scene('#/snapshot/report/again', withRepeats),
  'saved-report-lines': scene('#/snapshot/report/chair', all),
  'saved-report-front': scene('#/snapshot/report/front', all),
  'saved-report-open': scene('#/snapshot/report/open', async () => ({ seen: await seenFromTheSide() })),
  'saved-report-gone': scene('#/snapshot/report/gone', all),
  'saved-report-nothing': scene('#/snapshot/report/open', all),
};
