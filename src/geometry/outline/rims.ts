import type { ImagePoint } from '../../base/points.ts';
import type { Picture } from '../../base/picture.ts';
import type { BackRims, Pose } from '../../pose/pose.ts';
import { facingOf } from '../view.ts';
import { backOf } from './back.ts';
import { STEPS } from './dorsal-line.ts';

/**
 * Long hair, a board or the back of a chair may lie along the back as smoothly as a shirt, but seldom in its colour. How far inside the line colours are
 * compared, hundredths of the trunk: nearer is the edge itself, deeper the arm. [lab]
 */
const RIM = [2, 4] as const;
const DEEP = [10, 12, 14] as const;
/** Heights between which each section is looked at: see `heightsOf`. */
const SECTIONS = { upper: [0.2, 1], lower: [0, 0.5] } as const;
const ABOUT = 4; // steps to either side that say which way the line leads

type Colour = readonly [red: number, green: number, blue: number];

const colourAt = ({ width, height, data }: Picture, { x, y }: ImagePoint): Colour => {
  const column = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const row = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const at = 4 * (row * width + column);
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
};

const meanOf = (colours: readonly Colour[]): Colour => {
  const channel = (at: 0 | 1 | 2): number => colours.reduce((sum, colour) => sum + colour[at], 0) / colours.length;
  return [channel(0), channel(1), channel(2)];
};

/** How far colours inside the line of the back differ from those deeper in; null without a line. */
function rimsOf(pose: Pose, picture: Picture): BackRims | null {
  const back = backOf(pose, facingOf(pose).yaw);
  if (typeof back === 'string') return null;
  const { line, heights, frame } = back;
  const unit = frame.length / STEPS;
  const differences = ([low, high]: readonly [number, number]): number => {
    const inside = line.flatMap((spot, index) => {
      const height = heights[index] ?? NaN;
      const before = line[Math.max(0, index - ABOUT)] ?? spot;
      const after = line[Math.min(line.length - 1, index + ABOUT)] ?? spot;
      const length = Math.hypot(after.x - before.x, after.y - before.y);
      if (!(height >= low && height <= high) || length === 0) return [];
      const inwards = (deep: number): Colour =>
        colourAt(picture, {
          x: spot.x + (frame.forward * unit * deep * (after.y - before.y)) / length,
          y: spot.y - (frame.forward * unit * deep * (after.x - before.x)) / length,
        });
      return [{ rim: RIM.map(inwards), deep: DEEP.map(inwards) }];
    });
    if (inside.length === 0) return 0;
    const [rim, deep] = [meanOf(inside.flatMap((at) => at.rim)), meanOf(inside.flatMap((at) => at.deep))];
    return Math.hypot(rim[0] - deep[0], rim[1] - deep[1], rim[2] - deep[2]);
  };
  return { upper: differences(SECTIONS.upper), lower: differences(SECTIONS.lower) };
}

/** The pose with what the picture's colours say of its back. `picture`: the one that it was found in. */
export function withRims(pose: Pose, picture: Picture): Pose {
  const rims = rimsOf(pose, picture);
  return rims === null ? pose : { ...pose, rims };
}
