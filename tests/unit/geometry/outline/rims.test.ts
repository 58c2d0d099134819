import { describe, expect, test } from 'vitest';
import type { Picture } from '../../../../src/base/picture.ts';
import { isMeasured } from '../../../../src/geometry/metric.ts';
import { measureBack, type CurveId } from '../../../../src/geometry/outline/back-curves.ts';
import { withRims } from '../../../../src/geometry/outline/rims.ts';
import { trunkFrameOf, levelOf } from '../../../../src/geometry/outline/dorsal-line.ts';
import { facingOf } from '../../../../src/geometry/view.ts';
import { withoutOutline, type Pose } from '../../../../src/pose/pose.ts';
import { drawn, poseOfDrawn } from './body.ts';

type Colour = readonly [number, number, number];
const SHIRT: Colour = [200, 190, 180];
const HAIR: Colour = [60, 40, 30];
const WALL: Colour = [240, 240, 240];

/** The body in a shirt, with `over` along its back as deep as a seventh of the trunk between two levels (hips 0, shoulders 1). */
function pictured(pose: Pose, over: { readonly colour: Colour; readonly from: number; readonly to: number }): Picture {
  const { silhouette } = pose;
  const frame = trunkFrameOf(pose, facingOf(pose).yaw);
  if (silhouette === null || frame === null) throw new Error('expected a body with an outline');
  const [width, height] = [pose.width, pose.height];
  const data = new Uint8ClampedArray(4 * width * height);
  const isBody = (x: number, y: number): boolean => {
    const column = Math.floor((x / width) * silhouette.width);
    const row = Math.floor((y / height) * silhouette.height);
    return (silhouette.data[row * silhouette.width + column] ?? 0) > 127;
  };
  for (let y = 0; y < height; y++) {
    let inside = 0; // px from the back's edge
    for (let step = 0; step < width; step++) {
      const x = frame.forward > 0 ? step : width - 1 - step;
      inside = isBody(x, y) ? inside + 1 : 0;
      const level = levelOf(frame, { x: frame.hips.x, y });
      const isOver = inside < frame.length / 14 && level > over.from && level < over.to;
      const colour = inside === 0 ? WALL : isOver ? over.colour : SHIRT;
      data.set([...colour, 255], 4 * (y * width + x));
    }
  }
  return { width, height, data };
}

const FREE = { colour: SHIRT, from: 0, to: 0 };
const reasonOf = (pose: Pose, id: CurveId): string => {
  const measure = measureBack(pose)[id];
  return isMeasured(measure) ? 'measured' : measure.unknown;
};

describe.each([1, -1] as const)('the colours along a back that faces %i', (side) => {
  const standing = poseOfDrawn(drawn());
  const pose: Pose = side === 1 ? standing : mirrored(standing);

  test('a shirt alone hides nothing', () => {
    const found = withRims(pose, pictured(pose, FREE));
    expect(found.rims?.upper).toBeLessThan(5);
    expect([reasonOf(found, 'thoracicCurve'), reasonOf(found, 'lumbarCurve')]).toEqual(['measured', 'measured']);
  });

  test('hair down to the shoulder blades hides the upper back alone', () => {
    const found = withRims(pose, pictured(pose, { colour: HAIR, from: 0.75, to: 2 }));
    expect(found.rims?.upper).toBeGreaterThan(65);
    expect([reasonOf(found, 'thoracicCurve'), reasonOf(found, 'lumbarCurve')]).toEqual(['outline unsure', 'measured']);
  });

  test('hair to the waist hides the loins too', () => {
    const found = withRims(pose, pictured(pose, { colour: HAIR, from: 0.1, to: 2 }));
    expect([reasonOf(found, 'thoracicCurve'), reasonOf(found, 'lumbarCurve')]).toEqual([
      'outline unsure',
      'outline unsure',
    ]);
  });

  test('another colour at the loins alone, as trousers or a bare arm, hides nothing', () => {
    const found = withRims(pose, pictured(pose, { colour: HAIR, from: -0.2, to: 0.45 }));
    expect([reasonOf(found, 'thoracicCurve'), reasonOf(found, 'lumbarCurve')]).toEqual(['measured', 'measured']);
  });
});

/** The body seen in a mirror. */
function mirrored(pose: Pose): Pose {
  const { silhouette, width } = pose;
  if (silhouette === null) throw new Error('expected an outline');
  const { width: columns } = silhouette;
  const data = silhouette.data.map(
    (_, index) => silhouette.data[index - (index % columns) + columns - 1 - (index % columns)] ?? 0,
  );
  const keypoints = Object.fromEntries(
    Object.entries(pose.keypoints).map(([name, spot]) => [name, { ...spot, x: width - spot.x }]),
  ) as Pose['keypoints'];
  return { ...pose, keypoints, silhouette: { ...silhouette, data } };
}

test('without a line of the back there is nothing to compare', () => {
  const pose = { ...poseOfDrawn(drawn()), silhouette: null };
  expect(withRims(pose, { width: 1, height: 1, data: new Uint8ClampedArray(4) })).toBe(pose);
});

test('what is stored of a pose has no colours', () => {
  const pose = poseOfDrawn(drawn());
  expect(withoutOutline(withRims(pose, pictured(pose, FREE)))).not.toHaveProperty('rims');
});
