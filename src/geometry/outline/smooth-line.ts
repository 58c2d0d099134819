import { type Point, distance } from '../../base/points.ts';
import { cholesky, solve, zeros, type Matrix } from '../../base/matrix.ts';

/** Stiffness of the line against sudden change of its curvature: features under a tenth of the trunk are noise [H]. */
const STIFFNESS = 3000;
const TURNS = 3; // rounds of reweighting, which reduce the weight of outliers
const BUMP = 2.5; // standard errors beyond which a point loses weight

/**
 * Whittaker's smoother (squared errors + third differences) over points with known errors; x and y separately over the steps of
 * the line. `errors`: unit of the points.
 */
export function smoothLine(line: readonly Point[], errors: readonly number[]): Point[] {
  let weights = errors.map((error) => 1 / error ** 2);
  let smooth: Point[] = [...line];
  for (let turn = 0; turn < TURNS; turn++) {
    const lower = cholesky(stiffened(weights), BAND);
    if (lower === null) break; // errors so large that the weights vanish by rounding
    const along = (of: (spot: Point) => number): Float64Array =>
      solve(
        lower,
        line.map((spot, index) => of(spot) * (weights[index] ?? 0)),
        BAND,
      );
    const [xs, ys] = [along(({ x }) => x), along(({ y }) => y)];
    smooth = line.map((_, index) => ({ x: xs[index] ?? NaN, y: ys[index] ?? NaN }));
    weights = errors.map((error, index) => {
      const [seen, made] = [line[index], smooth[index]];
      const off = seen === undefined || made === undefined ? 0 : distance(seen, made) / error;
      return 1 / error ** 2 / (1 + (off / BUMP) ** 2);
    });
  }
  return smooth;
}

const DIFFERENCES = [-1, 3, -3, 1]; // the third difference
const BAND = DIFFERENCES.length - 1;

/** diag(weights) + STIFFNESS * D'D, where D takes third differences: the matrix of the smoother. */
function stiffened(weights: readonly number[]): Matrix {
  const matrix = zeros(weights.length);
  const { size, values } = matrix;
  weights.forEach((weight, row) => (values[row * size + row] = weight));
  for (let start = 0; start + BAND < size; start++)
    DIFFERENCES.forEach((a, i) =>
      DIFFERENCES.slice(0, i + 1).forEach((b, j) => {
        const entry = (start + i) * size + start + j;
        values[entry] = (values[entry] ?? 0) + STIFFNESS * a * b;
      }),
    );
  return matrix;
}
