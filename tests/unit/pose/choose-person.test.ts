import { describe, expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import {
  choosePerson,
  countPeople,
  type FollowedPerson,
  partsOf,
  searchParts,
} from '../../../src/pose/choose-person.ts';
import { foundAt, PICTURE } from './fakes.ts';
import type { DetectedPerson } from '../../../src/pose/person-finder.ts';
import type { Region } from '../../../src/pose/region.ts';

const NOW = millis(60_000);
const followed: FollowedPerson = { face: { x: 320, y: 200 }, size: 800, at: millis(NOW - 1000) };
const them = foundAt(330, 300);
const behind = foundAt(300, 200, 40);

describe('whom to follow', () => {
  test('nobody followed yet: the largest, and of equals the most central', () => {
    expect(choosePerson([behind, them], null, PICTURE, NOW)).toBe(them);
    const central = foundAt(320, 300);
    const aside = foundAt(600, 300);
    expect(choosePerson([aside, central], null, PICTURE, NOW)).toBe(central);
  });

  test('the one followed, not a passer-by who is surer or nearer the middle', () => {
    const passer = foundAt(320, 200, 45, 0.99);
    const shifted = foundAt(420, 310, 95, 0.6);
    expect(choosePerson([passer, shifted], followed, PICTURE, NOW)).toBe(shifted);
  });

  test('somebody further back, alone, is not the one who left', () => {
    expect(choosePerson([behind], followed, PICTURE, NOW)).toBeNull();
  });

  test('who comes back from the side, alone and as large as before, is the same person', () => {
    const back = foundAt(80, 300, 130);
    expect(choosePerson([back], followed, PICTURE, NOW)).toBe(back);
  });

  test('after a quarter of a minute without them the place has a new owner', () => {
    const long = { ...followed, at: millis(NOW - 15_001) };
    expect(choosePerson([behind], long, PICTURE, NOW)).toBe(behind);
  });

  test('so it has when the clock was set back: how long they have been gone is not known', () => {
    const ahead = { ...followed, at: millis(NOW + 3_600_000) };
    expect(choosePerson([behind], ahead, PICTURE, NOW)).toBe(behind);
  });

  test('the one followed is believed at a score that would not make a newcomer', () => {
    const faint = foundAt(330, 300, 100, 0.35);
    expect(choosePerson([faint], followed, PICTURE, NOW)).toBe(faint);
    expect(choosePerson([faint], null, PICTURE, NOW)).toBeNull();
    expect(countPeople([faint, them, behind])).toBe(2);
  });

  test('an empty picture has nobody', () => {
    expect(choosePerson([], followed, PICTURE, NOW)).toBeNull();
    expect(choosePerson([], null, PICTURE, NOW)).toBeNull();
  });
});

const LARGE = { data: new Uint8ClampedArray(), width: 2048, height: 1536 };

/** Sees whoever is whole in a part and at least a third of its height high; looks of it are counted. */
function finderOf(people: readonly DetectedPerson[], looks: Region[] = []) {
  return {
    find(_: unknown, part?: Region) {
      if (part === undefined) throw new Error('the whole picture was looked at before');
      looks.push(part);
      const reach = part.side / 2;
      return Promise.resolve(
        people.filter(({ body: { x, y, side } }) => {
          const isWhole = Math.abs(x - part.x) + side / 4 < reach && Math.abs(y - part.y) + side / 4 < reach;
          return isWhole && side > part.side / 3;
        }),
      );
    },
    dispose: () => undefined,
  };
}

describe('the parts of a picture', () => {
  test.each([
    [2048, 1536, 0.5, 6],
    [1536, 2048, 0.5, 6],
    [2048, 1536, 0.36, 12],
    [2048, 500, 0.5, 3], // no higher than a part
    [640, 480, 0.36, 0], // nothing there that the whole did not show
  ])('%d x %d, %d of it: %d squares over all of it', (width, height, share, count) => {
    const parts = partsOf({ data: new Uint8ClampedArray(), width, height }, share);
    expect(parts).toHaveLength(count);
    for (const [x, y] of [
      [0, 0],
      [width, height],
      [width / 3, height / 2],
    ] as const)
      expect(
        parts.length === 0 ||
          parts.some((one) => Math.abs(one.x - x) <= one.side / 2 + 1e-9 && Math.abs(one.y - y) <= one.side / 2 + 1e-9),
      ).toBe(true);
  });
});

describe('searching the parts', () => {
  test('finds somebody whom the whole picture is too large for, and looks at them again from near by', async () => {
    const looks: Region[] = [];
    const somebody = foundAt(500, 800, 62);
    expect(await searchParts(finderOf([somebody], looks), LARGE)).toEqual([somebody]);
    expect(looks).toHaveLength(7); // six parts, and from near by
    expect(looks.at(-1)).toMatchObject({ x: somebody.body.x, y: somebody.body.y });
  });

  test('looks at smaller parts only when the larger ones show nobody', async () => {
    const looks: Region[] = [];
    const somebody = foundAt(500, 800, 36);
    expect(await searchParts(finderOf([somebody], looks), LARGE)).toEqual([somebody]);
    expect(looks).toHaveLength(19);
  });

  test('believes nobody who is gone from near by', async () => {
    const ghost = foundAt(500, 800, 62);
    let looks = 0;
    const finder = { find: () => Promise.resolve(looks++ < 6 ? [ghost] : []), dispose: () => undefined };
    expect(await searchParts(finder, LARGE)).toEqual([]);
  });

  test('takes the largest, most central of several', async () => {
    const [near, far] = [foundAt(900, 700, 70), foundAt(1700, 700, 52)];
    const seen = await searchParts(finderOf([far, near]), LARGE);
    expect(seen).toContain(near);
  });
});
