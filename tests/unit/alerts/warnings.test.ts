import { describe, expect, it, test } from 'vitest';
import { minutes, seconds } from '../../../src/base/units.ts';
import type { PlumblineEvent } from '../../../src/alerts/decide/outcome.ts';
import type { AlertSettings } from '../../../src/alerts/settings.ts';
import { sayWarning } from '../../../src/ui/warnings/say-warning.ts';
import { unknown } from '../../../src/geometry/metric.ts';
import { CHIN_FORWARD, reading, Sitting, SLUMPED, UPRIGHT } from './sitting.ts';

/** Upright, and a little different every two minutes: nobody who moves is still. */
const moving = (sitting: Sitting, values: object, length: number): Sitting => {
  for (let turn = 0; turn < length / 2; turn++)
    sitting.sit({ ...UPRIGHT, ...values, sideLean: turn % 2 === 0 ? 1 : 8 }, minutes(2), seconds(2));
  return sitting;
};

const causes = (sitting: Sitting, kind: PlumblineEvent['kind']): string[] =>
  sitting.events.flatMap((event) => (event.kind === kind && 'explanation' in event ? [event.explanation.cause] : []));

describe('a new cause in an episode that goes on', () => {
  it('is a new warning: the head, then a slump, then a tilt', () => {
    const sitting = moving(new Sitting(), { headForwardIndex: 95 }, 20);
    moving(moving(sitting, { slouch: 0.9 }, 28), { headTilt: 15 }, 20);
    expect([...new Set(causes(sitting, 'alert'))]).toEqual(['headForwardIndex', 'slouch', 'headTilt']);
    expect(sitting.times('alert')[1]).toBeLessThan(20 + 6);
  });

  it('is told although another metric has been poor all day', () => {
    const sitting = moving(new Sitting(), { headTilt: 15 }, 60);
    const before = sitting.events.length;
    moving(sitting, { headTilt: 15, slouch: 0.9 }, 20);
    const later = sitting.events.slice(before).flatMap((event) => ('explanation' in event ? [event] : []));
    const first = later.find(({ explanation }) => explanation.cause === 'slouch');
    expect(first?.kind).toBe('cue');
    expect(later.some(({ kind, explanation }) => kind === 'alert' && explanation.cause === 'slouch')).toBe(true);
  });

  it('is not what one posture brings along: a slump that is named by its creep', () => {
    const sitting = moving(new Sitting(), { slouch: 1, headForwardIndex: 20 }, 30);
    expect(sitting.times('alert')).toHaveLength(1);
  });

  it.each(['gentle', 'standard', 'strict'] as const)('never brings more than three alerts an hour: %s', (preset) => {
    const sitting = new Sitting({ preset });
    for (let turn = 0; turn < 12; turn++)
      sitting.sit([SLUMPED, CHIN_FORWARD, { ...UPRIGHT, headTilt: 15 }][turn % 3]!, minutes(12), seconds(2));
    const alerts = sitting.times('alert');
    expect(alerts.length).toBeGreaterThanOrEqual(4);
    alerts.slice(3).forEach((alert, index) => expect(alert - alerts[index]!).toBeGreaterThanOrEqual(60));
  });
});

describe('a warning', () => {
  it('has a cue before it, at least half a minute, whatever happens', () => {
    for (const values of [SLUMPED, CHIN_FORWARD, { ...UPRIGHT, headPitch: 80 }, { ...UPRIGHT, trunkInclination: 60 }])
      for (const preset of ['gentle', 'standard', 'strict'] as const) {
        const sitting = new Sitting({ preset }).sit(UPRIGHT, minutes(3)).sit(values, minutes(70), seconds(2));
        const [cues, alerts] = [sitting.times('cue'), sitting.times('alert')];
        for (const [index, alert] of alerts.entries())
          expect(cues.filter((cue) => alert - cue > 0.49).length).toBeGreaterThan(index);
      }
  });

  it('does not come seconds after a break that was taken', () => {
    const sitting = new Sitting({ off: ['stillness'] });
    for (let round = 0; round < 8; round++) {
      const back = sitting.events.length;
      sitting.sit(SLUMPED, minutes(1.9), seconds(2));
      expect(sitting.events.slice(back), `round ${round}`).toEqual([]);
      sitting.sit(SLUMPED, minutes(2), seconds(2));
      expect(sitting.events.slice(back).map(({ kind }) => kind)).not.toContain('alert');
      sitting.sit(SLUMPED, minutes(21.1), seconds(2)).away(minutes(3));
    }
    expect(sitting.times('alert').length).toBeGreaterThanOrEqual(8);
    expect(sitting.times('cue').length).toBeGreaterThanOrEqual(sitting.times('alert').length);
  });

  it('of stillness does not outlive forty seconds away: two hours frozen warn again', () => {
    const sitting = new Sitting().sit(UPRIGHT, minutes(26)).away(seconds(40)).sit(UPRIGHT, minutes(26));
    expect(causes(sitting, 'cue')).toEqual(['stillness', 'stillness']);
    expect(causes(sitting, 'alert')).toEqual(['stillness', 'stillness']);
  });

  it('does not come without a calibration, not even of stillness', () => {
    const sitting = new Sitting();
    sitting.each(minutes(60), seconds(2), (at) => {
      const plain = reading(at, { viewingDistance: 25, headPitch: 0 });
      return {
        kind: 'reading',
        at,
        reading: { ...plain, metrics: { ...plain.metrics, slouch: unknown('no baseline') } },
      };
    });
    expect(sitting.events).toEqual([]);
  });
});

test('reclining with level eyes is no bent neck', () => {
  const reclined = { headPitch: 0, slouch: 0.1, trunkInclination: -25, neckFlexion: 26, headForwardAngle: 0 };
  const sitting = new Sitting({ off: ['stillness'] }).sit(reclined, minutes(30), seconds(2));
  expect(sitting.events).toEqual([]);
  expect(new Sitting().sit({ ...reclined, trunkInclination: 0 }, minutes(6), seconds(2)).times('alert')).toHaveLength(
    1,
  );
});

describe('patience', () => {
  it.each([
    [10, 8],
    [15, 12],
    [30, 24],
    [60, 48],
  ])('of %i minutes reaches a slump: no alert before %i', (patience, earliest) => {
    const settings: Partial<AlertSettings> = { patience: minutes(patience), off: ['stillness'] };
    const sitting = new Sitting(settings).sit(SLUMPED, minutes(90), seconds(2));
    expect(sitting.times('alert')[0]).toBeGreaterThan(earliest - 0.3);
    expect(sitting.times('alert')[0]).toBeLessThan(earliest + 0.5);
  });

  it('that is usual or shorter leaves the tipping point where the studies have it', () => {
    const { outcome } = new Sitting().sit(SLUMPED, minutes(5));
    expect(outcome.shares.creep).toBeCloseTo(outcome.creep / 0.63, 5);
    expect(outcome.limit).toBe('patience');
    const rounded = moving(new Sitting(), { slouch: 0.6 }, 20).outcome;
    expect(rounded).toMatchObject({ leading: 'creep', limit: 'tippingPoint', growing: true });
  });
});

describe('looking down for an hour', () => {
  it.each([
    ['gentle', 0],
    ['standard', 0],
    ['strict', 1],
  ] as const)('says something in %s', (preset, alerts) => {
    const sitting = moving(new Sitting({ preset }), { headPitch: 45 }, 60);
    expect(sitting.times('cue').length).toBeGreaterThanOrEqual(1);
    expect(Math.min(1, sitting.times('alert').length)).toBe(alerts);
  });
});

describe('creep', () => {
  it.each([0.26, 0.3, 0.33])('does not warn within the own range: slouch %f for two hours', (slouch) => {
    for (const preset of ['standard', 'strict'] as const)
      expect(moving(new Sitting({ preset }), { slouch }, 120).events).toEqual([]);
  });

  it('fades when the slouch is not known, as when nobody is', () => {
    const slumped = () => new Sitting({ off: ['stillness'] }).sit(SLUMPED, minutes(10));
    const { slouch: _slouch, ...others } = UPRIGHT;
    const turned = slumped().sit(others, minutes(60), seconds(2));
    const unseen = slumped().blind(minutes(60), 'turned away', seconds(2));
    expect(turned.outcome.creep).toBeCloseTo(unseen.outcome.creep, 2);
    expect(turned.outcome.creep).toBeLessThan(0.1);
    expect(turned.outcome.risk).toBeLessThan(0.2);
  });

  it.each(['gentle', 'standard', 'strict'] as const)('of half a slump alerts within half an hour: %s', (preset) => {
    const sitting = moving(new Sitting({ preset }), { slouch: 0.55 }, 32);
    expect(causes(sitting, 'alert')).toEqual(['creep']);
    expect(sitting.times('alert')[0]).toBeLessThan(30);
  });

  it('says how long without an interruption when there was none', () => {
    const sitting = moving(new Sitting(), { slouch: 0.5 }, 40);
    const cue = sitting.events.find(({ kind }) => kind === 'cue');
    expect(cue).toMatchObject({ explanation: { cause: 'creep' } });
    const said = cue !== undefined && 'explanation' in cue ? sayWarning(cue.explanation).text : '';
    expect(said).toMatch(/^Slouching for \d+ minutes\./);
  });
});

describe('a metric that is known now and then', () => {
  const { headForwardIndex: _head, ...without } = UPRIGHT;
  const inTurn = (known: number, hidden: number, time: number) => {
    const sitting = new Sitting({ off: ['stillness', 'creep'] });
    let good = 0;
    for (let passed = 0; passed < time * 60; passed++) {
      sitting.sit(passed % (known + hidden) < known ? { ...UPRIGHT, headForwardIndex: 95 } : without, seconds(1));
      if (passed > 60 && sitting.outcome.posture === 'good') good++;
    }
    return { sitting, good };
  };

  it.each([
    [8, 8],
    [10, 10],
    [6, 12],
  ])('%i s known, %i s not: it warns, and is never good', (known, hidden) => {
    const { sitting, good } = inTurn(known, hidden, 30);
    expect(good).toBe(0);
    expect(causes(sitting, 'alert')).toContain('headForwardIndex');
  });

  it('for a sixth of the time: not enough to warn, and never good', () => {
    const { sitting, good } = inTurn(4, 20, 30);
    expect(good).toBe(0);
    expect(sitting.outcome.posture).toBe('unknown');
  });
});

describe('a band', () => {
  it('is left although the value stays inside the hysteresis', () => {
    const sitting = new Sitting().sit({ ...UPRIGHT, headPitch: 40 }, seconds(20));
    expect(sitting.outcome.bands.headPitch?.band).toBe('watch');
    sitting.sit({ ...UPRIGHT, headPitch: 22 }, seconds(50));
    expect(sitting.outcome.bands.headPitch?.band).toBe('watch');
    sitting.sit({ ...UPRIGHT, headPitch: 22 }, seconds(30));
    expect(sitting.outcome.bands.headPitch?.band).toBe('normal');
    const nearer = new Sitting().sit({ ...UPRIGHT, headPitch: 40 }, seconds(20));
    expect(nearer.sit({ ...UPRIGHT, headPitch: 17 }, seconds(16)).outcome.posture).toBe('good');
  });
});

describe('a metric that is poor day after day', () => {
  /** Days of eight hours with a night between them, a reading in five seconds. */
  const days = (count: number, values: object) => {
    const sitting = new Sitting({ off: ['stillness'] });
    for (let day = 0; day < count; day++) {
      sitting.sit({ ...UPRIGHT, ...values }, minutes(8 * 60), seconds(5));
      if (day < count - 1) sitting.silence(minutes(16 * 60));
    }
    return sitting;
  };

  it('is offered for switching off or calibrating again after three of them, and no sooner', () => {
    expect(days(2, { headTilt: 15 }).outcome.findings.map(({ what }) => what)).not.toContain('chronic');
    const third = days(3, { headTilt: 15 }).sit({ ...UPRIGHT, headTilt: 15 }, minutes(5), seconds(5));
    expect(third.outcome.findings).toContainEqual({ what: 'chronic', metric: 'headTilt', lasted: minutes(24 * 60) });
    const before = third.times('alert').length;
    third.sit({ ...UPRIGHT, headTilt: 15 }, minutes(180), seconds(5));
    expect(third.times('alert').length).toBe(before); // not said again and again
    third.sit(UPRIGHT, minutes(12), seconds(5));
    third.sit(UPRIGHT, minutes(240), seconds(5));
    expect(third.outcome.findings.map(({ what }) => what)).not.toContain('chronic');
  });

  it('is forgotten soon after it has been put right', () => {
    const third = days(3, { headTilt: 15 }).sit({ ...UPRIGHT, headTilt: 15 }, minutes(230), seconds(5));
    expect(third.outcome.findings.map(({ what }) => what)).toContain('chronic');
    third.silence(minutes(16 * 60));
    third.sit(UPRIGHT, minutes(12), seconds(5));
    expect(third.outcome.findings.map(({ what }) => what)).not.toContain('chronic');
    expect(JSON.stringify(third.state).length).toBeLessThan(4000);
  });
});
