import type { ImagePoint } from '../../../../base/points.ts';
import { BACK_MARKS } from '../../../../geometry/marks.ts';
import { isMeasured, unknown } from '../../../../geometry/metric.ts';
import { isSide } from '../../../../geometry/reading.ts';
import type { Back } from '../../../../geometry/outline/back.ts';
import { millis, type Millis } from '../../../../base/units.ts';
import { localOffset } from '../../../../history/records/calendar.ts';
import {
  NOTE_LENGTH,
  type SavedSkeleton,
  type SavedSnapshot,
  type SnapshotTag,
} from '../../../../history/records/snapshot.ts';
import { KEYPOINT_NAMES, type Pose } from '../../../../pose/pose.ts';
import type { MeasuredSnapshot, Taken } from '../measure/measure-picture.ts';
import { datedBy } from './correct.ts';

export interface SaveRequest {
  readonly picture: boolean;
  readonly tags: readonly SnapshotTag[];
  readonly note: string;
  readonly repeats?: string | null; // id of the first one of the same posture; null or absent: none
}

/** The line of the back is saved at this many places: as fine as the outline that it comes from. SavedSkeleton allows no more. */
const MOST_PLACES = 60;

const tenths = (value: number): number => Math.round(value * 10) / 10;
const place = ({ x, y }: ImagePoint): readonly [number, number] => [tenths(x), tenths(y)];

/** The record of a measured picture: numbers and lines, from which the picture cannot be restored. */
export function savedSnapshotOf(
  snapshot: MeasuredSnapshot,
  { picture, tags, note, repeats }: SaveRequest,
  keptAt: Millis,
): SavedSnapshot {
  const { analysed, reading, standing, back, marks } = snapshot;
  return {
    id: analysed.id,
    ...datedBy(takenOf(snapshot)),
    keptAt,
    from: analysed.from,
    view: reading.view,
    yaw: isMeasured(reading.yaw) ? reading.yaw.value : null,
    metrics: reading.metrics,
    kyphosisIndex: back?.kyphosisIndex ?? noIndex(snapshot),
    ...(standing !== null && { standing: standing.measures }),
    vertical: snapshot.vertical.by,
    corrected: [...Object.keys(marks.keypoints), ...Object.keys(marks.back)],
    skeleton: skeletonOf(snapshot),
    picture,
    tags: [...new Set(tags)],
    note: note.slice(0, NOTE_LENGTH),
    ...(repeats !== undefined && { repeats }),
  };
}

/** When it was taken: as the person says, else as the picture does, by the clock of this machine. */
export function takenOf({ taken, analysed }: MeasuredSnapshot): Taken {
  const at = millis(Math.round(analysed.at));
  return taken ?? { at, offset: localOffset(at) };
}

/** An open snapshot in the shape that its report needs. Nothing is stored. The same norms apply as on the result page. */
export const asSavedSnapshot = (snapshot: MeasuredSnapshot, now: Millis): SavedSnapshot =>
  savedSnapshotOf(snapshot, { picture: true, tags: proposedTags(snapshot), note: '' }, now);

/** Sitting or standing as it was measured. Busts seen from the front are measured alike for both. */
export const proposedTags = ({ reading, support, standing }: MeasuredSnapshot): readonly SnapshotTag[] =>
  isSide(reading.view) || (standing !== null && standing.frame !== null) ? [support] : [];

/** What would be kept of it now: as proposed, and what the person said when it was kept before. */
export const requestFor = (measured: MeasuredSnapshot, kept: SavedSnapshot | undefined): SaveRequest => ({
  picture: kept?.picture ?? false,
  tags: [...proposedTags(measured), ...(kept?.tags ?? []).filter((tag) => tag !== 'sitting' && tag !== 'standing')],
  note: kept?.note ?? '',
  ...(kept?.repeats !== undefined && { repeats: kept.repeats }),
});

/** Without a line of the back the index is unknown for the same reason as the thoracic curve. */
function noIndex({ reading }: MeasuredSnapshot) {
  const { thoracicCurve } = reading.metrics;
  return isMeasured(thoracicCurve) ? unknown('outline unsure') : thoracicCurve;
}

function skeletonOf({ analysed: { pose }, marks, back, vertical: { lean } }: MeasuredSnapshot): SavedSkeleton {
  const { width, height } = pose;
  const points: Record<string, readonly [number, number, number]> = {};
  for (const name of KEYPOINT_NAMES) {
    const [x, y, score] = pointOf(pose, name, marks.keypoints[name]);
    if (Number.isFinite(x) && Number.isFinite(y)) points[name] = [tenths(x), tenths(y), Math.round(score * 100) / 100];
  }
  return {
    width,
    height,
    points,
    back: lineOf(back),
    marks: placesOf(back),
    ...(lean !== 0 && { lean: tenths(lean) }),
  };
}

function pointOf(pose: Pose, name: (typeof KEYPOINT_NAMES)[number], byHand: ImagePoint | undefined) {
  const { x, y, score } = byHand ? { ...byHand, score: 1 } : pose.keypoints[name];
  return [x, y, Math.min(1, Math.max(0, score))] as const;
}

function lineOf(back: Back | null): SavedSkeleton['back'] {
  const line = back?.line ?? [];
  const step = Math.max(1, (line.length - 1) / (MOST_PLACES - 1));
  const count = line.length === 0 ? 0 : Math.floor((line.length - 1) / step) + 1;
  return Array.from({ length: count }, (_, index) => line[Math.round(index * step)]).flatMap((spot) =>
    spot === undefined ? [] : [place(spot)],
  );
}

function placesOf(back: Back | null): SavedSkeleton['marks'] {
  const places: Partial<Record<(typeof BACK_MARKS)[number], readonly [number, number]>> = {};
  for (const mark of BACK_MARKS) {
    const spot = back?.[mark];
    if (spot) places[mark] = place(spot);
  }
  return places;
}
