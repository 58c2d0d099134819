import { seededRandom } from '../../src/base/random.ts';

/** Random numbers of one simulated person. Two things that a person has (movements, errors) take two of these, so that they stay independent. */
export interface Chance {
  readonly share: () => number; // uniform, 0 up to 1
  readonly between: (low: number, high: number) => number; // uniform
  readonly normal: () => number; // mean 0, SD 1
}

export function chanceFrom(seed: number): Chance {
  const share = seededRandom(seed);
  share(); // neighbouring seeds begin alike
  // Box-Muller: the tails count, because the rare day far out is the one that is wrongly warned about.
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  return { share, normal, between: (low, high) => low + (high - low) * share() };
}
