import { cholesky, type Matrix, zeros } from '../../base/matrix.ts';
import { POSTURE_KEYS, type BodyPosture } from './posture.ts';

/** Looking down bends the lower neck as well: degrees of neck per degree of nose-down pitch [calc, rendered people]. */
export const NECK_PER_PITCH = 0.2;

/** The parameters of what happens aside: mostly none or one deviates, and then much, so their prior has heavy tails (Cauchy). */
const HEAVY_TAILED: ReadonlySet<keyof BodyPosture> = new Set([
  'pitch',
  'sideLean',
  'twist',
  'shrugLeft',
  'shrugRight',
  'left',
] as const);

const NECK = POSTURE_KEYS.indexOf('neck');
const PITCH = POSTURE_KEYS.indexOf('pitch');
/** The parameters of a fit: the posture, and how far focal length and pitch of the camera are off. */
export const SIZE = POSTURE_KEYS.length + 2;
const IS_HEAVY = Array.from({ length: SIZE }, (_none, index) => {
  const key = POSTURE_KEYS[index];
  return key !== undefined && HEAVY_TAILED.has(key);
});

/** The normal equations of one round after another, in units of the spreads. */
export class NormalEquations {
  readonly pull = new Float64Array(SIZE);
  readonly #information = zeros(SIZE); // lower triangle

  /**
   * Starts a round with the prior: every parameter near its mean, the neck near the flexion that the pitch brings with it. Returns
   * the cost of being where `values` are.
   */
  begin(values: Float64Array, spread: Float64Array): number {
    const { pull } = this;
    const entries = this.#information.values;
    entries.fill(0);
    pull.fill(0);
    let cost = 0;
    const pitch = values[PITCH] ?? 0;
    for (let index = 0; index < SIZE; index += 1) {
      const residual = -(values[index] ?? 0);
      if (index === NECK && pitch > 0) continue;
      const heavy = IS_HEAVY[index] ?? false;
      const weight = heavy ? 2 / (1 + residual ** 2) : 1;
      cost += heavy ? Math.log1p(residual ** 2) : residual ** 2 / 2;
      entries[index * SIZE + index] = weight;
      pull[index] = weight * residual;
    }
    if (pitch <= 0) return cost;
    const carried = (NECK_PER_PITCH * (spread[PITCH] ?? 0)) / (spread[NECK] ?? 1);
    const residual = carried * pitch - (values[NECK] ?? 0);
    entries[NECK * SIZE + NECK] = 1;
    pull[NECK] = residual;
    entries[Math.max(PITCH, NECK) * SIZE + Math.min(PITCH, NECK)] = -carried;
    entries[PITCH * SIZE + PITCH] = (entries[PITCH * SIZE + PITCH] ?? 0) + carried ** 2;
    pull[PITCH] = (pull[PITCH] ?? 0) - carried * residual;
    return cost + residual ** 2 / 2;
  }

  /** Adds one residual (standard errors) and how it falls with each parameter. */
  add(slopes: Float64Array, residual: number): void {
    const { pull } = this;
    const entries = this.#information.values;
    for (let row = 0; row < SIZE; row += 1) {
      const slope = slopes[row] ?? 0;
      if (slope === 0) continue; // a third of them: shoulders do not nod
      pull[row] = (pull[row] ?? 0) + slope * residual;
      const at = row * SIZE;
      for (let column = 0; column <= row; column += 1)
        entries[at + column] = (entries[at + column] ?? 0) + slope * (slopes[column] ?? 0);
    }
  }

  /** Writes their Cholesky factor into `lower`. False when they are singular. */
  factor(lower: Matrix): boolean {
    return cholesky(this.#information, SIZE, lower) !== null;
  }
}
