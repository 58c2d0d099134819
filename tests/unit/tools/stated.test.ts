import { describe, expect, it } from 'vitest';
import { NINE_IN_TEN } from '../../../src/geometry/metric.ts';
import { STATED_ERRORS } from '../../../src/geometry/stated-errors.ts';
import { ALL, BY_POINTS, LIVE } from '../../../tools/lab/compare.ts';
import { heldOutIntervals } from '../../../tools/lab/held-out.ts';
import type { Trial } from '../../../tools/lab/score.ts';
import { isForStating, statedErrors } from '../../../tools/lab/stated.ts';

const { noise, floor } = STATED_ERRORS.trunkInclination.side;
/** One error in a picture whose points by themselves say `said` deg. */
const trial = (subject: string, error: number, said: number, about: Partial<Trial> = {}): Trial => ({
  metric: 'trunkInclination',
  family: 'side',
  condition: LIVE,
  single: true,
  subject,
  person: subject,
  picture: `${subject} ${error}`,
  truth: 10,
  measure: { value: 10 + error, sigma: Math.hypot(noise * said, floor), unit: 'deg' },
  ...about,
});
/** Errors that spread evenly from -`most` to `most` deg. */
const spread = (subject: string, most: number, said = 0.5, count = 40): Trial[] =>
  Array.from({ length: count }, (_, index) => trial(subject, most * ((2 * (index + 0.5)) / count - 1), said));

const sideOf = (trials: readonly Trial[]) => statedErrors(trials).trunkInclination.side;
const heldBy = (trials: readonly Trial[], said: number): number => {
  const terms = sideOf(trials);
  const half = NINE_IN_TEN * Math.hypot(terms.noise * said, terms.floor);
  return (
    trials.filter(({ measure, truth }) => 'value' in measure && Math.abs(measure.value - truth) <= half).length /
    trials.length
  );
};

describe('what errors state', () => {
  it('holds nine in ten, and hardly more than that', () => {
    const held = heldBy([...spread('a', 4), ...spread('b', 4)], 0.5);
    expect(held).toBeGreaterThanOrEqual(0.9);
    expect(held).toBeLessThan(0.95);
  });
  it('is wide enough for somebody who is as unlike the others as they are unlike each other', () => {
    const people = [-3, -2, -1, -1, 0, 0, 1, 1, 2, 3].flatMap((constant, index) =>
      spread(`p${index}`, 2).map((one) => ({ ...one, truth: one.truth - constant })),
    );
    const held = heldOutIntervals(people).find(({ metric }) => metric === 'trunkInclination');
    expect(held?.interval).toBeGreaterThanOrEqual(0.9);
    expect(held?.worst).toBeGreaterThanOrEqual(0.75);
    expect(NINE_IN_TEN * sideOf(people).floor).toBeGreaterThan(3); // 2 holds those of one person about their own mean
    expect(NINE_IN_TEN * sideOf(['a', 'b', 'c'].flatMap((subject) => spread(subject, 2))).floor).toBeLessThan(2.1);
  });
  it('does not widen everybody beyond 95 % for the sake of one', () => {
    const others = Array.from({ length: 27 }, (_, index) => spread(`p${index}`, 2)).flat();
    const odd = spread('odd', 1).map((one) => ({ ...one, truth: one.truth - 6 }));
    const score = heldOutIntervals([...others, ...odd]).find(({ metric }) => metric === 'trunkInclination');
    expect(score?.worstPerson).toBe('odd');
    expect(score?.worst).toBeLessThan(0.75);
    expect(score?.interval).toBeGreaterThanOrEqual(0.9);
    expect(NINE_IN_TEN * sideOf([...others, ...odd]).floor).toBeLessThan(4); // 6.5 would hold three quarters of the odd one's
  });
  it('lets the points say which picture is sure where they know it', () => {
    const sure = spread('a', 1, 1 / NINE_IN_TEN, 60);
    const unsure = spread('a', 10, 10 / NINE_IN_TEN, 60);
    const terms = sideOf([...sure, ...unsure]);
    expect(terms.noise).toBeGreaterThan(0.7);
    expect(terms.floor).toBeLessThan(1);
  });
  it('keeps the old terms where too few pictures speak', () => {
    expect(sideOf(spread('a', 9, 0.5, 10))).toEqual(STATED_ERRORS.trunkInclination.side);
  });
  it('asks single pictures by four looks or one, with their own ranges', () => {
    const [one] = spread('a', 1);
    if (one === undefined) throw new Error('no trial');
    const asked = (about: Partial<Trial>) => isForStating({ ...one, ...about });
    expect([asked({}), asked({ condition: ALL })]).toEqual([true, true]);
    expect(asked({ single: false })).toBe(false);
    expect(asked({ condition: `${LIVE}, upright calibration only` })).toBe(false);
    expect(asked({ condition: 'whole body, live' })).toBe(false);
    const tilt = { metric: 'headTilt', family: 'front' } as const;
    expect(asked(tilt)).toBe(false); // by the face, which has an error of its own
    expect([asked({ ...tilt, condition: BY_POINTS }), asked({ ...tilt, condition: ALL })]).toEqual([true, true]);
    expect(asked({ metric: 'headPitch' })).toBe(true); // from the side there is no face
    expect(asked({ condition: BY_POINTS })).toBe(false);
    expect(asked({ metric: 'cva' })).toBe(true); // the same formula with an outline and without
    expect(asked({ metric: 'cva', condition: ALL })).toBe(true);
    expect(asked({ metric: 'thoracicCurve', condition: ALL })).toBe(false);
    expect(asked({ metric: 'thoracicCurve', condition: 'standing, person left out' })).toBe(false);
    expect(asked({ metric: 'thoracicCurve', condition: 'standing, offsets of the others' })).toBe(true);
  });
});

describe('each person left out', () => {
  const scores = (trials: readonly Trial[]) =>
    heldOutIntervals(trials).find(({ metric }) => metric === 'trunkInclination');

  it('is measured by what the others alone state', () => {
    const score = scores([...spread('a', 2), ...spread('b', 2), ...spread('odd', 8)]);
    expect(score?.people).toBe(3);
    expect(score?.worstPerson).toBe('odd');
    expect(score?.worst).toBeLessThan(0.35); // what two with errors of 2 deg state holds a quarter of those of 8
    expect(score?.together).toBeGreaterThanOrEqual(0.9);
    expect(score?.interval).toBeLessThan(score?.together ?? 0);
  });
  it('holds as promised where nobody is unlike the others', () => {
    const score = scores(['a', 'b', 'c', 'd'].flatMap((subject) => spread(subject, 3)));
    expect(score?.interval).toBeGreaterThanOrEqual(0.85);
    expect(score?.worst).toBeGreaterThanOrEqual(0.85);
  });
  it('names nobody of whom there are too few pictures', () => {
    const score = scores([...spread('a', 2), ...spread('b', 2), ...spread('few', 9, 0.5, 4)]);
    expect(score?.worstPerson).not.toBe('few');
    expect(score?.people).toBe(3);
  });
});
