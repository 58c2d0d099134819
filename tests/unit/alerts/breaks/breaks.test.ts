import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import {
  recordWater,
  recordReset,
  stepBreaks,
  type BreakEvent,
  type BreakInput,
} from '../../../../src/alerts/breaks/breaks.ts';
import { postpone } from '../../../../src/alerts/breaks/prompt.ts';
import { initialBreaks, type Breaks } from '../../../../src/alerts/breaks/state.ts';
import { breaksSchema } from '../../../../src/history/records/saved-state.ts';
import { defaultReminderSettings, type ReminderSettings } from '../../../../src/alerts/reminders/reminder-settings.ts';
import { millis, minutes, seconds } from '../../../../src/base/units.ts';

const START = Date.UTC(2026, 10, 23, 9);

/** A day at the desk, told in stretches; one look a second. */
class Day {
  breaks: Breaks = initialBreaks();
  now = START;
  readonly events: BreakEvent[] = [];
  readonly settings: ReminderSettings;
  constructor(settings: Partial<ReminderSettings> = {}) {
    this.settings = { ...defaultReminderSettings(), ...settings };
  }
  pass(count: number, who: BreakInput['who'], more: Partial<BreakInput> = {}): this {
    for (const end = this.now + count; this.now < end;) {
      this.now += 1000;
      const sight = {
        at: millis(this.now),
        who,
        stillFor: minutes(12),
        creep: 0.1,
        frozenFor: millis(0),
        oneSided: false,
        positionFor: millis(0),
        stillness: 0,
        lastShift: null,
        desk: null,
        quiet: false,
        warned: null,
        ...more,
      };
      const stepped = stepBreaks(this.breaks, sight, this.settings);
      this.breaks = stepped.breaks;
      this.events.push(...stepped.events);
    }
    return this;
  }
  get kinds() {
    return this.events.map((event) => (event.kind === 'prompt' ? event.what : event.kind));
  }
}
const shift = (number: number, at: number, size: 'large' | 'small' = 'large') => ({ number, at: millis(at), size });
const only = (what: 'move' | 'water' | 'desk'): Partial<ReminderSettings> => ({
  move: what === 'move',
  water: what === 'water',
  desk: what === 'desk',
});

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

describe('movement before a break', () => {
  const sitting = { stillFor: minutes(1) };

  test('is told with it: the time at the desk and each shift in it once, also of a break that was guided', () => {
    const day = new Day({ move: false, water: false }).pass(minutes(5), 'seated', sitting);
    for (const [number, size] of [
      [1, 'large'],
      [2, 'small'],
      [3, 'large'],
    ] as const)
      day.pass(minutes(5), 'seated', { ...sitting, lastShift: shift(number, day.now, size) });
    day.pass(minutes(3), 'away').pass(seconds(10), 'seated', { ...sitting, lastShift: shift(3, START) });
    expect(day.breaks.last?.before).toMatchObject({ large: 2, small: 1 });
    expect(day.breaks.last?.before?.sat).toBeCloseTo(minutes(20), -4);
    expect(day.events.at(-1)).toMatchObject({ kind: 'break', before: day.breaks.last?.before });
    day.pass(minutes(10), 'seated', { ...sitting, lastShift: shift(4, START) });
    expect(recordReset(day.breaks, millis(day.now), minutes(2), true).breaks.last?.before).toMatchObject({
      large: 1,
      small: 0,
    });
  });

  test('goes on where an older program stopped counting, and after a count that began anew', () => {
    const { shifts: _, ...older } = initialBreaks();
    const day = new Day({ move: false, water: false });
    day.breaks = v.parse(breaksSchema, JSON.parse(JSON.stringify({ ...older, at: START, sat: minutes(5) })));
    day.pass(minutes(5), 'seated', { ...sitting, lastShift: shift(70, START) });
    day.pass(minutes(5), 'seated', { ...sitting, lastShift: shift(71, START) });
    day.pass(minutes(5), 'seated', { ...sitting, lastShift: shift(1, START) });
    day.pass(minutes(5), 'seated', { ...sitting, lastShift: shift(2, START) });
    day.pass(minutes(3), 'away').pass(seconds(10), 'seated', sitting);
    expect(day.breaks.last?.before).toMatchObject({ large: 2, small: 0 });
  });
});

describe('a nudge to shift', () => {
  const still = { stillFor: minutes(12), stillness: 0.4, frozenFor: millis(0) };
  const settled = { ...still, positionFor: minutes(2) };
  const soon = seconds(40); // a gap is used when it is known that no shift came of it
  const frozenSince = (day: Day) => day.pass(minutes(2), 'seated', settled);

  test('comes with a small movement of somebody who has been still for long, and not before', () => {
    expect(frozenSince(new Day(only('move'))).pass(minutes(5), 'seated', settled).kinds).toEqual([]);
    const day = frozenSince(new Day(only('move')));
    expect(day.pass(seconds(15), 'seated', still).kinds).toEqual([]);
    expect(day.pass(seconds(25), 'seated', still).kinds).toEqual(['nudge']);
  });

  test('comes with the return from a short absence, and with the first look after something hid the person', () => {
    expect(
      frozenSince(new Day(only('move')))
        .pass(seconds(20), 'away')
        .pass(soon, 'seated', settled).kinds,
    ).toEqual(['nudge']);
    expect(
      frozenSince(new Day(only('move')))
        .pass(seconds(20), 'unseen')
        .pass(soon, 'seated', settled).kinds,
    ).toEqual(['nudge']);
    expect(
      frozenSince(new Day(only('move')))
        .pass(seconds(5), 'unseen')
        .pass(soon, 'seated', settled).kinds,
    ).toEqual([]);
  });

  test('does not come for the play of somebody who works, who never stays in one position for a minute', () => {
    const day = new Day(only('move'));
    for (let turn = 0; turn < 30; turn++)
      day.pass(seconds(50), 'seated', { ...still, positionFor: seconds(40) }).pass(seconds(10), 'seated', still);
    expect(day.kinds).toEqual([]);
  });

  test('never comes when the movement was a shift, nor soon after a small one', () => {
    const day = frozenSince(new Day(only('move')));
    expect(day.pass(seconds(12), 'seated', still).pass(soon, 'seated', { ...still, stillness: 0 }).kinds).toEqual([]);
    const small = (ago: number) => {
      const someone = frozenSince(new Day(only('move')));
      return someone.pass(soon, 'seated', { ...still, lastShift: shift(1, someone.now - ago, 'small') }).kinds;
    };
    expect(small(minutes(1))).toEqual([]);
    expect(small(minutes(9))).toEqual([]);
    expect(small(minutes(11))).toEqual(['nudge']);
  });

  test('keeps the pace of suggestions: half an hour to the next of its kind, ten minutes to any other', () => {
    const day = frozenSince(new Day({ waterEvery: minutes(15) })).pass(soon, 'seated', still);
    expect(day.kinds).toEqual(['nudge']);
    day.breaks = postpone(day.breaks, day.settings);
    for (let turn = 0; turn < 4; turn++) frozenSince(day).pass(soon, 'seated', still);
    expect(day.kinds).toEqual(['nudge']);
    for (let turn = 0; turn < 6; turn++) frozenSince(day).pass(soon, 'seated', { ...still, frozenFor: minutes(11) });
    expect(day.kinds).toEqual(['nudge', 'water']);
    for (let turn = 0; turn < 12; turn++) frozenSince(day).pass(soon, 'seated', still);
    expect(day.kinds.filter((kind) => kind !== 'water' && kind !== 'move')).toEqual(['nudge', 'nudge']);
  });

  test('goes with a shift, large or small, and not with a mere movement of the head', () => {
    const nudged = () => frozenSince(new Day(only('move'))).pass(soon, 'seated', still);
    expect(nudged().pass(minutes(1), 'seated', still).breaks.prompt?.what).toBe('nudge');
    expect(nudged().pass(seconds(1), 'seated', { ...still, stillness: 0 }).breaks.prompt).toBeNull();
    const small = nudged();
    small.pass(seconds(1), 'seated', { ...still, lastShift: shift(1, small.now, 'small') });
    expect(small.breaks.prompt).toBeNull();
  });

  test.each<[string, Partial<BreakInput>, Partial<ReminderSettings>]>([
    ['cues of stillness are off', { stillness: 0 }, {}],
    ['it is quiet', { quiet: true }, {}],
    ['a warning was given', { warned: 'stands' }, {}],
    ['suggestions to move are off', {}, { move: false }],
  ])('does not come while %s', (_, sight, settings) => {
    const day = new Day({ ...only('move'), ...settings }).pass(minutes(2), 'seated', { ...settled, ...sight });
    expect(day.pass(soon, 'seated', { ...still, ...sight }).kinds).toEqual([]);
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
