import { describe, expect, it } from 'vitest';
import type { AlertSettings } from '../../../../src/alerts/settings.ts';
import { minutes, seconds } from '../../../../src/base/units.ts';
import { SLUMPED, UPRIGHT } from '../sitting.ts';
import { Desk, hours } from './desk.ts';

/** A nudge to shift at a natural gap, before stillness costs (docs/decisions/0011-reminders.md). */

const QUIET = { water: false } as const;
const LOOK_ASIDE = { ...UPRIGHT, headPitch: 20 };
const SHIFTED = { ...UPRIGHT, sideLean: 9 };

/** Somebody whose trunk keeps its place while the head looks up and down every three minutes. */
const focused = (desk: Desk, time: number) =>
  desk.again(minutes(time), (at, turn) => at.sit(turn % 2 === 0 ? UPRIGHT : LOOK_ASIDE, minutes(3)));

const nudges = (desk: Desk) => desk.suggested.filter(({ what }) => what === 'nudge');

describe('a trunk that keeps its place', () => {
  it('is nudged once, at a movement of the head after ten minutes and before the cue at fifteen', () => {
    const desk = focused(new Desk({}, QUIET), 18);
    expect(nudges(desk)).toHaveLength(1);
    expect(nudges(desk)[0]!.at).toBeGreaterThanOrEqual(10);
    expect(nudges(desk)[0]!.at).toBeLessThan(desk.times('cue')[0]!);
    expect(desk.times('cue')[0]).toBeCloseTo(15, 0);
  });

  it('is nudged no more than every half hour when cues do not come', () => {
    const desk = focused(new Desk({ patience: minutes(60) }, { ...QUIET, move: true }), 14);
    desk.order('later');
    const { length } = nudges(desk);
    focused(desk, 15);
    expect(nudges(desk)).toHaveLength(length);
  });

  it('the nudge goes with the shift, and none comes for the shift itself', () => {
    const desk = focused(new Desk({}, QUIET), 13);
    expect(desk.prompt).toBe('nudge');
    desk.sit(SHIFTED, minutes(1));
    expect(desk.prompt).toBeNull();
    expect(desk.outcome.stillFor).toBeLessThan(minutes(1.1));
    const shifting = new Desk({}, QUIET).sit(UPRIGHT, minutes(9.9)).sit(SHIFTED, minutes(1));
    expect(shifting.suggested).toEqual([]);
  });

  it.each<[string, Partial<AlertSettings>]>([
    ['stillness is switched off', { off: ['stillness'] }],
    ['today is a day of an own trial without cues', { cueFree: true }],
  ])('is not nudged while %s', (_, settings) => {
    expect(nudges(focused(new Desk(settings, QUIET), 25))).toEqual([]);
  });

  it('is nudged on the first look after something hid the person, and on the return from a few seconds away', () => {
    const hidden = new Desk({}, QUIET).sit(UPRIGHT, minutes(9)).blind(seconds(90), 'points unsure');
    expect(nudges(hidden.sit(UPRIGHT, minutes(1.9)))).toHaveLength(0); // still for 9 of the 11 minutes
    const long = new Desk({ off: ['staticHold'] }, QUIET).sit(UPRIGHT, minutes(11)).blind(seconds(20), 'points unsure');
    expect(nudges(long.sit(UPRIGHT, minutes(1)))).toHaveLength(1);
    const gone = new Desk({ off: ['staticHold'] }, QUIET).sit(UPRIGHT, minutes(11)).away(seconds(16));
    expect(nudges(gone.sit(UPRIGHT, minutes(1)))).toHaveLength(1);
  });
});

it('somebody who shifts every few minutes and takes breaks is hardly ever nudged', () => {
  const desk = new Desk({}, QUIET).again(hours(4), (at, turn) => {
    for (let part = 0; part < 10; part++)
      at.sit({ ...UPRIGHT, sideLean: (turn + part) % 2 ? 8 : 1 }, minutes(3)).sit(LOOK_ASIDE, seconds(5));
    return at.away(minutes(5));
  });
  expect(nudges(desk)).toEqual([]);
});

it('a warning says it already: nobody is nudged beside it', () => {
  const desk = new Desk({}, QUIET).sit(SLUMPED, minutes(9));
  focused(desk, 9);
  expect(desk.times('alert').length).toBeGreaterThan(0);
  expect(nudges(desk)).toEqual([]);
});
