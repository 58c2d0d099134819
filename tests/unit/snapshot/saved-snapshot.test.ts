import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { LAID } from '../../support/laid.ts';
import { ASSUME_NOTHING } from '../../../src/geometry/sitting-or-standing.ts';
import { NO_MARKS, type Marks } from '../../../src/geometry/marks.ts';
import { millis } from '../../../src/base/units.ts';
import { snapshotSchema } from '../../../src/history/records/snapshot-schema.ts';
import { measurePicture } from '../../../src/features/snapshot/pure/measure/measure-picture.ts';
import { savedSnapshotOf, type SaveRequest } from '../../../src/features/snapshot/pure/saved/saved-snapshot.ts';
import { standing } from '../../support/standing.ts';

const AT = millis(Date.UTC(2026, 2, 4, 9, 30));
const SAVED_AT = millis(Date.UTC(2026, 10, 22, 12));
const ASK: SaveRequest = { picture: false, tags: ['standing', 'before', 'standing'], note: 'after the walk' };

const look = (id = 'one') =>
  ({ id, ...LAID, at: AT, from: 'file', name: 'IMG_1234.jpg', pose: standing(), people: 1 }) as const;
const keep = (marks: Marks = NO_MARKS, ask = ASK) =>
  savedSnapshotOf(measurePicture(look(), marks, ASSUME_NOTHING), ask, SAVED_AT);

describe('what is saved of a snapshot', () => {
  test('is what the store takes', () => {
    expect(v.safeParse(snapshotSchema, keep()).issues).toBeUndefined();
  });

  test('is of when the picture was taken, not of when it was saved', () => {
    expect(keep()).toMatchObject({ id: 'one', at: AT, keptAt: SAVED_AT, day: '2026-03-04', view: 'sideLeft' });
  });

  test('names no file', () => {
    expect(JSON.stringify(keep())).not.toContain('IMG_1234');
  });

  test('says which landmarks a hand has put right, and where they are now', () => {
    const saved = keep({ keypoints: { left_ear: { x: 280.04, y: 150 } }, back: {} });
    expect(saved.corrected).toEqual(['left_ear']);
    expect(saved.skeleton.points['left_ear']).toEqual([280, 150, 1]);
    expect(saved.metrics.earShoulderInclination).not.toEqual(keep().metrics.earShoulderInclination);
  });

  test('has each tag once, and no more of the note than fits', () => {
    const { tags, note } = keep(NO_MARKS, { ...ASK, note: 'x'.repeat(900) });
    expect(tags).toEqual(['standing', 'before']);
    expect(note).toHaveLength(500);
  });

  test('without an outline the curves are unknown, and the line of the back is empty', () => {
    const { kyphosisIndex, skeleton } = keep();
    expect(kyphosisIndex).toEqual({ unknown: 'no outline' });
    expect(skeleton.back).toEqual([]);
  });
});
