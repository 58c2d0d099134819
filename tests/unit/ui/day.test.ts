import { describe, expect, test } from 'vitest';
import { dayKey } from '../../../src/history/records/calendar.ts';
import { eventSchema, type HistoryEvent } from '../../../src/history/records/event.ts';
import { millis, minutes } from '../../../src/base/units.ts';
import { happeningsOf } from '../../../src/features/trends/view/happenings.ts';
import { timedMinute } from '../../../src/features/trends/view/minute-text.ts';
import { happenedAt, minuteAt, stripOf, type StripDay } from '../../../src/features/trends/view/day-segments.ts';
import * as v from 'valibot';
import { after, row } from '../history/days.ts';
import { TEN } from '../history/support.ts';

/** `at`: minutes after ten. */
const event = (at: number, rest: { readonly kind: HistoryEvent['kind'] } & Readonly<Record<string, unknown>>) => {
  const instant = millis(TEN + at * 60_000);
  return v.parse(eventSchema, { at: instant, day: dayKey(instant, 0), offset: 0, ...rest });
};

/** An hour at the desk with ten minutes away in it. */
const hour = [
  ...row(TEN, 20, { seconds: { good: 60 } }),
  ...row(after(TEN, 20), 10, { seconds: { away: 60 } }),
  ...row(after(TEN, 30), 30, { seconds: { watch: 60 } }),
];
const events = [
  event(18, { kind: 'alert', episode: 1, cause: 'slouch', heldFor: minutes(8) }),
  event(30.1, { kind: 'break', how: 'feet', lasted: minutes(10) }),
  event(31, { kind: 'water' }),
  event(40, { kind: 'camera', fault: 'unplugged' }),
  event(44, { kind: 'camera', fault: 'recovered' }),
  event(45, { kind: 'cleared', episode: 1, by: 'moved' }),
];
const strip = (): StripDay => {
  const made = stripOf(hour, events);
  if (made === null) throw new Error('there are minutes');
  return made;
};
const read = (minute: number): string => {
  const day = strip();
  const at = after(TEN, minute);
  const found = minuteAt(day, at);
  if (found === null) throw new Error(`no minute ${minute}`);
  return timedMinute(found, happenedAt(day, at));
};

describe('what happened on a day', () => {
  test('is told in order, each once, in words', () => {
    expect(happeningsOf(hour, events).map((one) => one.text)).toEqual([
      'A warning: slouching, 8 minutes',
      'A break, 10 min: on your feet',
      'You had some water',
      'The camera was unplugged',
      'The camera was back',
    ]);
  });

  test('a break says how the person had moved until then, where that is known', () => {
    const before = { sat: minutes(52), large: 6, small: 1 };
    const told = events.map((one) => (one.kind === 'break' ? { ...one, before } : one));
    expect(happeningsOf(hour, told)[1]?.text).toBe(
      'A break, 10 min: on your feet, after 52 min at the desk with about 6 large shifts and 1 small one',
    );
  });

  test('a break is read in every minute that it lasted, and in no other', () => {
    const said = (minute: number) => read(minute).includes('A break, 10 min');
    expect([19, 20, 25, 29, 30].map(said)).toEqual([false, true, true, true, false]);
  });

  test('a minute reads what happened in it', () => {
    expect(read(18)).toBe('10:18 AM: in range. A warning: slouching, 8 minutes.');
    expect(read(31)).toBe('10:31 AM: worth a change. You had some water.');
    expect(read(40)).toContain('The camera was unplugged.');
  });

  test('what happened outside the minutes makes the day longer', () => {
    const late = event(95, { kind: 'water' });
    const made = stripOf(hour, [...events, late]);
    expect(made?.to).toBe(after(TEN, 120));
    expect(stripOf(hour, events)?.to).toBe(after(TEN, 60));
  });

  test('a break that only the minutes know of is one all the same', () => {
    expect(happeningsOf(hour, []).map((one) => one.text)).toEqual(['A break, 10 min: away from the desk']);
  });
});
