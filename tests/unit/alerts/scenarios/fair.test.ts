import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../../src/base/units.ts';
import { sayWarning } from '../../../../src/ui/warnings/say-warning.ts';
import { reading, SLUMPED, UPRIGHT } from '../sitting.ts';
import { Desk, hours, mostAnHour, SLOW } from './desk.ts';

/** Warnings that nobody had earned, or that came too soon or in the wrong words (review, H6, M2, M5 to M8, M10). */

const said = (desk: Desk) =>
  desk.events.flatMap((event) => ('explanation' in event ? [sayWarning(event.explanation).text] : []));

/** Moves every five minutes, so that nobody is still. */
const fidget = (desk: Desk, values: typeof UPRIGHT, time: number) =>
  desk.again(minutes(time), (at, turn) => at.sit({ ...values, sideLean: turn % 2 ? 8 : 1 }, minutes(5), SLOW));

describe('creep inside the good band', () => {
  it.each(['gentle', 'standard', 'strict'] as const)(
    'S4: a slouch of 0.33 is good and warns of nothing: %s',
    (preset) => {
      const desk = fidget(new Desk({ preset }), { ...UPRIGHT, slouch: 0.33 }, 120);
      expect(desk.outcome.posture).toBe('good');
      expect(desk.events).toEqual([]);
    },
  );

  it('S5: nor does one of 0.26 with the strict preset', () => {
    expect(fidget(new Desk({ preset: 'strict' }), { ...UPRIGHT, slouch: 0.26 }, 60).events).toEqual([]);
  });

  it('S5b: rounding without a break is not said to have had short breaks, and never for seconds', () => {
    const desk = fidget(new Desk({ preset: 'strict' }), { ...UPRIGHT, slouch: 0.5 }, 60);
    expect(desk.events.length).toBeGreaterThan(0);
    for (const text of said(desk)) expect(text).not.toMatch(/short breaks|for \d+ seconds/);
  });
});

describe('after a break that was taken', () => {
  it.each([
    ['S40: standing for three minutes after twenty-five slumped', 25, 3],
    ['S46: away for five minutes after twenty slumped', 20, 5],
  ])('%s: a cue comes first, and nothing in the first minutes', (_, slumped, away) => {
    const rounds = 10;
    const desk = new Desk();
    const returns: number[] = [0];
    desk.again(minutes(rounds * (slumped + away)), (at) => {
      at.sit(SLUMPED, minutes(slumped), SLOW).each(minutes(away), seconds(2), (now) => ({
        kind: 'away',
        at: now,
        standingUp: true,
      }));
      returns.push(returns.at(-1)! + slumped + away);
    });
    const soonest = (times: readonly number[]) =>
      Math.min(...times.map((time) => time - Math.max(...returns.filter((back) => back <= time))));
    expect(soonest(desk.times('alert'))).toBeGreaterThan(3.9);
    expect(soonest(desk.times('cue'))).toBeGreaterThan(1.9);
    const [cues, alerts] = [desk.times('cue'), desk.times('alert')];
    const first = alerts.filter((alert) => {
      const back = Math.max(...returns.filter((time) => time <= alert));
      return cues.some((cue) => cue >= back && cue < alert);
    });
    expect(first).toHaveLength(alerts.length);
    expect(mostAnHour(alerts)).toBeLessThanOrEqual(3);
  });
});

describe('H6: a distance that a lens makes uncertain by nearly a fifth', () => {
  const told = (cm: number) =>
    new Desk({ off: ['stillness'] }).each(minutes(60), SLOW, (at) => {
      const seen = reading(at, { ...UPRIGHT, viewingDistance: cm });
      const viewingDistance = { value: cm, sigma: 0.18 * cm, unit: 'cm' } as const;
      return { kind: 'reading', at, reading: { ...seen, metrics: { ...seen.metrics, viewingDistance } } };
    });

  it.each([32, 36, 39, 45])('warns nobody who may well sit far enough: %i cm', (cm) => {
    expect(told(cm).events).toEqual([]);
  });

  it('warns somebody whose whole interval is too near, and shows what was read', () => {
    const near = told(30);
    expect(near.about('viewingDistance', 'alert').length).toBeGreaterThan(0);
    expect(near.outcome.bands.viewingDistance).toMatchObject({ band: 'poor', median: 30 });
  });
});

describe('patience', () => {
  const alertAt = (patience: number) =>
    new Desk({ patience: minutes(patience), off: ['stillness'] }).sit(SLUMPED, hours(1.5), SLOW).times('alert')[0] ??
    Infinity;

  it('S23: reaches slumping: more patience, a later alert', () => {
    const [usual, ten, fifteen, thirty] = [alertAt(6), alertAt(10), alertAt(15), alertAt(30)];
    expect(ten).toBeGreaterThan(usual + 2);
    expect(fifteen).toBeGreaterThan(ten + 2);
    expect(thirty).toBeGreaterThan(fifteen + 5);
    expect(thirty).toBeLessThan(31);
  });
});

describe('S15: gone for a moment, then frozen for two hours', () => {
  it.each([40, 60, 100, 130])('%i s: a cue and an alert come', (gone) => {
    const desk = new Desk().sit(UPRIGHT, minutes(26), SLOW).away(seconds(gone));
    const { length } = desk.events;
    desk.sit(UPRIGHT, hours(2), SLOW);
    const after = desk.events.slice(length).map(({ kind }) => kind);
    expect(after).toContain('cue');
    expect(after).toContain('alert');
  });
});

describe('looking down for an hour', () => {
  it.each(['gentle', 'standard', 'strict'] as const)('M8: is told at least gently: %s', (preset) => {
    const down = { ...UPRIGHT, headPitch: 50 };
    const desk = fidget(new Desk({ preset }), down, 60);
    expect(desk.times('cue').length + desk.times('alert').length).toBeGreaterThan(0);
  });
});
