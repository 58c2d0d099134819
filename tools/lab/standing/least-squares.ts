/** A column that is 0 everywhere gets the weight 0. */
const ALMOST_NONE = 1e-9;

/** Weights that bring `rows` nearest to `wanted`: least squares, the normal equations by elimination. */
export function leastSquares(rows: readonly (readonly number[])[], wanted: readonly number[]): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  const left = Array.from({ length: columns }, (_, i) =>
    Array.from({ length: columns }, (__, j) =>
      rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j ? ALMOST_NONE : 0),
    ),
  );
  const right = Array.from({ length: columns }, (_, i) =>
    rows.reduce((sum, row, at) => sum + (row[i] ?? 0) * (wanted[at] ?? 0), 0),
  );
  return solved(left, right);
}

/** The solution of `left` x = `right`, for a symmetric and positive `left`. */
export function solved(left: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = left.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    const pivot = rows[at] ?? [];
    for (let below = at + 1; below < size; below++) {
      const row = rows[below] ?? [];
      const share = (row[at] ?? 0) / (pivot[at] ?? NaN);
      for (let column = at; column <= size; column++) row[column] = (row[column] ?? 0) - share * (pivot[column] ?? 0);
    }
  }
  const solution = Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] ?? [];
    const known = solution.reduce((sum, value, column) => sum + (column > at ? value * (row[column] ?? 0) : 0), 0);
    solution[at] = ((row[size] ?? 0) - known) / (row[at] ?? NaN);
  }
  return solution;
}
