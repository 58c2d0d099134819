import type { Degrees } from '../../base/units.ts';
import type { ImagePoint } from '../../base/points.ts';
import type { Support } from '../support.ts';
import { STEPS } from './dorsal-line.ts';
import { behindAxis, type TrunkFrame } from './trunk-frame.ts';

/** How far a back turns within a stretch of the way down, deg: hollow and round. */
interface Turning {
  readonly within: number; // steps
  readonly from: number; // heights, of the middle of the stretch
  readonly to: number;
  readonly hollow: number; // at most
  readonly round: number;
}

/**
 * What backs do, with a fifth and more to spare beyond the most that bare backs of the lab do, slumped, swayed or bent
 * [lab: the figures behind each line]. Boards, bags and elbows do more: they end in bends that no spine makes, or stand off.
 */
const TURNINGS: readonly Turning[] = [
  { within: 24, from: 0, to: 0.25, hollow: 50, round: 30 }, // 39, 20
  { within: 24, from: 0.25, to: 0.8, hollow: 42, round: 80 }, // 33, 65
  { within: 6, from: 0, to: 0.25, hollow: 32, round: 15 }, // 25, 10
  { within: 6, from: 0.25, to: 0.8, hollow: 38, round: 60 }, // 30, 49
];
/**
 * The back lies at most this far behind the line from hips to shoulders, trunk lengths [lab: 0.32 standing; 0.49 in a slump on
 * a chair, when the shoulders come forwards].
 */
const BEHIND = { from: 0.05, to: 0.85, standing: 0.4, sitting: 0.55 } as const;
/** What stands off the back bends the line this far before and behind it. Steps [H]. */
const ABOUT = STEPS / 10;

/** A line down the back with what is known of each of its spots. */
export interface BackSample {
  readonly line: readonly ImagePoint[];
  readonly heights: readonly number[];
  readonly tangents: readonly Degrees[]; // as Bends.tangents
  readonly frame: TrunkFrame;
  readonly support: Support;
  readonly first: number; // spot from which on the line is the back's: hair ends above it
}

/** The stretches of the smoothed line that no back makes: first and last spot of each. */
export function implausibleSections({
  line,
  heights,
  tangents,
  frame,
  support,
  first,
}: BackSample): (readonly [number, number])[] {
  const turned = TURNINGS.flatMap(({ within, from, to, hollow, round }) =>
    heights.flatMap((height, middle) => {
      const [above, below] = [tangents[middle - within / 2], tangents[middle + within / 2]];
      if (middle - within / 2 < first || height < from || height > to || above === undefined || below === undefined)
        return [];
      const turn = below - above;
      return turn > hollow || -turn > round ? [[middle - within / 2, middle + within / 2] as const] : [];
    }),
  );
  const most = BEHIND[support];
  const off = line.flatMap((spot, index) => {
    const height = heights[index] ?? 0;
    if (index < first || height < BEHIND.from || height > BEHIND.to) return [];
    return behindAxis(frame, spot) > most ? [[index - ABOUT, index + ABOUT] as const] : [];
  });
  return [...turned, ...off];
}
