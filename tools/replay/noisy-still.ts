import { chanceFrom } from '../days/chance.ts';
import type { Picture } from '../../src/base/picture.ts';

const SENSOR = 4; // of 255, one standard deviation of every colour of every pixel
const BREATH = 1; // px, up and down
const BREATH_EVERY = 4.3; // s
const TABLE = 1 << 16; // normal numbers; every row begins at another one

/** What a camera makes of somebody who sits frozen: one picture at any second, new noise each time, and breathing. */
export function noisyStill(still: Picture, seed: number): (second: number) => Picture {
  const chance = chanceFrom(seed);
  const noise = Float32Array.from({ length: TABLE }, () => SENSOR * chance.normal());
  const { width, height } = still;
  return (second) => {
    const breath = Math.round(BREATH * Math.sin((2 * Math.PI * second) / BREATH_EVERY));
    const data = new Uint8ClampedArray(still.data.length);
    for (let y = 0; y < height; y++) {
      const from = Math.min(height - 1, Math.max(0, y + breath)) * width * 4;
      const to = y * width * 4;
      const first = Math.floor(chance.share() * TABLE);
      for (let at = 0; at < width * 4; at++) {
        const isAlpha = (at & 3) === 3;
        data[to + at] = (still.data[from + at] ?? 0) + (isAlpha ? 0 : (noise[(first + at) % TABLE] ?? 0));
      }
    }
    return { data, width, height };
  };
}
