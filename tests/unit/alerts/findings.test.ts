import * as fc from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { revive } from '../../../src/alerts/step.ts';
import { alertStateSchema } from '../../../src/history/records/saved-state.ts';
import { initial, step, sidesOf, type Sidedness } from '../../../src/alerts/load/sidedness.ts';
import { millis, minutes, seconds } from '../../../src/base/units.ts';
import { Sitting, UPRIGHT } from './sitting.ts';

const hours = (count: number) => minutes(60 * count);
const said = (sitting: Sitting) => sitting.outcome.findings.map(({ what }) => what);

describe('staying frozen, however upright', () => {
  const frozen = () => new Sitting().sit(UPRIGHT, seconds(365));

  test('is a finding after four minutes, and no warning', () => {
    expect(said(new Sitting().sit(UPRIGHT, seconds(240)))).toEqual([]);
    const sitting = frozen();
    expect(said(sitting)).toEqual(['staticHold']);
    expect(sitting.outcome.findings).toEqual([{ what: 'staticHold', heldFor: seconds(364) }]);
    expect(sitting.events).toEqual([]);
    expect(sitting.outcome.posture).toBe('good');
    expect(sitting.outcome.risk).toBeCloseTo(6 / 30, 2); // of stillness alone: what is held well has no other limit
  });

  test('is over with a change of any angle, and with getting up', () => {
    expect(said(frozen().sit({ ...UPRIGHT, headPitch: 12 }, seconds(5)))).toEqual([]);
    expect(said(frozen().away(seconds(5)))).toEqual([]);
  });

  test('comes sooner where ISO 11226 gives a bent head less', () => {
    expect(said(new Sitting().sit({ ...UPRIGHT, headPitch: 70 }, minutes(3)))).toEqual(['staticHold']);
  });

  test('is not told of when it is switched off', () => {
    expect(said(new Sitting({ off: ['staticHold'] }).sit(UPRIGHT, minutes(6)))).toEqual([]);
  });
});

type Held = readonly [degrees: number, hours: number];
const held = (degrees: number, hours: number): Held => [degrees, hours];
const leaning = (...parts: readonly Held[]): Sidedness =>
  parts.reduce((so, [degrees, time]) => step(so, { lean: degrees, legs: null }, hours(time)), initial());

describe('standing on one leg by habit', () => {
  const legs = (value: number) => ({ value, sigma: 0.08, unit: '1' }) as const;
  const standing = (...parts: readonly (readonly [more: number, lean: number | null, hours: number])[]): Sidedness =>
    parts.reduce((so, [more, lean, time]) => step(so, { lean, legs: legs(more) }, hours(time)), initial());

  test('the legs say it, whichever way the trunk leans over them', () => {
    expect(sidesOf(standing([0.25, -9, 3], [0, 0, 1]))).toMatchObject([{ right: 0, habit: 'left', legs: true }]);
    expect(standing([-0.2, null, 3]).onLegs?.habit).toBe('right');
  });

  test('less than their error, either leg in turn, and an hour of a day are no habit', () => {
    expect(standing([0.12, 9, 8]).onLegs?.habit).toBeNull();
    expect(standing([0.25, 0, 2], [-0.25, 0, 2]).onLegs?.habit).toBeNull();
    expect(standing([0, 0, 6], [0.3, 0, 1]).onLegs?.habit).toBeNull();
  });

  test('beside leaning while sitting, each is told for what it is, of its own hours', () => {
    const day = step(leaning([9, 3]), { lean: 9, legs: legs(-0.3) }, hours(2));
    const [lean, leg] = sidesOf(day);
    expect(lean).toMatchObject({ left: 1, habit: 'left', legs: false });
    expect(leg).toMatchObject({ right: 1, habit: 'right', legs: true });
    expect([lean?.of ?? 0, leg?.of ?? 0].map((of) => of / hours(1))).toEqual([
      expect.closeTo(1.95, 1), // three hours, half forgotten in the two since
      expect.closeTo(1.77, 1),
    ]);
    const sitting = new Sitting({ off: ['staticHold'] });
    sitting.state = { ...sitting.state, sidedness: day };
    expect(sitting.outcome.findings).toEqual([
      { what: 'sidedness', side: 'left', share: 1, of: lean?.of, legs: false },
      { what: 'sidedness', side: 'right', share: 1, of: leg?.of, legs: true },
    ]);
  });

  test('whoever only stands from now on is no longer told of leaning', () => {
    const days = step(leaning([9, 8]), { lean: 9, legs: legs(0.3) }, hours(24));
    expect(sidesOf(days)).toMatchObject([{ habit: 'left', legs: true }]);
    expect(days.habit).toBeNull();
  });

  test('is saved with the state', () => {
    const state = { ...new Sitting().state, sidedness: standing([0.25, 0, 3]) };
    const stored: unknown = JSON.parse(JSON.stringify(state));
    expect(v.parse(alertStateSchema, stored).sidedness).toEqual(state.sidedness);
  });

  const times = { left: 5, level: 2, right: 1, habit: 'left' } as const;
  test.each([
    [
      { ...times, legs: true },
      { ...initial(), onLegs: times },
    ],
    [{ ...times, legs: false }, times],
    [times, times],
  ])('an older record has one kind of hours: %j', (older, now) => {
    const stored: unknown = JSON.parse(JSON.stringify({ ...new Sitting().state, sidedness: older }));
    expect(v.parse(alertStateSchema, stored).sidedness).toEqual(now);
  });
});

describe('leaning to one side by habit', () => {
  test('needs an hour before anything is said', () => {
    expect(sidesOf(leaning(held(12, 0.9)))).toEqual([]);
    expect(sidesOf(leaning(held(12, 1.1)))).toMatchObject([{ left: 1, right: 0, habit: 'left', legs: false }]);
  });

  test.each<[string, readonly Held[], 'left' | 'right' | null]>([
    ['most of a day to the left', [held(8, 3), held(1, 1)], 'left'],
    ['most of a day to the right', [held(-8, 3), held(0, 1)], 'right'],
    ['to either side in turn', [held(8, 2), held(-8, 2)], null],
    ['a little, within the error', [held(3, 8)], null],
    ['an hour of a long day', [held(0, 6), held(15, 1)], null],
    ['a habit, and then a day in the middle', [held(8, 4), held(0, 8)], null],
  ])('%s', (_, parts, habit) => {
    expect(leaning(...parts).habit).toBe(habit);
  });

  test('is slow to come and slow to go', () => {
    const habit = leaning([8, 4]);
    expect(step(habit, { lean: -8, legs: null }, minutes(30)).habit).toBe('left');
    const almost = leaning([8, 3], [0, 4]);
    expect([almost.habit, leaning([0, 4], [8, 2]).habit]).toEqual([null, null]);
  });

  test('is remembered over a night and over a week away', () => {
    const sitting = new Sitting().sit({ ...UPRIGHT, sideLean: 9 }, hours(2), seconds(5));
    const [before] = sitting.outcome.sides;
    sitting.state = revive(sitting.state, millis(sitting.at + hours(7 * 24)));
    expect(sitting.outcome.sides).toEqual([before]);
    expect(said(sitting)).toEqual(['sidedness']);
    expect(sitting.outcome.findings).toEqual([
      { what: 'sidedness', side: 'left', share: 1, of: before?.of, legs: false },
    ]);
    expect(before?.of).toBeGreaterThan(hours(1));
    expect(before?.of).toBeLessThan(hours(2.1));
  });

  test('is not told of when side lean is switched off', () => {
    const sitting = new Sitting({ off: ['sideLean', 'staticHold'] });
    expect(said(sitting.sit({ ...UPRIGHT, sideLean: -9 }, hours(2), seconds(5)))).toEqual([]);
  });

  test('is the same in one step and in many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 3600 })), { minLength: 1 }),
        fc.integer({ min: 2, max: 30 }),
        (stretches, parts) => {
          let whole = initial();
          let split = initial();
          for (const [degrees, time] of stretches) {
            whole = step(whole, { lean: degrees, legs: null }, seconds(time));
            for (let part = 0; part < parts; part++)
              split = step(split, { lean: degrees, legs: null }, millis((time * 1000) / parts));
          }
          // Kept in whole milliseconds: a second in hours is nothing.
          for (const side of ['left', 'level', 'right'] as const)
            expect(Math.abs(split[side] - whole[side])).toBeLessThan(1000);
        },
      ),
    );
  });
});

test('a state from before there were findings is gone on from', () => {
  const { sidedness: _, ...older } = new Sitting().sit(UPRIGHT, minutes(5)).state;
  const stored: unknown = JSON.parse(JSON.stringify(older));
  const sitting = new Sitting();
  sitting.state = revive(v.parse(alertStateSchema, stored), sitting.at);
  expect(sitting.sit(UPRIGHT, minutes(5)).state.sidedness?.level).toBeGreaterThan(0);
  expect(v.is(alertStateSchema, { ...older, sidedness: 3 })).toBe(false);
});
