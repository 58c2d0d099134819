/** Small symmetric matrices, row by row; of what goes in, only the lower triangle is read. */
export interface Matrix {
  readonly size: number; // rows, and columns
  readonly values: Float64Array; // size * size
}
export const zeros = (size: number): Matrix => ({ size, values: new Float64Array(size * size) });

/**
 * Lower triangle L with L L^T = matrix; null when the matrix is not positive definite. `band`: how far from the diagonal its last
 * entries lie; what is further out is neither read nor worked on, here and in `solve`.
 */
export function cholesky({ size, values }: Matrix, band = size): Matrix | null {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    const first = Math.max(0, row - band);
    for (let column = first; column <= row; column += 1) {
      let rest = values[row * size + column] ?? 0;
      for (let k = first; k < column; k += 1) rest -= (lower[row * size + k] ?? 0) * (lower[column * size + k] ?? 0);
      if (column < row) lower[row * size + column] = rest / (lower[column * size + column] ?? 0);
      else if (rest > 0) lower[row * size + row] = Math.sqrt(rest);
      else return null;
    }
  }
  return { size, values: lower };
}

/** What times L L^T gives `right`. */
export function solve({ size, values: lower }: Matrix, right: ArrayLike<number>, band = size): Float64Array {
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let rest = solution[row] ?? 0;
    for (let k = Math.max(0, row - band); k < row; k += 1) rest -= (lower[row * size + k] ?? 0) * (solution[k] ?? 0);
    solution[row] = rest / (lower[row * size + row] ?? 0);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = solution[row] ?? 0;
    for (let k = row + 1; k < Math.min(size, row + band + 1); k += 1)
      rest -= (lower[k * size + row] ?? 0) * (solution[k] ?? 0);
    solution[row] = rest / (lower[row * size + row] ?? 0);
  }
  return solution;
}

/** Inverse of L L^T, whole. */
export function inverse(lower: Matrix): Matrix {
  const { size } = lower;
  const whole = zeros(size);
  for (let column = 0; column < size; column += 1) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    solve(lower, unit).forEach((value, row) => {
      whole.values[row * size + column] = value;
    });
  }
  return whole;
}

/** v^T M v of a whole matrix: the variance of a sum weighted by v under covariance M. */
export function quadratic({ size, values }: Matrix, vector: Float64Array): number {
  let total = 0;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      total += (values[row * size + column] ?? 0) * (vector[row] ?? 0) * (vector[column] ?? 0);
  return total;
}
