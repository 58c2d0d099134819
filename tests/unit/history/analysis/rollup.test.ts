import * as fc from '../../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { millis } from '../../../../src/base/units.ts';
import { breaksIn } from '../../../../src/history/analysis/breaks.ts';
import type { HistoryEvent } from '../../../../src/history/records/event.ts';
import { rollUp } from '../../../../src/history/analysis/rollup.ts';
import type { MinuteRecord } from '../../../../src/history/records/minute.ts';
import { dayKey } from '../../../../src/history/records/calendar.ts';
import { heatOf, summarise, type Day, medianWait } from '../../../../src/history/analysis/summary.ts';
import { after, minuteAt, offsetIn, row } from '../days.ts';
import { TEN } from '../support.ts';

const NINE = millis(TEN - 3_600_000);
const rolled = (minutes: Parameters<typeof rollUp>[0], events: Parameters<typeof rollUp>[1] = []) => {
  const rollup = rollUp(minutes, events);
  if (!rollup) throw new Error('nothing came of it');
  return rollup;
};

/**
 * A scripted day, its answer worked out by hand: 30 min good, 10 min away, 6 min good and 4 min poor, 5 min that could
 * not be measured, 2 min mixed, and home.
 */
const script = [
  ...row(NINE, 30, { seconds: { good: 60 } }),
  ...row(after(NINE, 30), 10, { seconds: { away: 60 } }),
  ...row(after(NINE, 40), 6, { seconds: { good: 60 }, desk: 'standing', shifts: 1 }),
  ...row(after(NINE, 46), 4, { seconds: { poor: 60 }, alerts: 1, risk: 0.9 }),
  ...row(after(NINE, 50), 5, { seconds: { unknown: { dark: 60 } } }),
  ...row(after(NINE, 55), 2, { seconds: { good: 20, watch: 40 }, risk: 0.4 }),
  ...row(after(NINE, 57), 20, { seconds: { away: 60 } }),
];

describe('a scripted day', () => {
  const rollup = rolled(script);

  it('adds up by posture', () => {
    expect(rollup.measured).toEqual({ good: 36 * 60 + 40, watch: 80, poor: 240 });
    expect(rollup.away).toBe(30 * 60);
    expect(rollup.unknown).toEqual({ dark: 300 });
    expect(rollup.risk).toBe(0.9);
  });

  it('leaves out the warning that somebody else got', () => {
    const at = after(NINE, 47);
    const when = { at, day: dayKey(at, 0), offset: 0 };
    const alert = { ...when, kind: 'alert', episode: 1, cause: 'slouch', heldFor: millis(60_000) } as const;
    expect(rolled(script, [alert]).alerts).toBe(4);
    expect(rolled(script, [{ ...alert, answer: 'wrong' }]).alerts).toBe(4);
    expect(rolled(script, [{ ...alert, answer: 'notMe' }]).alerts).toBe(3);
  });

  it('counts neither away nor unknown time as good or bad', () => {
    const { good, alertsPerHour } = summarise([{ day: dayKey(NINE, 0), rollup, thinned: false }]);
    expect(good?.value).toBeCloseTo(2200 / 2520, 9);
    expect(alertsPerHour).toBeCloseTo(4 / (2520 / 3600), 9);
    const without = rolled(script.filter(({ seconds }) => seconds.away === 0 && !seconds.unknown.dark));
    expect(summarise([{ day: dayKey(NINE, 0), rollup: without, thinned: false }]).good).toEqual(good);
  });

  it('has one break: going home is none', () => {
    expect(rollup).toMatchObject({ breaks: 1, breakSeconds: 600 });
  });

  it('says how long sitting stayed out of slump after the break', () => {
    expect(rollup.slumps).toEqual({ after: [360], without: [] });
  });

  it('tells sitting from standing', () => {
    expect(rollup.desks.standing).toEqual({ good: 360, watch: 0, poor: 0 });
  });

  it('falls into the hour on the wall clock', () => {
    expect(rollup.hours).toEqual({ '9': { good: 2200, watch: 80, poor: 240 } });
  });
});

describe('the causes of time out of good posture', () => {
  const metric = (median: number, spread = 0) => ({ median, spread, seconds: 60, sigma: 0.1 });
  const causes = (metrics: MinuteRecord['metrics'], watch = 60) =>
    Object.entries(rolled(row(NINE, 10, { seconds: { good: 60 - watch, watch }, metrics })).causes ?? {}).map(
      ([cause, { seconds }]) => [cause, seconds],
    );

  it('are those in the worst band, in equal shares', () => {
    expect(causes({ slouch: metric(0.4), headTilt: metric(6), shoulderTilt: metric(1) })).toEqual([
      ['slouch', 300],
      ['headTilt', 300],
    ]);
    expect(causes({ slouch: metric(0.7), headTilt: metric(6) })).toEqual([['slouch', 600]]);
  });

  it('have the time of a band that was held inside its edge: by the measure that is nearest to its own', () => {
    expect(causes({ slouch: metric(0.33), headTilt: metric(-2), shoulderTilt: metric(1.2) })).toEqual([
      ['slouch', 600],
    ]);
    expect(causes({ slouch: metric(0.1), headTilt: metric(-4.9) })).toEqual([['headTilt', 600]]);
  });

  it('have the part of a minute that one measure was out for', () => {
    expect(causes({ slouch: metric(0.1, 0.2), headTilt: metric(1, 0.5) }, 12)).toEqual([['slouch', 120]]);
  });

  it('are none where every measure is far from its edge', () => {
    expect(causes({ slouch: metric(0.1), headTilt: metric(1, 0.5) })).toEqual([]);
  });
});

describe('breaks', () => {
  it('begin at two minutes', () => {
    const around = (gone: number) => [
      ...row(NINE, 5, { seconds: { good: 60 } }),
      minuteAt(after(NINE, 5), { seconds: { good: 60 - Math.min(60, gone), away: Math.min(60, gone) } }),
      minuteAt(after(NINE, 6), { seconds: { good: 60 - Math.max(0, gone - 60), away: Math.max(0, gone - 60) } }),
      ...row(after(NINE, 7), 5, { seconds: { good: 60 } }),
    ];
    expect(rolled(around(119)).breaks).toBe(0);
    expect(rolled(around(120)).breaks).toBe(1);
  });

  it('are not made of time that nobody watched', () => {
    const gap = [...row(NINE, 5, { seconds: { good: 60 } }), ...row(after(NINE, 90), 5, { seconds: { good: 60 } })];
    expect(rolled(gap).breaks).toBe(0);
    const blind = [
      ...row(NINE, 5, { seconds: { good: 60 } }),
      ...row(after(NINE, 5), 30, { seconds: { unknown: { asleep: 60 } } }),
      ...row(after(NINE, 35), 5, { seconds: { good: 60 } }),
    ];
    expect(rolled(blind).breaks).toBe(0);
  });

  it('are not made of flickers', () => {
    const flicker = row(NINE, 60, { seconds: { good: 50, away: 10 } });
    expect(rolled(flicker).breaks).toBe(0);
  });

  const rested = (end: number, lasted: number, how: 'away' | 'feet' | 'guided'): HistoryEvent => ({
    kind: 'break',
    at: millis(after(NINE, 0) + end * 60_000),
    day: dayKey(NINE, 0),
    offset: 0,
    how,
    lasted: millis(lasted * 60_000),
  });

  it('that minutes and events both know of count once; the event says how', () => {
    expect(rolled(script, [rested(40.2, 10.1, 'feet')])).toMatchObject({ breaks: 1, breakSeconds: 600 });
    expect(breaksIn(script, [rested(40.2, 10.1, 'feet')])).toEqual([
      { from: after(NINE, 30), to: after(NINE, 40), seconds: 600, how: 'feet', before: null },
    ]);
  });

  it('before the camera, where minutes see somebody, count by their events', () => {
    const events = [rested(20, 2, 'guided'), rested(40.2, 10.1, 'away')];
    expect(rolled(script, events)).toMatchObject({ breaks: 2, breakSeconds: 720 });
    expect(breaksIn(script, events).map(({ how, from }) => [how, from])).toEqual([
      ['guided', after(NINE, 18)],
      ['away', after(NINE, 30)],
    ]);
  });

  it('say how the person had moved until then, which the day adds up', () => {
    const told = (end: number, how: 'feet' | 'guided', large: number) => ({
      ...rested(end, how === 'feet' ? 10.1 : 2, how),
      before: { sat: millis(15 * 60_000), large, small: 1 },
    });
    const [guided, feet] = [told(20, 'guided', 2), told(40.2, 'feet', 3)];
    expect(breaksIn(script, [guided, feet]).map(({ before }) => before)).toEqual([guided.before, feet.before]);
    expect(rolled(script, [guided, feet]).beforeBreaks).toEqual({ large: 5, small: 2, seconds: 1800 });
    expect(rolled(script, [rested(40.2, 10.1, 'feet')]).beforeBreaks).toEqual({ large: 0, small: 0, seconds: 0 });
    const day = { day: dayKey(NINE, 0), thinned: false };
    expect(summarise([{ ...day, rollup: rolled(script, [guided, feet]) }]).shiftsBeforeBreaks).toBeCloseTo(10, 9);
    expect(summarise([{ ...day, rollup: rolled(script, []) }]).shiftsBeforeBreaks).toBeNull();
    const { beforeBreaks: _, ...older } = rolled(script, [guided, feet]);
    expect(summarise([{ ...day, rollup: older }]).shiftsBeforeBreaks).toBeNull();
  });

  it('are the same in every order of what is known of them', () => {
    const events = [rested(20, 2, 'guided'), rested(40.2, 5, 'away'), rested(34, 3, 'feet')];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 3 }), (some) => {
        expect(breaksIn(script, some)).toEqual(breaksIn(script, events));
      }),
    );
    expect(breaksIn(script, events)).toHaveLength(2);
  });

  it('without a slump before the next one leave the wait open', () => {
    const day = [
      ...row(NINE, 5, { seconds: { good: 60 } }),
      ...row(after(NINE, 5), 5, { seconds: { away: 60 } }),
      ...row(after(NINE, 10), 20, { seconds: { good: 60 } }),
      ...row(after(NINE, 30), 5, { seconds: { away: 60 } }),
      ...row(after(NINE, 35), 3, { seconds: { good: 60 } }),
      ...row(after(NINE, 38), 1, { seconds: { poor: 60 } }),
    ];
    expect(rolled(day).slumps).toEqual({ after: [180], without: [1200] });
  });
});

describe('the median wait', () => {
  it.each([
    { happened: [60, 120, 180], ended: [], median: 120, why: 'all seen to the end' },
    { happened: [60], ended: [600, 600], median: null, why: 'most never slumped: the median is not known' },
    // Kaplan-Meier by hand: 4 at 100 (3/4), one lost at 150, then 2 at risk: 200 (3/8).
    { happened: [100, 200], ended: [150, 300], median: 200, why: 'a wait that ended early counts until it ended' },
    { happened: [], ended: [100], median: null, why: 'nothing happened' },
  ])('$why', ({ happened, ended, median }) => {
    expect(medianWait(happened, ended)).toBe(median);
  });
});

describe('days that are not 24 hours long', () => {
  const berlin = offsetIn('Europe/Berlin');
  /** Every minute of a local day, watched throughout. */
  const wholeDay = (day: string) => {
    const minutes = [];
    for (let at = Date.parse(day) - 86_400_000; at < Date.parse(day) + 2 * 86_400_000; at += 60_000) {
      const offset = berlin(millis(at));
      if (dayKey(millis(at), offset) === day) minutes.push(minuteAt(millis(at), { offset, seconds: { good: 60 } }));
    }
    return minutes;
  };

  it.each([
    { day: '2026-03-29', hours: 23, which: 'the hour that is left out has nothing', at: '2', seconds: undefined },
    { day: '2026-10-25', hours: 25, which: 'the hour that comes twice has both', at: '2', seconds: 7200 },
    { day: '2026-11-22', hours: 24, which: 'all hours are alike', at: '2', seconds: 3600 },
  ])('$day has $hours hours: $which', ({ day, hours, at, seconds }) => {
    const rollup = rolled(wholeDay(day));
    expect(rollup.measured.good).toBe(hours * 3600);
    expect(rollup.hours[at]?.good).toBe(seconds);
  });

  it('travel west makes a long day, its hours those on the walls that were passed', () => {
    const there = row(NINE, 60, { offset: 60, seconds: { good: 60 } });
    const here = row(after(NINE, 360), 60, { offset: -300, seconds: { watch: 60 } });
    expect(rolled([...there, ...here]).hours).toEqual({
      '10': { good: 3600, watch: 3600, poor: 0 },
    });
  });

  it('midnight at the desk: a minute belongs to the day it began on', () => {
    const late = row(millis(Date.UTC(2026, 10, 22, 22, 58)), 4, { offset: 60, seconds: { good: 60 } });
    const named = late.map(({ at, offset }) => dayKey(at, offset));
    expect(named).toEqual(['2026-11-22', '2026-11-22', '2026-11-23', '2026-11-23']);
  });

  it('a clock set back: the same minute lived twice has both runs in it', () => {
    const first = row(NINE, 10, { seconds: { good: 60 } });
    const again = row(NINE, 10, { seconds: { poor: 60 }, run: after(NINE, 10) });
    const both = [...first, ...again].toSorted((a, b) => a.at - b.at || a.run - b.run);
    expect(rolled(both).measured).toEqual({ good: 600, watch: 0, poor: 600 });
  });
});

describe('what error can explain', () => {
  it('is the time close enough to an edge', () => {
    const of = (slouch: number, seconds: Parameters<typeof minuteAt>[1]) =>
      rolled(row(NINE, 1, { ...seconds, metrics: { slouch: { median: slouch, spread: 0, seconds: 60, sigma: 0.05 } } }))
        .doubt;
    expect(of(0.1, { seconds: { good: 60 } })).toEqual({ worse: 0, better: 0 });
    expect(of(0.33, { seconds: { good: 60 } })).toEqual({ worse: 60, better: 0 });
    expect(of(0.37, { seconds: { watch: 60 } })).toEqual({ worse: 0, better: 60 });
    expect(of(0.8, { seconds: { poor: 60 } })).toEqual({ worse: 0, better: 0 });
  });
});

describe('several days', () => {
  const minute = fc.record({
    good: fc.integer({ min: 0, max: 20 }),
    watch: fc.integer({ min: 0, max: 20 }),
    poor: fc.integer({ min: 0, max: 10 }),
    away: fc.integer({ min: 0, max: 10 }),
  });
  const days = fc.array(fc.array(minute, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }).map((all) =>
    all.map((seconds, index): Day => {
      const from = after(NINE, index * 1440);
      const minutes = seconds.map((one, at) => minuteAt(after(from, at), { seconds: one }));
      return { day: dayKey(from, 0), rollup: rolled(minutes), thinned: false };
    }),
  );

  it('are the sum of their days, and the heat map is the same time by the hour', () => {
    fc.assert(
      fc.property(days, (all) => {
        const { measured } = summarise(all);
        const sum = (pick: (day: Day) => number) => all.reduce((total, day) => total + pick(day), 0);
        expect(measured.good).toBe(sum(({ rollup }) => rollup.measured.good));
        expect(measured.poor).toBe(sum(({ rollup }) => rollup.measured.poor));
        expect(heatOf(all).reduce((total, cell) => total + cell.measured.good, 0)).toBeCloseTo(measured.good, 6);
      }),
    );
  });

  it('give no rate for a few minutes', () => {
    const rollup = rolled(row(NINE, 5, { seconds: { good: 60 }, alerts: 1 }));
    expect(summarise([{ day: dayKey(NINE, 0), rollup, thinned: false }])).toMatchObject({
      good: null,
      alertsPerHour: null,
    });
  });
});
