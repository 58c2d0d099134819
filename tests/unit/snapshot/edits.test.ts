import * as fc from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { NO_MARKS } from '../../../src/geometry/marks.ts';
import {
  assumed,
  canUndo,
  initialEdits,
  moved,
  undone,
  withoutMarks,
  type Edits,
} from '../../../src/features/snapshot/pure/measure/edits.ts';

const HERE = { x: 10, y: 20 };
const THERE = { x: 30, y: 40 };

describe('putting landmarks right', () => {
  test('a keypoint and a place on the back', () => {
    const edits = moved(moved(initialEdits(), 'left_ear', HERE, true), 'c7', THERE, true);
    expect(edits.now.marks).toEqual({ keypoints: { left_ear: HERE }, back: { c7: THERE } });
  });

  test('a whole drag is one step of undo', () => {
    let edits = moved(initialEdits(), 'left_ear', HERE, true);
    for (let x = 0; x < 30; x++) edits = moved(edits, 'nose', { x, y: 5 }, false);
    edits = moved(edits, 'nose', THERE, true);
    expect(edits.now.marks.keypoints.nose).toEqual(THERE);
    expect(undone(edits).now.marks.keypoints).toEqual({ left_ear: HERE });
    expect(undone(undone(edits)).now.marks).toBe(NO_MARKS);
  });

  test('a drag that is under way is given up by undo', () => {
    const dragging = moved(moved(initialEdits(), 'left_ear', HERE, true), 'nose', THERE, false);
    expect(canUndo(dragging)).toBe(true);
    expect(undone(dragging).now.marks.keypoints).toEqual({ left_ear: HERE });
    expect(canUndo(undone(dragging))).toBe(true);
  });

  test('reset can be undone, and does nothing where nothing was moved', () => {
    const edits = moved(initialEdits(), 'sacrum', HERE, true);
    expect(withoutMarks(edits).now.marks).toEqual(NO_MARKS);
    expect(undone(withoutMarks(edits)).now.marks.back).toEqual({ sacrum: HERE });
    expect(canUndo(withoutMarks(initialEdits()))).toBe(false);
  });

  test('what the person says of the view is a step too, and outlives a reset', () => {
    const edits = assumed(moved(initialEdits(), 'nose', HERE, true), { view: 'side' });
    expect(withoutMarks(edits).now).toEqual({
      marks: NO_MARKS,
      assumption: { view: 'side', support: 'auto' },
      taken: null,
    });
    expect(undone(edits).now.assumption.view).toBe('auto');
    expect(assumed(edits, { view: 'side' }).past).toHaveLength(edits.past.length);
  });

  test('what the person says of sitting or standing is a step beside the view, and outlives a reset', () => {
    const edits = assumed(assumed(initialEdits(), { view: 'side' }), { support: 'standing' });
    expect(withoutMarks(moved(edits, 'nose', HERE, true)).now.assumption).toEqual({
      view: 'side',
      support: 'standing',
    });
    expect(undone(edits).now.assumption).toEqual({ view: 'side', support: 'auto' });
    expect(assumed(edits, { support: 'standing' }).past).toHaveLength(edits.past.length);
  });

  test('nothing to undo leaves everything as it is', () => {
    expect(undone(initialEdits())).toEqual(initialEdits());
    expect(canUndo(initialEdits())).toBe(false);
  });
});

const step: fc.Arbitrary<(edits: Edits) => Edits> = fc.oneof(
  fc
    .record({
      name: fc.constantFrom('nose', 'left_hip', 'c7', 't12' as const),
      x: fc.nat(640),
      y: fc.nat(480),
      last: fc.boolean(),
    })
    .map(
      ({ name, x, y, last }) =>
        (edits: Edits) =>
          moved(edits, name, { x, y }, last),
    ),
  fc
    .constantFrom('auto' as const, 'side' as const, 'front' as const)
    .map((view) => (edits: Edits) => assumed(edits, { view })),
  fc
    .constantFrom('auto' as const, 'sitting' as const, 'standing' as const)
    .map((support) => (edits: Edits) => assumed(edits, { support })),
  fc.constant(withoutMarks),
);

test('undo, as often as it can be, leads back to the beginning', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let edits = steps.reduce((now, change) => change(now), initialEdits());
      while (canUndo(edits)) edits = undone(edits);
      expect(edits).toEqual(initialEdits());
    }),
  );
});
