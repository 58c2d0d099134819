import { array, assert, double, property } from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { cholesky, inverse, solve, zeros } from '../../../src/base/matrix.ts';

/** Positive definite, with nothing further than `band` from the diagonal. */
function banded(weights: readonly number[], band: number) {
  const matrix = zeros(weights.length);
  weights.forEach((weight, row) => {
    for (let column = Math.max(0, row - band); column <= row; column++)
      matrix.values[row * matrix.size + column] = row === column ? 2 * band + weight : -1 / (1 + row - column);
  });
  return matrix;
}

describe('Cholesky over a band', () => {
  test('gives to the bit what the whole matrix gives', () => {
    const weights = array(double({ min: 0.1, max: 10, noNaN: true }), { minLength: 1, maxLength: 12 });
    assert(
      property(weights, (diagonal) => {
        const matrix = banded(diagonal, 2);
        const [whole, narrow] = [cholesky(matrix), cholesky(matrix, 2)];
        if (whole === null || narrow === null) throw new Error('expected a positive definite matrix');
        expect(narrow).toEqual(whole);
        expect(solve(narrow, diagonal, 2)).toEqual(solve(whole, diagonal));
      }),
    );
  });

  test('answers what times the matrix gives the right side', () => {
    const matrix = banded([1, 2, 3, 4], 1);
    const lower = cholesky(matrix, 1);
    if (lower === null) throw new Error('expected a positive definite matrix');
    const [a, b, c, d] = solve(lower, [1, 0, 0, 2], 1);
    expect(3 * a! - 0.5 * b!).toBeCloseTo(1);
    expect(-0.5 * a! + 4 * b! - 0.5 * c!).toBeCloseTo(0);
    expect(-0.5 * c! + 6 * d!).toBeCloseTo(2);
  });

  test('over what stood there before gives what a new one gives', () => {
    const used = zeros(4);
    used.values.fill(7);
    const matrix = banded([1, 2, 3, 4], 3);
    const [again, fresh] = [cholesky(matrix, 3, used), cholesky(matrix)];
    if (again === null || fresh === null) throw new Error('expected a positive definite matrix');
    expect(again).toBe(used);
    expect(inverse(again)).toEqual(inverse(fresh));
    expect(solve(again, [1, 0, 0, 2])).toEqual(solve(fresh, [1, 0, 0, 2]));
  });

  test('refuses a matrix that is not positive definite', () => {
    const matrix = banded([1, -20, 1], 1);
    expect(cholesky(matrix)).toBeNull();
    expect(cholesky(matrix, 1)).toBeNull();
  });
});
