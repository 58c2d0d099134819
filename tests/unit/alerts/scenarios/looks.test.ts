import { expect, it } from 'vitest';
import { minutes, seconds, type Millis } from '../../../../src/base/units.ts';
import { initialSmoothing, smoothReading } from '../../../../src/geometry/motion/smoothing.ts';
import { reading, SLUMPED, UPRIGHT } from '../sitting.ts';
import { Desk, hours, SLOW } from './desk.ts';

// What single looks do to the numbers (review of the alert layer, S numbers are the scenarios there).

/** Looks through the filter of the live pipeline, every `every`. */
function sitSmoothed(desk: Desk, time: Millis, every: Millis, valuesAt: (look: number) => typeof UPRIGHT): Desk {
  let smoothing = initialSmoothing();
  let look = 0;
  return desk.each(time, every, (at) => {
    const { state, reading: smooth } = smoothReading(smoothing, reading(at, valuesAt(look++)));
    smoothing = state;
    return { kind: 'reading', at, reading: smooth };
  });
}

it.each([17, 22])('S6: one look down at forty degrees makes no three hours of "watch" of %i degrees', (pitch) => {
  const desk = new Desk({ off: ['stillness'] })
    .sit({ ...UPRIGHT, headPitch: 40 }, seconds(20))
    .sit({ ...UPRIGHT, headPitch: pitch }, hours(3), SLOW);
  expect(desk.recorded('watch')).toBeLessThan(3);
  expect(desk.recorded('good')).toBeGreaterThan(175);
});

it('S16: a slouch that reads 0.2 and 0.9 by turns is what lies between, not the end that came first', () => {
  for (const first of [0, 1]) {
    const desk = sitSmoothed(new Desk({ off: ['stillness'] }), minutes(60), seconds(1), (look) => ({
      ...UPRIGHT,
      slouch: look % 2 === first ? 0.2 : 0.9,
    }));
    expect(desk.outcome.bands.slouch?.median).toBeGreaterThan(0.45);
    expect(desk.outcome.bands.slouch?.median).toBeLessThan(0.65);
    expect(desk.recorded('watch')).toBeGreaterThan(55);
  }
});

it.each([6, 9, 20])('S19: looks %i s apart are measured, and a slump is told', (apart) => {
  const desk = sitSmoothed(new Desk(), minutes(10), seconds(apart), () => UPRIGHT);
  expect(desk.outcome.posture).toBe('good');
  const before = desk.times('alert').length;
  sitSmoothed(desk, minutes(30), seconds(apart), () => SLUMPED);
  expect(desk.outcome.posture).toBe('poor');
  expect(desk.times('alert').length).toBeGreaterThan(before);
});
