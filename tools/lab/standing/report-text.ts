import type { ConditionFigures, MeasureFigures, StandingReport } from './figures.ts';
import { CONDITIONS, type Condition } from './trials.ts';

/** A table as rows of cells, the first its head. */
type Table = readonly (readonly string[])[];

const share = (value: number): string => (Number.isNaN(value) ? '-' : `${(100 * value).toFixed(0)} %`);
const number = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(2));
const UNITS: Readonly<Record<string, string>> = {
  weightLeft: '',
  shoulderTilt: 'deg',
  headTilt: 'deg',
  sideLean: 'deg',
};
const unitOf = (id: string): string => UNITS[id] ?? (/Lean$|Flexion$/.test(id) ? 'deg' : 'cm');

const KNOWN_AS: Readonly<Record<Condition, string>> = {
  known: 'vertical known',
  unknown: 'roll up to 3 deg, unknown',
  beside: 'beside a level picture',
  comes: 'as the picture comes',
};

/** Mean absolute error, slope, share of intervals that hold. */
const cell = ({ mae, slope, holds }: ConditionFigures): string => `${number(mae)}, ${number(slope)}, ${share(holds)}`;

const measureTable = (measures: readonly MeasureFigures[]): Table => [
  ['seen from', 'measure', 'n', ...CONDITIONS.map((one) => KNOWN_AS[one]), 'change from it', 'worst person'],
  ...measures.map((one) => [
    one.aspect,
    `${one.id}${unitOf(one.id) && `, ${unitOf(one.id)}`}`,
    String(one.n),
    ...CONDITIONS.map((condition) => cell(one[condition])),
    number(one.change),
    `${share(one.worst.holds)} (${one.worst.subject})`,
  ]),
];

const tellingTable = ({ tellings }: StandingReport): Table => [
  ['told from level or plain standing', 'by', ...CONDITIONS.map((one) => KNOWN_AS[one])],
  ...[...new Set(tellings.map(({ what, change }) => `${what}|${change}`))].map((kind) => {
    const own = tellings.filter(({ what, change }) => kind === `${what}|${change}`);
    const [first] = own;
    return [
      first?.what ?? '',
      first?.change === true ? 'change from the level picture' : 'itself',
      ...CONDITIONS.map((condition) => own.find((one) => one.condition === condition)?.area.toFixed(3) ?? '-'),
    ];
  }),
];

const legsTable = ({ legs }: StandingReport): Table => [
  ['a leg is said as sure', ...legs.map(({ condition }) => KNOWN_AS[condition])],
  ['in pictures', ...legs.map(({ sure, n }) => `${sure} of ${n}`)],
  ['the wrong leg', ...legs.map(({ wrong }) => String(wrong))],
];

function aboutPictures(report: StandingReport): readonly string[] {
  const { people, pictures, found, measured, views, backs, verticals } = report;
  const by = Object.entries(verticals).map(([name, count]) => `${name} ${count}`);
  return [
    `${people} people, ${pictures} pictures, somebody found in ${found}, measured as they come in ${measured} (${share(measured / pictures)}).`,
    `Views named right: ${views.right} of ${views.n}, with each person left out of the regression ${views.leftOut}; from behind ${backs.right} and ${backs.leftOut} of ${backs.n}.`,
    `What says the vertical in the picture before the body does: ${by.join(', ')}.`,
  ];
}

const ABOUT =
  'Each person in turn as if they had never been seen: gains, offsets and floors of the stated errors are fitted to the others. In a cell: mean absolute error, slope over the truth, share of the stated 90 % intervals that hold. ' +
  '_beside a level picture_: the body of the same person, level before the same camera, says the roll; _change from it_: error of the difference. _as the picture comes_: the view as the app names it and the vertical as it finds it. ' +
  '_worst person_: for whom the fewest intervals hold, vertical known.';

function aligned(table: Table): readonly string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
const markdown = ([head = [], ...rows]: Table): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
];

const tablesOf = (report: StandingReport): readonly Table[] => [
  measureTable(report.measures),
  tellingTable(report),
  legsTable(report),
];

/** `floors`: what each floor of the stated errors would be by these people. */
export const plainStanding = (report: StandingReport, floors: Readonly<Record<string, number>>): readonly string[] => [
  'People who stand, each left out',
  ...aboutPictures(report),
  ...tablesOf(report).flatMap((table) => ['', ...aligned(table)]),
  '',
  `Floors: ${Object.entries(floors)
    .map(([kind, floor]) => `${kind} ${floor.toFixed(3)}`)
    .join(', ')}`,
];

/** The section of docs/accuracy.md. */
export const docStanding = (report: StandingReport): readonly string[] => [
  ABOUT,
  '',
  ...aboutPictures(report).map((line) => `- ${line}`),
  '',
  ...tablesOf(report).flatMap(markdown),
];
