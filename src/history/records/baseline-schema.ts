import * as v from 'valibot';
import { type Baseline, EYE_DISTANCE } from '../../geometry/baseline.ts';
import { millis, degrees } from '../../base/units.ts';
import { desk, finite, share, view } from './schema.ts';

/** `cameraId` of the sample clip: such a baseline belongs to the sample's history only. */
export const SAMPLE_CAMERA = 'sample';

const angle = v.pipe(finite, v.transform(degrees));
const point = v.object({ x: finite, y: finite, score: share, spread: v.pipe(finite, v.minValue(0)) });
const way = v.strictTuple([finite, finite, finite]);
const face = v.object({ x: finite, y: finite, forward: way, left: way });
const step = v.object({
  points: v.record(v.string(), point),
  frames: v.pipe(finite, v.minValue(1)),
  face: v.exactOptional(face), // absent in what earlier versions kept
});
/** A curve that was added after the baseline was kept is absent in it: it was not seen. */
const curve = v.optional(
  v.nullable(
    v.object({ value: finite, sigma: v.pipe(finite, v.gtValue(0)), unit: v.picklist(['deg', 'cm', '%', '1']) }),
  ),
  null,
);

/** All numbers must be finite: a NaN in a baseline would make every measure derived from it NaN. */
export const baselineSchema: v.GenericSchema<unknown, Baseline> = v.object({
  version: v.literal(1),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  name: v.pipe(v.string(), v.maxLength(200)),
  cameraId: v.string(),
  cameraName: v.exactOptional(v.string()),
  view,
  desk,
  createdAt: v.pipe(finite, v.transform(millis)),
  quality: share,
  yaw: angle,
  aspect: v.pipe(finite, v.gtValue(0)),
  moved: v.object({ forward: finite, up: finite, left: finite }),
  upright: step,
  slump: v.nullable(step),
  chinForward: v.nullable(step),
  ownSlump: v.exactOptional(finite),
  cameraPitch: v.exactOptional(angle), // likewise
  eyeDistance: v.exactOptional(v.pipe(finite, v.minValue(EYE_DISTANCE.least), v.maxValue(EYE_DISTANCE.most))),
  curves: v.exactOptional(
    v.object({ thoracicCurve: curve, lumbarCurve: curve, edition: v.exactOptional(v.literal(2)) }), // edition: likewise
  ), // absent in what earlier versions kept
});
