import { expect, test } from 'vitest';
import { millis, minutes, seconds, type Millis } from '../../../src/base/units.ts';
import { initialStops, stepStops, type StopInput, type StopState } from '../../../src/ui/troubles/stops.ts';

const START = millis(Date.UTC(2026, 9, 25, 1));
const at = (passed: Millis, back = millis(0)): Millis => millis(START + passed - back);
const seen = (time: Millis): StopInput => ({ at: time, monitor: 'watching', why: null, muted: false, sight: 'person' });
const stalled = (time: Millis): StopInput => ({ ...seen(time), monitor: 'stalled', sight: null });
const dark = (time: Millis): StopInput => ({ ...seen(time), sight: 'dark' });
const after = (...inputs: readonly StopInput[]): StopState => inputs.reduce(stepStops, initialStops(true));

test('a camera that gives nothing is told after five seconds', () => {
  expect(after(seen(at(seconds(0))), stalled(at(seconds(1))), stalled(at(seconds(5)))).stop).toBeNull();
  expect(after(seen(at(seconds(0))), stalled(at(seconds(1))), stalled(at(seconds(6)))).stop).toEqual({
    kind: 'stalled',
  });
});

test('and no hour later where the clock is set back by one meanwhile', () => {
  const inputs = [seen(at(seconds(0))), stalled(at(seconds(1))), stalled(at(seconds(6), minutes(60)))];
  expect(after(...inputs).stop).toEqual({ kind: 'stalled' });
});

test('darkness is told to somebody who was there a minute ago', () => {
  expect(after(seen(at(seconds(0))), dark(at(minutes(1))), dark(at(seconds(65)))).stop).toEqual({ kind: 'dark' });
  expect(after(seen(at(seconds(0))), dark(at(seconds(61))), dark(at(seconds(66)))).stop).toBeNull();
});

test('and not of an empty room for the hour by which the clock was set back', () => {
  const empty = [seen(at(seconds(0))), dark(at(minutes(20), minutes(60))), dark(at(minutes(21), minutes(60)))];
  expect(after(...empty).stop).toBeNull();
});
