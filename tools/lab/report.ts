import { STATED_ERRORS, type StatedError } from '../../src/geometry/stated-errors.ts';
import type { MetricId } from '../../src/geometry/metric.ts';
import type { Collected } from './collect.ts';
import type { Lab } from './lab.ts';
import { othersOf, otherTables, type Others } from './others.ts';
import { restatedTrials } from './restated.ts';
import { scoreClasses, scoreMetrics, type ClassScore, type MetricScore } from './score.ts';

/** Everything a run says, as numbers. */
export interface Report {
  readonly metrics: readonly MetricScore[];
  readonly classes: readonly ClassScore[];
  readonly presence: {
    readonly found: number;
    readonly falsePeople: number;
    readonly people: number;
    readonly empty: number;
  };
  readonly views: { readonly right: number; readonly n: number; readonly yawMae: number }; // right: share
  readonly signs: readonly { readonly metric: string; readonly n: number; readonly right: number }[]; // right: share
  readonly others: Others;
  readonly complaints: readonly string[];
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;

/** `stated`: the errors that intervals are made of; those of the app unless the run itself states others. */
export function reportOf(
  collected: Collected,
  lab: Lab,
  stated: Readonly<Record<MetricId, StatedError>> = STATED_ERRORS,
): Report {
  const { trials, votes, signs, presence, views, complaints } = collected;
  return {
    metrics: scoreMetrics(stated === STATED_ERRORS ? trials : restatedTrials(trials, stated)),
    classes: scoreClasses(votes),
    presence: {
      found: presence.people === 0 ? 0 : presence.found / presence.people,
      falsePeople: presence.empty === 0 ? 0 : presence.falsePeople / presence.empty,
      people: presence.people,
      empty: presence.empty,
    },
    views: { right: views.all === 0 ? 0 : views.right / views.all, n: views.all, yawMae: mean(views.yawErrors) },
    signs: [...new Set(signs.map(({ metric }) => metric))].toSorted().map((metric) => {
      const own = signs.filter((sign) => sign.metric === metric);
      return { metric, n: own.length, right: own.filter(({ right }) => right).length / own.length };
    }),
    others: othersOf(lab, collected),
    complaints,
  };
}

const number = (value: number | null, places: number): string =>
  value === null || Number.isNaN(value) ? '-' : value.toFixed(places);
const percent = (value: number): string => (Number.isNaN(value) ? '-' : `${(100 * value).toFixed(0)} %`);
const placesOf = (metric: string): number => (metric === 'slouch' ? 3 : 2);

const METRIC_HEAD = [
  'metric',
  'view',
  'which',
  'n',
  'unknown',
  'bias',
  'MAE',
  'median',
  'p90',
  'slope',
  'r',
  'in 90 % interval',
];
const metricRow = (s: MetricScore): string[] => {
  const p = placesOf(s.metric);
  return [
    s.metric,
    s.family,
    s.condition,
    String(s.n),
    percent(s.unknown),
    number(s.bias, p),
    number(s.mae, p),
    number(s.median, p),
    number(s.p90, p),
    number(s.slope, 2),
    number(s.r, 2),
    percent(s.interval),
  ];
};
const CLASS_HEAD = [
  'class',
  'told by',
  'yes',
  'no',
  'unknown',
  'area under the curve',
  'sensitivity at 95 % specificity',
];
const classRow = (s: ClassScore): string[] => [
  s.name,
  s.metric,
  String(s.yes),
  String(s.no),
  percent(s.unknown),
  number(s.auc, 3),
  percent(s.sensitivity),
];

const peopleLine = ({ presence: p, views: w, signs }: Report): string[] => [
  `People found: ${percent(p.found)} of ${p.people}; empty rooms taken for people: ${percent(p.falsePeople)} of ${p.empty}.`,
  `Views named right: ${percent(w.right)} of ${w.n} single pictures; body yaw off by ${number(w.yawMae, 1)} deg on average.`,
  ...signs.map(
    ({ metric, n, right }) =>
      `${metric}: of ${n} true changes of 8 deg or more from the own upright, ${percent(right)} told in the right direction.`,
  ),
];

function aligned(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const width = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(width[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

export const plainReport = (report: Report): string[] => [
  ...aligned(METRIC_HEAD, report.metrics.map(metricRow)),
  '',
  ...aligned(CLASS_HEAD, report.classes.map(classRow)),
  '',
  ...peopleLine(report),
  ...otherTables(report.others).flatMap(({ title, table: [head = [], ...rows] }) => [
    '',
    title,
    ...aligned(head, rows),
  ]),
];

const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

/** docs/accuracy.md between its hand-written beginning and end. */
export const docReport = (report: Report, stated: Readonly<Record<MetricId, StatedError>>): string[] => [
  ...markdown(METRIC_HEAD, report.metrics.map(metricRow)),
  '',
  ...markdown(CLASS_HEAD, report.classes.map(classRow)),
  '',
  ...peopleLine(report),
  ...otherTables(report.others).flatMap(({ title, about, table: [head = [], ...rows] }) => [
    '',
    `### ${title}`,
    '',
    ...(about === '' ? [] : [about, '']),
    ...markdown(head, rows),
  ]),
  '',
  '### Stated errors',
  '',
  'sigma = sqrt((noise x what the points say)^2 + floor^2); the floor in the unit of the metric (relative for the distance).',
  '',
  ...markdown(
    ['metric', 'front: noise', 'front: floor', 'side: noise', 'side: floor'],
    Object.entries(stated).map(([id, { front, side }]) =>
      [id, front.noise, front.floor, side.noise, side.floor].map(String),
    ),
  ),
];
