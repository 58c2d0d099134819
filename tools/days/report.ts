import type { Preset } from '../../src/alerts/alert-frequency.ts';
import type { Warned } from '../../src/alerts/decide/outcome.ts';
import type { GoodDay, Held, Lateness, Trials } from './trials.ts';
import type { Noise } from './noise.ts';
import type { Warning } from './layer.ts';

type Kind = Warning['kind'];

/** What one preset says on days on which there is nothing to say. */
export interface GoodRow {
  readonly preset: Preset;
  readonly alertsADay: number;
  readonly cuesADay: number;
  readonly daysWithAlert: number; // share
  readonly daysWithCue: number; // share
  readonly mostAlerts: number; // on one day
  readonly mostCues: number;
  readonly personsAboveTwo: number; // persons with more than two alerts on their day
  readonly causes: Readonly<Record<Kind, Readonly<Partial<Record<Warned, number>>>>>; // on all days together
}

/** How soon one preset notices a posture. Minutes after its beginning; Infinity: not while it was waited. */
export interface LateRow {
  readonly preset: Preset;
  readonly sign: Spread; // the first cue or alert
  readonly alert: Spread;
}
export interface Spread {
  readonly median: number;
  readonly ninth: number; // nine in ten are no later
  readonly none: number; // share without any
}
export interface FrozenRow extends LateRow {
  readonly inTime: number; // share of persons with both within the targets
}

export interface DaysReport {
  readonly days: number; // persons, each with a day
  readonly seed: number;
  readonly noise: Noise;
  readonly good: readonly GoodRow[];
  readonly shiftsAnHour: number; // that the history keeps of good days; the person makes about ten
  readonly goodShare: number; // of the measured time of good days that the history keeps as good
  readonly held: Readonly<Record<Held, readonly LateRow[]>>;
  readonly frozen: readonly FrozenRow[];
}

/** The frozen person is cued and alerted within these minutes. */
export const FROZEN = { cue: [13, 17], alert: [21, 27] } as const;

export function reportOf({ days, seed, noise, presets, good, held, frozen }: Trials): DaysReport {
  const late = Object.entries(held).map(([name, rows]) => [
    name,
    presets.map((preset, index) => lateRow(preset, ofPreset(rows, index))),
  ]);
  const sum = (of: (kept: NonNullable<GoodDay['kept']>) => number) =>
    good.reduce((total, { kept }) => total + (kept === null ? 0 : of(kept)), 0);
  const seen = sum((kept) => kept.seen);
  return {
    days,
    seed,
    noise,
    good: presets.map((preset) => goodRow(preset, good)),
    shiftsAnHour: (3600 * sum(({ shifts }) => shifts)) / seen,
    goodShare: sum(({ well }) => well) / seen,
    held: Object.fromEntries(late) as DaysReport['held'],
    frozen: presets.map((preset, index) => frozenRow(preset, ofPreset(frozen, index))),
  };
}

const ofPreset = (rows: readonly (readonly Lateness[])[], index: number): readonly Lateness[] =>
  rows.flatMap((row) => row[index] ?? []);

function goodRow(preset: Preset, days: readonly GoodDay[]): GoodRow {
  const all = days.map(({ warnings }) => warnings[preset] ?? []);
  const counts = (kind: Kind) => all.map((warnings) => warnings.filter((warning) => warning.kind === kind).length);
  const [alerts, cues] = [counts('alert'), counts('cue')];
  const share = (of: (count: number) => boolean, list: readonly number[]) => list.filter(of).length / days.length;
  const some = (count: number) => count > 0;
  return {
    preset,
    alertsADay: mean(alerts),
    cuesADay: mean(cues),
    daysWithAlert: share(some, alerts),
    daysWithCue: share(some, cues),
    mostAlerts: Math.max(...alerts),
    mostCues: Math.max(...cues),
    personsAboveTwo: alerts.filter((count) => count > 2).length,
    causes: { cue: causes('cue', all.flat()), alert: causes('alert', all.flat()) },
  };
}

function causes(kind: Kind, warnings: readonly Warning[]): Partial<Record<Warned, number>> {
  const counts: Partial<Record<Warned, number>> = {};
  for (const warning of warnings) if (warning.kind === kind) counts[warning.cause] = (counts[warning.cause] ?? 0) + 1;
  return counts;
}

const lateRow = (preset: Preset, late: readonly Lateness[]): LateRow => ({
  preset,
  sign: spread(late.map(({ sign }) => sign)),
  alert: spread(late.map(({ alert }) => alert)),
});

const frozenRow = (preset: Preset, late: readonly Lateness[]): FrozenRow => ({
  ...lateRow(preset, late),
  inTime:
    late.filter(({ sign, alert }) => isWithin(sign, FROZEN.cue) && isWithin(alert, FROZEN.alert)).length / late.length,
});

const isWithin = (value: number | null, [least, most]: readonly [number, number]) =>
  value !== null && value >= least && value <= most;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function spread(found: readonly (number | null)[]): Spread {
  const times = found.map((time) => time ?? Infinity);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Infinity;
  return { median: at(0.5), ninth: at(0.9), none: times.filter((time) => time === Infinity).length / times.length };
}
