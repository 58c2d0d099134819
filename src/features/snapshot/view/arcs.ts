import { type ImagePoint, distance } from '../../../base/points.ts';
import { isMeasured, type MetricId } from '../../../geometry/metric.ts';
import { isSide } from '../../../geometry/reading.ts';
import type { SavedSkeleton } from '../../../history/records/snapshot.ts';
import type { MeasuredSnapshot } from '../pure/measure/measure-picture.ts';
import { figureOf } from '../../../ui/format/measured-value.ts';
import { middleOf } from '../pure/saved/skeleton-points.ts';
import { spreadLabels } from './label-places.ts';
import { linesOf, pathOf, skeletonOf } from './lines.ts';

/** An angle where it can be seen: its two sides, the arc between them, and its number beside it. Picture pixels. */
export interface Arc {
  readonly id: MetricId;
  readonly sides: string; // SVG path of the line that the angle is counted from
  readonly arc: string; // SVG path
  readonly label: ImagePoint; // where its number stands
  readonly at: 'left' | 'right'; // the side of `label` that the number is written on
  readonly number: string; // '47°'
}

interface Ray {
  readonly from: ImagePoint;
  readonly to: ImagePoint;
}

const RADIUS = 0.075; // of the picture's height [H]
/** Factor on the radius where the face or the head would cover the number. [H] */
const BEYOND: Partial<Record<MetricId, number>> = { cva: 2.4, shoulderTilt: 2.6, headTilt: 2.2 };
/** Beside the trunk there is room only on the side to which it leans. */
const UPRIGHT: readonly MetricId[] = ['trunkInclination', 'sideLean'];
const BESIDE = 0.045; // how far a curve's bracket stands off the back, of the picture's height [H]

const angleOf = ({ from, to }: Ray): number => Math.atan2(to.y - from.y, to.x - from.x);
const towards = ({ x, y }: ImagePoint, angle: number, length: number): ImagePoint => ({
  x: x + length * Math.cos(angle),
  y: y + length * Math.sin(angle),
});

/** Between a resting direction and a line that begins at the same place. */
function between(id: MetricId, number: string, rest: number, ray: Ray, radius: number): Arc {
  const turn = Math.atan2(Math.sin(angleOf(ray) - rest), Math.cos(angleOf(ray) - rest));
  const steps = Array.from({ length: 13 }, (_, index) => towards(ray.from, rest + (turn * index) / 12, radius));
  const aside = UPRIGHT.includes(id) ? radius * (Math.sign(Math.cos(rest + turn)) || 1) : 0;
  const at = towards(ray.from, rest + turn / 2, (BEYOND[id] ?? 1.25) * radius);
  const label = { x: at.x + aside, y: at.y };
  return {
    id,
    sides: `${pathOf([ray.from, towards(ray.from, rest, 1.5 * radius)])}${pathOf([ray.from, ray.to])}`,
    arc: pathOf(steps),
    label,
    at: label.x >= ray.from.x ? 'right' : 'left',
    number,
  };
}

/** A bracket along one curve of the back, on the outer side of it. */
function along(id: MetricId, number: string, spots: readonly ImagePoint[], backwards: number, off: number): Arc | null {
  const [first, last] = [spots[0], spots.at(-1)];
  if (first === undefined || last === undefined) return null;
  const outer = spots.map(({ x, y }) => ({ x: x + backwards * off, y }));
  const tick = (spot: ImagePoint) => pathOf([spot, { x: spot.x + backwards * 1.25 * off, y: spot.y }]);
  const middle = outer[Math.floor(outer.length / 2)] ?? first;
  return {
    id,
    sides: `${tick(first)}${tick(last)}`,
    arc: pathOf(outer),
    label: { x: middle.x + backwards * 0.3 * off, y: middle.y },
    at: backwards > 0 ? 'right' : 'left',
    number,
  };
}

function frontRays({ points }: SavedSkeleton): readonly (readonly [MetricId, number, Ray])[] {
  const pair = (part: string): Ray | null => {
    const [left, right] = [points[`left_${part}`], points[`right_${part}`]];
    if (left === undefined || right === undefined) return null;
    return { from: { x: right[0], y: right[1] }, to: { x: left[0], y: left[1] } }; // their left lies on the picture's right
  };
  const [shoulders, eyes] = [pair('shoulder'), pair('eye')];
  const trunk = trunkOf(points);
  const rays: (readonly [MetricId, number, Ray])[] = [];
  if (shoulders !== null) rays.push(['shoulderTilt', 0, shoulders]);
  if (eyes !== null)
    rays.push(['headTilt', 0, { from: eyes.from, to: towards(eyes.from, angleOf(eyes), 2.5 * lengthOf(eyes)) }]);
  if (trunk !== null) rays.push(['sideLean', -Math.PI / 2, trunk]);
  return rays;
}

const lengthOf = ({ from, to }: Ray): number => distance(to, from);

function trunkOf(points: SavedSkeleton['points']): Ray | null {
  const [hips, shoulders] = [middleOf(points, 'hip'), middleOf(points, 'shoulder')];
  return hips === null || shoulders === null ? null : { from: hips, to: shoulders };
}

function sideRays({ points, marks }: SavedSkeleton, forward: number): readonly (readonly [MetricId, number, Ray])[] {
  const [ear, trunk] = [middleOf(points, 'ear'), trunkOf(points)];
  const rays: (readonly [MetricId, number, Ray])[] = [];
  if (ear !== null && marks.c7 !== undefined) {
    const [x, y] = marks.c7;
    rays.push(['cva', forward > 0 ? 0 : -Math.PI, { from: { x, y }, to: ear }]);
  }
  if (trunk !== null) rays.push(['trunkInclination', -Math.PI / 2, trunk]);
  return rays;
}

/** The measured angles that can be shown in the picture, no number over another. What is not measured has none. */
export function arcsOf(measured: MeasuredSnapshot): readonly Arc[] {
  const { view, metrics } = measured.reading;
  const skeleton = skeletonOf(measured);
  const forward = view === 'sideRight' ? 1 : -1;
  const numberOf = (id: MetricId): string | null => {
    const measure = metrics[id];
    if (!isMeasured(measure)) return null;
    return figureOf(id, measure).amount;
  };
  const rays = isSide(view) ? sideRays(skeleton, forward) : view === 'front' ? frontRays(skeleton) : [];
  const angles = rays.map(([id, rest, ray]) => {
    const number = numberOf(id);
    return number === null ? null : between(id, number, rest, ray, RADIUS * skeleton.height);
  });
  const curves = linesOf(skeleton).back.map(({ part, spots }) => {
    if (part === 'rest' || !isSide(view)) return null;
    const id = part === 'thoracic' ? 'thoracicCurve' : 'lumbarCurve';
    const number = numberOf(id);
    return number === null ? null : along(id, number, spots, -forward, BESIDE * skeleton.height);
  });
  return spreadLabels(
    [...angles, ...curves].filter((arc) => arc !== null),
    skeleton,
  );
}
