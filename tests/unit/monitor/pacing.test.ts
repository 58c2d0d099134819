import { expect, test } from 'vitest';
import { fault } from '../../support/faults/catalogue.ts';
import {
  PACE,
  initialPacing,
  isOutlineDue,
  recordFrame,
  recordRun,
  networksFor,
  timeToNext,
  type Pacing,
} from '../../../src/monitor/pacing.ts';
import { millis, seconds, type Millis } from '../../../src/base/units.ts';

const START = millis(1_700_000_000_000);

/**
 * Plays looks for `duration`; `changes` says whether the picture moved, `cost` how long a network run took. Returns when and how
 * the networks ran.
 */
function play(
  duration: Millis,
  changes: (sinceStart: number) => boolean,
  someone: boolean,
  cost: (sinceStart: number) => Millis = () => millis(50),
  pressed: (sinceStart: number) => boolean = () => false,
) {
  let pacing: Pacing = initialPacing();
  const looks: number[] = [];
  const runs: { at: number; presence: boolean }[] = [];
  for (let at = START; at - START < duration; at = millis(at + timeToNext(pacing, at, false, pressed(at - START)))) {
    looks.push(at);
    pacing = recordFrame(pacing, at, changes(at - START));
    const { network, presence } = networksFor(pacing, at, false, false);
    if (network) {
      runs.push({ at, presence });
      pacing = recordRun(pacing, at, cost(at - START), presence, someone);
    }
  }
  return { looks, runs, pacing };
}

const gaps = (instants: readonly number[]) => instants.slice(1).map((at, index) => at - (instants[index] ?? at));

test('a still person is looked at about once a second and analysed by the networks every five', () => {
  const { looks, runs } = play(seconds(120), () => false, true);
  expect(looks.length).toBeGreaterThanOrEqual(118);
  expect(runs.length).toBeGreaterThanOrEqual(120 / 5 - 1);
  expect(runs.length).toBeLessThanOrEqual(120 / 5 + 2);
});

test('a change is followed up to four times a second at first, then twice', () => {
  const { looks } = play(seconds(20), () => true, true);
  const early = looks.filter((at) => at - START < 4000).length;
  const late = looks.filter((at) => at - START >= 10_000).length;
  expect(early).toBeGreaterThanOrEqual(14);
  expect(late).toBeLessThanOrEqual(21);
});

test('an empty chair is looked at sparsely, and a change there wakes the presence network at once', () => {
  const still = play(seconds(120), () => false, false);
  expect(still.runs.length).toBeLessThanOrEqual(13);
  expect(Math.max(...gaps(still.looks))).toBeLessThanOrEqual(PACE.away);
  const back = play(seconds(31), (t) => t >= 29_000, false);
  expect(back.runs.at(-1)).toMatchObject({ presence: true });
  expect((back.runs.at(-1)?.at ?? 0) - START).toBeGreaterThanOrEqual(29_000);
});

test.each([
  { cost: 50, share: PACE.shareMoving },
  { cost: 200, share: PACE.shareMoving },
  { cost: 900, share: PACE.shareSlow }, // a machine so slow that keeping watch at all takes more
])('network runs of $cost ms take no more than $share of a core', ({ cost, share }) => {
  const { runs, looks } = play(
    seconds(300),
    () => true,
    true,
    () => millis(cost),
  );
  expect((runs.length * cost) / 300_000).toBeLessThanOrEqual(share * 1.1);
  expect(Math.max(...gaps(looks))).toBeLessThanOrEqual(2000);
});

test(`fault: ${fault('machineSlowed')}`, () => {
  const isSlow = (at: number) => at >= seconds(100) && at < seconds(200);
  const { looks, runs } = play(
    seconds(300),
    () => true,
    true,
    (at) => millis(isSlow(at) ? 500 : 50),
  );
  const during = (all: readonly number[], from: number, to: number) =>
    all.filter((at) => at - START >= seconds(from) && at - START < seconds(to)).length;
  const run = runs.map(({ at }) => at);
  // The running cost takes some runs to follow.
  expect(during(run, 120, 200) * 500).toBeLessThanOrEqual(seconds(80) * PACE.shareSlow);
  expect(during(looks, 120, 200)).toBeLessThan(during(looks, 20, 100) / 2);
  expect(during(looks, 220, 300)).toBe(during(looks, 20, 100));
  expect(Math.max(...gaps(looks))).toBeLessThanOrEqual(2000); // nothing is missed meanwhile
});

test.each([50, 200, 900])(
  'while the machine has no power to spare, somebody who moves is looked at as one who does not (%i ms a run)',
  (cost) => {
    const isPressed = (at: number) => at >= seconds(100) && at < seconds(200);
    const { looks } = play(
      seconds(300),
      () => true,
      true,
      () => millis(cost),
      isPressed,
    );
    const during = (from: number, to: number) =>
      looks.filter((at) => at - START >= seconds(from) && at - START < seconds(to)).length;
    expect(during(100, 200)).toBeLessThanOrEqual(101);
    expect(during(100, 200)).toBeLessThanOrEqual(during(0, 100));
    expect(during(200, 300)).toBeGreaterThanOrEqual(during(10, 100));
    expect(Math.max(...gaps(looks))).toBeLessThanOrEqual(2000);
  },
);

test('a calibration looks as often as ever, whatever the machine does', () => {
  const moving = recordFrame(initialPacing(), START, true);
  expect(timeToNext(moving, START, true, true)).toBe(timeToNext(moving, START, true, false));
});

test('a calibration wants every picture, and doubt asks the presence network', () => {
  const calm = recordRun(recordFrame(initialPacing(), START, false), START, millis(50), true, true);
  expect(networksFor(calm, millis(START + 250), true, false)).toEqual({ network: true, presence: false });
  expect(networksFor(calm, millis(START + 250), false, true)).toEqual({ network: true, presence: true });
  expect(networksFor(calm, millis(START + 250), false, false)).toEqual({ network: false, presence: false });
});

test('a clock that is set back by an hour stops no network and no outline', () => {
  const { pacing } = play(seconds(30), (at) => at > seconds(25), true);
  const back = millis(START - seconds(3570));
  expect(networksFor(pacing, back, false, false)).toEqual({ network: true, presence: true });
  const still = recordFrame(pacing, back, false);
  expect(still.changingSince).toBeNull();
  const changing = recordFrame(pacing, back, true);
  expect(changing.changingSince).toBe(back);
  expect(isOutlineDue({ at: START, cost: millis(250) }, back, 'shown')).toBe(true);
});
