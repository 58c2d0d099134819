import { describe, expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import { choosePerson, countPeople, type FollowedPerson } from '../../../src/pose/follow-person.ts';
import { foundAt, PICTURE } from './fakes.ts';

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
