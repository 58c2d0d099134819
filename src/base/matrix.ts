/** A small symmetric matrix, stored row by row. `cholesky` reads only the lower triangle. */
export interface Matrix {
  readonly size: number; // number of rows, and of columns
  readonly values: Float64Array; // size * size
}
export const zeros = (size: number): Matrix => ({ size, values: new Float64Array(size * size) });

/**
 * Cholesky factor: the lower triangle L with L L^T = matrix. Null when the matrix is not positive definite.
 * @param band half bandwidth: entries further than this from the diagonal are zero. `cholesky` and `solve` do not read them.
 * @param into where it is written; its upper triangle is neither read nor written. What stands there after null means nothing.
 */
export function cholesky({ size, values }: Matrix, band = size, into = zeros(size)): Matrix | null {
  const lower = into.values;
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
  return into;
}

/** Solves L L^T x = `right` for x; `lower` and `band` as from `cholesky`. */
export function solve({ size, values: lower }: Matrix, right: ArrayLike<number>, band = size): Float64Array {
  const solution = new Float64Array(right);
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

/** The inverse of L L^T, both triangles: M^T M with M the inverse of L. */
export function inverse({ size, values: lower }: Matrix): Matrix {
  const unlowered = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1)
    for (let row = column; row < size; row += 1) {
      let rest = row === column ? 1 : 0;
      for (let k = column; k < row; k += 1) rest -= (lower[row * size + k] ?? 0) * (unlowered[k * size + column] ?? 0);
      unlowered[row * size + column] = rest / (lower[row * size + row] ?? 0);
    }
  const whole = zeros(size);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let total = 0;
      for (let k = row; k < size; k += 1)
        total += (unlowered[k * size + row] ?? 0) * (unlowered[k * size + column] ?? 0);
      whole.values[row * size + column] = total;
      whole.values[column * size + row] = total;
    }
  return whole;
}

/** v^T M v, where M has both triangles: the variance of a sum with weights v under the covariance M. */
export function quadratic({ size, values }: Matrix, vector: Float64Array): number {
  let total = 0;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      total += (values[row * size + column] ?? 0) * (vector[row] ?? 0) * (vector[column] ?? 0);
  return total;
}
