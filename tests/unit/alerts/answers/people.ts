import { millis, minutes, seconds, type Millis } from '../../../../src/base/units.ts';
import type { PlumblineEvent } from '../../../../src/alerts/decide/outcome.ts';
import type { WarningAnswer } from '../../../../src/alerts/answers/answer.ts';
import { SEEN, SIGMA, type SeenMetric } from '../../../../tools/days/noise.ts';
import { START, Sitting, reading } from '../sitting.ts';

type Noisy = SeenMetric;

/** One who is measured wrong by a constant amount: the few people that nearly all stray warnings go to. */
export type Bias = Readonly<Partial<Record<Noisy, number>>>;

export interface Lived {
  readonly stray: readonly Warning[]; // came while the person sat well
  readonly told: readonly boolean[]; // by slump or head held forward: whether a cue or an alert came before it was over
}
type Warning = Extract<PlumblineEvent, { kind: 'cue' | 'alert' }>;

const EVERY = seconds(5); // the longest time that a reading stands for
const SLUMP = minutes(12);

/**
 * A stretch of a day of four hours: upright, with one slump or one head held forward each hour, and a break after it. Errors are as
 * stated live; half of each is slow, half new with each reading.
 */
export function live(seed: number, bias: Bias, answers: readonly WarningAnswer[]): Lived {
  const random = from(seed);
  const sitting = new Sitting({ answers }, millis(START + seed * minutes(24 * 60)));
  const slow: Partial<Record<Noisy, number>> = {};
  const owed: { readonly from: Millis; readonly to: Millis }[] = [];
  const sit = (truth: Readonly<Record<Noisy, number>>, time: Millis) =>
    sitting.each(time, EVERY, (at) => {
      const read: Partial<Record<Noisy, number>> = {};
      for (const metric of SEEN) {
        const drift = 0.98 * (slow[metric] ?? 0) + 0.2 * SIGMA[metric] * Math.SQRT1_2 * random.normal();
        slow[metric] = drift;
        const white = SIGMA[metric] * Math.SQRT1_2 * random.normal();
        read[metric] = truth[metric] + (bias[metric] ?? 0) + drift + white;
      }
      return { kind: 'reading', at, reading: reading(at, read) };
    });
  for (let hour = 0; hour < 4; hour++) {
    for (let spell = 0; spell < 6; spell++) sit(upright(random, spell % 2 ? 1 : -1), minutes(6));
    const begin = sitting.at;
    const bad = upright(random, -1);
    sit(hour % 2 === 0 ? { ...bad, slouch: 0.95 } : { ...bad, headForwardIndex: 90 }, SLUMP);
    owed.push({ from: begin, to: sitting.at });
    sitting.away(minutes(8));
  }
  const warnings = sitting.events.filter((event): event is Warning => event.kind === 'cue' || event.kind === 'alert');
  const within = ({ at }: Warning) => owed.some(({ from: begin, to }) => at > begin && at <= to);
  return {
    stray: warnings.filter((warning) => !within(warning)),
    told: owed.map(({ from: begin, to }) => warnings.some(({ at }) => at > begin && at <= to)),
  };
}

/** Sits well, and shifts by six degrees or more to the other side each time: stillness is nobody's stray warning. */
const upright = (random: Random, side: 1 | -1): Readonly<Record<Noisy, number>> => ({
  slouch: 0.08 + 0.1 * random.uniform(),
  headForwardIndex: 10 * random.uniform(),
  viewingDistance: 56 + 12 * random.uniform(),
  headPitch: 6 * random.uniform() - 3,
  shoulderTilt: random.uniform() - 0.5,
  headTilt: 2 * random.uniform() - 1,
  sideLean: side * (3 + 2 * random.uniform()),
  trunkTwist: 4 * random.uniform() - 2,
});

interface Random {
  uniform(): number; // 0-1
  normal(): number; // mean 0, SD 1
}

/** Mulberry32: the same seed gives the same day. */
export function from(seed: number): Random {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
