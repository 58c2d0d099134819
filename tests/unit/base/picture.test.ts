import { describe, expect, it } from 'vitest';
import { fitWithin } from '../../../src/base/picture.ts';

describe('the analysis size', () => {
  it.each([
    { from: [640, 480], to: [640, 480] },
    { from: [1920, 1080], to: [640, 360] },
    { from: [720, 1280], to: [360, 640] },
    { from: [320, 240], to: [320, 240] },
    { from: [4000, 1], to: [640, 1] },
  ] as const)('of $from is $to', ({ from, to }) => {
    const { width, height } = fitWithin(from[0], from[1]);
    expect([width, height]).toEqual(to);
  });
});
