import { describe, expect, it } from 'vitest';
import { millis, minutes, seconds } from '../../../../src/base/units.ts';
import { SLUMPED, START, UPRIGHT } from '../sitting.ts';
import { Desk, hours, mostAnHour, SLOW } from './desk.ts';

/** What was right before the alert layer was reviewed, and must stay so (S numbers are the scenarios of that review). */

describe('what held and must go on holding', () => {
  it('S17: two poor measures cost once', () => {
    const alertOf = (values: object) =>
      new Desk({ off: ['creep'] }).sit({ ...UPRIGHT, ...values }, minutes(10)).times('alert')[0];
    expect(alertOf({ slouch: 1, headForwardIndex: 95 })).toBeCloseTo(alertOf({ slouch: 1 })!, 1);
  });

  it('S18: a snooze ends on time over a night of sleep', () => {
    const desk = new Desk().sit(SLUMPED, minutes(6));
    const until = desk.at + minutes(30);
    desk.feed({ kind: 'snooze', at: desk.at, until: millis(until) });
    desk.silence(hours(10)).sit(SLUMPED, minutes(8));
    expect(desk.outcome.quietUntil).toBeNull();
    expect(desk.events.filter(({ at, kind }) => at > until && kind === 'alert')).toHaveLength(1);
  });

  it('S8: a detector that is blind half of the time warns no later than by a minute or two', () => {
    const desk = new Desk()
      .sit(UPRIGHT, minutes(1))
      .again(minutes(12), (at) => at.sit(SLUMPED, seconds(2)).blind(seconds(2), 'points unsure'));
    expect(desk.times('alert')[0]).toBeLessThan(1 + 7);
  });

  it('S21: three alerts an hour are the most, two with the gentle preset', () => {
    const day = (preset: 'gentle' | 'standard' | 'strict') =>
      new Desk({ preset })
        .again(hours(4), (at) => at.sit(SLUMPED, minutes(6), SLOW).sit(UPRIGHT, minutes(2.5), SLOW))
        .times('alert');
    expect(mostAnHour(day('gentle'))).toBeLessThanOrEqual(2);
    expect(mostAnHour(day('standard'))).toBeLessThanOrEqual(3);
    expect(mostAnHour(day('strict'))).toBeLessThanOrEqual(3);
  });

  it('S44: somebody who shifts every two minutes is not told to move for keeping still', () => {
    const desk = new Desk().again(hours(2), (at, turn) =>
      at.sit({ ...UPRIGHT, sideLean: turn % 2 ? 8 : 1 }, minutes(2), SLOW),
    );
    expect(desk.suggested.filter(({ what }) => what === 'move' || what === 'shift' || what === 'nudge')).toEqual([]);
  });

  it("S31: notes that are looked at for twenty seconds a minute are nobody's fault", () => {
    const desk = new Desk({ off: ['stillness'] }).again(hours(1), (at) =>
      at.sit(UPRIGHT, seconds(40)).sit({ ...UPRIGHT, headPitch: 40 }, seconds(20)),
    );
    expect(desk.events).toEqual([]);
  });

  it('S39: the recorded seconds are those of the clock', () => {
    const desk = new Desk()
      .sit(UPRIGHT, minutes(7))
      .away(minutes(4))
      .blind(minutes(3), 'paused')
      .silence(minutes(6))
      .sit(SLUMPED, minutes(5), SLOW);
    const spent = desk.minutes.reduce(
      (sum, { seconds: { good, watch, poor, away, unknown: not } }) =>
        sum + good + watch + poor + away + Object.values(not).reduce((all, one) => all + one, 0),
      0,
    );
    const whole = (desk.at - START) / 1000 - 1; // the first reading comes after a second
    expect(spent).toBeGreaterThan(whole - 6 * 60 - 1);
    expect(spent).toBeLessThanOrEqual(whole);
  });
});

it('S43: a risk that grows with stillness is not called easing, and one that has gone is', () => {
  const desk = new Desk().sit(UPRIGHT, minutes(2));
  for (let minute = 3; minute <= 30; minute++) {
    const { outcome } = desk.sit(UPRIGHT, minutes(1));
    expect([minute, outcome.leading, outcome.growing]).toEqual([minute, 'stillness', outcome.risk < 1]);
  }
  const { outcome } = new Desk({ off: ['stillness'] }).sit(SLUMPED, minutes(6)).sit(UPRIGHT, seconds(40));
  expect(outcome.risk).toBeGreaterThan(0.5);
  expect(outcome.growing).toBe(false);
});
