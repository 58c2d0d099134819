import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { recordReset, type BreakInput } from '../../../../src/alerts/breaks/breaks.ts';
import { postpone } from '../../../../src/alerts/breaks/prompt.ts';
import { initialBreaks } from '../../../../src/alerts/breaks/state.ts';
import type { ReminderSettings } from '../../../../src/alerts/reminders/reminder-settings.ts';
import { millis, minutes, seconds } from '../../../../src/base/units.ts';
import { breaksSchema } from '../../../../src/history/records/saved-state.ts';
import { Day, only, shift, START } from './day.ts';

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
