import { defaultAlertSettings } from '../../src/alerts/settings.ts';
import { initialAlertState, type AlertInput, type AlertState } from '../../src/alerts/state.ts';
import { stepAlerts } from '../../src/alerts/step.ts';
import { METRIC_IDS, unknown, type Measure, type MetricId } from '../../src/geometry/metric.ts';
import type { Reading } from '../../src/geometry/reading.ts';
import { millis } from '../../src/base/units.ts';

export interface AlertsBench {
  readonly microsecondsPerReading: number; // CPU, one reading of a front view, eight measures known
  readonly secondsPerYearOfMinutes: number; // CPU, 230 days of 8 h, a reading a minute
  readonly secondsPerYearOfSeconds: number; // the same at the live pace, a reading a second
  readonly stateBytes: number; // largest state seen, as JSON
}

const WORKING_SECONDS = 230 * 8 * 3600; // a year
const READINGS = WORKING_SECONDS / 60;

/** A working year of one-minute readings through the reducer, on this machine. */
export function alertsBench(): AlertsBench {
  run(run(initialAlertState(), inputs(20_000, 1000)), inputs(30_000, 60_000)); // warm, at both paces
  const year = inputs(READINGS, 60_000); // made before the clock starts: that is no work of the reducer's
  const started = process.cpuUsage(); // not the clock: other work on this machine does not make it slower
  const state = run(initialAlertState(), year);
  const { user, system } = process.cpuUsage(started);
  const took = (user + system) / 1000;
  const perReading = took / READINGS;
  const live = run(initialAlertState(), inputs(20_000, 1000));
  return {
    microsecondsPerReading: perReading * 1000,
    secondsPerYearOfMinutes: took / 1000,
    secondsPerYearOfSeconds: (perReading * WORKING_SECONDS) / 1000,
    stateBytes: Math.max(JSON.stringify(state).length, JSON.stringify(live).length),
  };
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
