import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { alertStateSchema } from '../../../../src/history/records/saved-state.ts';
import type { AlertSettings } from '../../../../src/alerts/settings.ts';
import type { WarningAnswer } from '../../../../src/alerts/answers/answer.ts';
import { minutes, seconds } from '../../../../src/base/units.ts';
import { BANDS } from '../../../../src/geometry/bands.ts';
import { UNSURE } from '../../../../src/alerts/step.ts';
import { SEEN, SIGMA, type SeenMetric } from '../../../../tools/days/noise.ts';
import { CHIN_FORWARD, SLUMPED, START, UPRIGHT } from '../sitting.ts';
import { Desk, hours, SLOW } from './desk.ts';

/** A measure with a large error of its own, which is alike all day: whoever it makes poor would get a false alert every hour. */

/** The head reads forward for twenty minutes of each half hour; the trunk shifts every five. */
const headForward = (desk: Desk, time: number) =>
  desk.again(minutes(time), (at, turn) => {
    const sideLean = turn % 2 ? 8 : 1;
    return turn % 6 < 4
      ? at.sit({ ...CHIN_FORWARD, sideLean }, minutes(5), SLOW)
      : at.sit({ ...UPRIGHT, sideLean }, minutes(5), SLOW);
  });

const right: WarningAnswer = {
  at: START,
  kind: 'alert',
  cause: 'headForwardIndex',
  side: 'high',
  view: 'front',
  pitch: 0,
  answer: 'right',
};

it('such measures are those whose stated error is a quarter of the way to poor, or more', () => {
  const upright = (metric: SeenMetric) => (metric === 'viewingDistance' ? 60 : 0); // all others are changes
  const share = (metric: SeenMetric) => {
    const edges = [BANDS[metric]?.high, BANDS[metric]?.low].flatMap((side) => (side ? [side.poor] : []));
    return SIGMA[metric] / Math.min(...edges.map((poor) => Math.abs(poor - upright(metric))));
  };
  expect([...UNSURE].toSorted()).toEqual(SEEN.filter((metric) => share(metric) >= 0.25).toSorted());
});

describe('a head that reads forward all day', () => {
  const day = (settings: Partial<AlertSettings> = {}) => headForward(new Desk(settings), 7.5 * 60);

  it('is alerted of twice in a working day; the cues go on, and the posture stays what it is', () => {
    const desk = day();
    expect(desk.about('headForwardIndex', 'alert')).toHaveLength(2);
    expect(desk.about('headForwardIndex', 'cue').length).toBeGreaterThanOrEqual(10);
    expect(desk.recorded('poor')).toBeGreaterThan(4 * 60);
  });

  it('is alerted of as often as anything else once the person has called it right', () => {
    expect(day({ answers: [right] }).about('headForwardIndex', 'alert').length).toBeGreaterThan(6);
  });

  it('is alerted of again on the next day', () => {
    const desk = headForward(day().away(hours(12), seconds(30)), 60);
    expect(desk.about('headForwardIndex', 'alert').filter((at) => at > 18 * 60)).not.toEqual([]);
  });

  it('hides no slump: one is alerted of as soon as ever', () => {
    const desk = headForward(new Desk(), 120);
    expect(desk.about('headForwardIndex', 'alert')).toHaveLength(2);
    desk.sit({ ...UPRIGHT, sideLean: 4 }, minutes(5), SLOW).sit({ ...SLUMPED, headForwardIndex: 95 }, minutes(10));
    const told = [...desk.about('slouch', 'alert'), ...desk.about('creep', 'alert')].filter((at) => at > 125);
    expect(told[0]).toBeLessThan(125 + 8);
  });
});

it('a slump itself is no such measure: it is said through the day', () => {
  const desk = new Desk({ off: ['stillness'] }).again(hours(4), (at) =>
    at.sit(SLUMPED, minutes(10), SLOW).sit(UPRIGHT, minutes(10), SLOW),
  );
  const alerts = [...desk.about('slouch', 'alert'), ...desk.about('creep', 'alert')];
  expect(alerts.length).toBeGreaterThan(5);
});

it('what was said is kept over a restart of the browser', () => {
  const { state } = headForward(new Desk(), 120);
  expect(state.episodes.unsure?.headForwardIndex).toHaveLength(2);
  expect(v.parse(alertStateSchema, JSON.parse(JSON.stringify(state)))).toEqual(state);
});
