import { degrees, type Degrees } from '../../base/units.ts';
import { BODY_PARTS, RESTING, type BodyPart } from './anthropometry.ts';
import { bodyFrom, projection, type Camera } from './body.ts';
import { poseSkeleton, uprightPosture, type Skeleton } from './posture.ts';
import type { SeenPoints } from './posture-fit.ts';
import { withoutHips } from './seen-points.ts';

/** Deviation of people's proportions from the average, m: faces differ little, the height of the shoulders more. [H] */
const SPREAD: Readonly<Record<'face' | 'shoulder', number>> = { face: 0.01, shoulder: 0.05 };
/** Standard deviation of the pitch, deg: laptop cameras look up by about ten degrees, cameras on large screens down by as much [H]. */
const USUAL = 12;
const LIMIT = 35; // deg
const STEP = 1; // deg

const spreadOf = (part: BodyPart): number => (part.endsWith('shoulder') ? SPREAD.shoulder : SPREAD.face);

/** Misfit of the points to an average body under `camera`, in squared spreads. */
function misfit(points: SeenPoints, facing: Degrees, camera: Camera): number {
  const body = bodyFrom(points, facing, camera);
  if (body === null) return Infinity;
  const rest: Skeleton = { ...RESTING, c7: body.rest.c7, seat: body.rest.seat };
  const project = projection(body);
  const metre = camera.focal / body.origin[2]; // picture widths
  const skeleton = poseSkeleton(rest, uprightPosture(), body.slump);
  const rows = BODY_PARTS.flatMap((part) => {
    const point = points[part];
    if (point === undefined) return [];
    const { x, y } = project(skeleton[part]);
    const weight = 1 / Math.hypot(spreadOf(part), point.sigma / metre) ** 2;
    return [{ x: (point.x - x) / metre, y: (point.y - y) / metre, weight }];
  });
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((sum, row) => sum + row.weight * of(row), 0) / total;
  const [mx, my] = [mean((row) => row.x), mean((row) => row.y)];
  return rows.reduce((sum, { x, y, weight }) => sum + weight * ((x - mx) ** 2 + (y - my) ** 2), 0);
}

/** The pitch of a camera, and one standard error. */
export interface CameraPitch {
  readonly pitch: Degrees; // positive: looks down
  readonly sigma: Degrees;
}
/** What the face leaves open beside the scatter of its points: faces differ, and nobody holds it quite level [lab]. */
const FLOOR = 4.5; // deg

/**
 * The camera's pitch above a person who sits upright and faces it level, from the place of the ears against eyes and nose: the mean
 * over all pitches, each as probable as an average body fits under it.
 */
export function cameraPitchOf(seen: SeenPoints, facing: Degrees, level: Camera): CameraPitch {
  const points = withoutHips(seen);
  const costs: { readonly pitch: number; readonly cost: number }[] = [];
  for (let pitch = -LIMIT; pitch <= LIMIT; pitch += STEP) {
    const cost = misfit(points, facing, { ...level, pitch: degrees(pitch) }) + (pitch / USUAL) ** 2;
    if (Number.isFinite(cost)) costs.push({ pitch, cost });
  }
  const least = Math.min(...costs.map(({ cost }) => cost));
  const weighed = costs.map(({ pitch, cost }) => ({ pitch, weight: Math.exp((least - cost) / 2) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return { pitch: degrees(0), sigma: degrees(USUAL) };
  const mean = weighed.reduce((sum, { pitch, weight }) => sum + pitch * weight, 0) / total;
  const variance = weighed.reduce((sum, { pitch, weight }) => sum + (pitch - mean) ** 2 * weight, 0) / total;
  return { pitch: degrees(mean), sigma: degrees(Math.hypot(Math.sqrt(variance), FLOOR)) };
}
