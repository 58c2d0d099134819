import { METRICS, METRIC_IDS, type MetricId } from './metric.ts';
import type { Profile } from './profile-ids.ts';
import { STANDING_IDS, type StandingId } from './standing/standing-catalogue.ts';

/** What one profile leaves out. Changes against the own upright and movement stay: they compare a body only with itself. */
interface ProfileRow {
  readonly off: readonly MetricId[]; // not shown, and warns of nothing
  readonly unjudged: readonly MetricId[]; // shown, and compared with no norm
  readonly unjudgedInPictures: readonly MetricId[]; // likewise, but beside a calibration they are changes, which stay
  readonly standing: readonly StandingId[]; // measures on the plumb line that are not shown
  readonly line: boolean; // the whole line of the body is said in one sentence
  readonly sides: readonly SideHabit[]; // habits of side that are mentioned
}

/** A habit of leaning to one side, or of standing on one leg. */
type SideHabit = 'lean' | 'legs';

const LINE_FROM_THE_FRONT = [
  'weightLeft',
  'pelvisShift',
  'thoraxShift',
  'headShift',
  'pelvisShiftOfStance',
  'thoraxShiftOfStance',
  'headShiftOfStance',
  'pelvisTilt',
] as const;

/** Which norms and levels were made of bodies unlike this one. All [H]: no norms of these groups with a stated error were found. */
const ROWS: Readonly<Record<Profile, ProfileRow>> = {
  wheelchair: {
    off: [],
    unjudged: ['thoracicCurve', 'lumbarCurve'], // norms of people who stand
    unjudgedInPictures: [],
    standing: STANDING_IDS,
    line: false,
    sides: ['lean'],
  },
  oneArm: {
    off: ['shoulderTilt', 'trunkTwist'], // compare one shoulder with the other
    unjudged: [],
    unjudgedInPictures: [],
    standing: ['weightLeft', 'thoraxShift', 'thoraxShiftOfStance'], // an arm is part of the weight and of the shoulders' middle
    line: true,
    sides: [],
  },
  spine: {
    off: [],
    unjudged: ['cva', 'earShoulderInclination', 'thoracicCurve', 'lumbarCurve'],
    unjudgedInPictures: ['shoulderTilt', 'headTilt', 'sideLean', 'trunkTwist', 'trunkInclination', 'neckFlexion'],
    standing: LINE_FROM_THE_FRONT,
    line: false,
    sides: [],
  },
  pregnancy: {
    off: [],
    unjudged: ['lumbarCurve'],
    unjudgedInPictures: ['trunkInclination'],
    standing: ['weightLeft', 'hipShift', 'ankleLean', 'bodyLean', 'sway'],
    line: false,
    sides: ['lean'],
  },
};

/** What applies to a body. Every screen, warning, summary and report asks here. */
export interface ProfileMetrics {
  /** Whether a metric is shown and may warn. */
  readonly shows: (id: MetricId) => boolean;
  /** Whether a value may be called usual or not. `picture`: of a single picture, against its own vertical. */
  readonly judges: (id: MetricId, where: 'live' | 'picture') => boolean;
  /** Whether a measure on the plumb line is shown. */
  readonly showsStanding: (id: StandingId) => boolean;
  /** Whether anything on the plumb line is shown. */
  readonly stands: boolean;
  /** Whether the whole line of the body may be said in one sentence. */
  readonly line: boolean;
  /** Whether a habit of side is mentioned. */
  readonly mentions: (habit: SideHabit) => boolean;
  /** The metrics that can warn and do not apply. */
  readonly silent: readonly MetricId[];
}

const made = new Map<string, ProfileMetrics>(); // asked for at every instant, of few combinations

/** What applies to somebody with these profiles: what none of them leaves out. */
export function metricsFor(profiles: readonly Profile[]): ProfileMetrics {
  const key = profiles.join(' ');
  const known = made.get(key);
  if (known !== undefined) return known;
  const rows = profiles.map((profile) => ROWS[profile]);
  const shows: ProfileMetrics['shows'] = (id) => !rows.some(({ off }) => off.includes(id));
  const showsStanding = (id: StandingId) => !rows.some(({ standing }) => standing.includes(id));
  const metrics: ProfileMetrics = {
    shows,
    judges: (id, where) =>
      shows(id) &&
      !rows.some(
        ({ unjudged, unjudgedInPictures }) =>
          unjudged.includes(id) || (where === 'picture' && unjudgedInPictures.includes(id)),
      ),
    showsStanding,
    stands: STANDING_IDS.some(showsStanding),
    line: rows.every(({ line }) => line),
    mentions: (habit) => rows.every(({ sides }) => sides.includes(habit)),
    silent: METRIC_IDS.filter((id) => METRICS[id].warns && !shows(id)),
  };
  made.set(key, metrics);
  return metrics;
}
