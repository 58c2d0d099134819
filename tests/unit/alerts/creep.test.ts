import { describe, expect, it } from 'vitest';
import * as fc from '../../support/properties.ts';
import { initial, load, recover, timeUntil, total } from '../../../src/alerts/load/creep.ts';
import { millis, minutes } from '../../../src/base/units.ts';

describe('creep (McGill & Brown 1992)', () => {
  it('is 0.632 after 9.4 minutes of full slump', () => {
    expect(total(load(initial(), 1, minutes(9.4)))).toBeCloseTo(1 - Math.exp(-1), 9);
  });

  it('is half recovered after two minutes upright, and then takes its time', () => {
    const slumped = load(initial(), 1, minutes(9.4));
    const half = recover(slumped, minutes(2));
    expect(total(half) / total(slumped)).toBeCloseTo(0.5, 9);
    expect(total(recover(half, minutes(2))) / total(half)).toBeGreaterThan(0.85);
    expect(total(recover(half, minutes(30))) / total(slumped)).toBeLessThan(0.2);
  });

  it('is hardly reset by half a minute', () => {
    const slumped = load(initial(), 1, minutes(9.4));
    expect(total(recover(slumped, minutes(0.5))) / total(slumped)).toBeGreaterThan(0.7);
  });

  it('does not recover below the posture that is still held', () => {
    const slumped = load(initial(), 1, minutes(20));
    expect(total(load(slumped, 0.4, minutes(60)))).toBeCloseTo(0.4, 9);
  });

  it('is the same in one step and in many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 600 })), {
          maxLength: 12,
        }),
        fc.integer({ min: 2, max: 40 }),
        (stretches, parts) => {
          let whole = initial();
          let split = initial();
          for (const [slouch, time] of stretches) {
            whole = load(whole, slouch, millis(time * 1000));
            for (let part = 0; part < parts; part++) split = load(split, slouch, millis((time * 1000) / parts));
          }
          expect(Math.abs(total(split) - total(whole))).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('tells when a level is reached', () => {
    expect(timeUntil(initial(), 1, 1 - Math.exp(-1))).toBeCloseTo(minutes(9.4), 3);
    expect(timeUntil(initial(), 0.5, 0.63)).toBe(Infinity);
  });
});
