import { describe, expect, it, test } from 'vitest';
import { millis, minutes, seconds } from '../../../src/base/units.ts';
import type { AlertSettings, Paced } from '../../../src/alerts/settings.ts';
import type { PlumblineEvent } from '../../../src/alerts/decide/outcome.ts';
import { sayWarning } from '../../../src/ui/warnings/say-warning.ts';
import { CHIN_FORWARD, Sitting, SLUMPED, UPRIGHT } from './sitting.ts';

describe('a full slump', () => {
  const slumped = new Sitting().sit(UPRIGHT, minutes(2)).sit(SLUMPED, minutes(8));
  const [cue, alert] = [slumped.times('cue'), slumped.times('alert')];

  it('gives a cue after three minutes', () => {
    expect(cue).toHaveLength(1);
    expect(cue[0]).toBeGreaterThan(2 + 2.9);
    expect(cue[0]).toBeLessThan(2 + 3.1);
  });

  it('gives an alert before five', () => {
    expect(alert).toHaveLength(1);
    expect(alert[0]).toBeGreaterThan(2 + 4.7);
    expect(alert[0]).toBeLessThan(2 + 4.9);
  });

  it('is one episode however long it goes on, and is said again every half hour, a cue first', () => {
    const long = new Sitting({ off: ['stillness'] }).sit(SLUMPED, minutes(120), seconds(2));
    const [cues, alerts] = [long.times('cue'), long.times('alert')];
    expect(alerts).toHaveLength(4);
    expect(apart(alerts, 1).every((gap) => gap >= 30 && gap < 31)).toBe(true);
    expect(cues).toHaveLength(4);
    alerts.forEach((alert, index) => expect(alert - cues[index]!).toBeGreaterThanOrEqual(0.5));
    expect(long.outcome.episode?.number).toBe(1);
  });

  it('does not depend on how often somebody looks', () => {
    for (const every of [millis(250), seconds(1), seconds(2), seconds(5)]) {
      const looked = new Sitting().sit(UPRIGHT, minutes(2), every).sit(SLUMPED, minutes(8), every);
      expect(Math.abs(looked.times('alert')[0]! - alert[0]!), `every ${every} ms`).toBeLessThan(6 / 60);
    }
  });
});

test('single pictures that read otherwise neither hasten nor delay a warning', () => {
  // Shrunk from a rendered sequence: one reading in eight just inside the band cost thirteen seconds.
  const steady = new Sitting().sit(UPRIGHT, minutes(1)).sit(CHIN_FORWARD, minutes(6));
  const noisy = new Sitting().sit(UPRIGHT, minutes(1));
  for (let round = 0; round < 45; round++) noisy.sit(CHIN_FORWARD, seconds(7)).sit(UPRIGHT, seconds(1));
  expect(Math.abs(noisy.times('alert')[0]! - steady.times('alert')[0]!)).toBeLessThan(2 / 60);
  const calm = new Sitting().sit(UPRIGHT, minutes(1));
  for (let round = 0; round < 80; round++) calm.sit(UPRIGHT, seconds(7)).sit(CHIN_FORWARD, seconds(1));
  expect(calm.events).toEqual([]);
  expect(calm.outcome.shares.headForwardIndex).toBeUndefined();
});

describe('the load from rounding, through the whole reducer, against its closed form', () => {
  const full = { ...SLUMPED, slouch: 1 };
  const erect = { ...UPRIGHT, slouch: 0 };

  it.each([millis(250), seconds(1), seconds(4)])(
    'seen every %d ms: 0.632 after 9.4 minutes, half of it two minutes later',
    (every) => {
      const sitting = new Sitting().sit(full, every, every).sit(full, minutes(9.4), every);
      expect(Math.abs(sitting.outcome.creep - (1 - Math.exp(-1)))).toBeLessThan(0.005);
      const before = sitting.outcome.creep;
      expect(Math.abs(sitting.sit(erect, minutes(2), every).outcome.creep / before - 0.5)).toBeLessThan(0.01);
      expect(sitting.state.creep.quick).toBeLessThan(sitting.state.creep.slow);
    },
  );
});

describe('clearing', () => {
  const alerted = () => new Sitting().sit(UPRIGHT, minutes(2)).sit(SLUMPED, minutes(6));

  it('takes two minutes upright', () => {
    const upright = alerted().sit(UPRIGHT, minutes(3));
    expect(upright.times('cleared')).toEqual([expect.closeTo(10, 1)]);
    expect(upright.events.at(-1)).toMatchObject({ kind: 'cleared', by: 'recovered', episode: 1 });
  });

  it('does not happen for half a minute', () => {
    const stretch = alerted().sit(UPRIGHT, seconds(30)).sit(SLUMPED, minutes(20));
    expect(stretch.times('cleared')).toEqual([]);
    expect(stretch.times('alert')).toHaveLength(1);
  });

  it('takes two minutes away', () => {
    expect(alerted().away(minutes(3)).events.at(-1)).toMatchObject({ kind: 'cleared', by: 'away' });
  });

  it('takes nothing from time that was not measured, until it has been long', () => {
    expect(alerted().blind(minutes(5), 'dark').times('cleared')).toEqual([]);
    expect(alerted().blind(minutes(11), 'paused').events.at(-1)).toMatchObject({ kind: 'cleared', by: 'away' });
    expect(alerted().silence(minutes(60)).sit(UPRIGHT, seconds(5)).events.at(-1)).toMatchObject({ by: 'away' });
  });

  it('of stillness takes any move', () => {
    const still = new Sitting().sit(UPRIGHT, minutes(26));
    expect(still.times('cue')).toEqual([expect.closeTo(15, 1)]);
    expect(still.times('alert')).toEqual([expect.closeTo(24, 1)]);
    still.sit({ ...UPRIGHT, sideLean: 8 }, seconds(8)); // not held yet
    expect(still.events.at(-1)).toMatchObject({ kind: 'alert' });
    still.sit({ ...UPRIGHT, sideLean: 8 }, seconds(8));
    expect(still.events.at(-1)).toMatchObject({ kind: 'cleared', by: 'moved' });
    expect(still.outcome.stillFor).toBeLessThan(seconds(17));
  });
});

/** How far each lies from the one that came `count` before. */
const apart = (times: readonly number[], count: number) =>
  times.slice(count).map((time, index) => time - times[index]!);

describe('how often', () => {
  it('alerts stand at least ten minutes apart and come at most three an hour', () => {
    const day = new Sitting();
    for (let round = 0; round < 40; round++) day.sit(SLUMPED, minutes(6)).sit(UPRIGHT, minutes(2.5));
    const alerts = day.times('alert');
    expect(alerts.length).toBeGreaterThan(12);
    expect(Math.min(...apart(alerts, 1))).toBeGreaterThan(9.999);
    expect(Math.min(...apart(alerts, 3))).toBeGreaterThan(59.999);
  });

  it('an alert that had to wait is dropped when the person has sat up', () => {
    const waiting = new Sitting().sit(SLUMPED, minutes(6)).sit(UPRIGHT, minutes(2.5)).sit(SLUMPED, minutes(5.4));
    expect(waiting.outcome.risk).toBeGreaterThanOrEqual(0.8);
    expect(waiting.times('alert')).toHaveLength(1);
    waiting.sit(UPRIGHT, minutes(10));
    expect(waiting.times('alert')).toHaveLength(1);
  });
});

describe('what never warns', () => {
  it.each([
    ['a glance at the phone', { ...UPRIGHT, headPitch: 45 }, seconds(20)],
    ['a minute of slouch', SLUMPED, minutes(1)],
    ['ten minutes over a book', { ...UPRIGHT, headPitch: 40 }, minutes(10)],
    ['half an hour leant back', { ...UPRIGHT, trunkInclination: -25 }, minutes(14)],
  ])('%s', (_, values, duration) => {
    const sitting = new Sitting()
      .sit(UPRIGHT, minutes(2))
      .sit(values, duration)
      .sit({ ...UPRIGHT, sideLean: 9 }, minutes(5));
    expect(sitting.times('alert')).toEqual([]);
  });

  it('a turned head, an empty chair, the dark and two people', () => {
    const sitting = new Sitting()
      .sit(UPRIGHT, minutes(2))
      .blind(minutes(30), 'turned away')
      .away(minutes(30))
      .blind(minutes(30), 'dark')
      .blind(minutes(30), 'several people');
    expect(sitting.events).toEqual([]);
    expect(sitting.outcome.risk).toBeCloseTo(0);
    expect(sitting.outcome).toMatchObject({
      posture: 'unknown',
      leading: null,
      tippingIn: null,
    });
  });

  it('a measure that is switched off', () => {
    const off = new Sitting({ off: ['slouch', 'stillness'] }).sit(SLUMPED, minutes(30));
    expect(off.events).toEqual([]);
    expect(off.outcome.posture).toBe('good');
    expect(off.outcome.bands.slouch?.band).toBe('poor');
  });

  it('the distance from the screen says nothing good of how somebody sits, and something bad of how close', () => {
    expect(new Sitting().sit({ viewingDistance: 62 }, minutes(5)).outcome.posture).toBe('unknown');
    expect(new Sitting().sit({ viewingDistance: 36 }, minutes(5)).outcome.posture).toBe('watch');
  });
});

describe('a measure that is to warn', () => {
  const alertOf = (settings: Partial<AlertSettings>, values: object, time: number) =>
    new Sitting({ off: ['creep'], ...settings }).sit({ ...UPRIGHT, ...values }, minutes(time)).times('alert')[0] ?? NaN;

  it.each<[string, object, number, Paced]>([
    ['slouch', { slouch: 1 }, 4.8, 'slouch'],
    ['a bent trunk, by ISO 11226', { trunkInclination: 40 }, 2, 'trunkInclination'],
    ['stillness', {}, 24, 'stillness'],
  ])('sooner or later: %s', (_, values, usual, what) => {
    expect(alertOf({}, values, 40)).toBeCloseTo(usual, 0);
    expect(alertOf({ pace: { [what]: 'sooner' } }, values, 40)).toBeCloseTo(usual / 1.5, 0);
    expect(alertOf({ pace: { [what]: 'later' } }, values, 40)).toBeCloseTo(usual * 1.5, 0);
    expect(alertOf({ pace: { headTilt: 'sooner' } }, values, 40)).toBeCloseTo(usual, 0);
  });

  it('sooner counts its load so as well', () => {
    const { outcome } = new Sitting({ pace: { creep: 'sooner' } }).sit(SLUMPED, minutes(3));
    expect(outcome.shares.creep).toBeCloseTo((1.5 * outcome.creep) / 0.63, 5);
    expect(outcome.tippingIn!.low).toBeGreaterThan(0);
  });
});

describe('a snooze', () => {
  it('is quiet, ends by itself, and then a slump that is still there is news once', () => {
    const sitting = new Sitting({ off: ['stillness'] }).sit(SLUMPED, minutes(6));
    sitting.feed({ kind: 'snooze', at: sitting.at, until: millis(sitting.at + minutes(15)) });
    expect(sitting.outcome.quietUntil).toBe(sitting.at + minutes(15));
    sitting.sit(SLUMPED, minutes(30));
    expect(sitting.times('snoozeEnded')).toEqual([expect.closeTo(21, 1)]);
    expect(sitting.times('cue').at(-1)).toBeCloseTo(21, 1);
    expect(sitting.times('alert')).toEqual([expect.closeTo(4.8, 0), expect.closeTo(21.5, 1)]);
    expect(sitting.outcome.quietUntil).toBeNull();
  });

  it.each([-2, 0, 4])('ends when it was said to: the hand %i s after the newest picture', (later) => {
    const sitting = new Sitting().sit(UPRIGHT, minutes(1));
    const until = millis(sitting.at + minutes(15));
    sitting.feed({ kind: 'snooze', at: millis(sitting.at + seconds(later)), until });
    expect(sitting.outcome.quietUntil).toBe(until);
  });

  it('can be ended by hand', () => {
    const sitting = new Sitting().sit(SLUMPED, minutes(2));
    sitting.feed({ kind: 'snooze', at: sitting.at, until: millis(sitting.at + minutes(60)) });
    sitting.feed({ kind: 'wake', at: sitting.at }).sit(SLUMPED, minutes(4));
    expect(sitting.times('alert')).toHaveLength(1);
    expect(sitting.times('snoozeEnded')).toEqual([]);
  });
});

/** What the ui makes of the warnings among these. */
const saidOf = (events: readonly (PlumblineEvent | undefined)[]) =>
  events.flatMap((event) => (event !== undefined && 'explanation' in event ? [sayWarning(event.explanation)] : []));

describe('what is told', () => {
  it('names the measure, the time and one thing to do', () => {
    const [cue] = new Sitting().sit(UPRIGHT, minutes(10)).sit(CHIN_FORWARD, minutes(4)).events;
    expect(cue).toMatchObject({
      kind: 'cue',
      explanation: { cause: 'headForwardIndex', side: 'high', variant: 0, lookedBack: null },
    });
    const [said] = saidOf([cue]);
    expect(said?.title).toBe('Head drifting forward');
    expect(said?.text).toMatch(/^Head forward of the shoulders for 3 minutes\. /);
  });

  it('counts minutes of the last ten when the cause came and went', () => {
    const sitting = new Sitting().sit(UPRIGHT, minutes(5));
    for (let round = 0; round < 8; round++) sitting.sit(SLUMPED, minutes(1.6)).sit(UPRIGHT, minutes(0.4));
    const alert = sitting.events.find(({ kind }) => kind === 'alert');
    expect(alert).toMatchObject({ explanation: { cause: 'slouch', side: 'high', variant: 0 } });
    expect(saidOf([alert])[0]?.text).toMatch(/^Slouching for [678] of the last 10 minutes\. /);
  });

  it('differs from one episode to the next and not by chance', () => {
    const tell = () => {
      const day = new Sitting();
      for (let round = 0; round < 3; round++) day.sit(SLUMPED, minutes(6)).sit(UPRIGHT, minutes(6));
      return saidOf(day.events).map(({ title }) => title);
    };
    expect(new Set(tell()).size).toBe(3);
    expect(tell()).toEqual(tell());
  });
});

describe('the forecast', () => {
  it('counts down to the tipping point while someone slumps', () => {
    const { tippingIn } = new Sitting().sit(UPRIGHT, minutes(2)).sit(SLUMPED, minutes(2)).outcome;
    expect(tippingIn?.low).toBeCloseTo(minutes(4), -4);
    expect(tippingIn?.high).toBeGreaterThan(tippingIn!.low);
    expect(tippingIn?.high).toBeLessThan(minutes(5));
  });

  it('is silent while all is well', () => {
    expect(new Sitting().sit(UPRIGHT, minutes(5)).outcome.tippingIn).toBeNull();
    expect(new Sitting().sit(SLUMPED, minutes(3)).sit(UPRIGHT, minutes(1)).outcome.tippingIn).toBeNull();
  });
});
