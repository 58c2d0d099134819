import type { PeopleSample } from './sample.ts';

export interface ValidateOptions {
  readonly folders: readonly string[];
  readonly json: boolean;
  readonly updateDocs: boolean;
  readonly remember: boolean;
  readonly live: boolean;
  readonly standing: boolean; // nothing but people who stand
  readonly sample: PeopleSample | null;
  readonly fullSample: PeopleSample | null;
}

const SWITCHES = ['--json', '--update-docs', '--remember', '--live', '--standing'] as const;
const NUMBERS = ['--people', '--full-people', '--seed'] as const;
const isIn = <Name extends string>(names: readonly Name[], arg: string): arg is Name =>
  names.some((name) => name === arg);

/** From the command line; a sentence about the first thing that is not understood, empty when only the folders are missing. */
export function validateOptions(args: readonly string[]): ValidateOptions | string {
  const folders: string[] = [];
  const on = new Set<(typeof SWITCHES)[number]>();
  const numbers: Partial<Record<(typeof NUMBERS)[number], number>> = {};
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (isIn(SWITCHES, arg)) on.add(arg);
    else if (isIn(NUMBERS, arg)) {
      const value = Number(args[(index += 1)] ?? NaN);
      if (!Number.isSafeInteger(value) || value < (arg === '--seed' ? 0 : 1))
        return `${arg}: a whole number belongs here. `;
      numbers[arg] = value;
    } else if (arg.startsWith('--')) return `${arg}: there is no such option. `;
    else folders.push(arg);
  }
  if (on.has('--live') && numbers['--full-people'] !== undefined)
    return '--live and --full-people: only one of the two. ';
  if (on.has('--standing') && (on.has('--live') || numbers['--full-people'] !== undefined))
    return '--standing: people who stand are always looked at as single pictures are. ';
  const seed = numbers['--seed'] ?? 1;
  const sampled = (people: number | undefined): PeopleSample | null => (people === undefined ? null : { people, seed });
  if (folders.length === 0) return '';
  return {
    folders,
    json: on.has('--json'),
    updateDocs: on.has('--update-docs'),
    remember: on.has('--remember'),
    live: on.has('--live'),
    standing: on.has('--standing'),
    sample: sampled(numbers['--people']),
    fullSample: sampled(numbers['--full-people']),
  };
}
