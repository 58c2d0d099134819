import * as Clock from './clock.ts';
import * as Creep from './load/creep.ts';
import * as Episodes from './decide/episodes.ts';
import { answerTo } from './answers/answer.ts';
import * as Gate from './answers/gate.ts';
import * as Exposure from './load/exposure.ts';
import * as Minutes from './load/recent-minutes.ts';
import * as ShiftTally from './load/shift-tally.ts';
import * as Slots from './load/time-slots.ts';
import * as Sidedness from './load/sidedness.ts';
import * as StaticHold from './load/static-hold.ts';
import * as Stillness from './load/stillness.ts';
import * as Sudden from './load/sudden-movement.ts';
import * as Track from './load/metric-track.ts';
import { METRICS, type MetricId } from '../geometry/metric.ts';
import type { Reading } from '../geometry/reading.ts';
import { millis, type Millis } from '../base/units.ts';
import { explain } from './decide/explain.ts';
import type { AlertInput, AlertState } from './state.ts';
import { LIMITS } from './limits.ts';
import type { Cause, PlumblineEvent } from './decide/outcome.ts';
import { isSaid, isSame } from './decide/said.ts';
import { PRESETS } from './alert-frequency.ts';
import type { AlertSettings } from './settings.ts';
import { poorMetrics, ripening, riskShares } from './decide/risk.ts';
import { riskOf, type RiskShare } from './decide/risk-share.ts';
import { advanceTracks } from './advance-tracks.ts';
import * as Chronic from './load/chronic.ts';
import { metricIndex, metricValues, type MetricValues } from './load/metric-track.ts';

export interface AlertStep {
  readonly state: AlertState;
  readonly events: readonly PlumblineEvent[];
}

/** Advances by one input. Late and repeated instants change nothing; commands of the person always apply. */
export function stepAlerts(state: AlertState, input: AlertInput, settings: AlertSettings): AlertStep {
  if (input.kind === 'snooze' || input.kind === 'wake') return applyCommand(state, input);
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
  const rested = recoverLoads(state, interval.fading, { forget: true, over });
  return decideEvents(applyInput(rested, clock, input, interval, settings), { input, interval, settings, over });
}

function applyCommand(state: AlertState, input: Extract<AlertInput, { kind: 'snooze' | 'wake' }>): AlertStep {
  const { clock, episodes } = state;
  if (input.kind === 'wake') return { state: { ...state, episodes: Episodes.wake(episodes) }, events: [] };
  if (!Number.isFinite(input.at) || !Number.isFinite(input.until)) return { state, events: [] };
  // Relative to the newest instant, as `age` is: the click may be dated a little before or after it.
  const time = millis(input.until - (clock.at ?? input.at));
  return { state: { ...state, episodes: Episodes.snooze(episodes, clock.age, time) }, events: [] };
}

/** What a break ends. */
interface Break {
  readonly forget: boolean; // long enough to drop the last ten minutes
  readonly over: boolean; // long enough to count as a posture shift
}

/** Recovery during time away from the camera, seen or assumed (see `LIMITS.unseenGrace`). */
function recoverLoads(state: AlertState, time: Millis, { forget, over }: Break): AlertState {
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
    exposure: Exposure.drain(state.exposure, time),
    creep: Creep.recover(state.creep, time),
    ...(forget ? { minutes: Minutes.initial(), slots: Slots.initial(), gate: Gate.initial() } : {}),
    ...(over ? { stillness: Stillness.rest(state.stillness), staticHold: StaticHold.initial() } : {}),
  };
}

interface Applied {
  readonly next: AlertState;
  readonly moved: boolean;
  readonly sudden: boolean;
  readonly values: MetricValues | null; // of a reading
}

type Instant = Exclude<AlertInput, { kind: 'snooze' | 'wake' }>;

function applyInput(
  state: AlertState, // its clock is that of the last instant
  clock: Clock.Clock,
  input: Instant,
  { credit }: Clock.Interval,
  settings: AlertSettings,
): Applied {
  const nothing = { moved: false, sudden: false, values: null };
  if (input.kind === 'blind') {
    const seen = isBlink(input.reason, clock.unseen) ? state.seen : 'unseen';
    return { next: { ...state, clock, seen, newest: 'unsure' }, ...nothing };
  }
  if (input.kind === 'away') {
    const { stillness, moved } = Stillness.leave(state.stillness, credit);
    const staticHold = StaticHold.initial();
    const left: AlertState = { ...state, clock, seen: 'nobody', newest: 'unsure', stillness, staticHold };
    return {
      next: recoverLoads(left, credit, { forget: stillness.away >= LIMITS.unseenGrace, over: false }),
      moved,
      sudden: false,
      values: null,
    };
  }
  const { reading, repeated = false } = input;
  const { age } = clock;
  const values = metricValues(reading);
  const { stillness, shift, moved, known } = Stillness.step(state.stillness, { reading, repeated, credit, age });
  const shifts = ShiftTally.step(state.shifts ?? ShiftTally.initial(), shift, known ? credit : millis(0));
  const { sudden, happened } = Sudden.step(state.sudden, input.speeds ?? UNKNOWN_SPEEDS, age);
  const slouch = values[SLOUCH] ?? null;
  const measured = advanceTracks(state, values, credit, age, settings);
  const { version, episodes, gate = Gate.initial() } = state;
  const creep = slouch === null ? Creep.pass(state.creep, credit) : Creep.load(state.creep, slouch, credit);
  const staticHold = known ? StaticHold.step(state.staticHold, stillness.looks, !repeated, credit) : state.staticHold;
  const sidedness = Sidedness.step(
    state.sidedness ?? Sidedness.initial(),
    { lean: values[SIDE_LEAN] ?? null, legs: input.legs ?? null },
    credit,
  );
  const { slots, tracks, newest, exposure, minutes, chronic = Chronic.initial() } = measured;
  return {
    // Written out for speed: spreading the whole state costs more than all of the above.
    next: {
      version,
      clock,
      seen: 'person',
      slots,
      tracks,
      newest,
      exposure,
      creep,
      stillness,
      shifts,
      staticHold,
      sidedness,
      chronic,
      sudden,
      minutes,
      episodes,
      gate,
    },
    moved,
    sudden: happened,
    values,
  };
}

/** Whether unmeasured time is so short that the person is assumed to be still there. */
const isBlink = (reason: Extract<AlertInput, { kind: 'blind' }>['reason'], unseen: Millis): boolean =>
  unseen <= LIMITS.credit && reason !== 'paused' && reason !== 'stalled' && reason !== 'asleep';

const UNKNOWN_SPEEDS = { head: null, trunk: null };

const SLOUCH = metricIndex('slouch');
const SIDE_LEAN = metricIndex('sideLean');

interface EventContext {
  readonly input: Instant;
  readonly interval: Clock.Interval;
  readonly settings: AlertSettings;
  readonly over: boolean;
}

/** Decides about cues, alerts and other events. */
function decideEvents({ next: state, moved, sudden, values }: Applied, context: EventContext): AlertStep {
  const { input, interval, settings, over } = context;
  const { at } = input;
  const shares = riskShares(state, settings);
  const { open } = state.episodes;
  const loading =
    state.newest === 'poor' || (open !== null && shares.some((share) => share.loading && isOf(open, share.cause)));
  const gate =
    input.kind === 'reading' && values !== null
      ? stepGate(state, { view: input.reading.view, values, credit: interval.credit, shares }, settings)
      : state.gate;
  const passing = (some: readonly RiskShare[]) =>
    Gate.passing(some, gate ?? Gate.initial(), () => poorMetrics(state, settings), settings);
  const seen: Episodes.EpisodeInput = {
    at,
    age: state.clock.age,
    credit: interval.credit,
    state: episodeState(state, loading),
    moved,
    over,
    held: isHeld(settings, at),
    mute: input.kind === 'reading' && isUncalibrated(input.reading),
    ripening: () => stillLoading(ripening(state, settings, shares), passing),
    ...(settings.answers.length > 0 && { isNotMine: (alert) => isNotMine(settings, alert) }),
    isUnsure: (cause) => UNSURE.includes(cause) && !isAgreed(settings, cause),
    isChronic: (cause) => isMetric(cause) && Chronic.isChronic(state.chronic ?? Chronic.initial(), cause),
  };
  const passed = passing(shares);
  const all = riskOf(shares);
  const risk = passed === shares ? all : { ...all, pressing: riskOf(passed).pressing };
  const { episodes, notices } = Episodes.step(state.episodes, risk, seen, PRESETS[settings.preset]);
  const next = gate === undefined ? { ...state, episodes } : { ...state, episodes, gate };
  const events: PlumblineEvent[] = notices.map((notice) => {
    if (notice.kind === 'snoozeEnded') return { kind: notice.kind, at };
    const { episode } = notice;
    if (notice.kind === 'cleared') return { kind: notice.kind, at, episode, by: notice.by };
    return { kind: notice.kind, at, episode, explanation: explain(next, notice.cause, episode) };
  });
  if (sudden && !settings.off.includes('suddenMovement')) events.push({ kind: 'suddenMovement', at });
  return { state: next, events };
}

const stepGate = ({ gate = Gate.initial() }: AlertState, input: Gate.GateInput, settings: AlertSettings): Gate.Gate =>
  Gate.step(gate, input, settings);

/** What answers let pass. Every metric is listed by its own name here, so one that stands in for another is not needed. */
function stillLoading(
  ripe: readonly RiskShare[],
  passing: (some: readonly RiskShare[]) => readonly RiskShare[],
): readonly RiskShare[] {
  return passing(ripe).filter(({ loading, cause }, index) => loading && cause === ripe[index]?.cause);
}

/** Whether an episode has warned of this. */
const isOf = ({ cause, said }: Episodes.Episode, other: Cause): boolean =>
  said === undefined ? cause === other : isSaid(said, other);

const isMetric = (cause: Cause): cause is MetricId => cause in METRICS;

/** Without a calibration nothing warns, not even what needs none: the screen says so. */
const isUncalibrated = ({ metrics }: Reading): boolean =>
  'unknown' in metrics.slouch && metrics.slouch.unknown === 'no baseline';

/** Whether the alert at `alert` (epoch) was somebody else's, as the person said. */
const isNotMine = ({ answers }: AlertSettings, alert: Millis): boolean =>
  answerTo(answers, { at: alert, kind: 'alert' }) === 'notMe';

/**
 * Measures whose stated error is a quarter of the way from the own upright to poor, or more (`unsure.test.ts` compares): half or more of it is
 * alike all day, so looks of one day do not average it out, and a third alert of the day would rest on nothing new.
 */
export const UNSURE: readonly Cause[] = ['headForwardIndex', 'viewingDistance'];

/** Whether the person called a warning of this cause right. */
const isAgreed = ({ answers }: AlertSettings, cause: Cause): boolean =>
  answers.some((one) => one.answer === 'right' && isSame(one.cause, cause));

const isHeld = ({ heldUntil, cueFree }: AlertSettings, at: Millis): boolean =>
  cueFree === true || (heldUntil ?? at) > at;

function episodeState({ seen, newest }: AlertState, loading: boolean): Episodes.EpisodeInput['state'] {
  if (seen === 'nobody') return 'away';
  if (loading) return 'loading';
  return seen === 'unseen' || newest === 'unsure' ? 'unseen' : 'easing';
}

/**
 * Continues from a stored state at `at` (epoch) after a reload, a crash or a night. The absence counts as recovery, because
 * unwatched time must not add load. A state from the future (the clock was set back) has no absence.
 */
export function revive(stored: AlertState, at: Millis): AlertState {
  const absence = millis(Math.max(0, at - (stored.clock.at ?? at)));
  const over = absence >= LIMITS.unseenBreak;
  const clock: Clock.Clock = { at, age: millis(stored.clock.age + absence), unseen: millis(0), late: null };
  const rested = recoverLoads({ ...stored, clock, seen: 'unseen' }, absence, {
    forget: absence >= LIMITS.unseenGrace,
    over,
  });
  return { ...rested, episodes: over ? Episodes.forget(stored.episodes, clock.age) : stored.episodes };
}
