import { describe, expect, test } from 'vitest';
import { COMPARED, falseRates, power } from '../../../tools/trends/rates.ts';

// A small, seeded version of `npm run trends-sim`, which lives 2,000 people.
describe('simulated people', () => {
  test('without any effect, at most one in twenty is told of something, in any range', () => {
    const people = 120;
    const { any } = falseRates(people);
    for (const range of COMPARED) expect([range, any[range] <= 0.05 * people]).toEqual([range, true]);
  });

  test('who sit 20 points worse after 15:00 learn of it within four weeks', () => {
    const people = 100;
    expect(power(people, 0.2, 28)).toBeGreaterThanOrEqual(0.8 * people);
  });

  test('and nobody learns of what is too small to be known', () => {
    expect(power(60, 0.01, 28)).toBeLessThanOrEqual(3);
  });
});
