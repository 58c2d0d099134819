import * as fc from '../../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { recordWater, recordReset, stepBreaks, type BreakInput } from '../../../../src/alerts/breaks/breaks.ts';
import { postpone } from '../../../../src/alerts/breaks/prompt.ts';
import { initialBreaks } from '../../../../src/alerts/breaks/state.ts';
import { breaksSchema } from '../../../../src/history/records/saved-state.ts';
import { defaultReminderSettings } from '../../../../src/alerts/reminders/reminder-settings.ts';
import { millis, minutes, seconds } from '../../../../src/base/units.ts';
import { Day, only, START } from './day.ts';

describe('a break', () => {
  test('of two minutes that nobody asked for is credited when the person is back', () => {
    const day = new Day().pass(minutes(10), 'seated').pass(minutes(3), 'away');
    expect(day.breaks.last).toBeNull();
    day.pass(seconds(10), 'seated');
    expect(day.kinds).toEqual(['break']);
    expect(day.breaks.last?.how).toBe('away');
    expect(day.breaks.last?.lasted).toBeCloseTo(minutes(3), -3);
    expect(day.breaks.sat).toBeLessThan(seconds(12));
  });

  test('of a minute is none', () => {
    const day = new Day().pass(minutes(10), 'seated').pass(minutes(1), 'away').pass(minutes(1), 'seated');
    expect(day.kinds).toEqual([]);
    expect(day.breaks.sat).toBeCloseTo(minutes(11), -4);
  });

  test('is not cut in two by a glance of the camera at somebody else', () => {
    const day = new Day().pass(minutes(5), 'seated').pass(minutes(2), 'away').pass(seconds(3), 'seated');
    day.pass(minutes(2), 'away').pass(minutes(1), 'seated');
    expect(day.kinds).toEqual(['break']);
    expect(day.breaks.last?.lasted).toBeCloseTo(minutes(4), -4);
  });

  test('on one’s feet before the camera counts, and is called so', () => {
    const day = new Day().pass(minutes(5), 'seated').pass(minutes(3), 'standingUp').pass(minutes(1), 'seated');
    expect(day.breaks.last?.how).toBe('feet');
  });

  test('is not made up out of time that nobody watched', () => {
    const day = new Day().pass(minutes(50), 'seated', { quiet: true });
    day.now += minutes(30);
    day.pass(seconds(30), 'seated');
    expect(day.kinds).toEqual([]);
    expect(day.breaks.sat).toBeLessThan(minutes(1));
  });

  test('that was guided counts from two minutes on, when any of it was seen', () => {
    const before = new Day().pass(minutes(50), 'seated').breaks;
    expect(recordReset(before, millis(START), seconds(60), true).breaks.last).toBeNull();
    expect(recordReset(before, millis(START), minutes(2), false).breaks).toMatchObject({ last: null, sat: before.sat });
    const done = recordReset(before, millis(START), minutes(2), true);
    const stretch = { sat: before.sat, large: 0, small: 0 };
    expect(done.events).toEqual([{ kind: 'break', at: START, how: 'guided', lasted: minutes(2), before: stretch }]);
    expect(done.breaks.sat).toBe(0);
  });
});

describe('a suggestion to move', () => {
  test('comes after 45 minutes of sitting still', () => {
    const day = new Day(only('move')).pass(minutes(44), 'seated');
    expect(day.kinds).toEqual([]);
    expect(day.pass(minutes(2), 'seated').kinds).toEqual(['move']);
  });

  test('never comes by the clock alone', () => {
    expect(new Day(only('move')).pass(minutes(180), 'seated', { stillFor: minutes(3) }).kinds).toEqual([]);
  });

  test('comes for load from rounding too', () => {
    const day = new Day(only('move')).pass(minutes(46), 'seated', { stillFor: minutes(3), creep: 0.35 });
    expect(day.kinds).toEqual(['move']);
  });

  test('goes when the break is taken, and starts anew', () => {
    const day = new Day(only('move')).pass(minutes(46), 'seated').pass(minutes(3), 'away');
    expect(day.breaks.prompt).toBeNull();
    expect(day.pass(minutes(44), 'seated').kinds).toEqual(['move', 'break']);
  });

  test('that was put off comes back a quarter of an hour later', () => {
    const day = new Day(only('move')).pass(minutes(46), 'seated');
    day.breaks = postpone(day.breaks, day.settings);
    expect(day.pass(minutes(14), 'seated').kinds).toEqual(['move']);
    expect(day.pass(minutes(2), 'seated').kinds).toEqual(['move', 'move']);
  });
});

describe('water', () => {
  test('is asked for after an hour at the desk, not of the clock', () => {
    const day = new Day(only('water')).pass(minutes(40), 'seated').pass(minutes(20), 'away');
    expect(day.pass(minutes(19), 'seated').kinds).toEqual(['break']);
    expect(day.pass(minutes(2), 'seated').kinds).toEqual(['break', 'water']);
  });

  test('one click says that it was had', () => {
    const day = new Day(only('water')).pass(minutes(61), 'seated');
    const { breaks, events } = recordWater(day.breaks, millis(day.now));
    expect(events).toEqual([{ kind: 'water', at: day.now }]);
    expect(breaks).toMatchObject({ prompt: null, dry: 0 });
  });
});

describe('changing height', () => {
  test('is suggested when it is switched on, and a change that is seen counts', () => {
    const day = new Day(only('desk')).pass(minutes(44), 'seated', { desk: 'sitting' });
    day.pass(minutes(44), 'seated', { desk: 'standing' });
    expect(day.kinds).toEqual([]);
    expect(day.pass(minutes(2), 'seated', { desk: 'standing' }).kinds).toEqual(['desk']);
    expect(day.pass(seconds(5), 'seated', { desk: 'sitting' }).breaks.prompt).toBeNull();
  });
});

describe('suggestions', () => {
  test('do not pile up in quiet hours: one comes afterwards, the next ten minutes later', () => {
    const day = new Day().pass(minutes(180), 'seated', { quiet: true });
    expect(day.kinds).toEqual([]);
    expect(day.pass(minutes(1), 'seated').kinds).toEqual(['move']);
    day.breaks = postpone(day.breaks, day.settings);
    expect(day.pass(minutes(8), 'seated').kinds).toEqual(['move']);
    expect(day.pass(minutes(3), 'seated').kinds).toEqual(['move', 'water']);
  });

  test('are left to the warning that stands, whatever they are, and come when it has stood for long', () => {
    const day = new Day({ waterEvery: minutes(50) }).pass(minutes(60), 'seated', { warned: 'stands' });
    expect(day.kinds).toEqual([]);
    expect(day.pass(minutes(1), 'seated').kinds).toEqual(['move']);
    expect(day.pass(minutes(1), 'seated', { warned: 'just now' }).breaks.prompt).not.toBeNull();
  });

  test('that nobody answers go after ten minutes and do not block the others', () => {
    const day = new Day({ move: false }).pass(minutes(61), 'seated');
    expect(day.breaks.prompt?.what).toBe('water');
    expect(day.pass(minutes(10), 'seated').breaks.prompt).toBeNull();
    const ignored = new Day().pass(minutes(4 * 60), 'seated', { frozenFor: minutes(12) });
    expect(new Set(ignored.kinds)).toEqual(new Set(['shift', 'move', 'water']));
    expect(ignored.kinds.length).toBeGreaterThanOrEqual(12);
    for (const what of ['shift', 'move', 'water']) {
      const times = ignored.events.flatMap((event) =>
        event.kind === 'prompt' && event.what === what ? [event.at] : [],
      );
      const apart = times.slice(1).map((at, index) => at - times[index]!);
      expect(Math.min(...apart)).toBeGreaterThanOrEqual(minutes(10));
    }
  });

  test('give way to a greater need at once, and go with two minutes away', () => {
    const loaded = { stillFor: minutes(3), creep: 0.4 };
    const day = new Day({ waterEvery: minutes(40) }).pass(minutes(41), 'seated', { stillFor: minutes(3) });
    expect(day.kinds).toEqual(['water']);
    expect(day.pass(minutes(5), 'seated', loaded).kinds).toEqual(['water', 'move']);
    expect(day.pass(minutes(2), 'away').breaks.prompt).toBeNull();
  });

  test('of the evening are not those of the morning: an absence ends every count', () => {
    const evening = new Day({ desk: true }).pass(minutes(40), 'seated', { stillFor: minutes(1), creep: 0 });
    for (const gap of ['asleep', 'away'] as const) {
      const day = new Day({ desk: true });
      day.breaks = evening.breaks;
      day.now = evening.now;
      if (gap === 'asleep') day.now += minutes(15 * 60);
      else day.pass(minutes(35), 'away');
      day.pass(minutes(40), 'seated', { stillFor: minutes(1), creep: 0 });
      expect(day.kinds.filter((kind) => kind !== 'break')).toEqual([]);
    }
  });

  test('do not stand still when the clock is set back an hour', () => {
    const day = new Day(only('water')).pass(minutes(30), 'seated');
    day.now -= minutes(60);
    expect(day.pass(minutes(29), 'seated').kinds).toEqual([]);
    expect(day.pass(minutes(2), 'seated').kinds).toEqual(['water']);
  });

  test('go when quiet hours begin', () => {
    const day = new Day().pass(minutes(46), 'seated').pass(seconds(2), 'seated', { quiet: true });
    expect(day.breaks.prompt).toBeNull();
  });

  test('to change position come after ten minutes in one, half an hour apart, and go with the first move', () => {
    const frozen = { frozenFor: minutes(11), stillFor: minutes(11) };
    const day = new Day(only('move')).pass(minutes(9), 'seated').pass(minutes(1), 'seated', frozen);
    expect(day.kinds).toEqual(['shift']);
    expect(day.pass(seconds(1), 'seated').breaks.prompt).toBeNull();
    expect(day.pass(minutes(25), 'seated', frozen).kinds).toEqual(['shift']);
    expect(new Day(only('water')).pass(minutes(5), 'seated', frozen).kinds).toEqual([]);
    expect(new Day(only('move')).pass(minutes(5), 'seated', { ...frozen, warned: 'stands' }).kinds).toEqual([]);
    expect(new Day(only('move')).pass(minutes(5), 'seated', frozen).kinds).toEqual(['shift']);
  });

  test('to lean to the other side come once a day', () => {
    const day = new Day({ ...only('move'), move: true });
    const leaning = { oneSided: true, stillFor: minutes(1), creep: 0 };
    day.pass(minutes(30), 'seated', leaning);
    expect(day.kinds).toEqual(['even']);
    day.breaks = postpone(day.breaks, day.settings);
    expect(day.pass(minutes(180), 'seated', leaning).kinds).toEqual(['even']);
    day.now += minutes(24 * 60);
    expect(day.pass(minutes(30), 'seated', leaning).kinds).toEqual(['even', 'even']);
  });

  test('of a kind that an older program did not know are taken up from what it kept', () => {
    const { sinceShift: _, evenAt: __, ...older } = initialBreaks();
    const day = new Day(only('move'));
    day.breaks = v.parse(breaksSchema, JSON.parse(JSON.stringify(older)));
    expect(day.pass(minutes(2), 'seated', { frozenFor: minutes(10) }).kinds).toEqual(['shift']);
  });

  test('are all silent when all are switched off', () => {
    expect(new Day({ move: false, water: false, desk: false }).pass(minutes(300), 'seated').kinds).toEqual([]);
  });
});

test('whatever comes in whatever order: no time is negative, none is no number, and it can be kept', () => {
  const sight = fc.record({
    at: fc.oneof(fc.integer({ min: START, max: START + 8 * 3_600_000 }), fc.constant(NaN), fc.constant(Infinity)),
    who: fc.constantFrom<BreakInput['who']>('seated', 'standingUp', 'away', 'unseen'),
    stillFor: fc.integer({ min: 0, max: 3_600_000 }),
    creep: fc.double({ min: 0, max: 1, noNaN: true }),
    frozenFor: fc.integer({ min: 0, max: 3_600_000 }),
    positionFor: fc.integer({ min: 0, max: 3_600_000 }),
    stillness: fc.double({ min: 0, max: 1, noNaN: true }),
    lastShift: fc.option(
      fc.record({
        number: fc.nat({ max: 1000 }),
        at: fc.integer({ min: START, max: START + 8 * 3_600_000 }).map(millis),
        size: fc.constantFrom('large' as const, 'small' as const),
      }),
    ),
    oneSided: fc.boolean(),
    desk: fc.constantFrom('sitting' as const, 'standing' as const, null),
    quiet: fc.boolean(),
    warned: fc.constantFrom('just now' as const, 'stands' as const, null),
  });
  fc.assert(
    fc.property(fc.array(sight, { maxLength: 80 }), (sights) => {
      let breaks = initialBreaks();
      for (const one of sights) {
        const { at, stillFor, frozenFor, positionFor, ...rest } = one;
        const times = {
          at: millis(at),
          stillFor: millis(stillFor),
          frozenFor: millis(frozenFor),
          positionFor: millis(positionFor),
        };
        ({ breaks } = stepBreaks(breaks, { ...rest, ...times }, defaultReminderSettings()));
        const counted = [breaks.off, breaks.feet, breaks.back, breaks.sat, breaks.dry, breaks.sameDesk, breaks.waited];
        expect(counted.every((time) => Number.isFinite(time) && time >= 0)).toBe(true);
      }
      expect(v.parse(breaksSchema, JSON.parse(JSON.stringify(breaks)))).toEqual(breaks); // every field is kept
      expect(JSON.stringify(breaks).length).toBeLessThan(800);
    }),
  );
});

test.each([
  null,
  3,
  {},
  { ...initialBreaks(), sat: NaN },
  { ...initialBreaks(), prompt: { what: 'sing', at: 1 } },
  { version: 2 },
])('what is no memory of breaks is not taken for one: %j', (stored) => expect(v.is(breaksSchema, stored)).toBe(false));
