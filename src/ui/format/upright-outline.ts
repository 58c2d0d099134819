import { distance, midpoint, middleOfSeen, type PicturePoint } from '../../base/points.ts';
import type { Baseline } from '../../geometry/baseline.ts';
import { isSide, type View } from '../../geometry/reading.ts';

/** The own upright as a drawing over the live picture: a head and the line of neck, shoulders and trunk. In picture widths. */
export interface UprightOutline {
  readonly head: { readonly centre: PicturePoint; readonly across: number; readonly high: number }; // half axes
  readonly body: string; // SVG path
  readonly aspect: number; // picture height over width
}

/** Averages that turn a displacement in metres into picture widths; for drawing only. */
const METRES = { shoulders: 0.34, trunk: 0.5, focal: 0.7 } as const; // m, m, picture widths

type Places = Readonly<Partial<Record<keyof Baseline['upright']['points'], PicturePoint>>>;

/** Whether the person is seen as they were when calibrating; an outline from elsewhere would only mislead. */
const fits = (calibrated: View, seen: View): boolean =>
  isSide(calibrated) ? calibrated === seen : seen === 'front' || seen === 'oblique';

/** Null: seen from elsewhere, or too few points. */
export function uprightOutline(baseline: Baseline, seen: View): UprightOutline | null {
  if (!fits(baseline.view, seen)) return null;
  const points = placesNow(baseline);
  if (points === null) return null;
  return isSide(baseline.view) ? fromSide(baseline, points) : fromFront(baseline, points);
}

/** The points where the person sits now: the calibration follows a chair that was moved. Null: that cannot be drawn. */
function placesNow({ upright: { points }, moved, view }: Baseline): Places | null {
  const [left, right] = [points.left_shoulder, points.right_shoulder];
  const [shoulder, hip] = [
    middleOfSeen(left ?? null, right ?? null),
    middleOfSeen(points.left_hip ?? null, points.right_hip ?? null),
  ];
  const metre = isSide(view)
    ? shoulder && hip && distance(shoulder, hip) / METRES.trunk
    : left && right && distance(left, right) / METRES.shoulders;
  if (Math.hypot(moved.forward, moved.up, moved.left) === 0) return points;
  if (!metre) return null;
  const facing = view === 'sideRight' ? 1 : -1; // forward, in the picture
  const [aside, nearer] = isSide(view) ? [facing * moved.forward, -facing * moved.left] : [moved.left, moved.forward];
  const away = METRES.focal / metre; // m from the camera
  const grow = away / Math.max(away - nearer, away / 2);
  const middle = { x: 0.5, y: 0.375 };
  const place = ({ x, y }: PicturePoint): PicturePoint => ({
    x: middle.x + grow * (x + aside * metre - middle.x),
    y: middle.y + grow * (y - moved.up * metre - middle.y),
  });
  return Object.fromEntries(Object.entries(points).map(([name, point]) => [name, place(point)]));
}

function fromFront({ aspect }: Baseline, points: Places): UprightOutline | null {
  const { left_ear, right_ear, left_shoulder: left, right_shoulder: right } = points;
  if (!left_ear || !right_ear || !left || !right) return null;
  const ears = midpoint(left_ear, right_ear);
  const wide = distance(left_ear, right_ear);
  const head = { centre: { x: ears.x, y: ears.y - 0.06 * wide }, across: 0.56 * wide, high: 0.78 * wide };
  const floor = aspect * 1.02;
  const side = (shoulder: PicturePoint): readonly [neck: string, way: string] => {
    const out = Math.sign(shoulder.x - ears.x);
    const neck = { x: ears.x + out * 0.3 * wide, y: ears.y + 0.6 * wide };
    const slope = { x: shoulder.x - out * 0.1 * wide, y: shoulder.y - 0.22 * wide };
    const arm = { x: shoulder.x + out * 0.3 * wide, y: shoulder.y + 0.15 * wide };
    return [
      at(neck),
      `C${at({ x: neck.x, y: slope.y })} ${at(slope)} ${at(slope)} S${at({ x: arm.x, y: shoulder.y - 0.1 * wide })} ${at(arm)} L${at({ x: arm.x + out * 0.12 * wide, y: floor })}`,
    ];
  };
  const body = [left, right]
    .map(side)
    .map(([neck, way]) => `M${neck} ${way}`)
    .join(' ');
  return { head, body, aspect };
}

function fromSide({ aspect, view }: Baseline, points: Places): UprightOutline | null {
  const near = view === 'sideLeft' ? 'left' : 'right';
  const [ear, shoulder, nose] = [points[`${near}_ear`], points[`${near}_shoulder`], points.nose];
  const hip = points[`${near}_hip`];
  if (!ear || !shoulder || !nose) return null;
  const reach = distance(ear, nose);
  const back = Math.sign(ear.x - nose.x);
  const head = {
    centre: { x: ear.x - back * 0.2 * reach, y: ear.y - 0.15 * reach },
    across: 0.95 * reach,
    high: 1.1 * reach,
  };
  const nape = { x: ear.x + back * 0.35 * reach, y: ear.y + 0.75 * reach };
  const blade = { x: shoulder.x + back * 0.75 * reach, y: shoulder.y + 0.35 * reach };
  const seat = hip ? { x: hip.x + back * 0.8 * reach, y: hip.y } : { x: blade.x, y: aspect * 1.02 };
  const loins = { x: seat.x - back * 0.25 * reach, y: seat.y - 0.35 * (seat.y - blade.y) };
  return {
    head,
    body: `M${at(nape)} Q${at({ x: blade.x, y: nape.y + 0.4 * reach })} ${at(blade)} C${at({ x: blade.x, y: blade.y + 0.4 * (seat.y - blade.y) })} ${at(loins)} ${at(seat)}`,
    aspect,
  };
}

const at = ({ x, y }: PicturePoint): string => `${x.toFixed(4)} ${y.toFixed(4)}`;
