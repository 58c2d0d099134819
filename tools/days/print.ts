import type { DaysReport, GoodRow, LateRow, Spread } from './report.ts';
import { targetsOf, type Target } from './targets.ts';

const two = (value: number): string => value.toFixed(2);
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const min = (value: number): string => (value === Infinity ? 'none' : value.toFixed(1));
const late = ({ median, ninth }: Spread): string => `${min(median)} (${min(ninth)})`;

const causesOf = (causes: GoodRow['causes']['cue']): string =>
  Object.entries(causes)
    .toSorted(([, a], [, b]) => b - a)
    .map(([cause, count]) => `${cause} ${count}`)
    .join(', ') || '-';

type Table = readonly (readonly string[])[]; // the head first

const goodTable = ({ good }: DaysReport): Table => [
  ['preset', 'alerts a day', 'days with any', 'most', 'persons above 2', 'cues a day', 'days with any', 'most'],
  ...good.map((row) => [
    row.preset,
    two(row.alertsADay),
    percent(row.daysWithAlert),
    `${row.mostAlerts}`,
    `${row.personsAboveTwo}`,
    two(row.cuesADay),
    percent(row.daysWithCue),
    `${row.mostCues}`,
  ]),
];

const causeTable = ({ good }: DaysReport): Table => [
  ['preset', 'alerts by cause', 'cues by cause'],
  ...good.map(({ preset, causes }) => [preset, causesOf(causes.alert), causesOf(causes.cue)]),
];

const lateTable = ({ held, frozen }: DaysReport): Table => [
  ['posture', 'preset', 'first sign', 'alert', 'no alert', 'in time'],
  ...[...Object.entries<readonly LateRow[]>(held), ['frozen upright', frozen] as const].flatMap(([posture, rows]) =>
    rows.map((row) => [
      posture,
      row.preset,
      late(row.sign),
      late(row.alert),
      percent(row.alert.none),
      'inTime' in row ? percent(row.inTime) : '',
    ]),
  ),
];

const bound = ({ least, most }: Target): string => (least === null ? `at most ${most}` : `at least ${least}`);

const targetTable = (report: DaysReport): Table => [
  ['standard preset', 'value', 'target', ''],
  ...targetsOf(report).map((target) => [target.what, two(target.value), bound(target), target.met ? 'met' : 'MISSED']),
];

const headline = ({ days, seed, noise }: DaysReport): string =>
  `${days} persons from seed ${seed}, a day of 8 h each; errors: ${noise}.`;

const movement = ({ shiftsAnHour, goodShare }: DaysReport): string =>
  `The history of the good days keeps ${two(shiftsAnHour)} shifts an hour and ${percent(goodShare)} of the time as good.`;

const LATE = 'Minutes after the beginning: median (nine in ten are no later).';

const columns = (table: Table): readonly string[] => {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

export const plainReport = (report: DaysReport): readonly string[] => [
  headline(report),
  '',
  ...columns(goodTable(report)),
  '',
  ...columns(causeTable(report)),
  '',
  movement(report),
  '',
  LATE,
  ...columns(lateTable(report)),
  '',
  ...columns(targetTable(report)),
];

const markdown = (table: Table): readonly string[] => {
  const [head = [], ...rows] = table;
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
};

export const docReport = (report: DaysReport): readonly string[] => [
  headline(report),
  '',
  ...markdown(targetTable(report)),
  '',
  ...markdown(goodTable(report)),
  '',
  ...markdown(causeTable(report)),
  '',
  movement(report),
  '',
  LATE,
  '',
  ...markdown(lateTable(report)),
];
