import { BANDS } from '../geometry/bands.ts';
import { isMeasured, METRIC_IDS, type MetricId } from '../geometry/metric.ts';
import type { Reading } from '../geometry/reading.ts';
import { millis, type Millis } from '../geometry/units.ts';
import * as Clock from './clock.ts';
import * as Creep from './creep.ts';
import * as Episodes from './episodes.ts';
import { explain } from './explain.ts';
import type { AlertInput } from './input.ts';
import { LIMITS } from './limits.ts';
import * as Minutes from './minutes.ts';
import type { PlumblineEvent } from './outcome.ts';
import { PRESETS } from './presets.ts';
import { mayWarn, riskOf, sharesOf } from './risk.ts';
import { patienceOf, type AlertSettings } from './settings.ts';
import type { AlertState } from './state.ts';
import * as Slots from './slots.ts';
import * as StaticHold from './static-hold.ts';
import * as Stillness from './stillness.ts';
import * as Sudden from './sudden.ts';
import * as Track from './track.ts';

export interface Stepped {
  readonly state: AlertState;
  readonly events: readonly PlumblineEvent[];
}

/** Moves on by one instant. Late or doubled ones change nothing; orders of the person are always taken. */
export function step(state: AlertState, input: AlertInput, settings: AlertSettings): Stepped {
  if (input.kind === 'snooze' || input.kind === 'wake') return order(state, input);
  const sight =
    input.kind === 'reading'
      ? 'measured'
      : input.kind === 'blind'
        ? 'nothing'
        : state.seen === 'nobody'
          ? 'stillAway'
          : 'measured';
  const { clock, interval } = Clock.tick(state.clock, input.at, sight);
  if (interval === null) return { state: { ...state, clock }, events: [] };
  const over = interval.unseen >= LIMITS.unseenBreak;
  const rested = rest({ ...state, clock }, interval.fading, { forget: true, over });
  const { next, poor, moved, sudden } = take(rested, input, interval, settings);
  return judge(next, { input, interval, settings, over, poor, moved, sudden });
}

function order(state: AlertState, input: Extract<AlertInput, { kind: 'snooze' | 'wake' }>): Stepped {
  const { clock, episodes } = state;
  if (input.kind === 'wake') return { state: { ...state, episodes: Episodes.wake(episodes) }, events: [] };
  if (!Number.isFinite(input.at) || !Number.isFinite(input.until)) return { state, events: [] };
  // Counted from the newest instant: a hand on the button may be dated a little before the last picture.
  const time = millis(input.until - Math.max(input.at, clock.at ?? input.at));
  return { state: { ...state, episodes: Episodes.snooze(episodes, clock.age, time) }, events: [] };
}

/** How much of a break it has been. */
interface Break {
  readonly forget: boolean; // long enough that "of the last ten minutes" would not be true any more
  readonly over: boolean; // long enough that whoever comes back has moved
}

/** Time in which the person was not sitting in front of the camera, seen or assumed (see `LIMITS.unseenGrace`). */
export function rest(state: AlertState, time: Millis, { forget, over }: Break): AlertState {
  if (time <= 0) return state;
  const tracks: Partial<Record<MetricId, Track.Track>> = {};
  for (const metric of Object.keys(state.tracks) as MetricId[]) {
    const track = state.tracks[metric];
    const left = track === undefined ? null : Track.rest(track, metric, time, forget);
    if (left !== null) tracks[metric] = left;
  }
  return {
    ...state,
    tracks,
    creep: Creep.recover(state.creep, time),
    ...(forget ? { minutes: Minutes.fresh(), slots: Slots.fresh() } : {}),
    ...(over ? { stillness: Stillness.fresh(), staticHold: StaticHold.fresh() } : {}),
  };
}

interface Taken {
  readonly next: AlertState;
  readonly poor: boolean; // some measure of this reading that may warn is poor
  readonly moved: boolean;
  readonly sudden: boolean;
}

type Instant = Exclude<AlertInput, { kind: 'snooze' | 'wake' }>;

function take(state: AlertState, input: Instant, { credit }: Clock.Interval, settings: AlertSettings): Taken {
  const nothing = { poor: false, moved: false, sudden: false };
  if (input.kind === 'blind') return { next: { ...state, seen: 'unseen' }, ...nothing };
  if (input.kind === 'away') {
    const stillness = Stillness.leave(state.stillness, credit);
    const left: AlertState = { ...state, seen: 'nobody', stillness, staticHold: StaticHold.fresh() };
    return { next: rest(left, credit, { forget: stillness.away >= LIMITS.unseenGrace, over: false }), ...nothing };
  }
  const { reading } = input;
  const { age } = state.clock;
  const { minutes, over: minuteOver } = Minutes.pass(state.minutes, credit);
  const { slots, closed } = Slots.pass(state.slots, credit, age);
  const beat = { credit, age, slots, closed, minuteOver, patience: patienceOf(settings) };
  const { tracks, poor } = follow(state, reading, beat, settings);
  const { stillness, moved } = Stillness.sit(state.stillness, reading, credit);
  const { sudden, happened } = Sudden.move(state.sudden, input.speeds ?? UNKNOWN_SPEEDS, age);
  const slouch = valueOf(reading, 'slouch');
  const creep = slouch === null ? state.creep : Creep.load(state.creep, slouch, credit);
  const staticHold = StaticHold.keep(state.staticHold, reading, credit);
  return {
    next: { ...state, seen: 'person', slots, tracks, creep, stillness, staticHold, sudden, minutes },
    poor,
    moved,
    sudden: happened,
  };
}

const UNKNOWN_SPEEDS = { head: null, trunk: null };

const BANDED: readonly MetricId[] = METRIC_IDS.filter((metric) => BANDS[metric] !== null);

function valueOf({ metrics }: Reading, metric: MetricId): number | null {
  const measure = metrics[metric];
  return isMeasured(measure) && Number.isFinite(measure.value) ? measure.value : null;
}

function follow(
  { tracks: before, slots, clock }: AlertState,
  reading: Reading,
  beat: Track.Beat,
  settings: AlertSettings,
): { tracks: AlertState['tracks']; poor: boolean } {
  const tracks: Partial<Record<MetricId, Track.Track>> = {};
  const stale = Slots.isStale(slots, clock.age);
  let anyPoor = false;
  for (const metric of BANDED) {
    const value = valueOf(reading, metric);
    const track = before[metric];
    if (value === null && track === undefined) continue;
    const from = track === undefined ? Track.fresh() : stale ? Track.stale(track) : track;
    const { track: next, poor } = Track.follow(from, metric, value, beat);
    if (!Track.isEmpty(next)) tracks[metric] = next;
    anyPoor ||= poor && mayWarn(metric, settings);
  }
  return { tracks, poor: anyPoor };
}

interface Judged {
  readonly input: Instant;
  readonly interval: Clock.Interval;
  readonly settings: AlertSettings;
  readonly over: boolean;
  readonly poor: boolean;
  readonly moved: boolean;
  readonly sudden: boolean;
}

/** What is worth a word. */
function judge(state: AlertState, seen: Judged): Stepped {
  const { input, interval, settings, over, poor, moved } = seen;
  const { at } = input;
  const shares = sharesOf(state, settings);
  const risk = riskOf(shares);
  const { open } = state.episodes;
  const loading = poor || shares.some((share) => share.loading && share.cause === open?.cause);
  const { episodes, notices } = Episodes.follow(
    state.episodes,
    risk,
    {
      at,
      age: state.clock.age,
      credit: interval.credit,
      state: state.seen === 'nobody' ? 'away' : state.seen === 'unseen' ? 'unseen' : loading ? 'loading' : 'easing',
      moved,
      over,
    },
    PRESETS[settings.preset],
  );
  const next = { ...state, episodes };
  const events: PlumblineEvent[] = notices.map((notice) => {
    if (notice.kind === 'snoozeEnded') return { kind: notice.kind, at };
    const { episode } = notice;
    if (notice.kind === 'cleared') return { kind: notice.kind, at, episode, by: notice.by };
    return { kind: notice.kind, at, episode, explanation: explain(next, notice.cause, episode) };
  });
  if (seen.sudden && !settings.off.includes('suddenMovement')) events.push({ kind: 'suddenMovement', at });
  return { state: next, events };
}
