import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureOffsets, parseClipIndex } from '../../../src/camera/sample-clip.ts';

const demo = (name: string) => readFileSync(new URL(`../../../public/demo/${name}`, import.meta.url));

describe('the sample clip that is shipped', () => {
  const index = parseClipIndex(JSON.parse(demo('front.json').toString()));

  it('is 45 seconds of pictures that fill the file to the last byte', () => {
    expect(index.sizes).toHaveLength(45 * index.fps);
    expect(pictureOffsets(index.sizes).at(-1)).toBe(demo('front.bin').length);
  });

  it('has a WebP picture at every offset', () => {
    const bytes = demo('front.bin');
    for (const start of pictureOffsets(index.sizes).slice(0, -1)) {
      expect(bytes.toString('latin1', start, start + 4)).toBe('RIFF');
      expect(bytes.toString('latin1', start + 8, start + 12)).toBe('WEBP');
    }
  });

  it.each(['front.bin', 'front.json'])('%s is the file whose sum the README states', (name) => {
    const sum = createHash('sha256').update(demo(name)).digest('hex');
    expect(demo('README.md').toString()).toMatch(new RegExp(`\\| ${name} \\| \\d+ \\| \`${sum}\``));
  });
});

describe('an index', () => {
  it.each([null, 'front', {}, { type: 'image/webp', fps: 4, sizes: [] }, { type: 1, fps: 4, sizes: [3] }])(
    'is refused when it is %j',
    (found) => {
      expect(() => parseClipIndex(found)).toThrow(/no usable index/);
    },
  );
});
