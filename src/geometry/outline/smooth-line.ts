import type { Spot } from './iso-line.ts';

/** Stiffness of the line against sudden change of its curvature: features under a tenth of the trunk are noise [H]. */
const STIFFNESS = 3000;
const TURNS = 3; // rounds of reweighting: bumps that do not belong to the back lose their say
const BUMP = 2.5; // standard errors beyond which a spot is doubted

/**
 * The smoothest line through spots with known errors (Whittaker's smoother: squared errors + third differences), x and
 * y each over the steps of the line. `errors` in the unit of the spots.
 */
export function smoothLine(line: readonly Spot[], errors: readonly number[]): Spot[] {
  let weights = errors.map((error) => 1 / error ** 2);
  let smooth: Spot[] = [...line];
  for (let turn = 0; turn < TURNS; turn++) {
    const solve = solver(weights);
    const xs = solve(line.map(({ x }, index) => x * (weights[index] ?? 0)));
    const ys = solve(line.map(({ y }, index) => y * (weights[index] ?? 0)));
    smooth = xs.map((x, index) => ({ x, y: ys[index] ?? NaN }));
    weights = errors.map((error, index) => {
      const [seen, made] = [line[index], smooth[index]];
      const off = seen === undefined || made === undefined ? 0 : Math.hypot(seen.x - made.x, seen.y - made.y) / error;
      return 1 / error ** 2 / (1 + (off / BUMP) ** 2);
    });
  }
  return smooth;
}

const BAND = 3;

/** Cholesky over the band of diag(weights) + STIFFNESS * D'D, D the third differences; answers the solver. */
function solver(weights: readonly number[]): (right: readonly number[]) => number[] {
  const count = weights.length;
  const band = weights.map((weight) => [weight, 0, 0, 0]); // [row][distance below the diagonal]
  const differences = [-1, 3, -3, 1];
  for (let start = 0; start + BAND < count; start++)
    for (let i = 0; i <= BAND; i++)
      for (let j = 0; j <= i; j++) {
        const row = band[start + i];
        if (row !== undefined)
          row[i - j] = (row[i - j] ?? 0) + STIFFNESS * (differences[i] ?? 0) * (differences[j] ?? 0);
      }
  const at = (row: number, column: number): number => (column < 0 ? 0 : (band[row]?.[row - column] ?? 0));
  for (let row = 0; row < count; row++)
    for (let column = Math.max(0, row - BAND); column <= row; column++) {
      let value = at(row, column);
      for (let k = Math.max(0, row - BAND); k < column; k++) value -= at(row, k) * at(column, k);
      const line = band[row];
      if (line !== undefined)
        line[row - column] = row === column ? Math.sqrt(Math.max(value, 1e-12)) : value / at(column, column);
    }
  return (right) => {
    const half: number[] = [];
    for (let row = 0; row < count; row++) {
      let value = right[row] ?? 0;
      for (let k = Math.max(0, row - BAND); k < row; k++) value -= at(row, k) * (half[k] ?? 0);
      half.push(value / at(row, row));
    }
    const whole = new Array<number>(count).fill(0);
    for (let row = count - 1; row >= 0; row--) {
      let value = half[row] ?? 0;
      for (let k = row + 1; k <= Math.min(count - 1, row + BAND); k++) value -= at(k, row) * (whole[k] ?? 0);
      whole[row] = value / at(row, row);
    }
    return whole;
  };
}
