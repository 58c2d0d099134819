import * as v from 'valibot';
import type { Baseline } from '../geometry/baseline.ts';
import { millis } from '../geometry/units.ts';
import { desk, finite, firstIssue, share, view } from './schema.ts';

/** A number that is one, wherever it lies: a NaN in a baseline would poison every measure made from it. */
const isSound = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isSound);
};

const head = v.looseObject({
  version: v.literal(1),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  name: v.pipe(v.string(), v.maxLength(200)),
  cameraId: v.string(),
  view,
  desk,
  createdAt: v.pipe(finite, v.transform(millis)),
  quality: share,
});

const isBaseline = (value: unknown): value is Baseline => v.is(head, value) && isSound(value);

/** The head is checked here, every number everywhere is a number; what the measures mean is geometry's affair. */
export const baselineSchema: v.GenericSchema<unknown, Baseline> = v.custom<Baseline>(isBaseline, ({ input }) => {
  const read = v.safeParse(head, input);
  return read.success ? 'expected finite numbers' : firstIssue(read.issues);
});
