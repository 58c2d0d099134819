import { metricsFor } from '../../../src/geometry/profile-metrics.ts';
import { describe, expect, test } from 'vitest';
import { sampleStandardDeviation } from 'simple-statistics';
import { seededRandom } from '../../../src/base/random.ts';
import { millis } from '../../../src/base/units.ts';
import type { SavedSnapshot } from '../../../src/history/records/snapshot.ts';
import { compare } from '../../../src/features/snapshot/pure/saved/compare.ts';
import { reportOf } from '../../../src/features/snapshot/pure/saved/report.ts';
import { isRepeatOf, repeatabilityOf, repeatable } from '../../../src/features/snapshot/pure/saved/repeatability.ts';
import { metricsOf, saved } from '../history/snapshots.ts';
import { TEN } from '../history/support.ts';

const EVERYBODY = metricsFor([]);

const MINUTE = 60_000;
const one = (id: string, minute: number, cva: number, more: Partial<SavedSnapshot> = {}): SavedSnapshot =>
  saved(id, { at: millis(TEN + minute * MINUTE), metrics: metricsOf({ cva: [cva, 2.5] }), ...more });

describe('the own repeatability', () => {
  test('of two pictures a minute apart: the SD within, and a smallest change that holds with so few', () => {
    const own = repeatabilityOf([one('a', 0, 48), one('b', 1, 50, { repeats: 'a' })], one('c', 2, 0)).get('cva');
    expect(own?.sem).toBeCloseTo(sampleStandardDeviation([48, 50]), 9);
    expect(own?.smallest).toBeCloseTo(6.314 * Math.SQRT2 * Math.SQRT2, 2); // Student's t, 1 degree of freedom, 90 %
    expect(own).toMatchObject({ freedom: 1, overrules: false, unit: 'deg' });
  });

  test('of many it comes to 1.645 sqrt(2) SEM, and finds the error that was put in', () => {
    const random = seededRandom(5);
    const error = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const pairs = Array.from({ length: 200 }, (_, index) => {
      const [at, true_] = [index * 24 * 60, 45 + 10 * random()];
      const day = new Date(TEN + at * MINUTE + 60 * MINUTE).toISOString().slice(0, 10) as SavedSnapshot['day'];
      return [
        one(`a${index}`, at, true_ + 1.5 * error(), { day }),
        one(`b${index}`, at + 2, true_ + 1.5 * error(), { day, repeats: `a${index}` }),
      ];
    }).flat();
    const own = repeatabilityOf(pairs, one('c', 2, 0)).get('cva');
    expect(own?.sem).toBeGreaterThan(1.35);
    expect(own?.sem).toBeLessThan(1.65);
    expect((own?.smallest ?? 0) / (own?.sem ?? 1)).toBeCloseTo(1.653 * Math.SQRT2, 2);
  });

  test('counts only pictures of one kind and one hour, and none of a set that is alone', () => {
    const [first, second] = [one('a', 0, 48), one('b', 1, 50, { repeats: 'a' })];
    const like = one('c', 2, 0);
    expect(repeatabilityOf([first, second], { ...like, tags: ['sitting'] }).size).toBe(0);
    expect(repeatabilityOf([first, second], { ...like, view: 'front' }).size).toBe(0);
    expect(repeatabilityOf([first, { ...second, view: 'sideRight' }], like).has('cva')).toBe(true);
    expect(repeatabilityOf([first, one('b', 200, 50, { repeats: 'a' })], like).size).toBe(0);
    expect(repeatabilityOf([first, one('b', 0, 48, { repeats: 'a' })], like).size).toBe(0); // one picture handed in twice
    expect(repeatabilityOf([second], like).size).toBe(0);
  });

  test('outlives the first picture of a set', () => {
    const rest = [one('b', 1, 50, { repeats: 'a' }), one('c', 2, 49, { repeats: 'a' })];
    expect(repeatabilityOf(rest, one('d', 3, 0)).get('cva')?.freedom).toBe(1);
  });

  test('a picture is offered as a repeat of the first one shortly before it', () => {
    const kept = [one('a', 0, 48), one('b', 1, 50, { repeats: 'a' }), one('front', 2, 50, { view: 'front' })];
    expect(repeatable(kept, one('c', 3, 49))?.id).toBe('a');
    expect(repeatable(kept, one('c', 300, 49))).toBeNull();
    expect(repeatable(kept, one('c', 3, 49, { tags: ['sitting'] }))).toBeNull();
    expect(isRepeatOf(kept[1] ?? one('x', 0, 0), kept[0] ?? one('x', 0, 0))).toBe(true);
    expect(isRepeatOf(one('c', 3, 49, { repeats: null }), kept[0] ?? one('x', 0, 0))).toBe(false);
  });
});

describe('a change beside the own repeats', () => {
  const before = one('old', -9000, 48);
  const later = (cva: number) => one('new', 0, cva);
  const own = (pairs: readonly (readonly [number, number])[]) =>
    repeatabilityOf(
      pairs.flatMap(([a, b], index) => [
        one(`a${index}`, index * 2, a),
        one(`b${index}`, index * 2 + 1, b, { repeats: `a${index}` }),
      ]),
      before,
    );
  const cvaOf = (repeats: ReturnType<typeof own>, cva: number) =>
    compare(before, later(cva), repeats).differences.find(({ id }) => id === 'cva')?.change;

  test('no larger than they differ by is told to be that', () => {
    expect(cvaOf(own([[48, 48.4]]), 49)).toMatchObject({ beyond: false, withinOwn: true });
    expect(cvaOf(own([[48, 48.1]]), 50)).toMatchObject({ beyond: false, withinOwn: false });
  });

  test('beyond the stated error it is real, until enough repeats say that this person differs by more', () => {
    const wide = [48, 56] as const;
    expect(cvaOf(own([wide]), 60)).toMatchObject({ beyond: true, withinOwn: false });
    expect(cvaOf(own([wide, wide, wide]), 60)).toMatchObject({ beyond: false, withinOwn: true });
    expect(cvaOf(own([wide, wide, wide]), 78)).toMatchObject({ beyond: true, withinOwn: false });
  });

  test('never counts sooner for them: camera and clothes change more from week to week', () => {
    const steady = [48, 48.01] as const;
    expect(cvaOf(own([steady, steady, steady]), 50)).toMatchObject({ beyond: false });
  });

  test('is in the report for other programs', () => {
    const repeats = own([[48, 48.4]]);
    const { comparison, repeatability } = reportOf({
      snapshot: later(49),
      second: before,
      repeats,
      weeks: null,
      heading: '',
      withNote: false,
      madeAt: new Date(0),
      cite: (source) => source,
      profile: EVERYBODY,
    });
    expect(comparison?.changes.find(({ id }) => id === 'cva')?.change).toMatchObject({
      beyondError: false,
      withinOwn: true,
      ownSmallest90: repeats.get('cva')?.smallest,
    });
    expect(repeatability).toContainEqual({
      id: 'cva',
      unit: 'deg',
      standardErrorOfMeasurement: repeats.get('cva')?.sem,
      smallestChange90: repeats.get('cva')?.smallest,
      degreesOfFreedom: 1,
    });
  });
});
