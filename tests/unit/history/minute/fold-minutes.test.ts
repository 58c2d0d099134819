import { array, assert, constantFrom, integer, property, record } from '../../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { millis } from '../../../../src/base/units.ts';
import { minuteSchema, watchedSeconds, type MinuteRecord } from '../../../../src/history/records/minute.ts';
import {
  beginMinutes,
  foldMinute,
  minuteSoFar,
  type MinuteState,
  type MinuteStep,
} from '../../../../src/history/minute/fold-minutes.ts';
import { TEN, after, away, blind, outcome, reading, sitting, stepOf } from '../support.ts';

/** All steps folded, and the running minute cut off at `end`. */
const fold = (steps: readonly MinuteStep[], end = steps.at(-1)?.input.at ?? TEN): readonly MinuteRecord[] => {
  let state: MinuteState = beginMinutes(steps[0]?.input.at ?? TEN);
  const records: MinuteRecord[] = [];
  for (const step of steps) {
    const { state: next, finished } = foldMinute(state, step);
    records.push(...finished);
    state = next;
  }
  const last = minuteSoFar(state, end);
  return last ? [...records, last] : records;
};

const everySecond = (from: number, to: number, step: (second: number) => MinuteStep): readonly MinuteStep[] =>
  Array.from({ length: to - from }, (_, index) => step(from + index));

describe('a minute', () => {
  it('has its start, its run, its local day and where its 60 seconds went', () => {
    const steps = [
      ...everySecond(0, 20, (s) => sitting(after(s), 'good')),
      ...everySecond(20, 35, (s) => sitting(after(s), 'watch')),
      ...everySecond(35, 50, (s) => sitting(after(s), 'poor')),
      ...everySecond(50, 60, (s) => away(after(s))),
      sitting(after(60), 'good'),
    ];
    const [minute] = fold(steps);
    expect(minute).toEqual({
      at: TEN,
      run: TEN,
      day: '2026-11-22',
      offset: 60,
      seconds: { good: 20, watch: 15, poor: 15, away: 10, unknown: {} },
      metrics: {},
      risk: 0,
      alerts: 0,
      cues: 0,
      shifts: 0,
      smallShifts: 0,
      view: 'front',
      desk: 'sitting',
    });
  });

  it('belongs to the day of the place: 23:30 UTC is tomorrow an hour further east', () => {
    const late = millis(Date.UTC(2026, 10, 22, 23, 30));
    expect(fold([sitting(late, 'good')], after(5, late))[0]).toMatchObject({ day: '2026-11-23', offset: 60 });
  });

  it('weighs a measure by the time it stood, not by how often it was looked at', () => {
    // 10 s at 0.2 seen once a second, then 3 s at 0.8 seen four times a second.
    const slow = everySecond(0, 10, (s) => sitting(after(s), 'good', { slouch: 0.2 }));
    const quick = Array.from({ length: 12 }, (_, index) => sitting(after(10 + index / 4), 'good', { slouch: 0.8 }));
    const [minute] = fold([...slow, ...quick], after(13));
    expect(minute?.metrics.slouch).toEqual({ median: 0.2, spread: 0, seconds: 13, sigma: 1 });
  });

  it('has median and spread (1.4826 MAD) of what was measured', () => {
    const values = [1, 2, 3, 4, 100];
    const steps = values.map((value, second) => sitting(after(second), 'good', { headTilt: value }));
    const [minute] = fold(steps, after(5));
    expect(minute?.metrics.headTilt).toEqual({ median: 3, spread: 1.483, seconds: 5, sigma: 1 });
  });

  it('has no entry for a measure that was not made, and never a zero instead', () => {
    const [minute] = fold([sitting(TEN, 'good', { slouch: 0.1 })], after(1));
    expect(Object.keys(minute?.metrics ?? {})).toEqual(['slouch']);
  });

  it('keeps the highest risk, the warnings and the posture shifts', () => {
    const hour = { large: 0, small: 0, time: millis(0) };
    const shift = (s: number, number: number, size: 'large' | 'small', risk: number) => {
      const last = { number, at: TEN, size, centimetres: 3 };
      return sitting(after(s), 'poor', {}, { risk, shifts: { last, hour, usual: null } });
    };
    const alert = {
      kind: 'alert',
      at: after(3),
      episode: 1,
      explanation: { cause: 'creep', side: 'high', variant: 0, heldFor: millis(5), lookedBack: null },
    } as const;
    const warned = { ...shift(3, 9, 'small', 0.85), events: [alert] };
    const [minute] = fold(
      [shift(0, 7, 'small', 0.6), shift(1, 7, 'small', 0.9), shift(2, 8, 'large', 0.7), warned],
      after(4),
    );
    expect(minute).toMatchObject({ risk: 0.9, alerts: 1, cues: 0, shifts: 1, smallShifts: 1 });
  });

  it('has no risk when posture was never known', () => {
    expect(fold([away(TEN)], after(9))[0]?.risk).toBeNull();
    expect(fold([away(TEN)], after(9))[0]?.view).toBeNull();
  });
});

describe('time that was not measured', () => {
  it('goes down by its reason', () => {
    const steps = [blind(TEN, 'dark'), blind(after(5), 'turned away'), sitting(after(8), 'good')];
    expect(fold(steps, after(10))[0]?.seconds).toEqual({
      good: 2,
      watch: 0,
      poor: 0,
      away: 0,
      unknown: { dark: 5, 'turned away': 3 },
    });
  });

  it('has the reason that kept most measures from being made, when somebody was there', () => {
    const seen = reading(TEN, { headTilt: 3 });
    const metrics = {
      ...seen.metrics,
      slouch: { unknown: 'no baseline' },
      viewingDistance: { unknown: 'cropped' },
    } as const;
    const unsure = { ...seen, metrics: { ...metrics, headForwardIndex: { unknown: 'no baseline' } as const } };
    const step = stepOf({ kind: 'reading', at: TEN, reading: unsure }, outcome('unknown'));
    expect(fold([step], after(4))[0]?.seconds.unknown).toEqual({ 'no baseline': 4 });
  });

  it('is not a measure held on: a reading stands for five seconds, what follows is asleep', () => {
    const steps = [sitting(after(5), 'poor', { slouch: 0.9 }), sitting(after(45), 'good')];
    const [minute] = fold(steps, after(46));
    expect(minute?.seconds).toMatchObject({ good: 1, poor: 5, unknown: { asleep: 35 } });
    expect(minute?.metrics.slouch?.seconds).toBe(5);
  });

  it('has no record for the minutes of a closed lid: only the two at its ends', () => {
    const lunch = 45 * 60;
    const steps = [sitting(after(58), 'good'), sitting(after(lunch + 30), 'good')];
    const records = fold(steps, after(lunch + 31));
    expect(records.map(({ at }) => at)).toEqual([TEN, after(60), after(lunch)]);
    expect(records.map(({ seconds }) => seconds)).toMatchObject([
      { good: 2, unknown: {} },
      { good: 3, unknown: { asleep: 57 } },
      { good: 1, unknown: { asleep: 30 } },
    ]);
  });

  it('of a pause is paused, however long', () => {
    const [minute] = fold([blind(TEN, 'paused'), sitting(after(50), 'good')], after(51));
    expect(minute?.seconds).toMatchObject({ good: 1, unknown: { paused: 50 } });
  });

  it('is not made up by a click: a snooze measures nothing and ends nothing', () => {
    const snooze = stepOf({ kind: 'snooze', at: after(4), until: after(900) }, outcome('good'));
    const steps = [sitting(TEN, 'good'), snooze, sitting(after(12), 'good')];
    expect(fold(steps, after(13))[0]?.seconds).toMatchObject({ good: 6, unknown: { asleep: 7 } });
  });
});

describe('order and cuts', () => {
  it('ignores late and doubled instants', () => {
    const steps = [
      sitting(TEN, 'good'),
      sitting(after(5), 'good'),
      sitting(after(3), 'poor', {}, { risk: 1 }),
      sitting(after(5), 'poor', {}, { risk: 1 }),
    ];
    expect(fold(steps, after(6))[0]).toMatchObject({ seconds: { good: 6, poor: 0 }, risk: 0 });
  });

  it('gives the running minute as often as wanted without changing it', () => {
    const { state } = foldMinute(beginMinutes(TEN), sitting(TEN, 'good'));
    expect(minuteSoFar(state, after(3))?.seconds.good).toBe(3);
    expect(minuteSoFar(state, after(4))?.seconds.good).toBe(4);
    expect(minuteSoFar(beginMinutes(TEN), TEN)).toBeNull();
  });

  const kinds = constantFrom('good', 'watch', 'poor', 'away', 'dark', 'click');
  const made = (at: number, kind: string): MinuteStep => {
    const when = millis(at);
    if (kind === 'away') return away(when);
    if (kind === 'dark') return blind(when, 'dark');
    if (kind === 'click') return stepOf({ kind: 'wake', at: when }, outcome('good'));
    return sitting(when, kind as 'good', { slouch: at % 7, sideLean: -(at % 11) });
  };

  it('always makes valid minutes whose seconds add up to the time between first and last instant, gaps of whole minutes apart', () => {
    const step = record({ gap: integer({ min: -3_000, max: 55_000 }), kind: kinds });
    assert(
      property(array(step, { minLength: 1, maxLength: 60 }), integer({ min: 0, max: 59_999 }), (plan, start) => {
        let at = TEN + start;
        const steps = plan.map(({ gap, kind }) => made((at += gap), kind));
        // Watching begins with the first thing seen.
        const first = steps.findIndex(({ input }) => input.kind !== 'wake');
        if (first < 0) return;
        const seen = steps.slice(first);
        const records = fold(seen);
        const total = records.reduce((sum, { seconds }) => sum + watchedSeconds(seconds), 0);
        const begun = seen[0]?.input.at ?? TEN;
        const ended = Math.max(...seen.map(({ input }) => input.at));
        expect(total).toBeCloseTo((Math.max(ended, begun) - begun) / 1000, 3);
        for (const one of records) expect(v.safeParse(minuteSchema, one).issues).toBeUndefined();
        expect(new Set(records.map((one) => one.at)).size).toBe(records.length);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on when it happens: the same instants a day later give the same seconds', () => {
    const step = record({ gap: integer({ min: 100, max: 20_000 }), kind: kinds });
    assert(
      property(array(step, { minLength: 1, maxLength: 40 }), (plan) => {
        const at = (shift: number) => {
          let now = TEN + shift;
          return fold(plan.map(({ gap, kind }) => made((now += gap), kind))).map(({ seconds }) => seconds);
        };
        expect(at(86_400_000)).toEqual(at(0));
      }),
    );
  });
});

describe('a clock that is set back by an hour', () => {
  it('goes on keeping minutes, as another run', () => {
    const steps = [
      ...everySecond(0, 600, (s) => sitting(after(s), 'good')),
      ...everySecond(600 - 3600, 1200 - 3600, (s) => sitting(after(s), 'poor')),
    ];
    const minutes = fold(steps, after(1200 - 3600));
    const [first, second] = [minutes.filter(({ run }) => run === TEN), minutes.filter(({ run }) => run !== TEN)];
    const watched = (records: typeof minutes, as: 'good' | 'poor') =>
      records.reduce((sum, { seconds }) => sum + seconds[as], 0);
    expect(watched(first, 'good')).toBeCloseTo(599, 0);
    expect(watched(second, 'poor')).toBeCloseTo(600, 0);
    expect(new Set(minutes.map(({ at, run }) => `${at} ${run}`)).size).toBe(minutes.length);
  });

  it('by a few seconds only waits', () => {
    const steps = [
      ...everySecond(0, 60, (s) => sitting(after(s), 'good')),
      ...everySecond(57, 120, (s) => sitting(after(s), 'good')),
    ];
    expect(new Set(fold(steps, after(120)).map(({ run }) => run)).size).toBe(1);
  });
});
