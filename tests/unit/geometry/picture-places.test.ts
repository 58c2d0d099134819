import { expect, test } from 'vitest';
import { BODY_PARTS } from '../../../src/geometry/fit/anthropometry.ts';
import { projection } from '../../../src/geometry/fit/body.ts';
import { PicturePlaces } from '../../../src/geometry/fit/picture-places.ts';
import { posedAs, poseSkeleton } from '../../../src/geometry/fit/posture.ts';
import { BODY, POSTURES } from './made-postures.ts';

test('places are those of the posed skeleton, for one posture after another', () => {
  const places = new PicturePlaces(BODY);
  const project = projection(BODY);
  for (const posture of Object.values(POSTURES)) {
    places.take(posedAs(posture, BODY.slump));
    const skeleton = poseSkeleton(BODY.rest, posture, BODY.slump);
    const expected = BODY_PARTS.flatMap((part) => {
      const { x, y } = project(skeleton[part]);
      return [x, y];
    });
    places.values.forEach((value, row) => expect(value).toBeCloseTo(expected[row] ?? NaN, 12));
  }
});
