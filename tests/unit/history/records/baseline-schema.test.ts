import * as v from 'valibot';
import { expect, test } from 'vitest';
import { baselineSchema } from '../../../../src/history/records/baseline-schema.ts';
import { ownBaseline } from '../../geometry/people.ts';

const older = ownBaseline('side');
const curves = { thoracicCurve: { value: 41, sigma: 6, unit: 'deg' }, lumbarCurve: null };
const kept = (record: unknown) => JSON.parse(JSON.stringify(record)) as unknown;

test('a baseline of an earlier version, without curves, is read as it is', () => {
  expect(v.parse(baselineSchema, kept(older))).toEqual(older);
  expect(v.parse(baselineSchema, kept(older))).not.toHaveProperty('curves');
});

test('the curves of the upright come back as they were kept', () => {
  expect(v.parse(baselineSchema, kept({ ...older, curves }))).toEqual({ ...older, curves });
  const today = { ...older, curves: { ...curves, edition: 2 } };
  expect(v.parse(baselineSchema, kept(today))).toEqual(today);
});

test.each([
  ['no number', { ...curves, lumbarCurve: { value: null, sigma: 6, unit: 'deg' } }],
  ['no error', { ...curves, thoracicCurve: { value: 41, sigma: 0, unit: 'deg' } }],
])('curves with %s are refused', (_, wrong) => {
  expect(v.safeParse(baselineSchema, kept({ ...older, curves: wrong })).success).toBe(false);
});

test('a curve that was added after a baseline was kept was not seen then', () => {
  const read = v.parse(baselineSchema, kept({ ...older, curves: { thoracicCurve: curves.thoracicCurve } }));
  expect(read.curves).toEqual({ ...curves, lumbarCurve: null });
});

const face = { x: 0.5, y: 0.3, forward: [0, 0.1, -1], left: [1, 0, 0] };
test('the turn of the face comes back as it was kept; earlier versions kept none', () => {
  const today = { ...older, upright: { ...older.upright, face } };
  expect(v.parse(baselineSchema, kept(today))).toEqual(today);
  expect(v.parse(baselineSchema, kept(older)).upright).not.toHaveProperty('face');
  const cut = { ...older, upright: { ...older.upright, face: { ...face, left: [1, 0] } } };
  expect(v.safeParse(baselineSchema, kept(cut)).success).toBe(false);
});
