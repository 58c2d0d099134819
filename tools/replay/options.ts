/** A wrong command line or folder; the message is one line for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Options {
  readonly json: boolean;
  readonly calibrationSeconds: number; // s from the start that serve as the upright calibration; 0: none
  readonly holds: ReadonlyMap<string, number>; // label -> s that each of its intervals lasts at least
  readonly folder: string;
}

export const USAGE =
  'Usage: npm run --silent replay -- [--json] [--calibration-seconds 8] [--hold LABEL=SECONDS,...] DIR';

/** Throws `UsageError`. */
export function readOptions(args: readonly string[]): Options {
  let json = false;
  let calibrationSeconds = 8;
  const holds = new Map<string, number>();
  const folders: string[] = [];
  const rest = args.flatMap((arg) => (/^--[a-z-]+=/.test(arg) ? split(arg) : [arg]));
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--json') json = true;
    else if (arg === '--calibration-seconds') calibrationSeconds = secondsOf(arg, rest.shift());
    else if (arg === '--hold') for (const [label, time] of holdsOf(rest.shift())) holds.set(label, time);
    else if (arg.startsWith('-')) throw new UsageError(`${arg}: there is no such option. ${USAGE}`);
    else folders.push(arg);
  }
  const [folder] = folders;
  if (folder === undefined || folders.length > 1) throw new UsageError(`Name one folder. ${USAGE}`);
  return { json, calibrationSeconds, holds, folder };
}

/** `--name=value` is `--name value`. */
function split(arg: string): [string, string] {
  const at = arg.indexOf('=');
  return [arg.slice(0, at), arg.slice(at + 1)];
}

const LONGEST = 24 * 3600; // s

function secondsOf(what: string, text: string | undefined): number {
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  if (value >= 0 && value <= LONGEST) return value;
  throw new UsageError(`${what}: seconds from 0 to ${LONGEST} are needed, not ${JSON.stringify(text ?? '')}.`);
}

function holdsOf(text: string | undefined): readonly (readonly [string, number])[] {
  if (text === undefined || text === '') throw new UsageError('--hold: LABEL=SECONDS is needed.');
  return text.split(',').map((item) => {
    const [label = '', time, ...more] = item.split('=');
    if (label === '' || more.length > 0) throw new UsageError(`--hold: ${JSON.stringify(item)} is not LABEL=SECONDS.`);
    return [label, secondsOf(`--hold ${label}`, time)];
  });
}
