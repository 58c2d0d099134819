import { direction } from '../../src/base/units.ts';
import { linearRegression, mean, median, quantile, sampleCorrelation } from 'simple-statistics';
import type { Part, Points } from './candidates.ts';
import type { Group, Item } from './truth.ts';

type Spot = readonly [x: number, y: number];

/** How well one candidate's points follow the truth. Within a group its own median is taken off: a baseline does that too. */
export interface Score {
  readonly found: number; // of the group pictures
  readonly of: number;
  readonly side: Readonly<Record<Part, readonly [median: number, p90: number]>>; // % of torso length, without the group's own offset
  readonly front: Readonly<Record<'ear' | 'shoulder', readonly [median: number, p90: number]>>; // % of shoulder width; hips are out of the picture
  readonly cva: { readonly r: number; readonly slope: number; readonly mae: number }; // ear-shoulder angle against true CVA, side; deg
  readonly trunk: number; // mean absolute error of the trunk's inclination, side; deg
}

const HEAD_TURNED = 20; // deg; beyond it no side-view measure is given

const truthOf = { ear: 'tragusMid', shoulder: 'shoulderMid', hip: 'hipMid' } as const;

const middle = (points: Points, part: Part): Spot => {
  const [a, b] = [points[`left_${part}`], points[`right_${part}`]];
  return [(a.x + b.x) / 2, (a.y + b.y) / 2];
};
const facing = ({ points }: Item): number => Math.sign(points.noseTip.px[0] - points.tragusMid.px[0]);
const apart = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const centred = (values: readonly number[]): number[] => {
  const middleValue = median([...values]);
  return values.map((value) => value - middleValue);
};

/** What remains of the errors of one part in one group once their own median is taken off, % of the person's size. */
function residuals(group: Group, seen: ReadonlyMap<Item, Points>, part: Part): number[] {
  const errors = group.items.flatMap((item): Spot[] => {
    const points = seen.get(item);
    const truth = item.points[truthOf[part]];
    if (!points || !truth.inFrame) return [];
    const { shoulderJointL, shoulderJointR, shoulderMid, hipMid } = item.points;
    const size =
      group.view === 'front' ? apart(shoulderJointL.px, shoulderJointR.px) : apart(shoulderMid.px, hipMid.px);
    const [x, y] = middle(points, part);
    return [[((x - truth.px[0]) / size) * 100, ((y - truth.px[1]) / size) * 100]];
  });
  if (errors.length === 0) return [];
  const xs = centred(errors.map(([x]) => x));
  const ys = centred(errors.map(([, y]) => y));
  return xs.map((x, index) => Math.hypot(x, ys[index]!));
}

function angles(group: Group, seen: ReadonlyMap<Item, Points>) {
  const rows = group.items.flatMap((item) => {
    const points = seen.get(item);
    if (!points || Math.abs(item.angles.headYawDeg) > HEAD_TURNED) return [];
    const [ear, shoulder, hip] = [middle(points, 'ear'), middle(points, 'shoulder'), middle(points, 'hip')];
    const way = facing(item);
    const head = direction(shoulder[1] - ear[1], way * (ear[0] - shoulder[0]));
    const trunk = direction(way * (shoulder[0] - hip[0]), hip[1] - shoulder[1]);
    return [{ head, cva: item.angles.cvaDeg, trunk, lean: item.angles.trunkInclinationDeg }];
  });
  const of = (key: 'head' | 'cva' | 'trunk' | 'lean') => centred(rows.map((row) => row[key]));
  return { head: of('head'), cva: of('cva'), trunk: of('trunk'), lean: of('lean') };
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  mean(a.map((value, index) => Math.abs(value - b[index]!)));

export function score(groups: readonly Group[], seen: ReadonlyMap<Item, Points>): Score {
  const spread = (view: Group['view'], part: Part): readonly [number, number] => {
    const all = groups.filter((group) => group.view === view).flatMap((group) => residuals(group, seen, part));
    return [median(all), quantile(all, 0.9)];
  };
  const sides = groups.filter(({ view }) => view === 'side').map((group) => angles(group, seen));
  const [head, cva, trunk, lean] = (['head', 'cva', 'trunk', 'lean'] as const).map((key) =>
    sides.flatMap((side) => side[key]),
  );
  return {
    found: seen.size,
    of: groups.reduce((sum, { items }) => sum + items.length, 0),
    side: { ear: spread('side', 'ear'), shoulder: spread('side', 'shoulder'), hip: spread('side', 'hip') },
    front: { ear: spread('front', 'ear'), shoulder: spread('front', 'shoulder') },
    cva: {
      r: sampleCorrelation(cva!, head!),
      slope: linearRegression(cva!.map((x, index) => [x, head![index]!])).m,
      mae: distance(head!, cva!),
    },
    trunk: distance(trunk!, lean!),
  };
}
