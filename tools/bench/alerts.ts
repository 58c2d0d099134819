import { defaultAlertSettings } from '../../src/alerts/settings.ts';
import { initialAlertState, type AlertInput, type AlertState } from '../../src/alerts/state.ts';
import { stepAlerts } from '../../src/alerts/step.ts';
import { METRIC_IDS, unknown, type Measure, type MetricId } from '../../src/geometry/metric.ts';
import type { Reading } from '../../src/geometry/reading.ts';
import { millis } from '../../src/base/units.ts';

export interface AlertsBench {
  readonly microsecondsPerReading: number; // CPU, one reading of a front view, eight measures known, a minute apart
  readonly secondsPerYearOfMinutes: number; // CPU, 230 days of 8 h, a reading a minute
  readonly secondsPerYearOfSeconds: number; // the same at the live pace, a reading a second
  readonly stateBytes: number; // largest state seen, as JSON
}

const WORKING_SECONDS = 230 * 8 * 3600; // a year
const READINGS = WORKING_SECONDS / 60;

/** A working year of one-minute readings through the reducer, and as many readings a second apart, on this machine. */
export function alertsBench(): AlertsBench {
  run(run(initialAlertState(), inputs(20_000, 1000)), inputs(30_000, 60_000)); // warm, at both paces
  const minutes = timed(inputs(READINGS, 60_000));
  const seconds = timed(inputs(READINGS, 1000));
  return {
    microsecondsPerReading: (minutes.took * 1e6) / READINGS,
    secondsPerYearOfMinutes: minutes.took,
    secondsPerYearOfSeconds: (seconds.took / READINGS) * WORKING_SECONDS,
    stateBytes: Math.max(JSON.stringify(minutes.state).length, JSON.stringify(seconds.state).length),
  };
}

/** `took`: s of processor time, not of the clock: other work on this machine does not make it slower. The readings were made before; that is no work of the reducer's. */
function timed(readings: readonly AlertInput[]): { readonly took: number; readonly state: AlertState } {
  const started = process.cpuUsage();
  const state = run(initialAlertState(), readings);
  const { user, system } = process.cpuUsage(started);
  return { took: (user + system) / 1e6, state };
}

const SETTINGS = defaultAlertSettings();

function run(from: AlertState, readings: readonly AlertInput[]): AlertState {
  let state = from;
  for (const input of readings) ({ state } = stepAlerts(state, input, SETTINGS));
  return state;
}

const SCENES = 960;

function inputs(count: number, every: number): readonly AlertInput[] {
  const scenes = Array.from({ length: SCENES }, (_, index) => metricsAt(index));
  return Array.from({ length: count }, (_, index) => {
    const at = millis(1e12 + index * every);
    return { kind: 'reading', at, reading: { ...FRONT, at, metrics: scenes[index % SCENES]! } };
  });
}

const FRONT: Omit<Reading, 'at' | 'metrics'> = { view: 'front', yaw: { value: 0, sigma: 3, unit: 'deg' }, gate: null };

/** Sixteen minutes a round at one a second: upright, slumped, moving a little all the time. */
function metricsAt(index: number): Reading['metrics'] {
  const sway = Math.sin(index / 7);
  const slumped = index % 480 > 300;
  const values: Partial<Record<MetricId, number>> = {
    headForwardIndex: 10 + 5 * sway + (slumped ? 60 : 0),
    viewingDistance: 62 + sway,
    headPitch: 3 + sway,
    slouch: 0.1 + 0.05 * sway + (slumped ? 0.8 : 0),
    shoulderTilt: sway,
    headTilt: 2 * sway,
    sideLean: 3 * sway,
    trunkTwist: 2 + sway,
  };
  const measures = METRIC_IDS.map((metric): [MetricId, Measure] => {
    const value = values[metric];
    return [metric, value === undefined ? unknown('wrong view') : { value, sigma: 1, unit: 'deg' }];
  });
  return Object.fromEntries(measures) as Reading['metrics'];
}
