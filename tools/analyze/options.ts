import { degrees, type Degrees } from '../../src/base/units.ts';
import type { WantedPlacing } from '../../src/features/snapshot/pure/level/find-placing.ts';
import type { AssumedView } from '../../src/geometry/view.ts';

/** A wrong command line; the message is one line for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Options {
  readonly json: boolean;
  readonly calibration: readonly string[]; // paths: upright, then slump, then chin forward; none: absolute measures only
  readonly view: AssumedView;
  readonly wanted: WantedPlacing | null; // how the pictures lie; null: not said
  readonly images: readonly string[]; // paths, at least one
}

export const USAGE =
  'Usage: npm run --silent analyze -- [--json] [--calibration upright.jpg[,slump.jpg[,chin.jpg]]] [--view auto|front|side|back] [--turn DEGREES] IMAGE...';

const VIEWS: readonly AssumedView[] = ['auto', 'front', 'side', 'back'];
const isView = (text: string): text is AssumedView => VIEWS.some((view) => view === text);

/** Throws `UsageError`. */
export function readOptions(args: readonly string[]): Options {
  let json = false;
  let calibration: readonly string[] = [];
  let view: AssumedView = 'auto';
  let wanted: WantedPlacing | null = null;
  const images: string[] = [];
  const rest = args.flatMap((arg) =>
    /^--[a-z]+=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg],
  );
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--json') json = true;
    else if (arg === '--calibration') calibration = pathsOf(rest.shift());
    else if (arg === '--view') view = viewOf(rest.shift());
    else if (arg === '--turn') wanted = { turn: turnOf(rest.shift()), mirrored: false, exact: true };
    else if (arg === '--') images.push(...rest.splice(0));
    else if (arg.startsWith('--')) throw new UsageError(`${arg}: there is no such option. ${USAGE}`);
    else images.push(arg);
  }
  if (images.length === 0) throw new UsageError(`Name at least one picture. ${USAGE}`);
  return { json, calibration, view, wanted, images };
}

function pathsOf(text: string | undefined): readonly string[] {
  const paths = (text ?? '').split(',');
  if (paths.length > 3 || paths.some((path) => path === ''))
    throw new UsageError(`--calibration: one to three pictures are needed, separated by commas. ${USAGE}`);
  return paths;
}

function viewOf(text: string | undefined): AssumedView {
  if (text !== undefined && isView(text)) return text;
  throw new UsageError(`--view: auto, front, side or back is needed, not ${JSON.stringify(text ?? '')}.`);
}

/** Clockwise; 0: the pictures are level as they are. */
function turnOf(text: string | undefined): Degrees {
  const turn = Number(text);
  if (text !== undefined && text.trim() !== '' && Number.isFinite(turn) && Math.abs(turn) <= 180) return degrees(turn);
  throw new UsageError(`--turn: degrees from -180 to 180 are needed, clockwise, not ${JSON.stringify(text ?? '')}.`);
}
