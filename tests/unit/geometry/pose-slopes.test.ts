import { describe, expect, test } from 'vitest';
import { BODY_PARTS } from '../../../src/geometry/fit/anthropometry.ts';
import { projection, projectionSlope } from '../../../src/geometry/fit/body.ts';
import { poseSlopes } from '../../../src/geometry/fit/pose-slopes.ts';
import { POSTURE_KEYS, poseSkeleton } from '../../../src/geometry/fit/posture.ts';
import { BODY, POSTURES } from './made-postures.ts';

const STEP = 1e-4;

describe.each(Object.entries(POSTURES))('%s', (_name, posture) => {
  test.each(POSTURE_KEYS)('the slope by %s is the limit of differences', (key) => {
    const slopes = poseSlopes(BODY.rest, posture, BODY.slump);
    const [project, slopeOf] = [projection(BODY), projectionSlope(BODY)];
    const [less, more] = [-STEP, STEP].map((step) =>
      poseSkeleton(BODY.rest, { ...posture, [key]: posture[key] + step }, BODY.slump),
    );
    if (less === undefined || more === undefined) throw new Error('no skeleton');
    const here = poseSkeleton(BODY.rest, posture, BODY.slump);
    for (const part of BODY_PARTS) {
      for (const axis of [0, 1, 2] as const)
        expect(slopes[part][key][axis]).toBeCloseTo((more[part][axis] - less[part][axis]) / (2 * STEP), 6);
      const [from, to] = [project(less[part]), project(more[part])];
      const { x, y } = slopeOf(here[part])(slopes[part][key]);
      expect(x).toBeCloseTo((to.x - from.x) / (2 * STEP), 6);
      expect(y).toBeCloseTo((to.y - from.y) / (2 * STEP), 6);
    }
  });
});
