import { millis, type Millis } from '../../../../base/units.ts';
import { isMeasured, METRICS, METRIC_IDS, type Measure, type MetricId } from '../../../../geometry/metric.ts';
import { isStanding, STANDING } from '../../../../geometry/standing/standing-catalogue.ts';
import type { View } from '../../../../geometry/reading.ts';
import { dayKey, localOffset } from '../../../../history/records/calendar.ts';
import type { Taken } from '../measure/measure-picture.ts';
import type { SavedSkeleton, SavedSnapshot, SnapshotChange } from '../../../../history/records/snapshot.ts';

/** What can be put right of a kept snapshot without its picture. */
export type Correction =
  | { readonly kind: 'taken'; readonly taken: Taken }
  | { readonly kind: 'mirror' } // its picture is a mirror image: left and right change places
  | { readonly kind: 'turn-about' }; // seen from behind, not from the front, or the other way

const MINUTE = 60_000; // ms

/** The time on the clock where it was taken, as a date field has it: '2026-11-22T11:05'. */
export const clockOf = ({ at, offset }: Taken): string => new Date(at + offset * MINUTE).toISOString().slice(0, 16);

/**
 * The instant that a date field says. The clock is this machine's own where the picture was taken by it, so that summer time follows the
 * date; else the clock of the picture. Null: no date, before 1900, or later than `now` by more than a day.
 */
export function takenAt(written: string, before: Taken, now: Millis, offsetAt = localOffset): Taken | null {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(written) ? Date.parse(`${written.slice(0, 16)}:00Z`) : Number.NaN;
  if (!Number.isFinite(wall) || wall < Date.UTC(1900, 0, 2)) return null;
  const isOurs = before.offset === offsetAt(before.at);
  const first = isOurs ? offsetAt(millis(wall - before.offset * MINUTE)) : before.offset;
  const offset = isOurs ? offsetAt(millis(wall - first * MINUTE)) : before.offset;
  const at = millis(wall - offset * MINUTE);
  return at > now + 24 * 60 * MINUTE ? null : { at, offset };
}

export const datedBy = ({ at, offset }: Taken): Pick<SavedSnapshot, 'at' | 'day' | 'offset'> => ({
  at,
  offset,
  day: dayKey(at, offset),
});

/** 'left_ear' for 'right_ear', and the other way. */
const otherSide = (name: string): string =>
  name.startsWith('left_')
    ? name.replace('left_', 'right_')
    : name.startsWith('right_')
      ? name.replace('right_', 'left_')
      : name;

const opposite = (measure: Measure): Measure =>
  isMeasured(measure) ? { ...measure, value: 0 - measure.value } : measure; // no -0

/** A share of the weight on one leg is the rest of it on the other. */
const ofOtherLeg = (measure: Measure): Measure =>
  isMeasured(measure) ? { ...measure, value: 1 - measure.value } : measure;

const turnedMetrics = (metrics: SavedSnapshot['metrics']): SavedSnapshot['metrics'] =>
  Object.fromEntries(METRIC_IDS.map((id) => [id, METRICS[id].sided ? opposite(metrics[id]) : metrics[id]])) as Record<
    MetricId,
    Measure
  >;

const turnedStanding = (standing: NonNullable<SavedSnapshot['standing']>): NonNullable<SavedSnapshot['standing']> =>
  Object.fromEntries(
    Object.entries(standing).map(([id, measure]) => {
      if (id === 'weightLeft') return [id, ofOtherLeg(measure)];
      return [id, isStanding(id) && STANDING[id].sided ? opposite(measure) : measure];
    }),
  );

/** Left and right change their names; `mirrored`: the places change sides as well. */
function turnedSkeleton(skeleton: SavedSkeleton, mirrored: boolean): SavedSkeleton {
  const across = (x: number): number => (mirrored ? Math.round(10 * (skeleton.width - x)) / 10 : x);
  const { c7, t12, sacrum } = skeleton.marks;
  const put = ([x, y]: readonly [number, number]): readonly [number, number] => [across(x), y];
  return {
    ...skeleton,
    points: Object.fromEntries(
      Object.entries(skeleton.points).map(([name, [x, y, score]]) => [otherSide(name), [across(x), y, score]]),
    ),
    back: skeleton.back.map(put),
    marks: { ...(c7 && { c7: put(c7) }), ...(t12 && { t12: put(t12) }), ...(sacrum && { sacrum: put(sacrum) }) },
    ...(skeleton.lean !== undefined && { lean: mirrored ? 0 - skeleton.lean : skeleton.lean }),
  };
}

const OTHER: Readonly<Record<'mirror' | 'turn-about', Partial<Record<View, View>>>> = {
  mirror: { sideLeft: 'sideRight', sideRight: 'sideLeft' },
  'turn-about': { front: 'back', back: 'front' },
};

/**
 * The fields that a correction changes. A mirror image shows the other side of the body: angles forward and back stay, those to the left and
 * right change sign. Turned about, only the names of the sides were wrong.
 */
export function corrected(snapshot: SavedSnapshot, correction: Correction): SnapshotChange {
  if (correction.kind === 'taken') return datedBy(correction.taken);
  const { view, yaw, metrics, standing, skeleton, corrected: byHand } = snapshot;
  const seenFrom = OTHER[correction.kind][view] ?? view;
  const turnedYaw = yaw === null ? null : 0 - yaw;
  return {
    view: seenFrom,
    yaw: correction.kind === 'mirror' ? turnedYaw : seenFrom === 'back' ? 180 : null,
    metrics: turnedMetrics(metrics),
    ...(standing !== undefined && { standing: turnedStanding(standing) }),
    corrected: byHand.map(otherSide),
    skeleton: turnedSkeleton(skeleton, correction.kind === 'mirror'),
  };
}

/** What is written to take a correction back: the fields that it changed, as they were. */
export const fieldsBefore = (snapshot: SavedSnapshot, change: SnapshotChange): SnapshotChange =>
  Object.fromEntries(Object.keys(change).map((name) => [name, snapshot[name as keyof SnapshotChange]]));

/** What can be put right of this one, beside its date. */
export const correctionsFor = ({ view }: SavedSnapshot): readonly ('mirror' | 'turn-about')[] =>
  view === 'front' || view === 'back' ? ['mirror', 'turn-about'] : ['mirror'];
