/** Small dense symmetric systems, as the fit needs them: rows of numbers, at most some twenty on a side. */
export type Matrix = readonly (readonly number[])[];

const at = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0;

/** Lower triangle L with L L^T = matrix; null when the matrix is not positive definite. */
function cholesky(matrix: Matrix): number[][] | null {
  const lower: number[][] = [];
  for (let row = 0; row < matrix.length; row += 1) {
    const line: number[] = [];
    for (let column = 0; column <= row; column += 1) {
      let rest = at(matrix, row, column);
      for (let k = 0; k < column; k += 1)
        rest -= (line[k] ?? 0) * (column === row ? (line[k] ?? 0) : at(lower, column, k));
      if (column === row) {
        if (!(rest > 0)) return null;
        line.push(Math.sqrt(rest));
      } else {
        line.push(rest / at(lower, column, column));
      }
    }
    lower.push(line);
  }
  return lower;
}

function solveWith(lower: Matrix, right: readonly number[]): number[] {
  const size = right.length;
  const forward: number[] = [];
  for (let row = 0; row < size; row += 1) {
    let rest = right[row] ?? 0;
    for (let k = 0; k < row; k += 1) rest -= at(lower, row, k) * (forward[k] ?? 0);
    forward.push(rest / at(lower, row, row));
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = forward[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) rest -= at(lower, k, row) * (solution[k] ?? 0);
    solution[row] = rest / at(lower, row, row);
  }
  return solution;
}

/** Inverse of a symmetric positive definite matrix; null when it is not one. */
export function inverse(matrix: Matrix): number[][] | null {
  const lower = cholesky(matrix);
  if (lower === null) return null;
  return matrix.map((_, column) =>
    solveWith(
      lower,
      matrix.map((_line, row) => (row === column ? 1 : 0)),
    ),
  );
}

export const product = (matrix: Matrix, vector: readonly number[]): number[] =>
  matrix.map((line) => line.reduce((total, value, column) => total + value * (vector[column] ?? 0), 0));

/** v^T M v: the variance of a sum weighted by v under covariance M. */
export const quadratic = (matrix: Matrix, vector: readonly number[]): number =>
  product(matrix, vector).reduce((total, value, index) => total + value * (vector[index] ?? 0), 0);
