import type { Size } from '../../../base/picture.ts';
import type { ImagePoint } from '../../../base/points.ts';

/** A number beside an angle. */
export interface LabelAnchor {
  readonly label: ImagePoint; // px of the picture
  readonly at: 'left' | 'right'; // the side of `label` that the number is written on
}

/** Room of a label, as shares of the picture's width: of a picture that a phone shows 340 px wide, '126°' with its ground. [H] */
const BOX = { width: 0.15, height: 0.08, off: 0.018 } as const;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a label is drawn, px of the picture. */
export function labelBox({ label: { x, y }, at }: LabelAnchor, { width }: Pick<Size, 'width'>): Box {
  const [wide, high, off] = [BOX.width * width, BOX.height * width, BOX.off * width];
  const left = at === 'left' ? x - off - wide : x + off;
  return { left, right: left + wide, top: y - high / 2, bottom: y + high / 2 };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Inside the picture, on its own side where there is room for it. */
function inside<Anchor extends LabelAnchor>(anchor: Anchor, { width, height }: Size): Anchor {
  const room = (BOX.width + BOX.off) * width;
  const x = within(anchor.label.x, 0, width);
  const at = x < room ? 'right' : x > width - room ? 'left' : anchor.at;
  const half = (BOX.height / 2) * width;
  return { ...anchor, at, label: { x, y: within(anchor.label.y, half, Math.max(half, height - half)) } };
}

/** The same labels, none over another and all inside the picture: each keeps its side and moves up or down as little as it must. */
export function spreadLabels<Anchor extends LabelAnchor>(anchors: readonly Anchor[], size: Size): readonly Anchor[] {
  const step = (BOX.height / 4) * size.width;
  const most = Math.ceil(size.height / step);
  const placed: Anchor[] = [];
  for (const anchor of anchors) {
    const first = inside(anchor, size);
    const moved = (by: number): Anchor =>
      inside({ ...first, label: { x: first.label.x, y: first.label.y + by } }, size);
    const isFree = (one: Anchor): boolean =>
      placed.every((other) => !overlap(labelBox(one, size), labelBox(other, size)));
    const tries = Array.from({ length: 2 * most + 1 }, (_, index) =>
      moved((index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * step),
    );
    placed.push(tries.find(isFree) ?? first);
  }
  return placed;
}
