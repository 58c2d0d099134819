import { SIGMA } from '../days/noise.ts';
import { METRIC_IDS, type MetricId } from '../../src/geometry/metric.ts';
import { seededRandom } from '../../src/base/random.ts';
import { millis, type Millis } from '../../src/base/units.ts';
import { addDays, weekdayOf, type DayKey } from '../../src/history/records/calendar.ts';
import type { HistoryEvent } from '../../src/history/records/event.ts';
import type { MinuteMetric, MinuteRecord } from '../../src/history/records/minute.ts';
import type { NotMeasured } from '../../src/history/records/schema.ts';

/** Records made up in a moment, for tests and benchmarks: minutes drawn whole, not reckoned from readings as the sample's are. Equal options give equal records. */
export interface MadeDaysOptions {
  readonly seed: number;
  readonly from: DayKey; // first day
  readonly days: number; // calendar days; weekends are mostly free
  readonly offsetAt: (at: Millis) => number; // minutes that the clock on the wall is ahead of UTC
  readonly until?: Millis; // nothing later than this
}

export interface MadeDay {
  readonly day: DayKey;
  readonly minutes: readonly MinuteRecord[];
  readonly events: readonly HistoryEvent[];
}

/** Roughly normal, mean 0, SD 1: the sum of three uniform numbers. */
const normalFrom = (random: () => number) => () => (random() + random() + random() - 1.5) * 2;

const MINUTE = 60_000;
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const fine = (value: number): number => Math.round(value * 1000) / 1000;

/** The person's condition at one minute of the day. */
interface Moment {
  readonly minute: number; // of the day on the wall
  readonly sat: number; // min since the last break
  readonly tired: number; // 0-1, by hour and weekday
  readonly learned: number; // 0-1, what months of practice have brought
}

/** Rounding: rises after each break, further when tired, less after months of practice. */
const roundingAt = ({ sat, tired, learned }: Moment, noise: number): number =>
  clamp(0.08 + (0.38 + 0.5 * tired - 0.27 * learned) * (1 - Math.exp(-sat / 20)) + noise, 0, 1);

const STATED: Readonly<Partial<Record<MetricId, number>>> = SIGMA;

const metricsAt = (moment: Moment, rounding: number, normal: () => number): MinuteRecord['metrics'] => {
  const values: Partial<Record<MetricId, number>> = {
    slouch: rounding,
    headForwardIndex: clamp(100 * (0.05 + 0.75 * rounding) + 6 * normal(), 0, 130),
    viewingDistance: 66 - 14 * rounding + 2 * normal(),
    headPitch: 6 + 14 * rounding + 3 * normal(),
    shoulderTilt: 1.4 + 1.1 * moment.tired + 0.9 * normal(),
    headTilt: 0.8 + 1.6 * normal(),
    sideLean: 2.5 + 3.4 * moment.tired + 2.2 * normal(),
    trunkTwist: -2 + 3 * normal(),
  };
  const metrics: Partial<Record<MetricId, MinuteMetric>> = {};
  for (const id of METRIC_IDS) {
    const value = values[id];
    if (value === undefined) continue;
    const sigma = STATED[id] ?? 1;
    metrics[id] = { median: fine(value), spread: fine(0.6 * sigma * (1 + Math.abs(normal()))), seconds: 60, sigma };
  }
  return metrics;
};

/** Why posture was not measured in a minute; null if it was. */
const hiddenBy = (moment: Moment, random: () => number): NotMeasured | null => {
  const chance = random();
  if (moment.minute > 18 * 60 && chance < 0.25) return 'dark';
  if (chance < 0.012) return 'cropped';
  if (chance < 0.03) return 'head turned';
  return chance < 0.035 ? 'several people' : null;
};

/** Progress over months, 0-1: slow improvement with a relapse. */
const learnedBy = (index: number): number =>
  clamp(index / 240 - 0.25 * Math.exp(-(((index % 400) - 150) ** 2) / 800), 0, 1);

/** Events at the return to the desk: a short break counts as standing, a longer one as away with a glass of water. */
const homecoming = (when: Pick<HistoryEvent, 'at' | 'day' | 'offset'>, minutes: number): readonly HistoryEvent[] => {
  const short = minutes < 5;
  const events: HistoryEvent[] = [
    { ...when, kind: 'break', how: short ? 'feet' : 'away', lasted: millis(minutes * MINUTE) },
  ];
  if (!short) events.push({ ...when, kind: 'water' });
  return events;
};

/** One working day: from about nine to half past five, with lunch, breaks, meetings and what the camera could not see. */
const workday = (day: DayKey, index: number, { offsetAt, until }: MadeDaysOptions, random: () => number): MadeDay => {
  const normal = normalFrom(random);
  const weekday = weekdayOf(day);
  const midnight = Date.parse(day);
  const instant = (minute: number): Millis => {
    const guess = midnight + minute * MINUTE;
    return millis(guess - offsetAt(millis(guess - offsetAt(millis(guess)) * MINUTE)) * MINUTE);
  };
  const start = Math.round(8 * 60 + 45 + 14 * normal());
  const end = Math.round(17 * 60 + 25 + 28 * normal());
  const lunch = Math.round(12 * 60 + 15 + 12 * normal());
  const meeting = random() < 0.5 ? Math.round(14 * 60 + 60 * random()) : Infinity; // a call, which takes the camera
  const standing = weekday === 2 || weekday === 4; // the mornings of Wednesday and Friday
  const run = instant(start);
  const minutes: MinuteRecord[] = [];
  const events: HistoryEvent[] = [];
  let sat = 0;
  let leaving = 50 + 20 * random(); // min of sitting after which the next break comes
  let back = start; // minute of the day
  let left: number | null = null; // minute of the day: since then away
  let risk = 0;
  let drift = 0; // of rounding: slow, as people move
  let quiet = 0; // min until the next alert may come
  let episode = index * 40;
  for (let minute = start; minute < end; minute += 1) {
    const at = instant(minute);
    if (until !== undefined && at + MINUTE > until) break;
    const offset = offsetAt(at);
    if (minute === lunch) back = minute + 38 + Math.round(14 * random());
    else if (sat >= leaving && minute >= back) back = minute + 2 + Math.round(7 * random());
    const away = minute < back && minute > start;
    if (away) left ??= minute;
    else if (left !== null) {
      events.push(...homecoming({ at, day, offset }, minute - left));
      left = null;
    }
    const tired = clamp((minute - 13 * 60) / 300 + (weekday === 1 && minute > 15 * 60 ? 0.55 : 0), 0, 1);
    const moment: Moment = { minute, sat, tired, learned: learnedBy(index) };
    const desk = standing && minute < 11 * 60 + 30 ? 'standing' : 'sitting';
    const paused = minute >= meeting && minute < meeting + 45;
    if (minute === meeting || minute === meeting + 45) {
      events.push({ at, day, offset, kind: 'camera', fault: paused ? 'busy' : 'recovered' });
    }
    const hidden: NotMeasured | null = paused ? 'paused' : away ? null : hiddenBy(moment, random);
    drift = 0.86 * drift + 0.045 * normal();
    const rounding = roundingAt(desk === 'standing' ? { ...moment, sat: sat / 3 } : moment, drift);
    const posture = rounding < 0.35 ? 'good' : rounding < 0.65 ? 'watch' : 'poor';
    const part = random() < 0.12 ? Math.round(10 + 35 * random()) : 0; // s of a mixed minute
    const other = posture === 'good' ? 'watch' : 'good';
    const seconds = {
      good: 0,
      watch: 0,
      poor: 0,
      away: away ? 60 : 0,
      unknown: hidden && !away ? { [hidden]: 60 } : {},
    };
    const measured = !away && hidden === null;
    if (measured) {
      seconds[posture] += 60 - part;
      seconds[other] += part;
    }
    risk = measured
      ? clamp(risk * 0.93 + 0.11 * rounding + (posture === 'poor' ? 0.06 : 0), 0, 1)
      : risk * (away ? 0.7 : 0.98);
    const moved = measured && random() < 0.13 - 0.05 * tired;
    const alert = measured && risk > 0.8 && quiet <= 0;
    const cue = measured && !alert && risk > 0.5 && random() < 0.02;
    quiet = alert ? 15 : quiet - 1;
    minutes.push({
      at,
      run,
      day,
      offset,
      seconds,
      metrics: measured ? metricsAt(moment, rounding, normal) : {},
      risk: measured ? fine(risk) : null,
      alerts: alert ? 1 : 0,
      cues: cue ? 1 : 0,
      shifts: moved ? 1 : 0,
      smallShifts: measured && Math.floor(at / MINUTE) % 11 === 0 ? 1 : 0,
      view: away || paused ? null : 'front',
      desk,
    });
    if (alert || cue) {
      episode += 1;
      events.push({
        at,
        day,
        offset,
        kind: alert ? 'alert' : 'cue',
        episode,
        cause: 'slouch',
        heldFor: millis(5 * MINUTE),
      });
      if (alert) risk = 0.45;
    }
    if (measured && random() < 0.0008) events.push({ at: millis(at + 20_000), day, offset, kind: 'suddenMovement' });
    if (alert && random() < 0.6) sat *= 0.3;
    sat = away ? 0 : sat + 1;
    if (away) leaving = 45 + 30 * random();
  }
  return { day, minutes, events };
};

/** The days with records, oldest first; free days are left out. */
export function* madeDays(options: MadeDaysOptions): Generator<MadeDay> {
  for (let index = 0; index < options.days; index += 1) {
    const day = addDays(options.from, index);
    // Each day has its own random generator, so the number of days does not change their content.
    const random = seededRandom(options.seed * 7919 + index * 104_729);
    const free = weekdayOf(day) > 4 ? random() > 0.08 : random() < 0.05;
    if (free) continue;
    const lived = workday(day, index, options, random);
    if (lived.minutes.length > 0) yield lived;
  }
}
