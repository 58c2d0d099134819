import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curveChange, type CurveId } from '../../src/geometry/outline/back-curves.ts';
import { isMeasured, type Measure, NINE_IN_TEN } from '../../src/geometry/metric.ts';
import { measure } from '../../src/geometry/measure.ts';
import type { PoseEstimator } from '../../src/pose/estimator.ts';
import { look } from '../../tools/analyze/look.ts';
import { sampledPeople } from '../../tools/lab/sample.ts';
import { openPose } from '../../tools/node/pose.ts';
import { labJson, labPath } from '../support/lab.ts';

/** Drawn once; the same people each time. Hair to the waist hides the back, so that unknown is a correct answer: left out. */
const SEED = 12;
const SAMPLE = { standing: { people: 6, pictures: 4 }, seated: { people: 5, pictures: 3 } } as const;
const LONG_HAIR = /long open|braid|ponytail/;
const TRUTH = { thoracicCurve: 'kyphosisT1T12Deg', lumbarCurve: 'lordosisT12L5Deg' } as const;

type Seat = keyof typeof SAMPLE;
interface Groups {
  readonly subjects: Readonly<Record<string, { readonly traits: string }>>;
  readonly groups: readonly {
    readonly view: string;
    readonly support: Seat;
    readonly subject: string;
    readonly items: readonly {
      readonly image: string;
      readonly angles: Readonly<Record<(typeof TRUTH)[CurveId], number>>;
    }[];
  }[];
}
interface Real {
  readonly files: readonly { readonly file: string; readonly group?: string; readonly label: string }[];
}
type Curves = Readonly<Record<CurveId, Measure>>;
interface Told {
  readonly seat: Seat;
  readonly curves: Curves;
  readonly truth: Readonly<Record<CurveId, number>>;
  readonly upright: Told | null; // the first picture of the same group; null: this one is it
}

let estimator: PoseEstimator;
const told: Told[] = [];
const NONE: Curves = { thoracicCurve: { unknown: 'nobody' }, lumbarCurve: { unknown: 'nobody' } };

async function curvesIn(picture: string): Promise<Curves> {
  const seen = await look(estimator, labPath(picture));
  if (seen.kind === 'error') throw new Error(seen.why);
  return seen.kind === 'person' ? measure(seen.pose, null).metrics : NONE;
}

beforeAll(async () => {
  estimator = await openPose({ snapshot: true });
  const { groups, subjects } = await labJson<Groups>('groups2/groups.json');
  for (const seat of ['standing', 'seated'] as const) {
    const { people, pictures } = SAMPLE[seat];
    const side = groups.filter(
      ({ view, support, subject }) =>
        view === 'side' && support === seat && !LONG_HAIR.test(subjects[subject]?.traits ?? ''),
    );
    const sample = sampledPeople(
      side.map(({ subject }) => subject),
      { people, seed: SEED },
    );
    for (const { items } of side.filter(({ subject }) => sample.has(subject))) {
      let upright: Told | null = null;
      for (const { image, angles } of items.slice(0, pictures)) {
        const truth = { thoracicCurve: angles[TRUTH.thoracicCurve], lumbarCurve: angles[TRUTH.lumbarCurve] };
        const one: Told = { seat, curves: await curvesIn(`groups2/${image}`), truth, upright };
        upright ??= one;
        told.push(one);
      }
    }
  }
});
afterAll(() => estimator.dispose());

/** Errors of the readings that there are, deg, and what they are stated to be. */
const errorsOf = (seat: Seat, id: CurveId) =>
  told.flatMap((one) => {
    const found = one.curves[id];
    return one.seat === seat && isMeasured(found)
      ? [{ off: Math.abs(found.value - one.truth[id]), sigma: found.sigma }]
      : [];
  });
const changeErrors = (id: CurveId): number[] =>
  told.flatMap(({ seat, curves, truth, upright }) => {
    const before = upright?.curves[id];
    if (seat !== 'standing' || upright === null || before === undefined || !isMeasured(before)) return [];
    const change = curveChange(id, curves[id], before);
    return isMeasured(change) ? [Math.abs(change.value - (truth[id] - upright.truth[id]))] : [];
  });
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * What the program reached on these people when the bounds were set, errors plus a tenth, shares less a tenth, one more picture
 * unknown. They are no targets: those stand in docs/accuracy.md beside the figures of everybody.
 */
const BOUNDS = [
  { seat: 'standing', id: 'thoracicCurve', unknown: 4, error: 11.3, held: 0.85 },
  { seat: 'standing', id: 'lumbarCurve', unknown: 4, error: 8.9, held: 0.8 },
  { seat: 'seated', id: 'thoracicCurve', unknown: 6, error: 9.8, held: 0.9 },
  { seat: 'seated', id: 'lumbarCurve', unknown: 9, error: 4.5, held: 0.85 },
] as const;

describe('backs of people that few constants were set on', () => {
  test.each(BOUNDS)(
    '$seat, $id: measured, as far off as is known, and stated',
    ({ seat, id, unknown, error, held }) => {
      const errors = errorsOf(seat, id);
      expect(told.filter((one) => one.seat === seat).length - errors.length).toBeLessThanOrEqual(unknown);
      expect(mean(errors.map(({ off }) => off))).toBeLessThanOrEqual(error);
      const inside = errors.filter(({ off, sigma }) => off <= NINE_IN_TEN * sigma);
      expect(inside.length / errors.length).toBeGreaterThanOrEqual(held);
    },
  );
  test.each([
    ['thoracicCurve', 3.9],
    ['lumbarCurve', 4.2],
  ] as const)('%s, against the own upright', (id, most) => {
    const errors = changeErrors(id);
    expect(errors.length).toBeGreaterThan(10);
    expect(mean(errors)).toBeLessThanOrEqual(most);
  });
});

test('a real man who sits hunched over never reads flatter than he does upright', async () => {
  const { files } = await labJson<Real>('real/index.json');
  const values = async (label: string): Promise<number[]> => {
    const readings = [];
    for (const { file } of files.filter((one) => one.group === 'nv' && one.label === label))
      readings.push((await curvesIn(`real/${file}`)).thoracicCurve);
    expect(readings.length).toBeGreaterThan(2);
    return readings.filter(isMeasured).map(({ value }) => value);
  };
  const [upright, hunched] = [await values('upright'), await values('slouched')];
  expect(Math.min(...hunched)).toBeGreaterThan(Math.max(...upright, 0));
});
