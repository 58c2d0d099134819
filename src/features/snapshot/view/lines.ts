import type { ImagePoint } from '../../../base/points.ts';
import type { SavedSkeleton } from '../../../history/records/snapshot.ts';
import { middleOf, seenPoint } from '../pure/saved/skeleton-points.ts';
import { BONES } from '../../../ui/format/skeleton.ts';
import { BACK_MARKS, withMarks } from '../../../geometry/marks.ts';
import type { KeypointName, Pose } from '../../../pose/pose.ts';
import type { MeasuredSnapshot } from '../pure/measure/measure-picture.ts';

/** One section of the line of the back. */
export interface BackSection {
  readonly part: 'thoracic' | 'lumbar' | 'rest'; // rest: above the seventh neck vertebra, below the loins, or a curve whose ends are not known
  readonly spots: readonly ImagePoint[]; // neck first, at least two
}

/** The plumb line, picture pixels. */
export interface PlumbLine {
  readonly x: number; // at its lower end
  readonly top: number; // y
  readonly bottom: number; // y
  readonly lean: number; // deg, to the picture's right: as the vertical of the room lies in it
}

/** What is drawn over a snapshot, or in its place: picture pixels. */
export interface Lines {
  readonly bones: readonly (readonly [ImagePoint, ImagePoint])[];
  readonly joints: readonly ImagePoint[];
  readonly back: readonly BackSection[];
  readonly plumb: PlumbLine | null; // null: neither feet nor hips are seen
}

/** Feet that are further beside the hips than this share of the way down belong to somebody who sits. [H] */
const ASIDE = 0.5;

/** Through the feet of somebody who stands, as in clinical use; otherwise through the hips. */
function plumbOf({ points, height, lean = 0 }: SavedSkeleton): PlumbLine | null {
  const [ankles, hips, ears] = [middleOf(points, 'ankle'), middleOf(points, 'hip'), middleOf(points, 'ear')];
  const stands =
    ankles !== null && (hips === null || Math.abs(ankles.x - hips.x) < ASIDE * Math.max(0, ankles.y - hips.y));
  const over = stands ? ankles : hips;
  if (over === null || ears === null || over.y <= ears.y) return null;
  return { x: over.x, top: Math.max(0, ears.y - 0.12 * height), bottom: over.y, lean };
}

/** The plumb line as an SVG path, between two heights. */
export const plumbPath = ({ x, bottom, lean }: PlumbLine, top: number, end = bottom): string => {
  const at = (y: number): string =>
    `${(x + (bottom - y) * Math.tan((lean * Math.PI) / 180)).toFixed(1)} ${y.toFixed(1)}`;
  return `M${at(top)}L${at(end)}`;
};

/** The index of the nearest point of the line; null without a place. */
function indexOf(back: readonly ImagePoint[], place: readonly [number, number] | undefined): number | null {
  if (place === undefined) return null;
  const [x, y] = place;
  const distance = (spot: ImagePoint) => Math.hypot(spot.x - x, spot.y - y);
  return back.reduce((best, spot, index) => {
    const so = back[best];
    return so === undefined || distance(spot) < distance(so) ? index : best;
  }, 0);
}

function sectionsOf({ back, marks }: SavedSkeleton): readonly BackSection[] {
  const spots = back.map(([x, y]) => ({ x, y }));
  const [c7, t12, sacrum] = [indexOf(spots, marks.c7), indexOf(spots, marks.t12), indexOf(spots, marks.sacrum)];
  const end = spots.length - 1;
  const thoracic = c7 !== null && t12 !== null && c7 < t12 ? ([c7, t12] as const) : null;
  const lumbar = t12 !== null && sacrum !== null && t12 < sacrum ? ([t12, sacrum] as const) : null;
  const first = thoracic?.[0] ?? lumbar?.[0] ?? end;
  const last = lumbar?.[1] ?? thoracic?.[1] ?? end;
  const cut = (part: BackSection['part'], from: number, to: number): BackSection => ({
    part,
    spots: spots.slice(from, to + 1),
  });
  return [
    cut('rest', 0, first),
    ...(thoracic === null ? [] : [cut('thoracic', ...thoracic)]),
    ...(lumbar === null ? [] : [cut('lumbar', ...lumbar)]),
    cut('rest', last, end),
  ].filter((section) => section.spots.length > 1);
}

export function linesOf(skeleton: SavedSkeleton): Lines {
  const { points } = skeleton;
  const bones = BONES.map(([a, b]) => [seenPoint(points, a), seenPoint(points, b)] as const);
  return {
    bones: bones.filter((bone): bone is readonly [ImagePoint, ImagePoint] => bone[0] !== null && bone[1] !== null),
    joints: Object.keys(points)
      .map((name) => seenPoint(points, name))
      .filter((spot) => spot !== null),
    back: sectionsOf(skeleton),
    plumb: plumbOf(skeleton),
  };
}

/** A line as an SVG path, to a tenth of a pixel. */
export const pathOf = (spots: readonly ImagePoint[]): string =>
  spots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** The part of a picture that is shown, px. */
export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room around the person, as a share of the person's size; more above, where the crown is. [H] */
const AROUND = 0.08;
const ABOVE = 0.16;

/** The person with a little room around, of one skeleton or of several that lie over each other. */
export function viewBoxAround(skeletons: readonly SavedSkeleton[]): ViewBox {
  const places = skeletons.flatMap((skeleton) => {
    const { joints, back } = linesOf(skeleton);
    return [...joints, ...back.flatMap(({ spots }) => spots)];
  });
  const whole = skeletons[0] ?? { width: 1, height: 1 };
  if (places.length === 0) return { x: 0, y: 0, width: whole.width, height: whole.height };
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.max(right - left, bottom - top, 1);
  // A person seen from the side is narrow: never narrower than half as wide as high.
  const width = Math.max(right - left + 2 * AROUND * size, 0.5 * size);
  return {
    x: (left + right) / 2 - width / 2,
    y: top - ABOVE * size,
    width,
    height: bottom - top + (ABOVE + AROUND) * size,
  };
}

export const viewBoxAttribute = ({ x, y, width, height }: ViewBox): string =>
  [x, y, width, height].map((value) => value.toFixed(1)).join(' ');

/** The points as they count: those set by hand replace those that were found. */
export const poseOf = ({ analysed, marks }: MeasuredSnapshot): Pose => withMarks(analysed.pose, marks);

const asPlace = ({ x, y }: ImagePoint): readonly [number, number] => [x, y];

/** Lines and landmarks of an open snapshot in the shape of a saved one, so that both are drawn by the same code. */
export function skeletonOf(measured: MeasuredSnapshot): SavedSkeleton {
  const { back, vertical } = measured;
  const { width, height, keypoints } = poseOf(measured);
  const marks: Partial<Record<(typeof BACK_MARKS)[number], readonly [number, number]>> = {};
  for (const name of BACK_MARKS) {
    const spot = measured.marks.back[name] ?? back?.[name] ?? null;
    if (spot !== null) marks[name] = asPlace(spot);
  }
  const points = (Object.keys(keypoints) as KeypointName[]).map((name) => {
    const { x, y, score } = keypoints[name];
    return [name, [x, y, score]] as const;
  });
  return {
    width,
    height,
    points: Object.fromEntries(points),
    back: back?.line.map(asPlace) ?? [],
    marks,
    lean: vertical.lean,
  };
}
