import { describe, expect, it } from 'vitest';
import { stretch } from '../../../tools/replay/timeline.ts';

const frames = (...labels: string[]) => labels.map((label, index) => ({ label, t: index / 2 }));
const shown = (labels: string[], holds: Record<string, number>) =>
  stretch(frames(...labels), new Map(Object.entries(holds))).map(({ index }) => index);

describe('stretching a sequence', () => {
  it('leaves a sequence alone without holds', () => {
    expect(stretch(frames('a', 'a', 'b'), new Map())).toEqual([
      { index: 0, t: 0 },
      { index: 1, t: 0.5 },
      { index: 2, t: 1 },
    ]);
  });

  it.each([
    ['plays an interval to and fro', ['a', 'a', 'a', 'b'], { a: 4 }, [0, 1, 2, 1, 0, 1, 2, 1, 3]],
    ['shows a single frame again and again', ['a', 'b'], { a: 2 }, [0, 0, 0, 0, 1]],
    ['stretches every interval of a label', ['a', 'b', 'a'], { a: 1 }, [0, 0, 1, 2, 2]],
    ['stretches the last interval too', ['a', 'b', 'b'], { b: 2 }, [0, 1, 2, 1, 2]],
    ['leaves an interval that is long enough', ['a', 'a', 'a', 'a'], { a: 2 }, [0, 1, 2, 3]],
  ])('%s', (_, labels, holds, expected) => {
    expect(shown(labels, holds)).toEqual(expected);
  });

  it('moves everything after it by as much, so that no two showings share an instant', () => {
    const times = stretch(frames('a', 'a', 'b', 'c'), new Map([['a', 600]])).map(({ t }) => t);
    expect(times.at(-2)).toBeCloseTo(600, 6);
    const gaps = times.slice(1).map((t, index) => t - times[index]!);
    expect(Math.min(...gaps)).toBeCloseTo(0.5, 6);
    expect(Math.max(...gaps)).toBeCloseTo(0.5, 6);
  });
});
