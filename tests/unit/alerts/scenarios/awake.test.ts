import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../../src/base/units.ts';
import { CHIN_FORWARD, SLUMPED, UPRIGHT } from '../sitting.ts';
import { Desk, hours, mostAnHour, SLOW } from './desk.ts';

/** The largest gap between moments, the beginning and the end included, min. */
const longestGap = (times: readonly number[], from: number, to: number): number => {
  const all = [from, ...times, to];
  return Math.max(...all.slice(1).map((time, index) => time - (all[index] ?? from)));
};

/**
 * Days in which the layer fell asleep: each warned once and then for hours of nothing else (review of the alert layer, H3 and H4;
 * S numbers are the scenarios there).
 */

describe('S1: slumped for eight hours', () => {
  const day = new Desk().sit(SLUMPED, hours(8), SLOW);
  const alerts = day.times('alert');

  it('is said again and again, and never more than three times an hour', () => {
    expect(alerts[0]).toBeLessThan(5.2);
    expect(longestGap(alerts, 0, 480)).toBeLessThanOrEqual(60);
    expect(mostAnHour(alerts)).toBeLessThanOrEqual(3);
  });

  it('says both what builds up: the rounding and that nothing moves', () => {
    expect(day.about('slouch').length + day.about('creep').length).toBeGreaterThan(0);
    expect(day.about('stillness').length).toBeGreaterThan(0);
  });

  it('and suggestions to move or to drink go on beside the warnings', () => {
    expect(day.suggested.filter(({ what }) => what === 'move').length).toBeGreaterThanOrEqual(3);
    expect(day.suggested.some(({ what }) => what === 'water')).toBe(true);
  });
});

it('S2: slumped with a minute and a half upright every quarter of an hour is no single episode', () => {
  const day = new Desk().again(hours(8), (desk) =>
    desk.sit(SLUMPED, minutes(13.5), SLOW).sit(UPRIGHT, seconds(90), SLOW),
  );
  const alerts = day.times('alert');
  expect(longestGap(alerts, 0, 480)).toBeLessThanOrEqual(60);
  expect(mostAnHour(alerts)).toBeLessThanOrEqual(3);
});

it('S14: frozen upright for eight hours is said again', () => {
  const day = new Desk().sit(UPRIGHT, hours(8), SLOW);
  const alerts = day.times('alert');
  expect(day.times('cue')[0]).toBeCloseTo(15, 0);
  expect(alerts[0]).toBeCloseTo(24, 0);
  expect(longestGap(alerts.slice(1), alerts[0]!, 480)).toBeLessThanOrEqual(90);
  expect(mostAnHour(alerts)).toBeLessThanOrEqual(3);
  expect(day.suggested.filter(({ what }) => what === 'shift' || what === 'move').length).toBeGreaterThanOrEqual(3);
});

/** Moves every five minutes, so that nobody is still. */
const fidget = (desk: Desk, values: typeof UPRIGHT, time: number) =>
  desk.again(minutes(time), (at, turn) => at.sit({ ...values, sideLean: turn % 2 ? 8 : 1 }, minutes(5), SLOW));

describe('one chronic measure silences no other', () => {
  it('S3: two hours of full slump are named on a day on which the distance always reads 29 cm', () => {
    const near = { ...UPRIGHT, viewingDistance: 29 };
    const day = fidget(fidget(new Desk(), near, 180), { ...SLUMPED, viewingDistance: 29 }, 120);
    const named = [...day.about('slouch'), ...day.about('creep')].filter((at) => at >= 180);
    expect(named.length).toBeGreaterThan(0);
    expect(Math.min(...named)).toBeLessThan(180 + 15);
  });

  it('S25: nor do shoulders that were calibrated crooked', () => {
    const crooked = { ...UPRIGHT, shoulderTilt: 7 };
    const day = fidget(fidget(new Desk(), crooked, 120), { ...SLUMPED, shoulderTilt: 7 }, 60);
    const named = [...day.about('slouch'), ...day.about('creep')].filter((at) => at >= 120);
    expect(Math.min(...named)).toBeLessThan(120 + 15);
  });

  it('S36: head forward, then slumped, then the head tilted: all three are told', () => {
    const tilted = { ...UPRIGHT, headTilt: 14 };
    const day = new Desk()
      .sit(CHIN_FORWARD, minutes(20))
      .sit(SLUMPED, minutes(60), SLOW)
      .sit(tilted, minutes(60), SLOW);
    const within = (times: readonly number[], from: number, to: number) => times.filter((at) => at >= from && at < to);
    expect(within(day.about('headForwardIndex', 'alert'), 0, 20)).toHaveLength(1);
    expect(within([...day.about('slouch', 'alert'), ...day.about('creep', 'alert')], 20, 40).length).toBeGreaterThan(0);
    expect(within(day.about('headTilt', 'alert'), 80, 110).length).toBeGreaterThan(0);
  });
});

describe('a suggestion that nobody answers', () => {
  const moving = (desk: Desk, turn: number) => desk.sit({ ...UPRIGHT, sideLean: turn % 2 ? 8 : 1 }, minutes(5), SLOW);

  it('S33: a glass of water at the first hour does not end the suggestions of three frozen hours', () => {
    const desk = new Desk({ off: ['stillness'] }).again(minutes(70), moving);
    expect(desk.suggested.some(({ what }) => what === 'water')).toBe(true);
    const { length } = desk.suggested;
    desk.sit({ ...UPRIGHT, slouch: 0.3 }, hours(3), SLOW);
    const later = desk.suggested.slice(length);
    expect(later.some(({ what }) => what === 'move' || what === 'shift')).toBe(true);
    desk.away(minutes(20)).sit(UPRIGHT, minutes(150), SLOW);
    expect(desk.suggested.length).toBeGreaterThan(length + later.length);
  });

  it('S45: in eight hours with a break every hour suggestions of water and desk go on', () => {
    const desk = new Desk({}, { desk: true }).again(hours(8), (at, turn) =>
      at.again(minutes(55), () => moving(at, turn++)).away(minutes(5)),
    );
    expect(desk.suggested.filter(({ what }) => what === 'water').length).toBeGreaterThanOrEqual(5);
    expect(desk.suggested.filter(({ what }) => what === 'desk').length).toBeGreaterThanOrEqual(5);
  });
});
