import { describe, expect, it } from 'vitest';
import { uprightOutline } from '../../../src/ui/format/upright-outline.ts';
import type { Baseline, BaselinePoint } from '../../../src/geometry/baseline.ts';
import { degrees, millis } from '../../../src/base/units.ts';

const at = (x: number, y: number): BaselinePoint => ({ x, y, score: 0.9, spread: 0.001 });

const front: Baseline = {
  version: 1,
  id: 'a',
  name: 'a',
  cameraId: 'c',
  view: 'front',
  desk: 'sitting',
  createdAt: millis(0),
  quality: 1,
  yaw: degrees(0),
  aspect: 0.75,
  moved: { forward: 0, up: 0, left: 0 },
  // The person's left is to the right of a picture that is not mirrored.
  upright: {
    points: {
      left_ear: at(0.55, 0.3),
      right_ear: at(0.45, 0.3),
      left_shoulder: at(0.65, 0.5),
      right_shoulder: at(0.35, 0.5),
    },
    frames: 20,
  },
  slump: null,
  chinForward: null,
};
const side: Baseline = {
  ...front,
  view: 'sideLeft',
  upright: {
    points: { left_ear: at(0.5, 0.3), nose: at(0.44, 0.31), left_shoulder: at(0.52, 0.45), left_hip: at(0.54, 0.7) },
    frames: 20,
  },
};

/** The numbers of a path. */
const xs = (path: string): number[] => [...path.matchAll(/(-?[\d.]+) -?[\d.]+/g)].map(([, x]) => Number(x));

describe('the own upright as an outline', () => {
  it('lies about the head and over the shoulders, alike on both sides', () => {
    const outline = uprightOutline(front, 'front');
    expect(outline?.head.centre.x).toBeCloseTo(0.5, 6);
    const all = xs(outline?.body ?? '');
    expect(Math.min(...all) + Math.max(...all)).toBeCloseTo(1, 3);
    expect(Math.max(...all)).toBeGreaterThan(0.65);
  });

  it('is drawn from an oblique view too, and from the side only on the side of the calibration', () => {
    expect(uprightOutline(front, 'oblique')).not.toBeNull();
    expect(uprightOutline(side, 'sideLeft')).not.toBeNull();
    for (const seen of ['sideLeft', 'sideRight', 'back', 'unknown'] as const)
      expect(uprightOutline(front, seen)).toBeNull();
    for (const seen of ['front', 'sideRight', 'oblique'] as const) expect(uprightOutline(side, seen)).toBeNull();
  });

  it('has the back behind the ear of somebody who faces left', () => {
    const outline = uprightOutline(side, 'sideLeft');
    expect(Math.min(...xs(outline?.body ?? ''))).toBeGreaterThan(0.5);
  });

  it('follows the calibration with a chair that was moved: aside, up and nearer', () => {
    const head = (moved: Partial<Baseline['moved']>) =>
      uprightOutline({ ...front, moved: { ...front.moved, ...moved } }, 'front')?.head;
    const before = head({});
    // 0.34 m of shoulders are 0.3 picture widths, so 10 cm are 0.088.
    expect((head({ left: 0.1 })?.centre.x ?? 0) - (before?.centre.x ?? 0)).toBeCloseTo(0.088, 2);
    expect((head({ up: 0.1 })?.centre.y ?? 0) - (before?.centre.y ?? 0)).toBeCloseTo(-0.088, 2);
    expect((head({ forward: 0.1 })?.across ?? 0) / (before?.across ?? 1)).toBeCloseTo(0.7933 / (0.7933 - 0.1), 2);
  });

  it('is none without the points that it is drawn from', () => {
    const { nose: _nose, ...points } = side.upright.points;
    expect(uprightOutline({ ...side, upright: { points, frames: 20 } }, 'sideLeft')).toBeNull();
    expect(uprightOutline({ ...front, upright: { points: {}, frames: 20 } }, 'front')).toBeNull();
  });
});
