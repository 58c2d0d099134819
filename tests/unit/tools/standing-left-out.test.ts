import { describe, expect, test } from 'vitest';
import { leastSquares } from '../../../tools/lab/standing/least-squares.ts';
import { floorsOf, leftOutTrials } from '../../../tools/lab/standing/left-out.ts';
import type { StandingTrial } from '../../../tools/lab/standing/trials.ts';

const trial = (
  subject: string,
  truth: number,
  value: number | null,
  more: Partial<StandingTrial> = {},
): StandingTrial => ({
  picture: `${subject} ${truth}`,
  group: subject,
  subject,
  aspect: 'side',
  posture: 'plain',
  isLevel: false,
  condition: 'known',
  id: 'earShift',
  measure: value === null ? null : { value, sigma: 1.1, unit: 'cm' },
  truth,
  outline: 0,
  toes: 0,
  hip: 0,
  shoulder: 0,
  chest: 0,
  ...more,
});
const TRUTHS = [-4, -1, 0, 2, 3, 5];

test('least squares find what made the numbers', () => {
  const rows = [1, 2, 3, 5, 8].map((x) => [x, x * x, 1]);
  const weights = leastSquares(
    rows,
    rows.map(([x = 0, square = 0]) => 3 * x - 0.5 * square + 7),
  );
  [3, -0.5, 7].forEach((expected, at) => expect(weights[at]).toBeCloseTo(expected, 6));
});

describe('a person left out', () => {
  test('is read by constants that hold for all the others', () => {
    // The app reads half of everything and 1 too much, of everybody.
    const trials = ['a', 'b', 'c'].flatMap((who) => TRUTHS.map((truth) => trial(who, truth, truth / 2 + 1)));
    for (const { value, truth } of leftOutTrials(trials)) expect(value).toBeCloseTo(truth, 6);
  });

  test('keeps an error that is theirs alone, and does not widen what is stated for them', () => {
    const trials = ['a', 'b', 'c', 'd'].flatMap((who) =>
      TRUTHS.map((truth) => trial(who, truth, truth + (who === 'd' ? 3 : 0))),
    );
    const own = leftOutTrials(trials).filter(({ subject }) => subject === 'd');
    for (const { value, truth } of own) expect(value - truth).toBeCloseTo(3, 6);
    // What d would need is more than what is stated by the others, who have no error at all.
    expect(Math.max(...own.map(({ sigma }) => sigma))).toBeLessThan(0.5);
    expect(floorsOf(trials)['side earShift']).toBeGreaterThan(1.5);
  });

  test('is read in the other conditions by constants from a known vertical', () => {
    const known = ['a', 'b', 'c'].flatMap((who) => TRUTHS.map((truth) => trial(who, truth, truth - 1)));
    const askew = trial('a', 2, 6, { condition: 'unknown' });
    const found = leftOutTrials([...known, askew]).find(({ condition }) => condition === 'unknown');
    expect(found?.value).toBeCloseTo(7, 6);
  });

  test('that is unknown stays unknown', () => {
    const trials = ['a', 'b', 'c'].flatMap((who) =>
      TRUTHS.map((truth) => trial(who, truth, who === 'a' ? null : truth)),
    );
    for (const { subject, value } of leftOutTrials(trials)) expect(Number.isNaN(value)).toBe(subject === 'a');
  });
});
