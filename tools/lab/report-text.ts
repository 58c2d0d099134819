import { METRIC_IDS, type MetricId } from '../../src/geometry/metric.ts';
import type { StatedError } from '../../src/geometry/stated-errors.ts';
import { LIVE } from './compare.ts';
import { rowTable, worstLines } from './must-show-row.ts';
import type { Others } from './others.ts';
import type { Report } from './report.ts';
import type { ClassScore, MetricScore } from './score.ts';

/** A table as rows of cells, the first its head. */
type Table = readonly (readonly string[])[];
/** Part of the report: a heading, a few words, a table or lines. */
interface Section {
  readonly title: string;
  readonly about: string;
  readonly table: Table;
}

const number = (value: number | null, places: number): string =>
  value === null || Number.isNaN(value) ? '-' : value.toFixed(places);
const percent = (share: number): string => (Number.isNaN(share) ? '-' : `${(100 * share).toFixed(0)} %`);
const placesOf = (metric: string): number => (metric === 'slouch' ? 3 : 2);

const metricTable = (scores: readonly MetricScore[]): Table => [
  ['metric', 'view', 'which', 'n', 'unknown', 'bias', 'MAE', 'median', 'p90', 'slope', 'r', 'in 90 % interval'],
  ...scores.map((s) => {
    const p = placesOf(s.metric);
    const errors = [s.bias, s.mae, s.median, s.p90].map((error) => number(error, p));
    const counts = [String(s.n), percent(s.unknown)];
    const within = [number(s.slope, 2), number(s.r, 2), percent(s.interval)];
    return [s.metric, s.family, s.condition, ...counts, ...errors, ...within];
  }),
];

const classTable = (scores: readonly ClassScore[]): Table => [
  ['class', 'told by', 'yes', 'no', 'unknown', 'area under the curve', 'sensitivity at 95 % specificity'],
  ...scores.map((s) => [
    s.name,
    s.metric,
    String(s.yes),
    String(s.no),
    percent(s.unknown),
    number(s.auc, 3),
    percent(s.sensitivity),
  ]),
];

const intervalTable = ({ intervals }: Others): Table => [
  [
    'metric',
    'view',
    'n',
    'people',
    'in 90 % interval, person left out',
    'worst person',
    'median sigma',
    'together (check)',
  ],
  ...intervals.map(({ metric, family, n, people, interval, worst, worstPerson, sigma, together }) => [
    metric,
    family,
    String(n),
    String(people),
    percent(interval),
    Number.isNaN(worst) ? '-' : `${percent(worst)} (${worstPerson})`,
    number(sigma, placesOf(metric)),
    percent(together),
  ]),
];

const realTable = ({ real }: Report): Table => [
  [
    'metric',
    'upright as when calibrated: no change in 90 % interval',
    'n',
    'other sensor: in 90 % interval',
    'good and poor change places',
    'n',
  ],
  ...real.map(({ metric, upright, uprights, repeated, flipped, repeats }) => [
    metric,
    percent(upright),
    String(uprights),
    percent(repeated),
    percent(flipped),
    String(repeats),
  ]),
];

const heldOutClassTable = ({ classes }: Others): Table => [
  ['class', 'sensitivity, each person left out', 'specificity', "thresholds from the others' pictures"],
  ...classes.map(({ name, sensitivity, specificity, lowest, highest }) => [
    name,
    percent(sensitivity),
    percent(specificity),
    `${lowest.toPrecision(2)} to ${highest.toPrecision(2)}`,
  ]),
];

const CAMERA_METRICS: readonly (readonly [MetricId, 'front' | 'side'])[] = [
  ['headForwardAngle', 'side'],
  ['neckFlexion', 'side'],
  ['trunkInclination', 'side'],
  ['headPitch', 'front'],
  ['slouch', 'front'],
];
const CAMERA_CLASSES = ['front forward head', 'front slouch', 'side forward head'] as const;

const cameraTable = ({ cameras }: Others): Table => [
  [
    'camera',
    ...CAMERA_METRICS.map(([metric, view]) => `${metric}, ${view}: MAE`),
    ...CAMERA_CLASSES.map((name) => `${name}: area, sensitivity`),
    'calibrations refused',
  ],
  ...cameras.map(({ name, metrics, classes, refused }) => [
    name,
    ...CAMERA_METRICS.map(([id, view]) => {
      const score = metrics.find((one) => one.metric === id && one.family === view && one.condition === LIVE);
      return number(score?.mae ?? null, 2);
    }),
    ...CAMERA_CLASSES.map((wanted) => {
      const score = classes.find((one) => one.name === `${wanted}, ${LIVE}`);
      return score === undefined ? '-' : `${score.auc.toFixed(3)}, ${percent(score.sensitivity)}`;
    }),
    String(refused),
  ]),
];

const statedTable = (stated: Readonly<Record<MetricId, StatedError>>): Table => [
  ['metric', 'front: noise', 'front: floor', 'side: noise', 'side: floor'],
  ...METRIC_IDS.map((id) => {
    const { front, side } = stated[id];
    return [id, ...[front.noise, front.floor, side.noise, side.floor].map(String)];
  }),
];

const peopleLines = ({ presence: p, views: w, signs, backViews }: Report): string[] => [
  `People found: ${percent(p.found)} of ${p.people}; empty rooms taken for people: ${percent(p.falsePeople)} of ${p.empty}.`,
  ...(w.n === 0
    ? []
    : [
        `Views named right: ${percent(w.right)} of ${w.n} single pictures; body yaw off by ${number(w.yawMae, 1)} deg on average.`,
      ]),
  ...signs.map(
    ({ metric, n, right }) =>
      `${metric}: of ${n} true changes of 8 deg or more from the own upright, ${percent(right)} told in the right direction.`,
  ),
  ...(backViews === 0
    ? []
    : [`Left out: ${backViews} pictures from behind; they have a run of their own, with \`--standing\`.`]),
];

const leading = (report: Report): readonly Section[] => [
  {
    title: 'What it must show',
    about:
      'Areas, sensitivities and errors of people by whose pictures no threshold or stated error was set, rendered ones by their true angles, real ones by their labels. _looks_: as before a camera, by somebody who holds still (_live_), or as a single picture (_snapshot_).',
    table: rowTable(report.mustShow),
  },
  {
    title: 'Stated intervals for people left out',
    about:
      "Each rendered person in turn: what is stated for them comes from the other people's errors alone. _worst person_: the share of that person's errors in the interval. _together_: with the own pictures among those that state, as a check.",
    table: intervalTable(report.others),
  },
  {
    title: 'Stated intervals and real people',
    about:
      'Nobody knows their true angles: asked is whether somebody upright reads as unchanged against another picture of theirs upright, and whether the same moment reads the same when another sensor cuts, mirrors or moves the picture. People move between pictures, so that the first is the least that holds.',
    table: realTable(report),
  },
  {
    title: 'Classes for people left out',
    about: "The threshold comes from the other people's pictures alone, for 95 % specificity among them.",
    table: heldOutClassTable(report.others),
  },
];
const following = (report: Report): readonly Section[] => [
  {
    title: 'All people together, as a check',
    about: 'Every measure beside its truth, intervals as stated by these very people.',
    table: metricTable(report.metrics),
  },
  { title: 'Classes, all people together', about: '', table: classTable(report.classes) },
  {
    title: 'Other cameras',
    about:
      'Groups of four people once more, looked at live, before cameras that nothing was chosen on: true points projected anew, each with the error that the network really made in the picture.',
    table: cameraTable(report.others),
  },
];
const hasRows = ({ table }: Section): boolean => table.length > 1;

function aligned(table: Table): string[] {
  const columns = Math.max(...table.map((row) => row.length));
  const width = Array.from({ length: columns }, (_, column) =>
    Math.max(...table.map((row) => (row[column] ?? '').length)),
  );
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(width[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const WORST = 'Worst pictures, at most ten of each: those to look at first';

export const plainReport = (report: Report): string[] => [
  ...leading(report)
    .filter(hasRows)
    .flatMap(({ title, table }) => [title, ...aligned(table), '']),
  ...peopleLines(report),
  ...following(report)
    .filter(hasRows)
    .flatMap(({ title, table }) => ['', title, ...aligned(table)]),
  '',
  WORST,
  ...worstLines(report.mustShow),
];

const markdown = ([head = [], ...rows]: Table): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
const asMarkdown = ({ title, about, table }: Section): string[] => [
  `### ${title}`,
  '',
  ...(about === '' ? [] : [about, '']),
  ...markdown(table),
  '',
];

/** docs/accuracy.md between its hand-written beginning and end. */
export const docReport = (report: Report, stated: Readonly<Record<MetricId, StatedError>>): string[] => [
  ...leading(report).filter(hasRows).flatMap(asMarkdown),
  ...peopleLines(report),
  '',
  ...following(report).filter(hasRows).flatMap(asMarkdown),
  `### ${WORST}`,
  '',
  ...worstLines(report.mustShow).map((line) => `- ${line}`),
  '',
  ...asMarkdown({
    title: 'Stated errors',
    about:
      'sigma = sqrt((noise x what the points say)^2 + floor^2); the floor in the unit of the metric (relative for the distance).',
    table: statedTable(stated),
  }),
];
