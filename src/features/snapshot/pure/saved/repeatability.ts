import { quantileT } from '../../../../base/distributions.ts';
import { isMeasured } from '../../../../geometry/metric.ts';
import type { Unit } from '../../../../geometry/metric-row.ts';
import type { SavedSnapshot } from '../../../../history/records/snapshot.ts';
import { aspectOf, COMPARED_MEASURES, measureIn, taggedSupport, type ComparedMeasure } from './measures.ts';

/** Between two pictures of one posture, ms: stepped away and back, and still the same clothes, camera and posture. [H] */
const APART = { least: 10_000, most: 60 * 60_000 } as const;

/** "±" in the app is 90 %: one in ten of the changes without a cause lies outside. */
const OUTSIDE = 0.1;

/** From so many degrees of freedom on, the own repeats overrule a stated error that is smaller: fewer say too little. [H] */
const OVERRULES = 3;

/** How well one measure of one person comes out again when nothing has changed. */
export interface OwnRepeatability {
  readonly unit: Unit;
  readonly sem: number; // `unit`, standard error of measurement: SD within the sets, pooled [L Weir 2005]
  readonly smallest: number; // `unit`, smallest change that means something, 90 %: t sqrt(2) sem [L Weir 2005]
  readonly freedom: number; // pictures less sets, at least 1
  readonly overrules: boolean; // enough of them to overrule a stated error that is smaller
}

export type OwnRepeatabilities = ReadonlyMap<ComparedMeasure, OwnRepeatability>;
export const NO_REPEATS: OwnRepeatabilities = new Map();

type Kind = Pick<SavedSnapshot, 'view' | 'tags'>;

const isAlike = (a: Kind, b: Kind): boolean =>
  aspectOf(a.view) !== null && aspectOf(a.view) === aspectOf(b.view) && taggedSupport(a) === taggedSupport(b);

/** The set that a snapshot belongs to, if it is repeated or repeats one. */
const setOf = ({ id, repeats }: SavedSnapshot): string => repeats ?? id;

const isSoonAfter = (first: SavedSnapshot, next: Pick<SavedSnapshot, 'at'>): boolean => {
  const apart = Math.abs(next.at - first.at);
  return apart >= APART.least && apart <= APART.most;
};

/** Sets of two or more pictures of one posture, of the same kind as `like`. Those whose date was put elsewhere count no more. */
function setsOf(saved: readonly SavedSnapshot[], like: Kind): readonly (readonly SavedSnapshot[])[] {
  const alike = saved.filter((one) => isAlike(one, like)).toSorted((a, b) => a.at - b.at);
  const sets = new Map<string, SavedSnapshot[]>();
  for (const snapshot of alike) {
    const set = sets.get(setOf(snapshot)) ?? [];
    const [first] = set;
    if (first === undefined || isSoonAfter(first, snapshot)) set.push(snapshot);
    sets.set(setOf(snapshot), set);
  }
  return [...sets.values()].filter(({ length }) => length > 1);
}

/** What the pictures taken again of one kind say. A measure that no set has twice is absent. */
export function repeatabilityOf(saved: readonly SavedSnapshot[], like: Kind): OwnRepeatabilities {
  const sets = setsOf(saved, like);
  const found = new Map<ComparedMeasure, OwnRepeatability>();
  for (const id of COMPARED_MEASURES) {
    let [squares, freedom] = [0, 0];
    let unit: Unit | null = null;
    for (const set of sets) {
      const measured = set.map((one) => measureIn(one, id)).filter(isMeasured);
      if (measured.length < 2) continue;
      unit = measured[0]?.unit ?? null;
      const mean = measured.reduce((sum, { value }) => sum + value, 0) / measured.length;
      squares += measured.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
      freedom += measured.length - 1;
    }
    if (unit === null) continue;
    const sem = Math.sqrt(squares / freedom);
    const smallest = quantileT(OUTSIDE, freedom) * Math.SQRT2 * sem;
    found.set(id, { unit, sem, smallest, freedom, overrules: freedom >= OVERRULES });
  }
  return found;
}

/** The first picture of the set that `snapshot` would join if it showed the same posture again; null: there is none of its kind shortly before. */
export function repeatable(saved: readonly SavedSnapshot[], snapshot: SavedSnapshot): SavedSnapshot | null {
  const before = saved.filter(
    (one) => one.id !== snapshot.id && one.at < snapshot.at && isAlike(one, snapshot) && isSoonAfter(one, snapshot),
  );
  const [newest] = before.toSorted((a, b) => b.at - a.at);
  if (newest === undefined) return null;
  return saved.find(({ id }) => id === setOf(newest)) ?? newest;
}

/** Whether `later` was kept as a picture of the same posture as `earlier`. */
export const isRepeatOf = (later: SavedSnapshot, earlier: SavedSnapshot): boolean =>
  typeof later.repeats === 'string' && later.repeats === setOf(earlier);
