import { describe, expect, test } from 'vitest';
import { degrees } from '../../../src/base/units.ts';
import type { Measure } from '../../../src/geometry/metric.ts';
import { measureStanding } from '../../../src/geometry/standing/standing.ts';
import { BODY_BOX, plumbBody } from '../../../src/features/snapshot/view/plumb-body.ts';
import { PICTURES } from '../geometry/standing/pictures.ts';

const cm = (value: number, sigma = 0.6): Measure => ({ value, sigma, unit: 'cm' });
const FRONTAL = { headShift: cm(1), thoraxShift: cm(-3), pelvisShift: cm(4), stanceWidth: cm(18) };
const SIDE = { earShift: cm(6), shoulderShift: cm(2), hipShift: cm(5), kneeShift: cm(1) };

describe('the small figure of a body on the plumb line', () => {
  test('from the front the own left is on the right, from behind on the left', () => {
    const [front, back] = [plumbBody('front', FRONTAL), plumbBody('back', FRONTAL)];
    const pelvis = (body: typeof front): number => (body?.parts[2]?.to ?? NaN) - BODY_BOX.line;
    expect(pelvis(front)).toBeGreaterThan(10);
    expect(pelvis(back)).toBeCloseTo(-pelvis(front), 6);
    expect(front?.feet).toHaveLength(2);
  });

  test('the chest is counted from the pelvis, the head and the pelvis from the line', () => {
    const [head, chest, pelvis] = plumbBody('front', FRONTAL)?.parts ?? [];
    expect([head?.from, pelvis?.from]).toEqual([BODY_BOX.line, BODY_BOX.line]);
    expect(chest?.from).toBe(pelvis?.to);
    expect(chest?.to).toBeCloseTo(head?.to ?? NaN, 6); // 4 cm to the left, 3 back
  });

  test('from the side forward is where the face looks', () => {
    const [right, left] = [plumbBody('sideRight', SIDE), plumbBody('sideLeft', SIDE)];
    expect([right?.ahead, left?.ahead]).toEqual([1, -1]);
    expect(right?.parts[0]?.to).toBeGreaterThan(BODY_BOX.line);
    expect(left?.parts[0]?.to).toBeLessThan(BODY_BOX.line);
    expect(right?.parts).toHaveLength(4);
  });

  test('arrows and intervals stay in their part of the box, however wide', () => {
    const all = [
      plumbBody('front', { ...FRONTAL, pelvisShift: cm(-30, 9), headShift: cm(44, 12) }),
      ...PICTURES.map(({ pose, view }) =>
        plumbBody(view, measureStanding(pose, view, { roll: degrees(0), sigma: degrees(5) }).measures),
      ),
    ];
    for (const body of all) {
      if (body === null) throw new Error('expected a figure');
      for (const { low, high, to, y } of body.parts) {
        expect(low).toBeGreaterThanOrEqual(BODY_BOX.line - BODY_BOX.reach - 0.01);
        expect(high).toBeLessThanOrEqual(BODY_BOX.line + BODY_BOX.reach + 0.01);
        expect([low <= to, to <= high, y < BODY_BOX.feet]).toEqual([true, true, true]);
      }
    }
  });

  test('says how much larger the shifts are drawn, and is not drawn without every part', () => {
    expect(plumbBody('front', FRONTAL)?.times).toBe(5);
    expect(plumbBody('front', { ...FRONTAL, headShift: { unknown: 'points unsure' } })).toBeNull();
    expect(plumbBody('front', SIDE)).toBeNull();
    expect(plumbBody('unknown', {})).toBeNull();
  });
});
