import { describe, expect, test } from 'vitest';
import { LIST_STYLE, listInBrief } from '../../../src/ui/format/numbers.ts';

describe('a list in brief', () => {
  test('English has commas alone', () => {
    expect(listInBrief(['neck angle', 'trunk lean'])).toBe('neck angle, trunk lean');
    expect(listInBrief(['neck angle', 'trunk lean', 'side lean'])).toBe('neck angle, trunk lean, side lean');
  });

  // With the type 'unit', Chinese read 'AB' and Japanese 'A B': names ran into each other.
  test.each([
    ['zh-Hans', 'A、B、C'],
    ['ja', 'A、B、C'],
    ['de', 'A, B und C'],
    ['fr', 'A, B, C'],
    ['es', 'A, B y C'],
    ['pt-BR', 'A, B, C'],
    ['ar', 'A وB وC'],
  ])('%s says %s', (tag, said) => {
    expect(new Intl.ListFormat(tag, LIST_STYLE).format(['A', 'B', 'C'])).toBe(said);
  });
});
