import { describe, expect, test } from 'vitest';
import { millis, minutes } from '../../../../src/base/units.ts';
import { Sitting, SLUMPED, START, UPRIGHT } from '../sitting.ts';

/** Quiet from the first instant until `count` minutes after it. */
const quietFor = (count: number) => new Sitting({ heldUntil: millis(START + minutes(count)), off: ['stillness'] });

describe('warnings that are held back', () => {
  test('are not given, and the load is counted all the same', () => {
    const quiet = quietFor(60).sit(SLUMPED, minutes(30));
    expect(quiet.events).toEqual([]);
    expect(quiet.outcome).toMatchObject({ risk: 1, posture: 'poor', episode: null, quietUntil: START + minutes(60) });
  });

  test('do not pile up: what still builds up afterwards is said once', () => {
    const after = quietFor(60).sit(SLUMPED, minutes(90));
    expect(after.events.map(({ kind }) => kind)).toEqual(['cue', 'alert']);
    expect(after.times('cue')[0]).toBeCloseTo(60, 1);
    expect(after.times('alert')[0]).toBeCloseTo(60.5, 1);
  });

  test('are forgotten by somebody who sits well when the quiet ends', () => {
    expect(quietFor(60).sit(SLUMPED, minutes(50)).sit(UPRIGHT, minutes(40)).events).toEqual([]);
  });

  test('end an open episode without a word', () => {
    const slumped = new Sitting().sit(UPRIGHT, minutes(2)).sit(SLUMPED, minutes(6));
    const held = new Sitting({ heldUntil: millis(START + minutes(20)) }, slumped.at);
    held.state = slumped.state;
    held.sit(SLUMPED, minutes(5));
    expect(held.events).toEqual([]);
    expect(held.outcome.episode).toBeNull();
  });
});
