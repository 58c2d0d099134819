import { figure, type Row } from './must-show-row.ts';
import { isNoticed } from './posture-measures.ts';
import { areaOf, shareOf } from './score.ts';
import { VARIANTS } from './variants.ts';
import type { CollectedReal, RealCase, Repeat } from './real-cases.ts';

const MOST = 10;

/** One entry for each picture, those that are most often wrong first. */
function mostOften(pictures: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const picture of pictures) counts.set(picture, (counts.get(picture) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([picture]) => picture);
}

/** People who labelled themselves upright and slouched, by every calibration and as every sensor would have shown them. */
function slumpRows(cases: readonly RealCase[]): Row[] {
  const groups = [...new Set(cases.filter(({ label }) => label === 'slouched').map(({ group }) => group))];
  return groups.flatMap((group) => {
    const own = cases.filter((one) => one.group === group);
    const slouched = own.filter(({ label }) => label === 'slouched');
    const upright = own.filter(({ label }) => label === 'upright');
    const combinations = [...new Set(own.map(({ combination }) => combination))];
    return (['slump', 'posturally'] as const).map((by): Row => {
      const known = (all: readonly RealCase[]): RealCase[] => all.filter((one) => one[by].band !== null);
      const furthest = (all: readonly RealCase[]): number[] => all.flatMap((one) => one[by].furthest ?? []);
      const areas = combinations
        .map((wanted) =>
          areaOf(
            furthest(slouched.filter(({ combination }) => combination === wanted)),
            furthest(upright.filter(({ combination }) => combination === wanted)),
          ),
        )
        .filter((area) => !Number.isNaN(area));
      const noticed = (all: readonly RealCase[]): number => shareOf(known(all).map((one) => isNoticed(one[by])));
      return {
        what: `${group}, slouched, by ${by === 'slump' ? 'slouch' : 'any measure of posture'}`,
        whom: 'real',
        n: slouched.length + upright.length,
        figures: [
          figure(
            `least area of ${areas.length} calibrations and crops`,
            areas.length === 0 ? NaN : Math.min(...areas),
            'ratio',
            '>=',
            0.95,
          ),
          figure('area, all', areaOf(furthest(slouched), furthest(upright)), 'ratio'),
          figure('slouched at least watch', noticed(slouched), 'share', '>=', 0.9),
          figure('slouched poor', shareOf(known(slouched).map((one) => one[by].band === 'poor')), 'share'),
          figure('upright at least watch', noticed(upright), 'share', '<=', 0.05),
          figure('unknown', 1 - known([...slouched, ...upright]).length / (slouched.length + upright.length), 'share'),
        ],
        worst: mostOften([
          ...slouched.filter((one) => !isNoticed(one[by])).map(({ picture }) => picture),
          ...upright.filter((one) => isNoticed(one[by])).map(({ picture }) => picture),
        ]),
      };
    });
  });
}

/** Hunched over on a chair without a desk: poor, every picture. */
function hunchedRow(cases: readonly RealCase[]): Row[] {
  const own = cases.filter(
    ({ picture, label, combination }) =>
      /hunchback/.test(picture) && label === 'slouched' && combination.endsWith('as it is'),
  );
  if (own.length === 0) return [];
  const poor = own.map(({ slump }) => slump.band === 'poor');
  const furthest = own.flatMap(({ slump }) => slump.furthest ?? []);
  return [
    {
      what: 'side, hunched (nv_hunchback)',
      whom: 'real',
      n: own.length,
      figures: [
        figure('poor by slouch', shareOf(poor), 'share', '>=', 1),
        figure('least slouch, 1 where watch begins', furthest.length === 0 ? NaN : Math.min(...furthest), 'ratio'),
      ],
      worst: mostOften(own.filter(({ slump }) => slump.band !== 'poor').map(({ picture }) => picture)),
    },
  ];
}

function repeatRow(what: string, repeats: readonly Repeat[]): Row[] {
  if (repeats.length === 0) return [];
  const wrong = repeats.filter(({ inside }) => !inside).toSorted((a, b) => Math.abs(b.off) - Math.abs(a.off));
  const flips = repeats.filter(({ flipped }) => flipped);
  const people = [...new Set(repeats.map(({ group }) => group))].map((group) =>
    shareOf(repeats.filter((one) => one.group === group).map(({ inside }) => inside)),
  );
  return [
    {
      what,
      whom: 'real',
      n: repeats.length,
      figures: [
        figure('good and poor change places', shareOf(repeats.map(({ flipped }) => flipped)), 'share', '<=', 0),
        figure(
          'differences in the stated 90 % interval',
          shareOf(repeats.map(({ inside }) => inside)),
          'share',
          '>=',
          0.95,
        ),
        figure('of the group where they hold least', Math.min(...people), 'share'),
      ],
      worst: mostOften(
        [...flips, ...wrong].map(({ picture, metric, variant }) => `${picture} (${metric}, ${variant})`),
      ),
    },
  ];
}

const byMetric = (repeats: readonly Repeat[]): Row[] =>
  [...new Set(repeats.map(({ metric }) => metric))].flatMap((metric) =>
    repeatRow(
      `cropped, mirrored, moved: ${metric}`,
      repeats.filter((one) => one.metric === metric),
    ),
  );

function presenceRows({ presence }: CollectedReal): Row[] {
  const [there, empty] = [presence.filter(({ there: is }) => is), presence.filter(({ there: is }) => !is)];
  if (presence.length === 0) return [];
  const wrong = presence.filter(({ there: is, seen }) => is !== seen);
  const figures = [
    figure('people found', shareOf(there.map(({ seen }) => seen)), 'share'),
    figure('somebody measured where nobody is', shareOf(empty.map(({ seen }) => seen)), 'share', '<=', 0),
  ];
  return [
    {
      what: 'somebody there',
      whom: 'real',
      n: presence.length,
      figures,
      worst: mostOften(wrong.map(({ picture }) => picture)),
    },
  ];
}

export const realRows = (real: CollectedReal): Row[] => [
  ...slumpRows(real.cases),
  ...hunchedRow(real.cases),
  ...repeatRow('cropped, mirrored, moved: all measures', real.repeats),
  ...VARIANTS.flatMap(({ name }) =>
    repeatRow(
      `${name}: all measures`,
      real.repeats.filter(({ variant }) => variant === name),
    ),
  ),
  ...byMetric(real.repeats),
  ...presenceRows(real),
];
