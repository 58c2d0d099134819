import { seededRandom } from '../../src/base/random.ts';
import { SIGMA } from '../days/noise.ts';
import type { SidedMetric } from '../../src/geometry/metric.ts';
import { millis } from '../../src/base/units.ts';
import { measuredSeconds, type PostureSeconds } from '../../src/history/analysis/posture-seconds.ts';
import type { Rollup } from '../../src/history/analysis/rollup.ts';
import type { Day } from '../../src/history/analysis/summary.ts';
import { partOf } from '../../src/history/analysis/answers/series.ts';
import { addDays, weekdayOf, type DayKey } from '../../src/history/records/calendar.ts';

/** A way of sitting without any pattern, drawn anew for each person. Shares are 0-1 of measured time. */
interface Habits {
  readonly level: number; // share of good time
  readonly daySpread: number; // SD between days
  readonly dayRho: number; // correlation of neighbouring days
  readonly partSpread: number; // SD of a part of one day around the day
  readonly partRho: number; // correlation of the same part on neighbouring days
  readonly hourSpread: number; // SD of an hour around its part
  readonly calibration: number; // SD of the step in the share that a new calibration makes
  readonly every: number; // days between calibrations, on average
  readonly missing: number; // share of working days without a record
  readonly sway: Readonly<Record<Lean, number>>; // SD of a lean over the day, deg
  readonly shifts: number; // an hour
  readonly breaks: number; // an hour
}

/** What is really so. Everything 0: no effect. */
export interface Effects {
  readonly late: number; // share of good time, added after 15:00
}

/** Where each simulated lean counts as to one side, deg. A list of its own: with a new metric the same seeds give the same people. */
const EDGE = { shoulderTilt: 3, headTilt: 5, sideLean: 6, trunkTwist: 10 } as const satisfies Partial<
  Record<SidedMetric, number>
>;
type Lean = keyof typeof EDGE;
const LEANS = Object.keys(EDGE) as readonly Lean[];

const HOUR = 3600;

const normalFrom = (random: () => number) => (): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function habitsOf(random: () => number): Habits {
  const between = (low: number, high: number) => low + (high - low) * random();
  const sway = Object.fromEntries(LEANS.map((id) => [id, between(0.4, 0.9) * EDGE[id]])) as Record<Lean, number>;
  return {
    level: between(0.45, 0.9),
    daySpread: between(0.04, 0.18),
    dayRho: between(0, 0.8),
    partSpread: between(0.06, 0.16),
    partRho: between(0, 0.4),
    hourSpread: between(0.04, 0.14),
    calibration: between(0.01, 0.1),
    every: between(4, 60),
    missing: between(0, 0.3),
    sway,
    shifts: between(1, 8),
    breaks: between(0.3, 1.2),
  };
}

const inside = (share: number): number => Math.min(1, Math.max(0, share));
const split = (share: number, seconds: number): PostureSeconds => {
  const rest = (1 - inside(share)) * seconds;
  return { good: inside(share) * seconds, watch: 0.6 * rest, poor: 0.4 * rest };
};

/** The part of a normal sway with mean `bias` beyond an edge, by counting: 0-1. */
function beyond(edge: number, bias: number, sway: number): number {
  const z = (edge - bias) / sway;
  return 1 / (1 + Math.exp(1.702 * z)); // the logistic curve is within 1 % of the normal one
}

/** The days of somebody for so long, the oldest first. Equal seeds give equal days. */
export function simulatedDays(seed: number, from: DayKey, count: number, { late }: Effects): readonly Day[] {
  const random = seededRandom(seed * 7919 + 13);
  const normal = normalFrom(random);
  const habits = habitsOf(random);
  const steady = (rho: number, before: number, spread: number) =>
    rho * before + Math.sqrt(1 - rho * rho) * spread * normal();
  let day = habits.daySpread * normal();
  let parts = { morning: 0, midday: 0, late: 0 };
  let error = habits.calibration * normal();
  let tilts = tiltErrors(normal);
  const found: Day[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = addDays(from, index);
    const calibrated = random() < 1 / habits.every;
    if (calibrated) {
      error = habits.calibration * normal();
      tilts = tiltErrors(normal);
    }
    day = steady(habits.dayRho, day, habits.daySpread);
    parts = {
      morning: steady(habits.partRho, parts.morning, habits.partSpread),
      midday: steady(habits.partRho, parts.midday, habits.partSpread),
      late: steady(habits.partRho, parts.late, habits.partSpread),
    };
    if (weekdayOf(name) > 4 || random() < habits.missing) continue;
    const hours: Record<string, PostureSeconds> = {};
    for (let hour = 9; hour < 18; hour += 1) {
      if (hour === 12) continue;
      const share =
        habits.level + day + error + parts[partOf(hour)] + habits.hourSpread * normal() + (hour >= 15 ? late : 0);
      hours[hour] = split(share, (0.5 + 0.5 * random()) * HOUR);
    }
    found.push({ day: name, thinned: false, rollup: rollupOf(hours, habits, tilts, calibrated, random, normal) });
  }
  return found;
}

const tiltErrors = (normal: () => number): Readonly<Record<Lean, number>> =>
  Object.fromEntries(LEANS.map((id) => [id, SIGMA[id] * normal()])) as Record<Lean, number>;

function rollupOf(
  hours: Readonly<Record<string, PostureSeconds>>,
  habits: Habits,
  tilts: Readonly<Record<Lean, number>>,
  calibrated: boolean,
  random: () => number,
  normal: () => number,
): Rollup {
  const all = Object.values(hours);
  const total = (pick: (one: PostureSeconds) => number) => all.reduce((sum, one) => sum + pick(one), 0);
  const measured: PostureSeconds = {
    good: total(({ good }) => good),
    watch: total(({ watch }) => watch),
    poor: total(({ poor }) => poor),
  };
  const seconds = measuredSeconds(measured);
  const share = measured.good / seconds;
  /** A piece of the day of so many hours, no better and no worse than the day. */
  const piece = (length: number) => split(share + 0.12 * normal(), length);
  const poisson = (mean: number) => Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  const breaks = poisson((habits.breaks * seconds) / HOUR);
  const standing = random() < 0.5 ? 1.5 * HOUR : 0;
  const sides = Object.fromEntries(
    LEANS.map((id) => {
      const left = beyond(EDGE[id], tilts[id], habits.sway[id]);
      const right = beyond(EDGE[id], -tilts[id], habits.sway[id]);
      return [id, { left: left * seconds, level: (1 - left - right) * seconds, right: right * seconds }];
    }),
  );
  const metrics = Object.fromEntries(
    LEANS.map((id) => [id, { median: tilts[id], spread: habits.sway[id], seconds, sigma: SIGMA[id] }]),
  );
  return {
    minutes: Math.round(seconds / 60),
    first: millis(0),
    last: millis(0),
    measured,
    away: 0,
    unknown: {},
    hours,
    desks: { sitting: piece(seconds - standing), standing: standing > 0 ? piece(standing) : piece(0) },
    metrics,
    sides,
    doubt: { worse: habits.calibration * seconds, better: habits.calibration * seconds },
    risk: 0.5,
    alerts: 0,
    cues: 0,
    shifts: 0,
    movement: { large: poisson((habits.shifts * (1 + 0.3 * normal()) * seconds) / HOUR), small: 0, seconds },
    sudden: 0,
    breaks,
    breakSeconds: breaks * 300,
    slumps: { after: [], without: [] },
    causes: {},
    aftermath: {
      break: piece(Math.min(seconds / 2, breaks * 1500)),
      shift: piece(seconds / 5),
      desk: piece(standing > 0 ? 2400 : 0),
    },
    calibrations: calibrated ? 1 : 0,
  };
}
