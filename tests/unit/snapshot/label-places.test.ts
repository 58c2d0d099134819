import * as fc from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { labelBox, spreadLabels, type LabelAnchor } from '../../../src/features/snapshot/view/label-places.ts';

const PORTRAIT = { width: 720, height: 960 };

describe('the numbers of a picture', () => {
  test('stay where they are where there is room', () => {
    const anchors: readonly LabelAnchor[] = [
      { label: { x: 300, y: 200 }, at: 'left' },
      { label: { x: 300, y: 200 }, at: 'right' },
      { label: { x: 300, y: 400 }, at: 'left' },
    ];
    expect(spreadLabels(anchors, PORTRAIT)).toEqual(anchors);
  });

  test('never lie over each other, nor outside the picture', () => {
    const anchor = fc.record({
      label: fc.record({
        x: fc.double({ min: -200, max: 900, noNaN: true }),
        y: fc.double({ min: -200, max: 1100, noNaN: true }),
      }),
      at: fc.constantFrom('left' as const, 'right' as const),
    });
    const size = fc.constantFrom(PORTRAIT, { width: 1280, height: 720 });
    fc.assert(
      fc.property(fc.array(anchor, { maxLength: 5 }), size, (anchors, size) => {
        const boxes = spreadLabels(anchors, size).map((one) => labelBox(one, size));
        for (const [index, box] of boxes.entries()) {
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(-1e-6);
          expect(box.right).toBeLessThanOrEqual(size.width + 1e-6);
          expect(box.bottom).toBeLessThanOrEqual(size.height + 1e-6);
          for (const other of boxes.slice(0, index))
            expect(
              box.left >= other.right || other.left >= box.right || box.top >= other.bottom || other.top >= box.bottom,
            ).toBe(true);
        }
      }),
    );
  });
});
