import * as fc from '../../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { type ExerciseFrame, LASTS } from '../../../../src/alerts/breaks/reset/checks.ts';
import { EXERCISES, type ExerciseId } from '../../../../src/alerts/reminders/reminder-settings.ts';
import {
  begin,
  endOf,
  exercisesWithout,
  next,
  progressOf,
  step,
  type Reset,
} from '../../../../src/alerts/breaks/reset/reset.ts';
import { nothingMeasured } from '../../../../src/geometry/measure.ts';
import type { MetricId } from '../../../../src/geometry/metric.ts';
import type { Reading } from '../../../../src/geometry/reading.ts';
import type { Stance } from '../../../../src/geometry/motion/stance.ts';
import { millis, minutes, seconds } from '../../../../src/base/units.ts';

const START = millis(Date.UTC(2026, 10, 23, 9));
const SEATED: Stance = { at: START, head: 0.33, shoulders: 0.48, size: 0.3, breadth: 0.28, handsUp: false };
const reading = (values: Partial<Record<MetricId, number>>): Reading => {
  const blank = nothingMeasured(START, 'front', 'still settling');
  const metrics = { ...blank.metrics };
  for (const [id, value] of Object.entries(values)) metrics[id as MetricId] = { value, sigma: 3, unit: 'deg' };
  return { ...blank, gate: null, metrics };
};

interface Shown {
  readonly stance?: Partial<Stance> | null;
  readonly nobody?: boolean;
  readonly values?: Partial<Record<MetricId, number>>;
}

/** A reset of one exercise, looked at twice a second. */
function watched(id: ExerciseId, ...scenes: readonly (readonly [time: number, shown: Shown])[]): Reset {
  let reset = begin([id], START, SEATED);
  let at = START;
  for (const [time, { stance = {}, nobody = false, values = {} }] of scenes)
    for (const end = at + time; at < end; at = millis(at + 500)) {
      const look: ExerciseFrame = {
        at,
        stance: stance && { ...SEATED, ...stance, at },
        nobody,
        reading: reading(values),
      };
      reset = step(reset, look);
    }
  return reset;
}
const still = [seconds(2), {}] as const;

describe('ticked off', () => {
  const RISEN = { head: 0.1, shoulders: 0.26 };
  test.each<[string, ExerciseId, readonly (readonly [number, Shown])[]]>([
    ['standing up: head and shoulders rise', 'stand', [still, [seconds(3), { stance: RISEN }]]],
    [
      'standing up so close that the head leaves the picture',
      'stand',
      [still, [seconds(3), { stance: { head: null, shoulders: 0.2 } }]],
    ],
    ['standing up and going: nobody there', 'stand', [still, [seconds(3), { stance: null, nobody: true }]]],
    [
      'standing, with a picture missed now and then',
      'stand',
      [still, [500, { stance: RISEN }], [seconds(1), { stance: null }], [seconds(1), { stance: RISEN }]],
    ],
    ['both hands up', 'reach', [still, [seconds(2.5), { stance: { handsUp: true } }]]],
    ['leaning back, from the side', 'leanBack', [still, [seconds(3), { values: { trunkInclination: -8 } }]]],
    ['leaning back, from the front: smaller', 'leanBack', [still, [seconds(3), { stance: { breadth: 0.25 } }]]],
    [
      'chin back',
      'chinTuck',
      [
        [seconds(2), { values: { headForwardIndex: 22 } }],
        [seconds(3), { values: { headForwardIndex: -16 } }],
      ],
    ],
    [
      'shoulders up and down, twice',
      'shoulderRolls',
      [
        still,
        [seconds(1), { stance: { shoulders: 0.46 } }],
        still,
        [seconds(1), { stance: { shoulders: 0.46 } }],
        still,
      ],
    ],
    [
      'the same in somebody whose size is told by the neck, which shortens with it',
      'shoulderRolls',
      [
        still,
        [seconds(1), { stance: { shoulders: 0.46, size: 0.26 } }],
        still,
        [seconds(1), { stance: { shoulders: 0.46, size: 0.26 } }],
        still,
      ],
    ],
  ])('%s', (_, id, scenes) => {
    expect(watched(id, ...scenes).seen).toEqual([id]);
  });
});

describe('not ticked off', () => {
  test.each<[string, ExerciseId, readonly (readonly [number, Shown])[]]>([
    ['growing tall in the chair', 'stand', [still, [seconds(10), { stance: { head: 0.26, shoulders: 0.42 } }]]],
    ['a jump of one picture', 'stand', [still, [500, { stance: { head: 0.1 } }], [seconds(8), {}]]],
    ['a camera that sees nothing', 'stand', [[seconds(10), { stance: null }]]],
    ['hands that are not seen', 'reach', [[seconds(10), { stance: { handsUp: null } }]]],
    ['leaning in', 'leanBack', [still, [seconds(10), { stance: { breadth: 0.32 } }]]],
    [
      'looking down: the neck shortens, the shoulders stay',
      'leanBack',
      [still, [seconds(10), { stance: { size: 0.26 } }]],
    ],
    ['a chin that cannot be measured', 'chinTuck', [[seconds(10), {}]]],
    ['the head as it was', 'chinTuck', [[seconds(10), { values: { headForwardIndex: 8 } }]]],
    [
      'a head that trembles by less than a band',
      'chinTuck',
      Array.from(
        { length: 10 },
        (_, turn) => [seconds(1), { values: { headForwardIndex: turn % 2 ? -14 : 14 } }] as const,
      ),
    ],
    [
      'two pictures of another head position, seconds apart',
      'chinTuck',
      [
        [seconds(2), { values: { headForwardIndex: 12 } }],
        [500, { values: { headForwardIndex: -40 } }],
        [seconds(1.5), { values: { headForwardIndex: 12 } }],
        [500, { values: { headForwardIndex: -40 } }],
        [seconds(3), { values: { headForwardIndex: 12 } }],
      ],
    ],
    [
      'a head turned away',
      'chinTuck',
      [
        [seconds(2), { values: { headForwardIndex: 12 } }],
        [seconds(5), { values: { headForwardIndex: -140 } }],
      ],
    ],
    [
      'a bent head, twice: it comes nearer to shoulders that stay',
      'shoulderRolls',
      [still, [seconds(1), { stance: { head: 0.37 } }], still, [seconds(1), { stance: { head: 0.37 } }], still],
    ],
    ['one shrug', 'shoulderRolls', [still, [seconds(1), { stance: { shoulders: 0.46 } }], still]],
  ])('%s', (_, id, scenes) => {
    expect(watched(id, ...scenes).seen).toEqual([]);
  });
});

describe('a reset', () => {
  const all = () => begin(EXERCISES, START, SEATED);

  test('takes two minutes', () => {
    expect(endOf(all()) - START).toBe(minutes(2));
  });

  test('goes on by itself, seen or not, and ends', () => {
    let reset = all();
    const shown: string[] = [];
    for (let at = START; progressOf(reset, at, false).phase !== 'done'; at = millis(at + 1000)) {
      reset = step(reset, { at, stance: null, nobody: false, reading: null });
      const progress = progressOf(reset, at, false);
      if (progress.phase === 'exercise' && shown.at(-1) !== progress.id) shown.push(progress.id);
    }
    expect(shown).toEqual([...EXERCISES]);
    expect(progressOf(reset, reset.since, false)).toMatchObject({ phase: 'done', seen: [] });
  });

  test('is not held up for an hour by a clock that is set back by one: the exercise begins anew', () => {
    const look = { stance: null, nobody: false, reading: null };
    const at = (passed: number) => millis(START + passed);
    let reset = begin(['stand', 'reach'], at(0), SEATED);
    for (const passed of [0, LASTS.stand, LASTS.stand + seconds(5)]) reset = step(reset, { ...look, at: at(passed) });
    const [back, end] = [at(-3_600_000), at(-3_600_000 + LASTS.reach)];
    reset = step(reset, { ...look, at: back });
    expect(endOf(reset)).toBe(end);
    expect(progressOf(reset, back, true)).toMatchObject({ id: 'reach', secondsLeft: LASTS.reach / 1000 });
    reset = step(reset, { ...look, at: end });
    expect(progressOf(reset, end, true)).toMatchObject({ phase: 'done', lasted: LASTS.stand + LASTS.reach });
  });

  test('is over at once when everything is skipped', () => {
    const reset = EXERCISES.reduce((now) => next(now, millis(START + 1000)), all());
    expect(progressOf(reset, START, true)).toMatchObject({ phase: 'done', lasted: 1000 });
  });

  test('leaves out what is switched off, and never everything', () => {
    expect(exercisesWithout(['stand', 'reach'])).toEqual(['leanBack', 'chinTuck', 'shoulderRolls']);
    expect(exercisesWithout(EXERCISES)).toEqual(EXERCISES);
  });

  test('whatever is seen: never counts back, never beyond its time, ticks each thing once', () => {
    const look = fc.record({
      passed: fc.integer({ min: -2000, max: 6000 }),
      head: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
      size: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { nil: null }),
      breadth: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { nil: null }),
      handsUp: fc.option(fc.boolean(), { nil: null }),
      nobody: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(look, { maxLength: 120 }), (looks) => {
        let reset = all();
        let at: number = START;
        for (const { passed, nobody, ...stance } of looks) {
          const before = reset;
          at += passed;
          const now = millis(at);
          reset = step(reset, { at: now, stance: { at: now, shoulders: 0.5, ...stance }, nobody, reading: null });
          expect(reset.index).toBeGreaterThanOrEqual(before.index);
          expect(new Set(reset.seen).size).toBe(reset.seen.length);
          const progress = progressOf(reset, now, true);
          if (progress.phase !== 'exercise') continue;
          expect(progress.secondsLeft).toBeGreaterThanOrEqual(0);
          expect(progress.secondsLeft).toBeLessThanOrEqual(LASTS[progress.id] / 1000);
        }
      }),
    );
  });
});
