import { isMeasured, METRIC_IDS, type Measure, type MetricId, unknown } from '../metric.ts';
import type { HeadForward, Reading } from '../reading.ts';
import { median, scaledMad } from '../../base/statistics.ts';
import { timeSince } from '../../base/clock.ts';
import type { Millis } from '../../base/units.ts';

/**
 * One metric's filter: a gate against single bad frames, then a One-Euro filter (Casiez 2012) on real time stamps.
 * Not the 1eurofilter package: its state is hidden in an object, and this one must be a plain record for the reducer and tests.
 */
interface Channel {
  readonly at: Millis; // epoch, last measured value
  readonly recent: readonly number[]; // raw, newest last, at most WINDOW
  readonly value: number; // filtered
  readonly slope: number; // filtered, units per second
  readonly every?: number; // ms between the last two pictures, when more than `GAP` lay between them
}
export type SmoothingState = Readonly<Partial<Record<MetricId, Channel>>>;

const WINDOW = 5; // frames
const REJECT = 3; // scaled MADs [metrics.md]
const AGAIN = 2; // so many of the recent values near one that stands alone: it does not [H]
const GAP = 5000; // ms without a value after which a channel starts anew, unless the pictures themselves come more slowly [H]
const SLOW_GAP = 3; // ... then this many times their interval [H]
const SLOWEST = 60_000; // ms, longest interval that still counts as one run of pictures [H]
const MIN_CUTOFF = 0.5; // Hz [metrics.md]
const BETA = 0.01; // Hz per unit/s [metrics.md]
const SLOPE_CUTOFF = 1; // Hz, Casiez' own default

export const initialSmoothing = (): SmoothingState => ({});

const weight = (cutoff: number, seconds: number): number => 1 / (1 + 1 / (2 * Math.PI * cutoff * seconds));

/**
 * Whether a value is an outlier: far from the median of recent values and from the last one. When it comes again and again, between
 * other values, it is none: a swing from picture to picture is then followed instead of holding on to one of its ends.
 */
function standsAlone(value: number, sigma: number, recent: readonly number[]): boolean {
  const middle = median(recent);
  const reach = REJECT * Math.max(scaledMad(recent), 0.5 * sigma); // at least half a standard error, because a still person's MAD is near 0
  const last = recent.at(-1) ?? middle;
  const comesAgain = recent.filter((other) => Math.abs(value - other) <= reach).length >= AGAIN;
  return !comesAgain && Math.abs(value - middle) > reach && Math.abs(value - last) > reach;
}

function filter(channel: Channel, value: number, at: Millis): Channel {
  const seconds = (at - channel.at) / 1000;
  const slope = channel.slope + weight(SLOPE_CUTOFF, seconds) * ((value - channel.value) / seconds - channel.slope);
  const alpha = weight(MIN_CUTOFF + BETA * Math.abs(slope), seconds);
  const { every, recent } = channel;
  const slow = every !== undefined && at - channel.at > GAP && { every };
  return { at, value: channel.value + alpha * (value - channel.value), slope, recent, ...slow };
}

function stepChannel(
  channel: Channel | undefined,
  measure: Measure,
  at: Millis,
): { channel?: Channel; measure: Measure } {
  const stale = channel !== undefined && isOver(channel, at);
  if ('unknown' in measure) return channel === undefined || stale ? { measure } : { channel, measure };
  const { value, sigma } = measure;
  if (channel === undefined || stale) {
    // A single frame could be a bad one.
    const every = channel === undefined ? Infinity : timeSince(channel.at, at);
    const slow = every <= SLOWEST && { every };
    return { channel: { at, recent: [value], value, slope: 0, ...slow }, measure: unknown('still settling') };
  }
  if (at <= channel.at) return { channel, measure: { ...measure, value: channel.value } };
  const recent = [...channel.recent, value].slice(-WINDOW);
  if (standsAlone(value, sigma, channel.recent)) {
    return { channel: { ...channel, at, recent }, measure: { ...measure, value: channel.value } };
  }
  const next = { ...filter(channel, value, at), recent };
  return { channel: next, measure: { ...measure, value: next.value } };
}

/** Whether a channel's last value is too old to go on from, or the clock was set back. */
function isOver({ at: last, every = 0 }: Channel, at: Millis): boolean {
  const since = timeSince(last, at);
  return since > GAP && since > SLOW_GAP * every;
}

/** Centimetres and degrees are multiples of the index, so they are scaled to its filtered value. */
function scaleHeadForward({ centimetres, degrees }: HeadForward, raw: Measure, smooth: Measure): HeadForward {
  const moved = (measure: Measure): Measure => {
    if (!isMeasured(smooth)) return smooth;
    if (!isMeasured(measure) || !isMeasured(raw)) return measure;
    return { ...measure, value: smooth.value * (measure.sigma / raw.sigma) };
  };
  return { centimetres: moved(centimetres), degrees: moved(degrees) };
}

/** Smooths every metric of a reading over time. Unknown stays unknown: never the last value, never zero. */
export function smoothReading(state: SmoothingState, reading: Reading): { state: SmoothingState; reading: Reading } {
  const channels: Partial<Record<MetricId, Channel>> = {};
  const metrics: Record<MetricId, Measure> = { ...reading.metrics };
  for (const id of METRIC_IDS) {
    const { channel, measure } = stepChannel(state[id], reading.metrics[id], reading.at);
    if (channel !== undefined) channels[id] = channel;
    metrics[id] = measure;
  }
  const headForward =
    reading.headForward &&
    scaleHeadForward(reading.headForward, reading.metrics.headForwardIndex, metrics.headForwardIndex);
  return { state: channels, reading: { ...reading, metrics, ...(headForward && { headForward }) } };
}
