import type { MetricId } from '../../src/geometry/metric.ts';
import { nothing, type Collected } from './collect.ts';
import { heldOutClasses, heldOutIntervals, type HeldOutClass, type HeldOutInterval } from './held-out.ts';
import type { Lab } from './lab.ts';
import { groupBefore, OTHER_CAMERAS } from './reproject.ts';
import { PICTURES, scoreGroup } from './score-lab.ts';
import { scoreClasses, scoreMetrics, type ClassScore, type MetricScore } from './score.ts';

/** The groups as another camera would have seen them. */
export interface CameraScore {
  readonly name: string;
  readonly metrics: readonly MetricScore[];
  readonly classes: readonly ClassScore[];
  readonly refused: number; // calibration pictures that the app would not take
}

/** What can be said of people and cameras that had no part in choosing constants. */
export interface Others {
  readonly intervals: readonly HeldOutInterval[];
  readonly classes: readonly HeldOutClass[];
  readonly cameras: readonly CameraScore[];
}

export const othersOf = ({ groups }: Lab, { trials, votes }: Collected): Others => ({
  intervals: heldOutIntervals(trials),
  classes: heldOutClasses(votes.filter(({ subject }) => groups.some((group) => group.subject === subject))),
  cameras: (groups.length === 0 ? [] : OTHER_CAMERAS).map((other) => {
    const into = nothing();
    for (const group of groups) scoreGroup(groupBefore(group, other), into, PICTURES);
    const refused = into.complaints.length;
    return { name: other.name, metrics: scoreMetrics(into.trials), classes: scoreClasses(into.votes), refused };
  }),
});

/** A table as rows of cells, the first its head. */
export type Table = readonly (readonly string[])[];

const percent = (share: number): string => (Number.isNaN(share) ? '-' : `${(100 * share).toFixed(0)} %`);

const intervalTable = ({ intervals }: Others): Table => [
  ['metric', 'view', 'n', 'in 90 % interval, each person left out', 'least of a person'],
  ...intervals.map(({ metric, family, n, interval, worst }) => [
    metric,
    family,
    String(n),
    percent(interval),
    percent(worst),
  ]),
];

const classTable = ({ classes }: Others): Table => [
  ['class', 'sensitivity, each person left out', 'specificity', "thresholds from the others' pictures"],
  ...classes.map(({ name, sensitivity, specificity, lowest, highest }) => [
    name,
    percent(sensitivity),
    percent(specificity),
    `${lowest.toPrecision(2)} to ${highest.toPrecision(2)}`,
  ]),
];

const CAMERA_METRICS: readonly (readonly [MetricId, 'front' | 'side', string])[] = [
  ['headForwardAngle', 'side', 'headForwardAngle, side'],
  ['neckFlexion', 'side', 'neckFlexion, side'],
  ['trunkInclination', 'side', 'trunkInclination, side'],
  ['headPitch', 'front', 'headPitch, front'],
  ['slouch', 'front', 'slouch, front'],
];
const CAMERA_CLASSES = ['front forward head', 'front slouch', 'side forward head'] as const;

const cameraTable = ({ cameras }: Others): Table => [
  [
    'camera',
    ...CAMERA_METRICS.map(([, , name]) => `${name}: MAE`),
    ...CAMERA_CLASSES.map((name) => `${name}: area, sensitivity`),
    'calibrations refused',
  ],
  ...cameras.map(({ name, metrics, classes, refused }) => [
    name,
    ...CAMERA_METRICS.map(
      ([id, view]) =>
        metrics
          .find(({ metric, family, condition }) => metric === id && family === view && condition === 'all')
          ?.mae.toFixed(2) ?? '-',
    ),
    ...CAMERA_CLASSES.map((wanted) => {
      const score = classes.find((one) => one.name === wanted);
      return score === undefined ? '-' : `${score.auc.toFixed(3)}, ${percent(score.sensitivity)}`;
    }),
    String(refused),
  ]),
];

/** For the report: a heading, a few words, a table. */
export const otherTables = (
  others: Others,
): readonly { readonly title: string; readonly about: string; readonly table: Table }[] => [
  {
    title: 'People left out',
    about:
      "Each person in turn: the errors stated for them, and the thresholds by which they are told, come from the other people's pictures alone.",
    table: intervalTable(others),
  },
  { title: 'Classes for people left out', about: '', table: classTable(others) },
  {
    title: 'Other cameras',
    about:
      'The groups once more, before cameras that nothing was chosen on: true points projected anew, each with the error that the network really made in the picture.',
    table: cameraTable(others),
  },
];
