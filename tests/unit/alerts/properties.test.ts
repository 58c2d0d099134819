import * as fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { alertStateSchema } from '../../../src/history/records/saved-state.ts';
import { initialAlertState, type AlertInput, type AlertState } from '../../../src/alerts/state.ts';
import { outcomeAt } from '../../../src/alerts/decide/outcome-at.ts';
import { stepAlerts } from '../../../src/alerts/step.ts';
import { METRIC_IDS } from '../../../src/geometry/metric.ts';
import { millis, minutes, seconds, type Millis } from '../../../src/base/units.ts';
import { ERECT, live, stretch } from './doings.ts';
import { CHIN_FORWARD, reading, Sitting, SLUMPED, START, UPRIGHT } from './sitting.ts';

const history = fc.array(stretch(), { maxLength: 8 });

const RUNS = { numRuns: 25 };

describe('risk', () => {
  it('never falls while someone slumps', () => {
    fc.assert(
      fc.property(history, (past) => {
        // Settled: the move into the slump ends the stillness before it, which is another load.
        const sitting = past.reduce((so, doing) => live(so, doing), new Sitting({ off: ['stillness'] }));
        sitting.sit(SLUMPED, seconds(1));
        let before = sitting.outcome.risk;
        for (let minute = 0; minute < 80; minute++) {
          const { risk } = sitting.sit(SLUMPED, seconds(6)).outcome;
          expect(risk).toBeGreaterThanOrEqual(before);
          before = risk;
        }
        expect(before).toBeGreaterThan(0.99);
      }),
      RUNS,
    );
  });

  it('does not fall in a slump for a moment upright before it', () => {
    // Shrunk from the property above: the median turned a second after the person had turned back.
    const sitting = new Sitting({ off: ['stillness'] }).sit(SLUMPED, seconds(134)).sit(ERECT, seconds(8));
    const before = sitting.sit(SLUMPED, seconds(1)).outcome.risk;
    for (let second = 0; second < 20; second++)
      expect(sitting.sit(SLUMPED, seconds(1)).outcome.risk).toBeGreaterThanOrEqual(before);
  });

  it('never rises while someone sits upright and moves', () => {
    fc.assert(
      fc.property(history, (past) => {
        const sitting = past.reduce((so, doing) => live(so, doing), new Sitting());
        const twoMinutesStill = 2 / 30;
        let before = sitting.sit(ERECT, seconds(1)).outcome.risk;
        for (let minute = 0; minute < 10; minute++) {
          sitting.sit({ ...ERECT, sideLean: minute % 2 ? 1 : 8 }, minutes(1));
          const { risk } = sitting.outcome;
          expect(risk).toBeLessThanOrEqual(Math.max(before, twoMinutesStill));
          before = risk;
        }
        expect(before).toBeLessThan(0.9);
      }),
      RUNS,
    );
  });

  it('is the same however time is cut into steps', () => {
    fc.assert(
      fc.property(fc.array(stretch(300), { minLength: 1, maxLength: 5 }), (past) => {
        const risks = [500, 1000, 3000].map((every) => {
          const sitting = new Sitting({ off: ['stillness'] });
          // Whole multiples of every step, so that all end at the same time.
          for (const [doing, time] of past) live(sitting, [doing, Math.ceil(time / 6) * 6], millis(every));
          return [sitting.outcome.risk, sitting.outcome.creep];
        });
        for (const [risk, creep] of risks) {
          expect(Math.abs(risk! - risks[0]![0]!)).toBeLessThan(0.01);
          expect(Math.abs(creep! - risks[0]![1]!)).toBeLessThan(0.01);
        }
      }),
      RUNS,
    );
  });

  it('does not count a minute twice: several bad measures at once cost what one costs', () => {
    const everything = { ...SLUMPED, headForwardIndex: 150, headTilt: 20, sideLean: 30, viewingDistance: 30 };
    const one = new Sitting({ off: ['creep'] }).sit(SLUMPED, minutes(3));
    const many = new Sitting({ off: ['creep'] }).sit(everything, minutes(3));
    expect(many.outcome.risk).toBe(one.outcome.risk);
    const inTurn = new Sitting({ off: ['creep'] });
    for (let turn = 0; turn < 6; turn++) inTurn.sit(turn % 2 ? SLUMPED : CHIN_FORWARD, seconds(30));
    expect(inTurn.outcome.risk).toBeCloseTo(one.outcome.risk, 5);
  });

  it('does not count a minute twice: an instant that comes again changes nothing', () => {
    const once = new Sitting().sit(SLUMPED, minutes(4));
    const twice = new Sitting().each(minutes(4), seconds(1), (at) => ({
      kind: 'reading',
      at,
      reading: reading(at, SLUMPED),
    }));
    for (let back = 0; back < 5; back++) {
      const at = millis(twice.at - back * 1000);
      twice.feed({ kind: 'reading', at, reading: reading(at, SLUMPED) });
    }
    expect(twice.outcome).toEqual(once.outcome);
  });
});

type Jolt =
  | readonly ['go', number] // s to the next instant
  | readonly ['jump', number] // s the clock is set forward or back
  | readonly ['snooze', number] // s
  | readonly ['wake'];

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<'slumped' | 'upright' | 'chin'>('slumped', 'slumped', 'upright', 'chin') },
  { weight: 1, arbitrary: fc.constantFrom<'wild' | 'away' | 'blind'>('wild', 'away', 'blind') },
);
const jolt: fc.Arbitrary<Jolt> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constant('go' as const), fc.double({ min: 0, max: 90, noNaN: true })) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('go' as const), fc.integer({ min: 200, max: 500 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('jump' as const), fc.integer({ min: -90_000, max: 90_000 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('snooze' as const), fc.integer({ min: -100, max: 100_000 })) },
  { weight: 1, arbitrary: fc.constant(['wake'] as const) },
);

function isSound(thing: unknown): boolean {
  if (typeof thing === 'number') return Number.isFinite(thing);
  return typeof thing !== 'object' || thing === null || Object.values(thing).every(isSound);
}

/** Nothing that the state remembers is ever below zero, but angles and the alerts' epoch differences. */
function noNegativeTime(state: AlertState): boolean {
  const { clock, exposure, stillness, creep, episodes, minutes: ring, slots, staticHold, sidedness, tracks } = state;
  const times = [
    clock.age,
    clock.unseen,
    exposure.load,
    exposure.pending,
    stillness.away,
    stillness.held,
    stillness.off,
  ];
  const more = [creep.quick, creep.slow, creep.loading, episodes.floor, ring.open, slots.open, staticHold.held];
  const away = stillness.looks.noise.map((sigma) => sigma ?? 0);
  const sides = [sidedness, sidedness?.onLegs].flatMap((one) => (one ? [one.left, one.level, one.right] : []));
  const held = Object.values(tracks).flatMap(({ hold, ring: poor, window }) => [hold, window.known, ...poor]);
  return [...times, ...more, ...away, ...sides, ...held].every((time) => time >= 0);
}

function input(what: string, at: Millis): AlertInput {
  if (what === 'away') return { kind: 'away', at };
  if (what === 'blind') return { kind: 'blind', at, reason: 'turned away' };
  const wild = Object.fromEntries(
    METRIC_IDS.map((metric, index) => [metric, [1e12, -1e12, Number.NaN, 0][index % 4]!]),
  );
  const values = { slumped: SLUMPED, upright: UPRIGHT, chin: CHIN_FORWARD, wild }[what] ?? UPRIGHT;
  return { kind: 'reading', at, reading: reading(at, values) };
}

describe('whatever the clock does', () => {
  it('there is no NaN, no negative time, and no more than three alerts in any hour', () => {
    let given = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(jolt, value), { minLength: 10, maxLength: 60 }), (jolts) => {
        const settings = new Sitting().settings;
        let state = initialAlertState();
        let at = START as number;
        const alerts: number[] = [];
        const feed = (next: AlertInput) => {
          const stepped = stepAlerts(state, next, settings);
          ({ state } = stepped);
          for (const event of stepped.events) if (event.kind === 'alert') alerts.push(event.at);
        };
        for (const [[what, time = 0], doing] of jolts) {
          if (what === 'jump') at += time * 1000;
          else if (what === 'wake') feed({ kind: 'wake', at: millis(at) });
          else if (what === 'snooze') feed({ kind: 'snooze', at: millis(at), until: millis(at + time * 1000) });
          else {
            for (let passed = 0; passed < time; passed += 4) feed(input(doing, millis((at += 4000))));
          }
          const outcome = outcomeAt(state, millis(at), settings);
          expect(isSound(state) && isSound(outcome) && noNegativeTime(state)).toBe(true);
          expect(outcome.risk).toBeGreaterThanOrEqual(0);
          expect(outcome.risk).toBeLessThanOrEqual(1);
        }
        expect(v.parse(alertStateSchema, JSON.parse(JSON.stringify(state)))).toEqual(state); // can be kept, every field of it
        given += alerts.length;
        const sorted = alerts.toSorted((a, b) => a - b);
        const nearest = sorted.slice(3).map((alert, index) => alert - sorted[index]!);
        expect(Math.min(minutes(60), ...nearest)).toBe(minutes(60));
      }),
      { numRuns: 60 },
    );
    expect(given, 'alerts in all runs: without any, nothing was tested').toBeGreaterThan(20);
  });

  it('a number that is none was not measured', () => {
    // Shrunk from the property above: [['go', 200], 'wild'].
    const sitting = new Sitting().sit({ ...SLUMPED, slouch: Number.NaN, sideLean: Number.NaN }, minutes(3));
    expect(isSound(sitting.state)).toBe(true);
    expect(sitting.outcome.bands.slouch).toBeUndefined();
  });

  it('instants in any order give no NaN and no alert too many', () => {
    const instants = Array.from({ length: 400 }, (_, index) => START + index * 5000);
    fc.assert(
      fc.property(fc.shuffledSubarray(instants, { minLength: 50 }), (order) => {
        let state = initialAlertState();
        const settings = new Sitting().settings;
        let alerts = 0;
        for (const at of order) {
          const stepped = stepAlerts(state, input('slumped', millis(at)), settings);
          ({ state } = stepped);
          alerts += stepped.events.filter(({ kind }) => kind === 'alert').length;
        }
        expect(isSound(state)).toBe(true);
        expect(alerts).toBeLessThanOrEqual(3);
      }),
      RUNS,
    );
  });

  it('a clock set back an hour is noticed within half a minute, and the load stays', () => {
    const sitting = new Sitting().sit(SLUMPED, minutes(4));
    const { risk } = sitting.outcome;
    sitting.at = millis(sitting.at - minutes(60));
    sitting.sit(SLUMPED, seconds(30));
    expect(sitting.state.clock.at).toBe(sitting.at);
    expect(sitting.outcome.risk).toBeGreaterThan(risk);
    expect(sitting.sit(SLUMPED, minutes(2)).times('alert')).toHaveLength(1);
  });

  it('a clock set forward a day is a gap', () => {
    const sitting = new Sitting()
      .sit(SLUMPED, minutes(4))
      .silence(minutes(24 * 60))
      .sit(SLUMPED, seconds(5));
    expect(sitting.outcome.risk).toBeLessThan(0.1);
  });
});

describe('the state', () => {
  it('stays below 4 kB, with everything bad at once', () => {
    const worst = Object.fromEntries(METRIC_IDS.map((metric) => [metric, 123.4567]));
    const sitting = new Sitting({ patience: minutes(60) });
    for (let round = 0; round < 30; round++) {
      sitting
        .sit({ ...worst, viewingDistance: 12.3456 }, minutes(1), millis(333))
        .sit(UPRIGHT, seconds(33), millis(333));
    }
    expect(JSON.stringify(sitting.state).length).toBeLessThan(4000);
  });

  it('survives JSON', () => {
    const sitting = new Sitting().sit(SLUMPED, minutes(4));
    const before = sitting.state;
    expect(JSON.parse(JSON.stringify(before))).toEqual(before);
  });
});
