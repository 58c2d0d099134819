import type { Collected } from './collect.ts';
import { ALL, LIVE, MEASURED_ONCE, subsetName } from './compare.ts';
import type { HeldOutInterval } from './held-out.ts';
import { figure, type Figure, type Row } from './must-show-row.ts';
import { realRows } from './must-show-real.ts';
import { areaOf, meanOf, shareOf, thresholdAt, type Trial, type Vote } from './score.ts';
import { isNoticed } from './posture-measures.ts';
import type { SlideCase } from './slid.ts';

const MOST = 10; // pictures named in a row, the worst first

/** Those that must be told, but read low; and those that must not, but read high: by how far they are beyond the threshold. */
export function worstVotes(votes: readonly Vote[]): string[] {
  const limit = thresholdAt(votes);
  return votes
    .flatMap(({ measure, belongs, picture }) =>
      'value' in measure ? [{ picture, wrong: belongs ? limit - measure.value : measure.value - limit }] : [],
    )
    .filter(({ wrong }) => wrong > 0)
    .toSorted((a, b) => b.wrong - a.wrong)
    .slice(0, MOST)
    .map(({ picture }) => picture);
}

interface ClassTargets {
  readonly area: number;
  readonly sensitivity: number; // 0-1
}
function classRow(what: string, votes: readonly Vote[], targets: ClassTargets | null): Row[] {
  const values = (belongs: boolean): number[] =>
    votes.flatMap((vote) => (vote.belongs === belongs && 'value' in vote.measure ? [vote.measure.value] : []));
  const [yes, no] = [values(true), values(false)];
  if (yes.length === 0 || no.length === 0) return [];
  const limit = thresholdAt(votes);
  const figures = [
    figure('area', areaOf(yes, no), 'ratio', '>=', targets?.area),
    figure('sensitivity', shareOf(yes.map((value) => value > limit)), 'share', '>=', targets?.sensitivity),
    figure('unknown', 1 - (yes.length + no.length) / votes.length, 'share'),
  ];
  return [{ what, whom: 'rendered', n: votes.length, figures, worst: worstVotes(votes) }];
}

/** Cameras by how far they stand above the eyes, deg. A laptop's stands below. */
const CAMERAS: readonly {
  readonly name: string;
  readonly has: (elevation: number) => boolean;
  readonly targets: ClassTargets;
}[] = [
  { name: '10 deg or more below', has: (e) => e <= -10, targets: { area: 0.95, sensitivity: 0.75 } },
  { name: 'within 10 deg', has: (e) => e > -10 && e < 10, targets: { area: 0.97, sensitivity: 0.85 } },
  { name: '10 deg or more above', has: (e) => e >= 10, targets: { area: 0.97, sensitivity: 0.85 } },
];

function forwardHeadRows(votes: readonly Vote[], looks: string): Row[] {
  const of = (view: string): Vote[] => votes.filter(({ name }) => name === subsetName(`${view} forward head`, looks));
  const targets = { area: 0.97, sensitivity: 0.85 };
  return [
    ...classRow('front, forward head', of('front'), targets),
    ...CAMERAS.flatMap(({ name, has, targets: own }) =>
      classRow(
        `front, forward head, camera ${name}`,
        of('front').filter(({ elevation }) => elevation !== undefined && has(elevation)),
        own,
      ),
    ),
    ...classRow('side, forward head', of('side'), targets),
    ...(['front', 'side'] as const).flatMap((view) =>
      classRow(
        `${view}, slouch, moderate and strong`,
        votes.filter(({ name }) => name === subsetName(`${view} slouch`, looks)),
        null,
      ),
    ),
  ];
}

/** Slides against what they must be told from, by the measures of a slump and by any measure of posture. */
function slideRows(slides: readonly SlideCase[], looks: string): Row[] {
  return (['front', 'side'] as const).flatMap((view) => {
    const own = slides.filter((one) => one.view === view && one.condition === looks);
    const [slid, other] = [own.filter(({ is }) => is === 'slid'), own.filter(({ is }) => is === 'other')];
    const noSlouch = own.filter(({ is }) => is === 'noSlouch');
    if (slid.length === 0 || other.length === 0) return [];
    return (['slump', 'posturally'] as const).map((by): Row => {
      const furthest = (cases: readonly SlideCase[]): number[] => cases.flatMap((one) => one[by].furthest ?? []);
      const noticed = (cases: readonly SlideCase[]): number => shareOf(cases.map((one) => isNoticed(one[by])));
      const wrong = [...slid.filter((one) => !isNoticed(one[by])), ...other.filter((one) => isNoticed(one[by]))];
      return {
        what: `${view}, slid down, by ${by === 'slump' ? 'slouch' : 'any measure of posture'}`,
        whom: 'rendered',
        n: slid.length + other.length,
        figures: [
          figure('area', areaOf(furthest(slid), furthest(other)), 'ratio', '>=', 0.97),
          figure('moderate and strong at least watch', noticed(slid), 'share', '>=', 0.9),
          figure('others at least watch', noticed(other), 'share', '<=', 0.05),
          figure('arms spread, laptop, elbow, hand at least watch', noticed(noSlouch), 'share'),
        ],
        worst: wrong.slice(0, MOST).map(({ picture }) => picture),
      };
    });
  });
}

interface MetricTarget {
  readonly what: string;
  readonly metric: Trial['metric'];
  readonly family: Trial['family'];
  readonly subset: string | null;
  readonly most: number | null; // mean absolute error: metric's unit, a share of the truth for distances
  readonly relative?: boolean;
}
const METRICS_SHOWN: readonly MetricTarget[] = [
  { what: 'cva', metric: 'cva', family: 'side', subset: null, most: 4 },
  { what: 'headPitch, side, head moved', metric: 'headPitch', family: 'side', subset: 'head moved', most: 3 },
  { what: 'headPitch, front, head moved', metric: 'headPitch', family: 'front', subset: 'head moved', most: null },
  { what: 'headTilt, tilted', metric: 'headTilt', family: 'front', subset: 'leaning or tilted', most: 1.7 },
  { what: 'viewing distance', metric: 'viewingDistance', family: 'front', subset: null, most: 0.09, relative: true },
  {
    what: 'viewing distance, measured once',
    metric: 'viewingDistance',
    family: 'front',
    subset: MEASURED_ONCE,
    most: 0.03,
    relative: true,
  },
];

function metricRows(trials: readonly Trial[], looks: string): Row[] {
  return METRICS_SHOWN.flatMap(({ what, metric, family, subset, most, relative }) => {
    const condition = subset === null ? looks : subsetName(subset, looks);
    const errors = trials.flatMap((trial) => {
      const { measure, truth, picture } = trial;
      const isOne = trial.metric === metric && trial.family === family && trial.condition === condition && trial.single;
      return isOne && 'value' in measure
        ? [{ picture, error: Math.abs(measure.value - truth) / (relative ? truth : 1) }]
        : [];
    });
    if (errors.length === 0) return [];
    const sorted = errors.toSorted((a, b) => b.error - a.error);
    const mae = meanOf(errors.map(({ error }) => error));
    const unit = relative ? 'share' : 'deg';
    const figures: Figure[] = [figure('mean absolute error', mae, unit, '<=', most)];
    return [
      { what, whom: 'rendered', n: errors.length, figures, worst: sorted.slice(0, MOST).map(({ picture }) => picture) },
    ];
  });
}

function pitchRow({ pitches }: Collected, looks: string): Row[] {
  const own = pitches.filter(({ condition }) => condition === looks);
  if (own.length === 0) return [];
  const rms = Math.sqrt(meanOf(own.map(({ error }) => error ** 2)));
  const worst = own.toSorted((a, b) => Math.abs(b.error) - Math.abs(a.error)).slice(0, MOST);
  const figures = [figure('rms', rms, 'deg', '<=', 2)];
  return [
    { what: 'pitch of the camera', whom: 'rendered', n: own.length, figures, worst: worst.map(({ person }) => person) },
  ];
}

/** All metrics and views by the intervals of people left out; the worst are named by metric and person. */
function intervalRow(intervals: readonly HeldOutInterval[]): Row[] {
  if (intervals.length === 0) return [];
  const shares = intervals.map(({ interval }) => interval);
  const people = intervals.map(({ worst }) => worst).filter((worst) => !Number.isNaN(worst));
  const outside = intervals.filter(({ interval, worst }) => interval < 0.85 || interval > 0.95 || worst < 0.75);
  return [
    {
      what: 'stated 90 % intervals, each metric',
      whom: 'rendered',
      n: intervals.reduce((sum, { n }) => sum + n, 0),
      figures: [
        figure('fewest in the interval', Math.min(...shares), 'share', '>=', 0.85),
        figure('most', Math.max(...shares), 'share', '<=', 0.95),
        figure('worst person', people.length === 0 ? NaN : Math.min(...people), 'share', '>=', 0.75),
      ],
      worst: outside
        .toSorted((a, b) => a.worst - b.worst)
        .slice(0, MOST)
        .map(({ metric, family, worstPerson }) => `${metric} ${family} (${worstPerson})`),
    },
  ];
}

/** The table that the measuring of people nobody has seen comes down to: rendered people by truth, real ones by labels. */
export function mustShow(collected: Collected, intervals: readonly HeldOutInterval[]): Row[] {
  const { votes, slides, trials } = collected;
  const rendered = [LIVE, ALL].flatMap((looks) =>
    [
      ...forwardHeadRows(votes, looks),
      ...slideRows(slides, looks),
      ...metricRows(trials, looks),
      ...pitchRow(collected, looks),
    ].map((row) => ({ ...row, looks: looks === LIVE ? 'live' : 'snapshot' })),
  );
  return [
    ...rendered,
    ...intervalRow(intervals).map((row) => ({ ...row, looks: 'both' })),
    ...realRows(collected.real).map((row) => ({ ...row, looks: 'live' })),
  ];
}
