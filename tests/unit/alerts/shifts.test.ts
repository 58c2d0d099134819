import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { seededRandom } from '../../../src/base/random.ts';
import { millis, minutes, seconds } from '../../../src/base/units.ts';
import { revive } from '../../../src/alerts/step.ts';
import { nothingMeasured } from '../../../src/geometry/measure.ts';
import { alertStateSchema } from '../../../src/history/records/saved-state.ts';
import { EXACT, look, sitAt, type Seat } from './seat.ts';
import { reading, Sitting, START } from './sitting.ts';

/** Normal numbers, SD 1 (Box-Muller). */
function normalsFrom(seed: number): () => number {
  const random = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

interface Told {
  readonly minute: number;
  readonly size: 'large' | 'small';
  readonly centimetres: number;
}

/** Lets `sitting` live through seconds in a chair, and tells the shifts that it counted. */
function live(
  sitting: Sitting,
  seatAt: (second: number) => Seat,
  length: number,
  every = 1,
  normal = EXACT,
): readonly Told[] {
  const told: Told[] = [];
  const from = millis(sitting.at + 1000);
  for (const input of sitAt(seatAt, { from, length, every, normal })) {
    const before = sitting.outcome.shifts.last?.number ?? 0;
    sitting.feed(input);
    sitting.at = input.at;
    const { last } = sitting.outcome.shifts;
    if (last !== null && last.number > before)
      told.push({ minute: (input.at - START) / 60_000, size: last.size, centimetres: last.centimetres });
  }
  return told;
}

const sizes = (told: readonly Told[]) => told.map(({ size }) => size);

describe('somebody who sits frozen, with the scatter of the networks', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('gets a cue at 15 and an alert at 24 minutes (%i)', (seed) => {
    const sitting = new Sitting();
    expect(live(sitting, () => ({}), 30 * 60, 5, normalsFrom(seed))).toEqual([]);
    expect(sitting.times('cue')).toEqual([expect.closeTo(15, 0)]);
    expect(sitting.times('alert')).toEqual([expect.closeTo(24, 0)]);
  });

  test('shifts less than twice an hour: never in eight', () => {
    expect(live(new Sitting({ off: ['stillness'] }), () => ({}), 8 * 3600, 5, normalsFrom(40))).toEqual([]);
  });

  test('has not shifted because of one wild look, however often it is repeated', () => {
    const sitting = new Sitting();
    const wild = (second: number): Seat => (second === 300 ? { forward: 12, left: -6 } : {});
    expect(live(sitting, wild, 600, 5, normalsFrom(7))).toEqual([]);
    expect(sitting.outcome.stillFor).toBeGreaterThan(minutes(9));
  });
});

describe('a shift', () => {
  const until =
    (second: number, seat: Seat, before: Seat = {}) =>
    (now: number): Seat =>
      now < second ? before : seat;

  test.each<[string, Seat, readonly string[]]>([
    ['5 cm back', { forward: -5 }, ['large']],
    ['5 cm aside', { left: 5 }, ['large']],
    ['2 cm aside', { left: 2 }, ['small']],
    ['2.5 cm nearer', { forward: 2.5 }, ['small']],
    ['half a centimetre', { left: 0.5 }, []],
    ['a turn of the head alone', { pitch: 30 }, []],
    ['a twist of the trunk by 15 degrees', { twist: 15 }, ['large']],
    ['a twist of the trunk by 3 degrees', { twist: 3 }, []],
  ])('of %s is %j', (_, seat, expected) => {
    for (const every of [1, 2, 5])
      expect(sizes(live(new Sitting(), until(240, seat), 300, every, normalsFrom(every)))).toEqual(expected);
  });

  test('has the size that it had, and the time at which it came', () => {
    const [told] = live(new Sitting(), until(60, { forward: -6, left: 3 }), 120, 1, normalsFrom(3));
    expect(told?.size).toBe('large');
    expect(told?.centimetres).toBeCloseTo(6.7, 0);
    const sitting = new Sitting();
    live(sitting, until(60, { left: 5 }), 120, 1, normalsFrom(5));
    expect(sitting.outcome.shifts.last?.at).toBe(START + seconds(61));
  });

  test('that is large ends the stillness; a small one takes away half of it', () => {
    const [moved, stirred] = [new Sitting(), new Sitting()];
    live(moved, until(600, { forward: -6 }), 630, 1, normalsFrom(8));
    expect(moved.outcome.stillFor).toBeLessThan(seconds(31));
    live(stirred, until(600, { left: 2 }), 630, 1, normalsFrom(8));
    expect(stirred.outcome.stillFor).toBeGreaterThan(minutes(5));
    expect(stirred.outcome.stillFor).toBeLessThan(minutes(6));
  });

  test('is none when it is not held: a reach of two seconds, a lean of eight', () => {
    const away =
      (from: number, to: number) =>
      (now: number): Seat =>
        now >= from && now < to ? { forward: 8 } : {};
    for (const length of [2, 5, 8])
      expect(live(new Sitting(), away(60, 60 + length), 180, 1, normalsFrom(length))).toEqual([]);
  });

  test('may be interrupted by a glance', () => {
    const seat = (now: number): Seat =>
      now < 60 ? {} : now === 65 || now === 66 ? { left: 9, forward: 3 } : { left: 5 };
    expect(sizes(live(new Sitting(), seat, 120, 1, normalsFrom(2)))).toEqual(['large']);
  });

  test('of forty seconds, down the chair, is one', () => {
    const slide = (now: number): Seat => {
      const share = Math.min(1, Math.max(0, (now - 60) / 40));
      return { forward: -7 * share, up: -9 * share };
    };
    expect(sizes(live(new Sitting(), slide, 150, 1, normalsFrom(6)))).toEqual(['large']);
  });

  test('of somebody who sways by a degree is none, and 2 cm of somebody quiet is one', () => {
    const quick = (second: number): Seat => ({ left: 0.8 * Math.sin(second / 2) });
    const slow = (second: number): Seat => ({ left: 0.5 * Math.sin(second / 5) });
    for (const sway of [quick, slow]) expect(live(new Sitting(), sway, 1800, 1, normalsFrom(9))).toEqual([]);
    expect(sizes(live(new Sitting(), until(600, { left: 1.9 }), 660, 1, normalsFrom(9)))).toEqual(['small']);
  });
});

describe('stillness', () => {
  test('is nothing that happens while nothing is known', () => {
    const sitting = new Sitting();
    sitting.each(minutes(40), seconds(1), (at) => ({
      kind: 'reading',
      at,
      reading: nothingMeasured(at, 'oblique', 'turned away'),
    }));
    expect(sitting.events).toEqual([]);
    expect(sitting.outcome).toMatchObject({ stillFor: 0, staticFor: 0, findings: [] });
    expect(sitting.outcome.shifts.hour.time).toBe(0);
  });

  test('needs a calibration: the distance alone says nothing of the trunk', () => {
    const sitting = new Sitting();
    sitting.each(minutes(40), seconds(1), (at) => ({
      kind: 'reading',
      at,
      reading: reading(at, { viewingDistance: 60 }),
    }));
    expect(sitting.events).toEqual([]);
    expect(sitting.outcome.stillFor).toBe(0);
  });

  test('is told again after an absence of forty seconds, which ended it', () => {
    const sitting = new Sitting();
    live(sitting, () => ({}), 26 * 60, 5, normalsFrom(11));
    sitting.away(seconds(40));
    expect(sitting.events.at(-1)).toMatchObject({ kind: 'cleared', by: 'away' });
    live(sitting, () => ({}), 26 * 60, 5, normalsFrom(12));
    expect(sitting.events.map(({ kind }) => kind)).toEqual(['cue', 'alert', 'cleared', 'cue', 'alert']);
  });

  test('ends at another calibrated place, and goes on when the baseline follows the chair', () => {
    const sitting = new Sitting();
    live(sitting, () => ({}), 600, 5, normalsFrom(13));
    const at = millis(sitting.at + 1000);
    const followed = look(at, {}, EXACT);
    const place = { ...followed.reading.place!, seat: '0.0500 0.0000 0.0000' };
    sitting.feed({ ...followed, reading: { ...followed.reading, place } });
    expect(sitting.outcome.stillFor).toBeGreaterThan(minutes(9));
    sitting.feed(look(millis(at + 1000), {}, EXACT, 'standing desk'));
    expect(sitting.outcome.stillFor).toBe(0);
  });

  test('goes on from a state of an earlier version, whose looks are forgotten', () => {
    const sitting = new Sitting();
    live(sitting, () => ({}), 600, 5, normalsFrom(14));
    const { shifts: _, ...rest } = sitting.state;
    const older = {
      ...rest,
      stillness: { anchor: { values: { slouch: 0.05 }, off: {}, held: 480_000 }, away: 0 },
      staticHold: { values: { headPitch: 2 }, off: { headTilt: 1000 }, held: 120_000 },
    };
    const read = v.parse(alertStateSchema, JSON.parse(JSON.stringify(older)));
    expect(read.stillness.held).toBe(480_000);
    expect(read.staticHold.held).toBe(120_000);
    sitting.state = revive(read, sitting.at);
    expect(live(sitting, () => ({}), 60, 5, normalsFrom(15))).toEqual([]);
    expect(sitting.outcome.stillFor).toBeCloseTo(480_000 + 60_000, -4);
    const stored: unknown = JSON.parse(JSON.stringify(sitting.state));
    expect(v.parse(alertStateSchema, stored)).toEqual(stored);
  });
});

describe('the usual rate', () => {
  const restless = (second: number): Seat => ({ forward: Math.floor(second / 300) % 2 === 0 ? 0 : -6 });

  test('is known after two hours, and a week away changes nothing', () => {
    const sitting = new Sitting({ off: ['stillness'] });
    live(sitting, restless, 3600, 5, normalsFrom(20));
    expect(sitting.outcome.shifts.usual).toBeNull();
    live(sitting, restless, 2 * 3600, 5, normalsFrom(21));
    const { usual, hour } = sitting.outcome.shifts;
    expect(usual?.large).toBeCloseTo(12, 0);
    expect(usual?.small).toBe(0);
    expect(hour.large / (hour.time / minutes(60))).toBeCloseTo(12, -0.5);
    sitting.state = revive(sitting.state, millis(sitting.at + minutes(7 * 24 * 60)));
    expect(sitting.outcome.shifts.usual).toEqual(usual);
  });

  test('follows a change within days, and the last hour at once', () => {
    const sitting = new Sitting({ off: ['stillness'] });
    live(sitting, restless, 3 * 3600, 5, normalsFrom(22));
    live(sitting, () => ({}), 3 * 3600, 5, normalsFrom(23));
    const { usual, hour } = sitting.outcome.shifts;
    expect(hour.large).toBe(0);
    expect(usual?.large).toBeGreaterThan(4);
    expect(usual?.large).toBeLessThan(8);
  });
});
