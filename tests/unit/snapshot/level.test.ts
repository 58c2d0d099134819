import * as fc from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../../src/base/picture.ts';
import { degrees } from '../../../src/base/units.ts';
import { findPlacing } from '../../../src/features/snapshot/pure/level/find-placing.ts';
import {
  isUndisputed,
  LEVELLED_BY_HAND,
  PHONE_LEVEL,
  UNKNOWN_LEVEL,
} from '../../../src/features/snapshot/pure/level/picture-level.ts';
import { placingAfter } from '../../../src/features/snapshot/pure/level/placing-steps.ts';
import { turningOf } from '../../../src/features/snapshot/pure/level/turning.ts';
import type { FoundBody } from '../../../src/pose/estimator.ts';

/** A grey wall with upright bars, the whole of it turned clockwise by `roll`. */
function room(roll: number, bars: readonly number[]): Picture {
  const [width, height] = [480, 360];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const angle = (roll * Math.PI) / 180;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const across = (x - width / 2) * Math.cos(angle) + (y - height / 2) * Math.sin(angle);
      const dark = Math.max(0, ...bars.map((bar) => Math.min(1, (14 - Math.abs(across - bar)) / 4))); // edges are 4 px soft
      data.fill(170 - 110 * dark, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { data, width, height };
}

/** Somebody small in the middle, whose axis is `axis` in every look; `told`: in the looks that the network gets wrong. */
const body = (axis: number): FoundBody => ({
  score: 0.9,
  face: { x: 240, y: 170 },
  hips: { x: 240, y: 190 },
  reach: 20,
  axis: degrees(axis),
});
const seen = (axis: number, told: Readonly<Record<number, number>> = {}) => {
  return (_: Picture, turn: number) => Promise.resolve([body(told[turn] ?? axis)]);
};
const BARS = [-170, -60, 70, 180];

describe('which way up a picture is laid', () => {
  test.each([0, 90, 180, -90])('somebody whose head points %s degrees aside is turned back', async (axis) => {
    const { placing } = await findPlacing(room(axis, []), seen(axis), null);
    expect(Math.cos(((placing.turn + axis) * Math.PI) / 180)).toBeCloseTo(1, 6);
  });

  test('one look of four may be wrong, as with a man of the lab who was told to stand on his head', async () => {
    const { placing } = await findPlacing(room(0, []), seen(-2, { 0: 170 }), null);
    expect(placing.turn).toBe(0);
  });

  test('somebody who lies between two quarters is left as they are, and nothing is called level', async () => {
    expect(await findPlacing(room(0, BARS), seen(47), null)).toEqual({
      placing: { turn: 0, mirrored: false },
      level: UNKNOWN_LEVEL,
    });
  });

  test('an empty room is left alone', async () => {
    const { placing } = await findPlacing(room(0, []), () => Promise.resolve([]), null);
    expect(placing.turn).toBe(0);
  });
});

describe('the roll of a picture, by the upright edges of the room', () => {
  test.each([-8, -3, 0.8, 6])('a camera rolled by %s degrees', async (roll) => {
    const { placing, level } = await findPlacing(room(roll, BARS), seen(0), null);
    expect(level.by).toBe('room');
    expect(Math.abs(placing.turn + roll)).toBeLessThan(0.5);
  });

  test.each([87, 184])('a picture that is askew as well as turned, %s degrees', async (roll) => {
    const { placing, level } = await findPlacing(room(roll, BARS), seen(roll), null);
    expect(level.by).toBe('room');
    expect(Math.abs(((placing.turn + roll + 540) % 360) - 180)).toBeLessThan(0.5);
  });

  test('30 degrees are believed when the body is turned as much, and not when it stands upright', async () => {
    const turned = await findPlacing(room(30, BARS), seen(24), null);
    expect(turned.level.by).toBe('room');
    expect(Math.abs(turned.placing.turn + 30)).toBeLessThan(0.6);
    const disputed = await findPlacing(room(30, BARS), seen(0), null);
    expect(disputed.placing.turn).toBeCloseTo(0, 9);
    expect(disputed.level.by).toBe('nothing');
    expect(disputed.level.sigma).toBeCloseTo(30, 0); // one of them misleads: too much to measure against
    expect([disputed.level, UNKNOWN_LEVEL, LEVELLED_BY_HAND].map(isUndisputed)).toEqual([false, true, false]);
  });

  test('a bare wall says nothing', async () => {
    expect((await findPlacing(room(0, []), seen(0), null)).level).toBe(UNKNOWN_LEVEL);
  });

  test('clothes and chair of the person are no part of the room', async () => {
    const large: FoundBody = { ...body(0), face: { x: 240, y: 60 }, hips: { x: 240, y: 220 }, reach: 200 };
    const { level } = await findPlacing(room(8, [-50, -20, 20, 50]), () => Promise.resolve([large]), null);
    expect(level).toBe(UNKNOWN_LEVEL);
  });
});

describe('what the person says of a picture', () => {
  test('it is turned by exactly that, and counts as level', async () => {
    const wanted = { turn: degrees(-4.2), mirrored: false, exact: true };
    expect(await findPlacing(room(0, BARS), seen(0), wanted)).toEqual({
      placing: { turn: -4.2, mirrored: false },
      level: LEVELLED_BY_HAND,
    });
  });

  test('a quarter turn of theirs is levelled by the room, of a mirror image as well', async () => {
    const found = await findPlacing(room(94, BARS), seen(0), { turn: degrees(-90), mirrored: false, exact: false });
    expect(found.placing.turn).toBeCloseTo(-94, 0);
    const mirrored = await findPlacing(room(94, BARS), seen(0), { turn: degrees(90), mirrored: true, exact: false });
    expect(mirrored.placing).toMatchObject({ mirrored: true });
    expect(mirrored.placing.turn).toBeCloseTo(94, 0);
  });

  test('four quarters and two mirrors lead back', () => {
    const start = { placing: { turn: degrees(0), mirrored: false }, level: UNKNOWN_LEVEL };
    let [turned, mirrored] = [start, start];
    for (let step = 0; step < 4; step++)
      turned = { ...turned, placing: placingAfter(turned, { kind: 'quarter', clockwise: true }) };
    for (let step = 0; step < 2; step++)
      mirrored = { ...mirrored, placing: placingAfter(mirrored, { kind: 'mirror' }) };
    expect(turned.placing.turn).toBe(0);
    expect(mirrored.placing).toMatchObject({ mirrored: false });
  });
});

describe('a picture that is turned', () => {
  const placings = fc.record({
    turn: fc.double({ min: -180, max: 180, noNaN: true }).map(degrees),
    mirrored: fc.boolean(),
  });
  const points = fc.record({ x: fc.integer({ min: 0, max: 2048 }), y: fc.integer({ min: 0, max: 1536 }) });

  test('every point stays inside, and the way back leads to where it was', () => {
    fc.assert(
      fc.property(placings, points, (placing, point) => {
        const { size, place, original } = turningOf({ width: 2048, height: 1536 }, placing, 2048);
        const there = place(point);
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(2048);
        expect(there.x).toBeGreaterThan(-1.5);
        expect(there.x).toBeLessThan(size.width + 1.5);
        expect(there.y).toBeGreaterThan(-1.5);
        expect(there.y).toBeLessThan(size.height + 1.5);
        const back = original(there);
        expect(Math.hypot(back.x - point.x, back.y - point.y)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('the phone’s own level', () => {
  const phone = (lean: number) => degrees(lean);

  test('levels a picture whose room shows nothing', async () => {
    const { placing, level } = await findPlacing(room(4, []), seen(4), null, phone(4));
    expect(placing.turn).toBe(-4);
    expect(level).toBe(PHONE_LEVEL);
  });

  test('is not believed against the room: the picture was turned or cut since', async () => {
    const { placing, level } = await findPlacing(room(0, BARS), seen(0), null, phone(8));
    expect(level.by).toBe('room');
    expect(Math.abs(placing.turn)).toBeLessThan(1);
  });

  test('is not believed against the body by more than a little', async () => {
    const alone = await findPlacing(room(0, []), seen(0), null, phone(30));
    expect(alone).toEqual({ placing: { turn: 0, mirrored: false }, level: UNKNOWN_LEVEL });
    const both = await findPlacing(room(30, []), seen(26), null, phone(30));
    expect(both.placing.turn).toBe(-30);
  });

  test('counts on after a quarter turn by the person', async () => {
    const wanted = { turn: degrees(-90), mirrored: false, exact: false };
    const { placing, level } = await findPlacing(room(94, []), seen(0), wanted, phone(94));
    expect(placing.turn).toBeCloseTo(-94, 6);
    expect(level.by).toBe('phone');
  });
});
