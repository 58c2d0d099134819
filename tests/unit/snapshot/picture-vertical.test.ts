import { describe, expect, test } from 'vitest';
import { isMeasured, type MetricId } from '../../../src/geometry/metric.ts';
import { measure } from '../../../src/geometry/measure.ts';
import { millis } from '../../../src/base/units.ts';
import type { Keypoint, KeypointName, Pose } from '../../../src/pose/pose.ts';
import { withPictureAngles } from '../../../src/features/snapshot/pure/measure/picture-vertical.ts';
import { poseOf, UPRIGHT } from '../../support/poses.ts';

const front = poseOf(UPRIGHT, millis(0));

/** The same picture with the camera rolled, deg clockwise: everything turns the other way. */
function rolled(pose: Pose, angle: number): Pose {
  const turn = (-angle * Math.PI) / 180;
  const [cx, cy] = [pose.width / 2, pose.height / 2];
  const around = ({ x, y, score }: Keypoint): Keypoint => ({
    x: cx + (x - cx) * Math.cos(turn) - (y - cy) * Math.sin(turn),
    y: cy + (x - cx) * Math.sin(turn) + (y - cy) * Math.cos(turn),
    score,
  });
  const keypoints = Object.fromEntries(
    Object.entries(pose.keypoints).map(([name, point]) => [name, around(point)]),
  ) as Record<KeypointName, Keypoint>;
  return { ...pose, keypoints };
}

const valueOf = (pose: Pose, id: MetricId): number => {
  const measured = withPictureAngles(measure(pose, null), pose, 'sitting').metrics[id];
  if (!isMeasured(measured)) throw new Error(`${id} is unknown: ${measured.unknown}`);
  return measured.value;
};

describe('angles of a single picture against the plumb line', () => {
  test('the left side higher counts positive, by as much as the whole is turned', () => {
    for (const id of ['shoulderTilt', 'headTilt'] as const)
      expect(valueOf(rolled(front, 4), id) - valueOf(front, id)).toBeCloseTo(4, 1);
  });

  test('hips that a desk hides are no ground for a lean', () => {
    const { metrics } = withPictureAngles(
      measure(front, null),
      {
        ...front,
        keypoints: { ...front.keypoints, left_hip: { ...front.keypoints.left_hip, score: 0.3 } },
      },
      'sitting',
    );
    expect(metrics.sideLean).toEqual({ unknown: 'points unsure' });
  });

  test('what needs a calibration for another reason stays unknown', () => {
    const { metrics } = withPictureAngles(measure(front, null), front, 'sitting');
    expect(metrics.slouch).toEqual({ unknown: 'no baseline' });
    expect(metrics.headForwardIndex).toEqual({ unknown: 'no baseline' });
  });

  test('a reading that could not be made is left alone', () => {
    const nobody = { ...front, presence: 0 };
    const reading = measure(nobody, null);
    expect(withPictureAngles(reading, nobody, 'sitting')).toBe(reading);
  });
});
