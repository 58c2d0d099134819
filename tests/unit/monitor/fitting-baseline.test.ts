import { expect, test } from 'vitest';
import { fittingBaseline } from '../../../src/monitor/choose-baseline.ts';
import type { Baseline } from '../../../src/geometry/baseline.ts';
import { degrees, millis } from '../../../src/base/units.ts';

const STEP = { points: {}, frames: 1 };
const baseline = (id: string, cameraId: string, view: Baseline['view'], createdAt: number): Baseline => ({
  version: 1,
  id,
  name: id,
  cameraId,
  view,
  desk: 'sitting',
  createdAt: millis(createdAt),
  quality: 1,
  yaw: degrees(0),
  aspect: 0.75,
  moved: { forward: 0, up: 0, left: 0 },
  upright: STEP,
  slump: null,
  chinForward: null,
});
const KEPT = [
  baseline('newest', 'desk', 'front', 4),
  baseline('side', 'desk', 'sideLeft', 3),
  baseline('other', 'laptop', 'front', 2),
];

test.each([
  { camera: 'desk', view: 'sideLeft', chosen: null, fits: 'side', why: 'this camera in this view' },
  { camera: 'desk', view: 'sideRight', chosen: null, fits: 'newest', why: 'the newest of this camera' },
  { camera: 'desk', view: null, chosen: null, fits: 'newest', why: 'the view is not known yet' },
  { camera: 'desk', view: 'front', chosen: 'side', fits: 'side', why: 'the person chose it' },
  { camera: 'laptop', view: 'front', chosen: 'side', fits: 'other', why: 'the chosen one belongs to another camera' },
  { camera: 'new', view: 'front', chosen: 'side', fits: null, why: 'none was made with this camera' },
] as const)('$why', ({ camera, view, chosen, fits }) => {
  expect(fittingBaseline(KEPT, camera, view, chosen)?.id ?? null).toBe(fits);
});
