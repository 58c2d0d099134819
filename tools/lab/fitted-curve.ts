import type { BackCurve } from '../../src/geometry/outline/back-curves.ts';
import { type Chord, angleBetweenChords, hiddenReason } from '../../src/geometry/outline/back-line.ts';
import type { BackCase } from './curve-case.ts';

/** Where ends of chords are looked for, heights away from where the app has them: anywhere that one would think of. */
const ASIDE = [-0.08, -0.04, 0, 0.04, 0.08] as const;

export type Chords = Pick<BackCurve, 'upper' | 'lower'>;
const topOf = ({ upper: [top, bottom] }: Chords): number => (top === 'ears' ? bottom : top);

/** The top of the back is where the neck begins, and the ears are where they are; every other end can lie elsewhere. */
export function chordsAbout({ upper, lower }: BackCurve): Chords[] {
  const ends = (end: number): number[] => ASIDE.map((aside) => end + aside);
  const tops = upper[0] === 'ears' || upper[0] === 1 ? [upper[0]] : ends(upper[0]);
  return tops.flatMap((a) =>
    (upper[0] === 'ears' ? ends(upper[1]).filter((end) => end <= upper[1]) : ends(upper[1])).flatMap((b) =>
      ends(lower[0]).flatMap((c) => ends(lower[1]).map((d): Chords => ({ upper: [a, b] as Chord, lower: [c, d] }))),
    ),
  );
}

/** One back as it was seen, the angles that each pair of chords finds on it, and its truth. */
export interface Shown {
  readonly about: BackCase;
  readonly truth: number; // deg
  readonly angles: readonly (number | null)[]; // deg, one for each pair of chords; null where it is not seen
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
function groupsOf(seen: readonly Seen[], name: (one: Seen) => string): Seen[][] {
  const groups = new Map<string, Seen[]>();
  for (const one of seen) {
    const known = groups.get(name(one));
    if (known === undefined) groups.set(name(one), [one]);
    else known.push(one);
  }
  return [...groups.values()];
}

interface Seen {
  readonly about: BackCase;
  readonly truth: number;
  readonly angle: number; // deg
}

/** Gain and offsets that fit best, and what they leave, deg squared; null where nothing changes. */
function fitTo(
  seen: readonly Seen[],
  shipped: number,
): { gain: number; means: Record<'sitting' | 'standing', number>; left: number } | null {
  let [tt, ta] = [0, 0];
  for (const own of groupsOf(seen, (one) => `${one.about.subject} ${one.about.back.support}`)) {
    const [truth, angle] = [mean(own.map((one) => one.truth)), mean(own.map((one) => one.angle))];
    for (const one of own) {
      tt += (one.truth - truth) ** 2;
      ta += (one.truth - truth) * (one.angle - angle);
    }
  }
  const gain = ta / tt;
  if (!(gain / shipped > 0.5 && gain / shipped < 2)) return null; // too little change to tell, or no back's
  const over = (support: 'sitting' | 'standing'): number => {
    const own = seen.filter((one) => one.about.back.support === support);
    const people = groupsOf(own, ({ about }) => about.subject);
    return people.length === 0 ? 0 : mean(people.map((one) => mean(one.map((each) => each.angle / gain - each.truth))));
  };
  const means = { sitting: over('sitting'), standing: over('standing') };
  const left = mean(
    groupsOf(seen, (one) => `${one.about.subject} ${one.about.back.support}`).map((own) => {
      const off = mean(own.map((one) => one.angle / gain - one.truth));
      return mean(own.map((one) => (one.angle / gain - one.truth - off) ** 2));
    }),
  );
  return { gain, means, left };
}

/** The same way of reading with everything set anew by these backs. */
export function fitted(way: BackCurve, chords: readonly Chords[], shown: readonly Shown[]): BackCurve {
  let [best, least] = [way, Infinity];
  chords.forEach((pair, index) => {
    const seen = shown.flatMap(({ about, truth, angles }): Seen[] => {
      const angle = angles[index] ?? null;
      return angle === null ? [] : [{ about, truth, angle }];
    });
    const fit = seen.length * 2 < shown.length ? null : fitTo(seen, way.gain);
    if (fit === null || fit.left >= least) return;
    const { sitting, standing } = way.added;
    const added = {
      sitting: { ...sitting, mean: fit.means.sitting },
      standing: { ...standing, mean: fit.means.standing },
    };
    [best, least] = [{ ...way, ...pair, gain: fit.gain, added }, fit.left];
  });
  return best;
}

/** What each pair of chords finds on a back. */
export const shownBy = (chords: readonly Chords[], about: BackCase, truth: number): Shown => ({
  about,
  truth,
  angles: chords.map((pair) =>
    hiddenReason(about.back, pair.lower[1], topOf(pair)) === null
      ? angleBetweenChords(about.back, pair.upper, pair.lower).angle
      : null,
  ),
});
