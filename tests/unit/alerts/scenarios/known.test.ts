import { describe, expect, it } from 'vitest';
import { METRIC_IDS, unknown, type Measure, type MetricId } from '../../../../src/geometry/metric.ts';
import { millis, minutes, seconds } from '../../../../src/base/units.ts';
import { CHIN_FORWARD, reading, SLUMPED, UPRIGHT } from '../sitting.ts';
import { Desk, hours, SLOW } from './desk.ts';

// Time in which nothing or not everything is known is neither held against anybody nor called good (review, M1, M3, M4).

const sitWithout = (desk: Desk, reason: 'turned away' | 'no baseline', time: number, known: object = {}) =>
  desk.each(minutes(time), SLOW, (at) => {
    const seen = reading(at, known);
    const metrics = Object.fromEntries(
      METRIC_IDS.map((id): [MetricId, Measure] => [id, id in known ? seen.metrics[id] : unknown(reason)]),
    ) as Record<MetricId, Measure>;
    return { kind: 'reading', at, reading: { ...seen, metrics } };
  });

describe('time in which nothing is known', () => {
  it('S35: is not stillness: forty minutes turned away say nothing and find nothing', () => {
    const desk = sitWithout(new Desk(), 'turned away', 40);
    expect(desk.events).toEqual([]);
    expect(desk.outcome.findings).toEqual([]);
    expect(desk.outcome.stillFor).toBe(0);
  });

  it.each([38, 60])('S34: without a calibration a distance of %i cm begins no warning', (viewingDistance) => {
    const desk = sitWithout(new Desk(), 'no baseline', 40, {
      viewingDistance,
    });
    expect(desk.events).toEqual([]);
  });

  it('S9: lets creep fade while somebody is turned away for two hours', () => {
    const desk = new Desk().sit(UPRIGHT, minutes(2)).sit(SLUMPED, minutes(10));
    const before = desk.outcome.creep;
    expect(before).toBeGreaterThan(0.5);
    sitWithout(desk, 'turned away', 120);
    expect(desk.outcome.creep).toBeLessThan(0.1);
    const told = desk.events.length;
    desk.sit(SLUMPED, minutes(2));
    expect(desk.events.slice(told).filter(({ kind }) => kind === 'alert')).toEqual([]);
  });
});

describe('S7b: head forward before two screens, the head turned to the other one by turns', () => {
  const { headForwardIndex: _, ...elsewhere } = CHIN_FORWARD;

  it.each([8, 10, 15])('%i s each: is told within a quarter of an hour, and never recorded as good', (turn) => {
    const desk = new Desk().again(hours(1), (at) => at.sit(CHIN_FORWARD, seconds(turn)).sit(elsewhere, seconds(turn)));
    expect(desk.times('alert')[0]).toBeLessThan(15);
    expect(desk.recorded('good')).toBeLessThan(2);
  });
});

it('S37: a posture is not good beside a load that is full of a measure which is not seen now', () => {
  const { slouch: _, ...rest } = UPRIGHT;
  const desk = new Desk().sit(SLUMPED, minutes(12)).sit(rest, minutes(1));
  expect(desk.outcome.risk).toBeGreaterThan(0.9);
  expect(desk.outcome.posture).not.toBe('good');
});

it('S42: a single look down for twenty seconds makes no hour of "watch" of seventeen degrees', () => {
  const desk = new Desk()
    .sit({ ...UPRIGHT, headPitch: 40 }, seconds(20))
    .sit({ ...UPRIGHT, headPitch: 17 }, hours(1), SLOW);
  expect(desk.recorded('watch')).toBeLessThan(5);
  expect(desk.recorded('good')).toBeGreaterThan(54);
});

it('S12: leaning back with level eyes is not a bent neck', () => {
  const reclined = {
    trunkInclination: -25,
    neckFlexion: 26,
    headPitch: 0,
    slouch: 0.1,
    headForwardAngle: 0,
  };
  const desk = new Desk({ off: ['stillness'] }).each(minutes(40), SLOW, (at) => ({
    kind: 'reading',
    at,
    reading: reading(at, reclined, 'sideLeft'),
  }));
  expect(desk.events).toEqual([]);
});

it('S27: a load of the other view fades when that view is left', () => {
  const bent = { trunkInclination: 45, slouch: 0.1, headPitch: 2 };
  const desk = new Desk({ off: ['stillness'] }).each(minutes(2), seconds(1), (at) => ({
    kind: 'reading',
    at,
    reading: reading(at, bent, 'sideLeft'),
  }));
  const before = desk.outcome.shares.trunkInclination ?? 0;
  expect(before).toBeGreaterThan(0.5);
  desk.sit(UPRIGHT, minutes(8));
  expect(desk.outcome.shares.trunkInclination ?? 0).toBeLessThan(before / 4);
});

it('S38: a clock set back by an hour loses no minutes of the history', () => {
  const desk = new Desk().sit(UPRIGHT, minutes(30));
  const before = desk.minutes.length;
  desk.at = millis(desk.at - hours(1));
  desk.sit(UPRIGHT, minutes(50), SLOW);
  expect(desk.minutes.length).toBeGreaterThanOrEqual(before + 48);
  const keys = desk.minutes.map(({ at, run }) => `${at} ${run}`);
  expect(new Set(keys).size).toBe(keys.length);
});
