import type { Picture } from '../../src/base/picture.ts';

/** The same moment as another sensor, or the same sensor a little aside, would have shown it. */
export interface Variant {
  readonly name: string;
  readonly ofCamera: boolean; // true: the calibration picture is changed as well; false: the person moved since
  readonly mirrored: boolean; // left is right: measures with a side change their sign
  readonly change: (picture: Picture) => Picture | null; // null: it would be the same picture
}

/** A picture of `width` x `height` whose pixel (x, y) is that of `picture` at `from(x, y)`; beyond its edges, the edge's. */
function redrawn(
  { data, width: oldWidth, height: oldHeight }: Picture,
  width: number,
  height: number,
  from: (x: number, y: number) => readonly [number, number],
): Picture {
  const old = new Uint32Array(data.buffer, data.byteOffset, oldWidth * oldHeight);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = from(x, y);
      const [column, row] = [Math.min(oldWidth - 1, Math.max(0, fromX)), Math.min(oldHeight - 1, Math.max(0, fromY))];
      pixels[y * width + x] = old[row * oldWidth + column] ?? 0;
    }
  return { data: new Uint8ClampedArray(pixels.buffer), width, height };
}

const SAME_SHAPE = 0.01; // relative

/** The middle of a picture, of another shape: what a sensor mode that cuts shows. */
export function cropped(picture: Picture, shape: number): Picture | null {
  const { width, height } = picture;
  if (Math.abs(width / height / shape - 1) < SAME_SHAPE) return null;
  const wide = Math.min(width, Math.round(height * shape));
  const high = Math.min(height, Math.round(width / shape));
  const [left, top] = [(width - wide) >> 1, (height - high) >> 1];
  return redrawn(picture, wide, high, (x, y) => [x + left, y + top]);
}

/** The whole picture within another shape, its edges drawn out to fill the rest. */
export function padded(picture: Picture, shape: number): Picture | null {
  const { width, height } = picture;
  if (Math.abs(width / height / shape - 1) < SAME_SHAPE) return null;
  const wide = Math.max(width, Math.round(height * shape));
  const high = Math.max(height, Math.round(width / shape));
  const [left, top] = [(wide - width) >> 1, (high - height) >> 1];
  return redrawn(picture, wide, high, (x, y) => [x - left, y - top]);
}

export const mirrored = (picture: Picture): Picture =>
  redrawn(picture, picture.width, picture.height, (x, y) => [picture.width - 1 - x, y]);

/** Everything in the picture moved by shares of its width, to the right and down. */
export const moved = (picture: Picture, right: number, down: number): Picture => {
  const [dx, dy] = [Math.round(right * picture.width), Math.round(down * picture.width)];
  return redrawn(picture, picture.width, picture.height, (x, y) => [x - dx, y - dy]);
};

const camera = { ofCamera: true, mirrored: false };
const person = { ofCamera: false, mirrored: false };
export const AS_IT_IS = 'as it is';
export const VARIANTS: readonly Variant[] = [
  { ...camera, name: AS_IT_IS, change: (picture) => picture },
  { ...camera, name: 'cropped to 4:3', change: (picture) => cropped(picture, 4 / 3) },
  { ...camera, name: 'cropped to 16:9', change: (picture) => cropped(picture, 16 / 9) },
  { ...camera, name: 'cropped to 1:1', change: (picture) => cropped(picture, 1) },
  { ...camera, name: 'padded to 4:3', change: (picture) => padded(picture, 4 / 3) },
  { ...camera, name: 'mirrored', mirrored: true, change: mirrored },
  { ...person, name: 'moved right by 1 %', change: (picture) => moved(picture, 0.01, 0) },
  { ...person, name: 'moved down by 1 %', change: (picture) => moved(picture, 0, 0.01) },
];
