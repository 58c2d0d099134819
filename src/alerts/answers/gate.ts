import { millis, seconds, type Millis } from '../../base/units.ts';
import { isMetric, WARNED, type MetricId, type WarnedMetric } from '../../geometry/metric.ts';
import type { View } from '../../geometry/reading.ts';
import { PRESETS } from '../alert-frequency.ts';
import type { Cause, Explanation, Warned } from '../decide/outcome.ts';
import type { RiskShare } from '../decide/risk-share.ts';
import { LIMITS } from '../limits.ts';
import { metricIndex, type MetricValues } from '../load/metric-track.ts';
import { patienceOf } from '../patience.ts';
import { type AlertSettings } from '../settings.ts';
import { ALLOWANCE, allowanceFor, thresholdOf, type Allowance } from './allowance.ts';

/**
 * Holds back warnings that the person's answers speak against. Loads, bands and calibration stay as they are, and so does
 * everything that is shown of them: only what begins a warning passes here.
 */
export interface Gate {
  readonly view: View; // of the newest reading
  readonly means: Readonly<Partial<Record<MetricId, number>>>; // metric's unit, of about the last minute
  readonly waited: Readonly<Partial<Record<Warned, Millis>>>; // measured time beyond the cue of causes that warn later
}

export const initial = (): Gate => ({ view: 'unknown', means: {}, waited: {} });

/** Time constant of the means: single readings open nothing, and a full slump opens before its cue would come. [H] */
const MEMORY = seconds(60);

const PITCH = 'headPitch' satisfies MetricId;

/** One reading, as the gate needs it. */
export interface GateInput {
  readonly view: View;
  readonly values: MetricValues;
  readonly credit: Millis;
  readonly shares: readonly RiskShare[];
}

/** Advances by one reading. */
export function step(gate: Gate, { view, values, credit, shares }: GateInput, settings: AlertSettings): Gate {
  const means: Partial<Record<MetricId, number>> = {};
  const weight = 1 - Math.exp(-credit / MEMORY);
  for (const metric of comparedMetrics(settings)) {
    const value = values[metricIndex(metric)] ?? null;
    const before = gate.means[metric];
    const mean = value === null ? before : before === undefined ? value : before + weight * (value - before);
    if (mean !== undefined) means[metric] = Math.round(mean * 1e3) / 1e3;
  }
  if (settings.answers.length === 0) return { view, means, waited: NONE_WAITED };
  const next = { view, means, waited: gate.waited };
  return { ...next, waited: waitedAfter(next, credit, shares, settings) };
}

const NONE_WAITED: Gate['waited'] = {};
const PITCH_ALONE: ReadonlySet<MetricId> = new Set([PITCH]);

/** The metrics whose means are needed: the head's pitch for the next answer, and those that answers have a threshold of. */
function comparedMetrics({ answers }: AlertSettings): ReadonlySet<MetricId> {
  if (answers.length === 0) return PITCH_ALONE;
  const metrics = new Set(PITCH_ALONE);
  for (const { cause, side } of answers) {
    const metric = thresholdOf(cause, side)?.metric;
    if (metric !== undefined) metrics.add(metric);
  }
  return metrics;
}

function waitedAfter(
  gate: Gate,
  credit: Millis,
  shares: readonly RiskShare[],
  settings: AlertSettings,
): Gate['waited'] {
  const { cueAt } = PRESETS[settings.preset];
  const waited: Partial<Record<Warned, Millis>> = {};
  for (const cause of new Set(settings.answers.map((one) => one.cause))) {
    const { wait } = allowance(gate, cause, settings);
    if (wait === 0) continue;
    const beyond = shares.some((share) => share.cause === cause && share.loading && share.share >= cueAt);
    const time = (gate.waited[cause] ?? 0) + (beyond ? credit : -LIMITS.drain * credit);
    // No longer than the cue and the alert wait: what is beyond would only delay the way back.
    if (time > 0) waited[cause] = millis(Math.min(time, wait + lead(settings)));
  }
  return waited;
}

/** Time from cue to alert of a load that fills evenly. */
const lead = (settings: AlertSettings): number => {
  const { cueAt, alertAt } = PRESETS[settings.preset];
  return (alertAt - cueAt) * patienceOf(settings);
};

/** As the explanation of a warning says it: negative values are the low side. */
const sideOf = ({ means }: Gate, cause: Warned): Explanation['side'] =>
  isMetric(cause) && (means[cause] ?? 0) < 0 ? 'low' : 'high';

const allowance = (gate: Gate, cause: Warned, { answers }: AlertSettings): Allowance =>
  allowanceFor(answers, cause, sideOf(gate, cause), gate.view);

/** Whether the last minute is beyond the threshold that answers moved. Without answers, or a value, it is. */
function isBeyond(gate: Gate, cause: Warned, settings: AlertSettings): boolean {
  const side = sideOf(gate, cause);
  const threshold = thresholdOf(cause, side);
  const { out, bentOut } = allowance(gate, cause, settings);
  const moved = (gate.means[PITCH] ?? 0) >= ALLOWANCE.bent ? bentOut : out;
  const mean = threshold === null ? undefined : gate.means[threshold.metric];
  if (threshold === null || moved === 0 || mean === undefined) return true;
  return threshold.outward * (mean - (threshold.from + threshold.outward * moved)) > 0;
}

const isWarned = (cause: Cause): cause is Warned =>
  cause === 'creep' || cause === 'stillness' || WARNED.some((metric) => metric === cause);

/** The loads as warnings go by them. `poorMetrics`: those that may warn and are in their poor band. */
export function passing(
  shares: readonly RiskShare[],
  gate: Gate,
  poorMetrics: () => readonly WarnedMetric[],
  settings: AlertSettings,
): readonly RiskShare[] {
  if (settings.answers.length === 0) return shares;
  const { alertAt } = PRESETS[settings.preset];
  const poor = poorMetrics();
  return shares.map((given) => {
    if (!given.loading || !isWarned(given.cause)) return given;
    const cause = isBeyond(gate, given.cause, settings)
      ? given.cause
      : poor.includes(given.cause as WarnedMetric) // poor time is one account: another measure may be poor as well
        ? poor.find((metric) => metric !== given.cause && isBeyond(gate, metric, settings))
        : undefined;
    if (cause === undefined) return { ...given, loading: false };
    const { wait } = allowance(gate, cause, settings);
    const waited = gate.waited[cause] ?? 0;
    if (wait > 0 && waited < wait) return { ...given, cause, loading: false };
    const share = wait > 0 && waited < wait + lead(settings) ? Math.min(given.share, alertAt - 1e-6) : given.share;
    return { ...given, cause, share };
  });
}
