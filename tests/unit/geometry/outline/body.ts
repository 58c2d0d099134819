import { millis } from '../../../../src/base/units.ts';
import {
  KEYPOINT_NAMES,
  type Keypoint,
  type KeypointName,
  type Pose,
  type Silhouette,
} from '../../../../src/pose/pose.ts';

/** A standing body drawn from numbers, so that its curves are known. */
export interface Drawn {
  readonly kyphosis: number; // deg, tangent below the shoulders minus tangent at T12
  readonly lordosis: number; // deg, tangent at L5 minus tangent at T12
  readonly forward: 1 | -1; // +1 faces image right
  readonly trunk: number; // px, hips to shoulders
  readonly at: readonly [x: number, y: number]; // px, the hips
  readonly ponytail: boolean;
}
export const drawn = (change: Partial<Drawn> = {}): Drawn => ({
  kyphosis: 40,
  lordosis: 25,
  forward: 1,
  trunk: 200,
  at: [240, 420],
  ponytail: false,
  ...change,
});

type Point = readonly [x: number, y: number];
export const PICTURE = { width: 480, height: 720 } as const;
const CELL = 4; // px of the picture per cell of the mask

const mix = (from: number, to: number, share: number): number => from + (to - from) * Math.min(1, Math.max(0, share));

const MUSCLE = 20; // deg, what trapezius and collar add between neck and shoulder, as on the lab's people

/** Tangent of the back at a height (1 the hollow of the neck, 0 a fifth of the trunk above the hips), deg. */
function tangent({ kyphosis, lordosis }: Drawn, height: number): number {
  const t12 = -10;
  if (height > 1) return -5;
  if (height > 0.94) return mix(-5, t12 + kyphosis + MUSCLE, (1 - height) / 0.06);
  if (height > 0.86) return mix(t12 + kyphosis + MUSCLE, t12 + kyphosis, (0.94 - height) / 0.08);
  if (height > 0.34) return mix(t12 + kyphosis, t12, (0.86 - height) / 0.52);
  return mix(t12, t12 + lordosis, (0.34 - height) / 0.3);
}

/** Coordinates in trunks from the hips, forwards and up; the way goes down the back. */
function backLine(body: Drawn): Point[] {
  const step = 0.01;
  const way = 1.08;
  const down = (from: number, to: number): Point[] => {
    const points: Point[] = [[0, 0]];
    for (let along = from; along < to; along += step) {
      const angle = (tangent(body, 1 - along / way) * Math.PI) / 180;
      const [x, y] = points.at(-1) ?? [0, 0];
      points.push([x - step * Math.sin(angle), y - step * Math.cos(angle)]);
    }
    return points;
  };
  const line = down(-0.25, way + 0.4);
  const base = line[Math.round((0.25 + way) / step)] ?? [0, 0];
  return line.map(([x, y]) => [x - base[0] - 0.3, y - base[1] + 0.2]);
}

function polygons(body: Drawn): Point[][] {
  const back = backLine(body);
  const [neck = [0, 1.4], hip = [0, -0.2]] = [back[0], back.at(-1)];
  const trunk: Point[] = [...back, [hip[0] + 0.45, hip[1]], [0.2, 0.2], [0.22, 0.8], [neck[0] + 0.3, neck[1]]];
  const head: Point[] = Array.from({ length: 40 }, (_, index) => {
    const angle = (index / 40) * 2 * Math.PI;
    return [neck[0] + 0.14 + 0.22 * Math.cos(angle), neck[1] + 0.2 + 0.28 * Math.sin(angle)];
  });
  const hair: Point[] = [
    [neck[0] + 0.1, neck[1] + 0.35],
    [neck[0] - 0.2, neck[1] + 0.1],
    [(back[50] ?? neck)[0] - 0.16, 0.98],
    [(back[60] ?? neck)[0] - 0.05, 0.9],
    [neck[0] + 0.2, 0.9],
  ];
  return body.ponytail ? [trunk, head, hair] : [trunk, head];
}

const place = ({ forward, trunk, at }: Drawn, [x, y]: Point): Point => [at[0] + forward * trunk * x, at[1] - trunk * y];

/** How much of each cell the shapes cover, 0-255. */
function filled(shapes: readonly (readonly Point[])[], width: number, height: number): Silhouette {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const cover = new Float64Array(columns * rows);
  const RAYS = 4;
  for (let ray = 0; ray < rows * RAYS; ray++) {
    const y = ((ray + 0.5) / RAYS) * CELL;
    const line = new Float64Array(columns);
    for (const shape of shapes) {
      const crossings = shape
        .flatMap(([ax, ay], index) => {
          const [bx, by] = shape[(index + 1) % shape.length] ?? [ax, ay];
          return ay > y === by > y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
        })
        .toSorted((a, b) => a - b);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const [from = 0, to = 0] = [crossings[pair], crossings[pair + 1]];
        for (let column = 0; column < columns; column++) {
          const inside = Math.min(to, (column + 1) * CELL) - Math.max(from, column * CELL);
          line[column] = Math.max(line[column] ?? 0, Math.min(1, Math.max(0, inside / CELL)));
        }
      }
    }
    const row = Math.floor(ray / RAYS);
    line.forEach((share, column) => {
      cover[row * columns + column] = (cover[row * columns + column] ?? 0) + share / RAYS;
    });
  }
  return { width: columns, height: rows, data: Uint8ClampedArray.from(cover, (share) => 255 * share) };
}

/** The body as the networks would report it. `size` of the picture in px. */
export function poseOfDrawn(body: Drawn, { width, height }: { width: number; height: number } = PICTURE): Pose {
  const shapes = polygons(body).map((shape) => shape.map((point) => place(body, point)));
  const [neckX] = backLine(body)[0] ?? [0];
  const parts: Partial<Record<string, Point>> = {
    nose: [neckX + 0.4, 1.6],
    eye: [neckX + 0.32, 1.65],
    ear: [neckX + 0.17, 1.6],
    shoulder: [0, 1],
    hip: [0, 0],
    knee: [0, -0.9],
    ankle: [0, -1.3],
  };
  const keypoints = Object.fromEntries(
    KEYPOINT_NAMES.map((name): [KeypointName, Keypoint] => {
      const point = parts[name.replace(/^(left|right)_/, '')];
      if (point === undefined) return [name, { x: 0, y: 0, score: 0 }];
      const [x, y] = place(body, point);
      return [name, { x: x + (name.startsWith('left') ? 0.5 : -0.5), y, score: 0.9 }];
    }),
  ) as Record<KeypointName, Keypoint>;
  const silhouette = filled(shapes, width, height);
  return { at: millis(0), width, height, keypoints, presence: 1, people: 1, landmarks: null, silhouette };
}

/** The same pose with its mask changed cell by cell; `change` gets the cell's middle in picture pixels. */
export function repainted(pose: Pose, change: (value: number, x: number, y: number) => number): Pose {
  const { silhouette } = pose;
  if (silhouette === null) return pose;
  const { width, height, data } = silhouette;
  const painted = data.map((value, index) =>
    change(
      value,
      (((index % width) + 0.5) / width) * pose.width,
      ((Math.floor(index / width) + 0.5) / height) * pose.height,
    ),
  );
  return { ...pose, silhouette: { width, height, data: painted } };
}
