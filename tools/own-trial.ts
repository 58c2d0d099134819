import { parseArgs } from 'node:util';
import { SCATTER, type Scatter } from './trial/person.ts';
import { simulateTrials, type TrialShares } from './trial/simulate.ts';

const USAGE = 'Usage: npm run --silent trial -- [--json] [--people N] [--seed N]';

const HELP = -1.5; // points of 10

interface Case {
  readonly name: string;
  readonly change: Partial<Scatter>;
  readonly target: { readonly most?: number; readonly least?: number } | null; // of the share that is shown; null: for information
}

const NOTHING = { most: 0.05 };
const CASES: readonly Case[] = [
  { name: 'no effect, notes on any day', change: { days: 7 }, target: NOTHING },
  { name: 'no effect, notes on workdays', change: {}, target: NOTHING },
  { name: 'no effect, days independent', change: { tie: 0 }, target: NOTHING },
  { name: 'no effect, neighbouring days correlate by 0.6', change: { tie: 0.6 }, target: NOTHING },
  { name: 'no effect, the level drifts by 1 a week', change: { drift: 1 }, target: NOTHING },
  { name: 'no effect, the end of the week is worse by 1', change: { weekend: 1 }, target: NOTHING },
  { name: 'no effect, days scatter by 2', change: { day: 2 }, target: NOTHING },
  { name: '1.5 better, notes on any day', change: { effect: HELP, days: 7 }, target: { least: 0.8 } },
  { name: '1.5 better, notes on workdays', change: { effect: HELP }, target: null },
  { name: '1.5 better, days independent', change: { effect: HELP, tie: 0 }, target: null },
  { name: '1.5 better, neighbouring days correlate by 0.6', change: { effect: HELP, tie: 0.6 }, target: null },
  { name: '1.5 better, days scatter by 0.8', change: { effect: HELP, day: 0.8 }, target: null },
  { name: '1.5 better, days scatter by 1.5', change: { effect: HELP, day: 1.5 }, target: null },
  { name: '1.5 better, half of it lingers for a day', change: { effect: HELP, lingers: 0.5 }, target: null },
  { name: '1 better, notes on any day', change: { effect: -1, days: 7 }, target: null },
];

/** Own trials of simulated people: how often one without an effect shows one, and how often one of 1.5 points is found. See docs/decisions/0017-own-trial.md. */
export async function main(args: string[]): Promise<number> {
  const options = optionsFrom(args);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const { people, seed, json } = options;
  const rows = CASES.map(({ name, change, target }) => {
    const shares = simulateTrials(people, seed, { ...SCATTER, ...change });
    return { name, ...shares, met: target === null ? null : isMet(shares, target, people) };
  });
  if (json) console.log(JSON.stringify({ people, seed, rows }));
  else for (const line of table(rows)) console.log(line);
  return rows.every(({ met }) => met !== false) ? 0 : 1;
}

/** Beyond the target by no more than chance: two standard errors of the share. */
function isMet({ shown }: TrialShares, { most = 1, least = 0 }: NonNullable<Case['target']>, people: number): boolean {
  const error = (share: number) => 2 * Math.sqrt((share * (1 - share)) / people);
  return shown <= most + error(most) && shown >= least - error(least);
}

function table(rows: readonly (TrialShares & { readonly name: string; readonly met: boolean | null })[]): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    '| people | shown | right way | interval holds the truth | mean width | target |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ name, shown, right, covered, width, met }) =>
        `| ${name} | ${percent(shown)} | ${percent(right)} | ${percent(covered)} | ${width.toFixed(2)} | ${met === null ? '' : met ? 'met' : 'MISSED'} |`,
    ),
  ];
}

function optionsFrom(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        people: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
      },
    });
    const [people, seed] = [Number(values.people), Number(values.seed)];
    return Number.isInteger(people) && people > 0 && Number.isInteger(seed) && seed >= 0
      ? { json: values.json, people, seed }
      : null;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(error.message);
    return null;
  }
}
