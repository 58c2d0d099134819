import * as fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import { live, stretch, type Stretch } from './doings.ts';
import { Sitting } from './sitting.ts';

const RUNS = { numRuns: 25 };

describe('the risk', () => {
  it.each([
    [
      ['slumped', 37],
      ['blind', 25],
      ['upright', 7],
    ],
    [
      ['upright', 20],
      ['slumped', 41],
      ['upright', 9],
      ['slumped', 13],
    ],
  ] as Stretch[][])('is exactly the same however time is cut into steps: %j', (...past) => {
    // The first shrunk from the property above: the moment of a change of band went by the ends of the steps.
    const [fine, usual, coarse] = [500, 1000, 3000].map((every) => {
      const sitting = new Sitting({ off: ['stillness'] }).blind(millis(1), 'dark', millis(1));
      for (const [doing, time] of past) live(sitting, [doing, Math.ceil(time / 6) * 6], millis(every));
      return sitting.outcome.risk;
    });
    expect(usual).toBeCloseTo(fine!, 9);
    expect(coarse).toBeCloseTo(fine!, 9);
    expect(fine).toBeGreaterThan(0);
  });

  it('differs between paces by nothing but the first look, which stands for no time before it', () => {
    fc.assert(
      fc.property(fc.array(stretch(300), { minLength: 1, maxLength: 5 }), (past) => {
        const risks = [500, 1000, 3000].map((every) => {
          const sitting = new Sitting({ off: ['stillness'] }).blind(millis(1), 'dark', millis(1));
          for (const [doing, time] of past) live(sitting, [doing, Math.ceil(time / 6) * 6], millis(every));
          return [sitting.outcome.risk, sitting.outcome.creep];
        });
        for (const [risk, creep] of risks) {
          expect(Math.abs(risk! - risks[0]![0]!)).toBeLessThan(1e-9);
          expect(Math.abs(creep! - risks[0]![1]!)).toBeLessThan(1e-9);
        }
      }),
      RUNS,
    );
  });
});
