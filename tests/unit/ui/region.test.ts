import { describe, expect, test } from 'vitest';
import { firstWeekdayIn, regionWeekIn, tableFormatIn } from '../../../src/ui/format/region.ts';

describe('a region', () => {
  test.each([
    ['en-US', 6],
    ['en-GB', 0],
    ['de-DE', 0],
    ['en-DE', 0],
    ['ar-EG', 5],
  ])('begins the week of %s with day %d', (tag, day) => {
    expect(firstWeekdayIn(tag)).toBe(day);
  });

  test.each([
    ['en-US', 6, [5, 6]],
    ['de-DE', 0, [5, 6]],
    ['ar-EG', 5, [4, 5]],
    ['he-IL', 6, [4, 5]],
  ])('rests in %s: weeks begin on day %d, and days %j are off', (tag, first, weekend) => {
    expect(regionWeekIn(tag)).toEqual({ first, weekend });
  });

  test.each([
    ['en-US', ',', '.'],
    ['de-DE', ';', ','],
    ['en-DE', ';', ','],
    ['de-CH', ',', '.'],
    ['fr-FR', ';', ','],
  ])('reads the tables of %s with %s and %s', (tag, separator, decimal) => {
    expect(tableFormatIn(tag)).toEqual({ separator, decimal });
  });
});
